import { expect, test } from 'vitest';
import { lorenz } from './lorenz.ts';
import { perHead } from './per-head.ts';
import { ratioInterval } from './ratio-interval.ts';
import { strip } from './strip.ts';
import { timeline } from './timeline.ts';

const options = { width: 704, id: 'c', title: 'Chart' };

test('ratio: the mark has its category’s shape and class, the interval its ends, absence its reason', () => {
  const words = { ratio: String, proportional: '1', below: 'less', above: 'more' };
  const svg = ratioInterval(
    [
      { id: 'a', label: 'A', tone: 'cat-transition', value: 1, low: 0.5, high: 1.5, note: null },
      { id: 'b', label: 'B', tone: 'cat-transition', value: null, low: null, high: null, note: 'fewer than 5 projects' },
    ],
    words,
    options,
  );
  expect(svg.match(/<path class="cat-transition"/g)).toHaveLength(1);
  const [x1, x2] = [...svg.matchAll(/class="cat-transition"[^>]*x2="([\d.]+)" x1="([\d.]+)"/g)].flatMap(([, to, from]) => [
    Number(from),
    Number(to),
  ]);
  expect((x1 ?? 0) + (x2 ?? 0)).toBeCloseTo(10 + (704 - 10 - 10) / 2 + 10 + (704 - 20) / 2, 0);
  expect(svg).toContain('fewer than 5 projects');
  expect(svg).toContain('1 (0.5 – 1.5)');
});

test('time: the unknown year is hollow and apart, a year without start has no column', () => {
  const svg = timeline(
    [
      { series: 'a', year: 2018, count: 4 },
      { series: 'a', year: 2019, count: 0 },
      { series: 'a', year: null, count: 2 },
    ],
    { series: [{ id: 'a', label: 'A' }], unknownYear: 'not known', count: String },
    options,
  );
  expect(svg.match(/<rect/g)).toHaveLength(2);
  const heights = [...svg.matchAll(/<rect height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1);
  expect(svg.indexOf('not known')).toBeGreaterThan(0);
  expect(timeline([], { series: [], unknownYear: 'not known', count: String }, options)).not.toContain('not known');
});

test('lorenz: the curve runs through its points, as far across as up', () => {
  const svg = lorenz(
    [
      { population: 0, contribution: 0 },
      { population: 0.5, contribution: 0.25 },
      { population: 1, contribution: 1 },
    ],
    { population: 'P', contribution: 'C', equal: 'equal', gini: 'Gini 0.25', percent: String },
    options,
  );
  expect(svg).toContain('M46,430L246,330L446,30');
  expect(svg).toContain('Gini 0.25');
});

test('per head: bars from zero in proportion, an unknown amount is its note', () => {
  const svg = perHead(
    [
      { category: 'less_developed', label: 'L', value: 1, note: null },
      { category: 'transition', label: 'T', value: 2, note: null },
      { category: 'more_developed', label: 'M', value: null, note: 'no amounts' },
    ],
    { euro: String, all: null },
    options,
  );
  const widths = [...svg.matchAll(/<rect class="cat-[a-z_]+"[^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
  expect(svg).toContain('no amounts');
});

test('strip: a dot per known value, the region named with its value, no name for an unknown one', () => {
  const rows = [0, 1, 1, 3, null].map((value, i) => ({ region_id: `R${i}`, name: `Region ${i}`, value }));
  const draw = (highlight: string) =>
    strip(rows, { axis: 'Axis', value: String, median: 'Median' }, { ...options, highlight, tone: 'cat-transition', median: 1 });
  expect(draw('R3').match(/h0/g)).toHaveLength(3);
  expect(draw('R3')).toContain('Region 3: 3');
  expect(draw('R4')).not.toContain('Region 4');
  expect(draw('R4')).toContain('Median: 1');
});
