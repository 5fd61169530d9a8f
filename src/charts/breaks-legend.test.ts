import { expect, test } from 'vitest';
import { classOf, ratioBreaks } from '#core/geo/breaks.ts';
import { breaksEntries, ratioLegend, ratioTone } from './breaks-legend.ts';

const words = {
  value: String,
  below: (bound: string) => `below ${bound}`,
  between: (low: string, high: string) => `${low} to ${high}`,
  from: (bound: string) => `${bound} and more`,
  more: [{ tone: 'nodata', label: 'fewer than 5 partnerships' }],
};

test('each class states its bounds, further ones follow', () => {
  expect(breaksEntries('q', [1, 4], words)).toEqual([
    { tone: 'q0', label: 'below 1' },
    { tone: 'q1', label: '1 to 4' },
    { tone: 'q2', label: '4 and more' },
    { tone: 'nodata', label: 'fewer than 5 partnerships' },
  ]);
  expect(breaksEntries('q', [], { ...words, more: [] })).toEqual([]);
});

test('the legend of ratios names the class that a ratio has', () => {
  const entries = breaksEntries('d', ratioBreaks, words);
  for (const ratio of [0, 0.5, 0.79, 1, 1.25, 2, 17]) {
    expect(entries[classOf(ratio, ratioBreaks)]?.tone).toBe(ratioTone(ratio));
  }
  expect(ratioTone(1)).toBe('d2');
  expect(ratioTone(null)).toBe('nodata');
  const html = ratioLegend(words, { id: 'r', title: 'Ratio' });
  expect(html).toContain('class="swatch d0"');
  expect(html).toContain('0.8 to 1.25</li>');
  expect(html).toContain('fill="url(#r-hatch)"');
});
