import fc from 'fast-check';
import { test } from 'vitest';
import { categories, statuses } from '#core/taxonomy/categories.ts';
import { categoryBalance } from './category-balance.ts';
import { categoryMix } from './category-mix.ts';
import { coverageBars } from './coverage-bars.ts';
import { funnel } from './funnel.ts';
import { partnershipTimeline } from './partnership-timeline.ts';
import { perHead } from './per-head.ts';
import { ratioInterval } from './ratio-interval.ts';
import { strip } from './strip.ts';
import { amount, count, format, holds, list, name, orNull, percent, share } from './testing/extremes.ts';
import { themeProfile } from './theme-profile.ts';
import { timeline } from './timeline.ts';

/* Whatever the rows: nothing throws, no NaN is printed, no text leaves the picture. */

const date = fc.constantFrom(null, '2014', '2018-03', '2018-03-01', '2025');

test('coverage bars', () => {
  holds(
    list(
      fc.record({
        id: name,
        label: name,
        active: count,
        n: count,
        share: orNull(share),
        absent: orNull(name),
        small: fc.boolean(),
      }),
    ),
    (rows, options) => coverageBars(rows, { of: (a, n) => `${a} von ${n}`, percent, small: 'kleine Zahl' }, options),
  );
});

test('category mix', () => {
  const parts = fc.tuple(...statuses.map((status) => fc.record({ status: fc.constant(status), label: name, count })));
  holds(parts, (rows, options) => categoryMix(rows, { count: format, empty: 'leer' }, options));
});

test('category balance and money per head', () => {
  const shares = fc.tuple(
    ...categories.map((category) =>
      fc.record({
        category: fc.constant(category),
        label: name,
        population: orNull(share),
        participations: orNull(share),
        contribution: orNull(share),
        absent: orNull(name),
      }),
    ),
  );
  holds(shares, (rows, options) =>
    categoryBalance(
      rows,
      { population: 'Bevölkerung', participations: 'Beteiligungen', contribution: 'EU-Beitrag', percent },
      options,
    ),
  );
  const heads = fc.tuple(
    ...categories.map((category) =>
      fc.record({ category: fc.constant(category), label: name, value: orNull(amount), note: orNull(name) }),
    ),
  );
  holds(heads, (rows, options) => perHead(rows, { euro: format, all: { value: 3, label: 'Alle Regionen: 3' } }, options));
});

test('ratios', () => {
  const row = fc.record({
    label: name,
    tone: fc.constantFrom('cat-transition', 'cat-other'),
    value: orNull(amount),
    note: orNull(name),
  });
  holds(list(row), (rows, options) =>
    ratioInterval(
      rows.map((one, i) => ({
        ...one,
        id: String(i),
        low: one.value === null ? null : one.value * 0.8,
        high: one.value === null ? null : one.value * 1.7,
      })),
      {
        ratio: format,
        proportional: 'im Verhältnis zur Bevölkerung',
        below: 'weniger als der Bevölkerungsanteil',
        above: 'mehr als der Bevölkerungsanteil',
      },
      options,
    ),
  );
});

test('time', () => {
  const row = fc.record({ series: fc.constantFrom('a', 'b'), year: orNull(fc.integer({ min: 2008, max: 2027 })), count });
  const series = [
    { id: 'a', label: 'Erste' },
    { id: 'b', label: 'Zweite' },
  ];
  holds(list(row), (rows, options) => timeline(rows, { series, unknownYear: 'Beginn nicht bekannt', count: format }, options));
  const span = fc.record({ label: name, href: orNull(fc.constant('/x/')), start: date, end: date, text: name });
  holds(list(span), (rows, options) =>
    partnershipTimeline(
      rows.map((one, i) => ({ ...one, id: String(i) })),
      { unknown: 'Daten nicht bekannt' },
      { ...options, asOf: { date: '2026-11-22', label: 'Stand der Daten' }, highlight: '1' },
    ),
  );
});

test('strip, themes and funnel', () => {
  holds(fc.array(fc.record({ name, value: orNull(amount) }), { maxLength: 120 }), (rows, options) =>
    strip(
      rows.map((one, i) => ({ ...one, region_id: String(i) })),
      { axis: 'Partnerschaften', value: format, median: 'Median' },
      { ...options, highlight: '3', tone: 'cat-transition', median: rows[0]?.value ?? null },
    ),
  );
  holds(list(fc.record({ theme: name, label: name, region: share, eu: share })), (rows, options) =>
    themeProfile(rows, { shares: 'diese Region / alle', less: 'weniger', more: 'mehr', percent }, options),
  );
  const row = fc.record({
    id: name,
    label: name,
    steps: fc.array(fc.record({ label: name, count: orNull(count) }), { maxLength: 3 }),
    rate: orNull(share),
    note: orNull(name),
  });
  holds(list(row), (rows, options) =>
    funnel(
      rows.map((one) => ({
        ...one,
        low: one.rate === null ? null : one.rate * 0.5,
        high: one.rate === null ? null : (1 + one.rate) / 2,
      })),
      { count: format, percent, rate: 'Erfolgsquote', notPublished: 'nicht veröffentlicht' },
      options,
    ),
  );
});
