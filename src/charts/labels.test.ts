import { expect, test } from 'vitest';
import { placeLabels } from './labels.ts';
import { label } from './text.ts';

const size = { width: 300, height: 200 };
const wanted = (text: string, x: number, y: number, required = false) => ({
  text,
  at: [x, y] as const,
  clear: 4,
  style: label,
  required,
});

test('a name stands to the right of its point, or to the left at the edge', () => {
  expect(placeLabels([wanted('Toscana', 100, 100)], [], size)[0]).toContain('x="107"');
  expect(placeLabels([wanted('Toscana', 290, 100)], [], size)[0]).toContain('x="283" y="104" text-anchor="end"');
});

test('a name that fits nowhere is left out, unless it must stand', () => {
  const wall = [{ x: 0, y: 0, width: 300, height: 200 }];
  expect(placeLabels([wanted('Toscana', 100, 100)], wall, size)).toEqual([]);
  expect(placeLabels([wanted('Toscana', 100, 100, true)], wall, size)).toHaveLength(1);
});

test('the more important name takes the room', () => {
  const drawn = placeLabels([wanted('Toscana', 100, 100), wanted('Umbria', 104, 102)], [], size);
  expect(drawn[0]).toContain('Toscana');
  expect(drawn.join('')).toContain('Umbria');
});
