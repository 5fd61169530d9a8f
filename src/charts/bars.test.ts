import { expect, test } from 'vitest';
import { categoryBalance } from './category-balance.ts';
import { categoryMix } from './category-mix.ts';
import { coverageBars } from './coverage-bars.ts';
import { funnel } from './funnel.ts';
import { partnershipTimeline } from './partnership-timeline.ts';
import { samples } from './testing/samples.ts';
import { themeProfile } from './theme-profile.ts';

const options = { width: 704, id: 'c', title: 'Chart' };
const widthsOf = (svg: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(`<rect [^>]*width="([\\d.]+)"[^>]*class="${name}"`, 'g'))].map(([, width]) => Number(width));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

test('coverage: bars are in proportion to the share, absence says why, a small n is hollow and marked', () => {
  const row = (id: string, active: number, n: number) => ({
    id,
    label: id,
    active,
    n,
    share: n === 0 ? null : active / n,
    absent: n === 0 ? 'no region' : null,
    small: n > 0 && n < 5,
  });
  const svg = coverageBars(
    [row('A', 5, 10), row('B', 10, 10), row('C', 1, 2), row('D', 0, 0)],
    { of: (a, n) => `${a} of ${n}`, percent, small: 'small n' },
    options,
  );
  const [half, full] = widthsOf(svg, 'bar q4');
  expect((half ?? 0) / (full ?? 1)).toBeCloseTo(0.5, 2);
  expect(widthsOf(svg, 'bar q4 hollow')).toHaveLength(1);
  expect(svg).toContain('no region');
  expect(svg.match(/>small n</g)).toHaveLength(1);
});

test('mix: parts fill the bar, those of zero are not drawn, and an empty partnership says so', () => {
  const words = { count: String, empty: 'No member recorded' };
  const svg = categoryMix(
    [
      { status: 'transition', label: 'transition', count: 1 },
      { status: 'outside', label: 'outside', count: 3 },
      { status: 'unlocated', label: 'unlocated', count: 0 },
    ],
    words,
    options,
  );
  const [a, b] = widthsOf(svg, 'segment [^"]*');
  expect((a ?? 0) + (b ?? 0) + 2).toBeCloseTo(704, 0);
  expect((b ?? 0) / (a ?? 1)).toBeCloseTo(3, 1);
  expect(svg).toContain('fill="url(#c-outside)"');
  expect(svg).not.toContain('unlocated');
  expect(categoryMix([], words, options)).toContain('No member recorded');
});

test('balance: a missing share is a reason, not a bar', () => {
  const svg = categoryBalance(
    [
      {
        category: 'transition',
        label: 'Transition',
        population: 0.3,
        participations: 0.15,
        contribution: null,
        absent: 'no amounts',
      },
    ],
    { population: 'P', participations: 'U', contribution: 'C', percent },
    options,
  );
  expect(widthsOf(svg, 'bar cat-transition')).toHaveLength(1);
  expect((widthsOf(svg, 'bar quiet')[0] ?? 0) / (widthsOf(svg, 'bar cat-transition')[0] ?? 1)).toBeCloseTo(2, 1);
  expect(svg).toContain('no amounts');
});

test('funnel: counts on one scale, unpublished counts in words, the rate with its interval', () => {
  const svg = samples['funnel']?.({ width: 704, id: 'f', title: 'F' }) ?? '';
  const [received, second] = widthsOf(svg, 'bar quiet');
  expect((second ?? 0) / (received ?? 1)).toBeCloseTo(45 / 119, 2);
  expect(svg).toContain('nicht veröffentlicht');
  expect(svg).toContain('4.2 % (1.8 % – 9.5 %)');
  expect(svg.match(/class="interval"/g)).toHaveLength(2);
  expect(funnel([], { count: String, percent, rate: 'Rate', notPublished: '-' }, options)).toContain('</svg>');
});

test('themes: a bar leaves zero to the side of its difference, as long as it is large', () => {
  const row = (theme: string, region: number, eu: number) => ({ theme, label: theme, region, eu });
  const svg = themeProfile(
    [row('a', 0.3, 0.1), row('b', 0.1, 0.2), row('c', 0.1, 0.1)],
    { shares: 'here / all', less: 'less', more: 'more', percent },
    options,
  );
  const zero = Number(/<line x1="([\d.]+)" [^>]*class="zero"/.exec(svg)?.[1]);
  const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="10" class="bar (\w+)"/g)];
  expect(bars.map(([, , , look]) => look)).toEqual(['accent', 'hollow', 'accent']);
  const [first, second, third] = bars.map(([, x, size]) => ({ x: Number(x), size: Number(size) }));
  expect(first?.x).toBeCloseTo(zero, 0);
  expect((second?.x ?? 0) + (second?.size ?? 0)).toBeCloseTo(zero, 0);
  expect(first?.size).toBeCloseTo(2 * (second?.size ?? 0), 0);
  expect(third?.size).toBe(0);
});

test('time: a year has fuzzy ends, a day has none, no date is words', () => {
  const draw = (start: string | null, end: string | null) =>
    partnershipTimeline(
      [{ id: 'a', label: 'A', href: null, start, end, text: 'A' }],
      { unknown: 'dates not known' },
      { ...options, asOf: null, highlight: null },
    );
  expect(draw('2018', '2020').match(/fuzzy/g)).toHaveLength(2);
  expect(draw('2018-01-01', '2020-12-31')).not.toContain('fuzzy');
  expect(draw('2018-01-01', null)).toContain('class="open"');
  expect(draw(null, null)).toContain('dates not known');
});
