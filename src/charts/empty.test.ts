import { expect, test } from 'vitest';
import { categoryBalance } from './category-balance.ts';
import { coverageBars } from './coverage-bars.ts';
import { emptyPicture } from './empty.ts';
import { funnel } from './funnel.ts';
import { lorenz } from './lorenz.ts';
import { partnershipTimeline } from './partnership-timeline.ts';
import { perHead } from './per-head.ts';
import { ratioInterval } from './ratio-interval.ts';
import { strip } from './strip.ts';
import { textBoxes } from './testing/text-boxes.ts';
import { themeProfile } from './theme-profile.ts';
import { timeline } from './timeline.ts';

const options = { width: 344, id: 'c', title: 'Chart' };
const empty = 'No <partnership> of this kind is in the data.';
const text = String;

const drawings: Readonly<Record<string, string>> = {
  coverageBars: coverageBars([], { of: () => '', percent: text, small: '', empty }, options),
  themeProfile: themeProfile([], { shares: '', less: '', more: '', percent: text, empty }, options),
  perHead: perHead([], { euro: text, all: null, empty }, options),
  categoryBalance: categoryBalance([], { population: '', participations: '', contribution: '', percent: text, empty }, options),
  ratioInterval: ratioInterval([], { ratio: text, proportional: '', below: '', above: '', empty }, options),
  funnel: funnel([], { count: text, percent: text, rate: '', notPublished: '', empty }, options),
  timeline: timeline([{ series: 'a', year: 2018, count: 0 }], { series: [], unknownYear: '', count: text, empty }, options),
  lorenz: lorenz([], { population: '', contribution: '', equal: '', gini: null, percent: text, empty }, options),
  strip: strip(
    [{ region_id: 'a', name: 'a', value: null }],
    { axis: '', value: text, median: '', empty },
    { ...options, highlight: 'a', tone: '', median: null },
  ),
  partnershipTimeline: partnershipTimeline([], { unknown: '', empty }, { ...options, asOf: null, highlight: null }),
};

test.each(Object.entries(drawings))('%s without rows says so', (_, svg) => {
  expect(textBoxes(svg).map((box) => box.text)).toEqual([empty]);
  expect(svg).toContain('aria-label="Chart"');
});

test('a long sentence is wrapped within the width, an empty one gives the title', () => {
  const svg = emptyPicture('No partnership with a member in these regions is recorded. '.repeat(3), {
    width: 344,
    title: 'T',
    kind: 'k',
  });
  const boxes = textBoxes(svg);
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes.every(({ right }) => right <= 344)).toBe(true);
  expect(emptyPicture(' ', { width: 344, title: 'The title', kind: 'k' })).toContain('>The title<');
});
