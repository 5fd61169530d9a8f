import fc from 'fast-check';
import { test } from 'vitest';
import { protocolOrder } from '#core/geo/protocol-order.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { categoryMixing } from './category-mixing.ts';
import { declared } from './declared.ts';
import { dualBars } from './dual-bars.ts';
import { flow } from './flow.ts';
import { matrix } from './matrix.ts';
import { networkMap } from './network-map.ts';
import { slope } from './slope.ts';
import { stageBars } from './stage-bars.ts';
import { amount, count, format, holds, list, name, orNull, percent, share } from './testing/extremes.ts';
import { samplePlaces } from './testing/places.ts';
import { themeBars } from './theme-bars.ts';

/* As extremes.test.ts, for the charts of themes, links and outcomes. */

const href = orNull(fc.constant('/x/'));
const category = fc.constantFrom(...categories);

test('themes by weight', () => {
  const row = fc.record({
    theme: name,
    label: name,
    href,
    value: amount,
    count: name,
    second: orNull(amount),
    small: fc.boolean(),
  });
  holds(fc.tuple(list(row), name, fc.boolean()), ([rows, text, keyed], options) =>
    themeBars(rows, { value: format, axis: text, key: keyed ? { bar: text, second: text } : null, empty: text }, options),
  );
});

test('two approaches and declared priorities', () => {
  const dual = fc.record({ theme: name, label: name, href, both: count, clusterOnly: count, s3Only: count });
  holds(fc.tuple(list(dual), name), ([rows, text], options) =>
    dualBars(
      rows,
      { both: text, clusterOnly: text, s3Only: text, count: format, of: (a, b) => `${a} von ${b}`, empty: text },
      options,
    ),
  );
  const choice = fc.record({ theme: name, label: name, href, declared: count, active: count, rarity: orNull(share) });
  holds(fc.tuple(list(choice), name), ([rows, text], options) =>
    declared(rows, { declared: text, active: text, count: format, rarity: text, empty: text }, options),
  );
});

test('outcomes by stage', () => {
  const row = fc.record({
    stage: name,
    label: name,
    projects: fc.integer({ min: 0, max: 400 }),
    amount: orNull(amount),
    unknown: fc.integer({ min: 0, max: 12 }),
  });
  holds(fc.tuple(list(row), name), ([rows, text], options) =>
    stageBars(
      rows,
      {
        projects: text,
        amounts: text,
        count: format,
        eur: format,
        unknown: (n) => `${n} ${text}`,
        none: text,
        reported: text,
        empty: text,
      },
      options,
    ),
  );
});

test('mixing and flows of categories', () => {
  const row = fc.record({
    a: category,
    b: category,
    label: name,
    observed: orNull(share),
    expected: orNull(share),
    note: orNull(name),
  });
  holds(fc.tuple(list(row), name), ([rows, text], options) =>
    categoryMixing(
      rows,
      { observed: text, expected: text, both: (a, b) => `${percent(a)} (${percent(b)})`, percent, empty: text },
      options,
    ),
  );
  const counts = fc.tuple(
    ...categories.flatMap((from) => categories.map((to) => fc.record({ from: fc.constant(from), to: fc.constant(to), count }))),
  );
  holds(fc.tuple(counts, name), ([cells, text], options) =>
    flow(cells, { from: text, to: text, category: () => text, count: format, total: text, empty: text }, options),
  );
});

test('slopes', () => {
  const row = (points: number) =>
    fc.record({
      label: name,
      values: fc.array(fc.record({ value: orNull(amount), reason: orNull(name), small: fc.boolean() }), {
        minLength: points,
        maxLength: points,
      }),
    });
  const drawn = fc.integer({ min: 1, max: 6 }).chain((points) =>
    fc.record({
      points: fc.array(name, { minLength: points, maxLength: points }),
      series: fc.array(row(points), { maxLength: 3 }),
      reference: orNull(name),
    }),
  );
  holds(drawn, ({ points, series, reference }, options) =>
    slope(
      series.map((one, i) => ({ ...one, id: String(i), tone: `cat-${categories[i] ?? 'outside'}` })),
      points,
      { value: format, reference, absent: (a, b, why) => `${a}, ${b}: ${why}`, empty: 'leer' },
      options,
    ),
  );
});

test('matrices of up to 42 countries, also with names for codes', () => {
  const drawn = fc.integer({ min: 1, max: 42 }).chain((n) =>
    fc.record({
      labels: fc.tuple(...protocolOrder.slice(0, n).map((id) => name.map((text) => ({ id, label: n % 5 === 0 ? text : id })))),
      values: fc.array(orNull(fc.integer({ min: 0, max: 12 })), { minLength: n, maxLength: n }),
    }),
  );
  holds(drawn, ({ labels, values }, options) =>
    matrix(
      labels
        .map(({ id: a }, i) => ({ a, b: labels[(i * 3) % labels.length]?.id ?? a, value: values[i] ?? null, text: a }))
        .filter(unique),
      labels,
      { diagonal: 'innerhalb', left: (n) => `${n} weitere`, empty: 'leer' },
      { ...options, breaks: [1, 3, 6] },
    ),
  );
});

test('networks', () => {
  const ids = ['ES51', 'FRK2', 'PL22', 'UKI3', 'ES70', 'XX99'] as const;
  const drawn = fc.record({
    names: fc.tuple(...ids.map(() => name)),
    strengths: fc.tuple(...ids.map(() => amount)),
    links: fc.array(fc.record({ a: fc.constantFrom(...ids), b: fc.constantFrom(...ids), weight: amount })),
  });
  holds(drawn, ({ names, strengths, links }, options) =>
    networkMap(
      ids.map((region_id, i) => ({
        region_id,
        name: names[i] ?? '',
        text: names[i] ?? '',
        href: null,
        strength: strengths[i] ?? 0,
        tone: 'cat-transition',
      })),
      links,
      samplePlaces,
      { ...options, map: '/m.svg', insetLabel: () => names[0] ?? '', thresholds: [0], empty: 'leer' },
    ),
  );
});

function unique({ a, b }: { a: string; b: string }, index: number, all: readonly { a: string; b: string }[]): boolean {
  return all.findIndex((other) => (other.a === a && other.b === b) || (other.a === b && other.b === a)) === index;
}
