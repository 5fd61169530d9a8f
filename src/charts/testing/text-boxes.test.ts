import { expect, test } from 'vitest';
import { textBoxes } from './text-boxes.ts';

test('anchors, transforms and lines decide where a text stands', () => {
  const [end, middle, second, third] = textBoxes(
    '<svg><text x="100" y="20" text-anchor="end">12</text><g text-anchor="middle" transform="translate(5,0)"><text transform="translate(50,10)" y="1em">12</text></g><g class="small"><text transform="translate(0,40)"><tspan x="0" y="1em">1</tspan><tspan x="0" dy="1em">2</tspan></text></g><text transform="rotate(-45)">turned</text></svg>',
  );
  expect(end?.right).toBe(100);
  expect(((middle?.left ?? 0) + (middle?.right ?? 0)) / 2).toBeCloseTo(55, 9);
  expect(middle?.bottom).toBeCloseTo(10 + 13 * 1.18, 9);
  expect(second?.text).toBe('1');
  expect((third?.top ?? 0) - (second?.top ?? 0)).toBe(12);
});

test('a text turned by a quarter runs upwards from its anchor', () => {
  const svg = '<svg><text transform="rotate(-90 50 80)" x="50" y="80" class="small">BE</text></svg>';
  const [box] = textBoxes(svg);
  expect([box?.bottom, box?.right]).toEqual([80, 50 + 12 * 0.18]);
  expect(box?.top).toBeLessThan(68);
  const [end] = textBoxes(svg.replace('x=', 'text-anchor="end" x='));
  expect(end?.top).toBeCloseTo(80, 9);
});

test('texts turned otherwise are left out', () => {
  expect(textBoxes('<svg><text transform="rotate(-45)">turned</text></svg>')).toEqual([]);
});
