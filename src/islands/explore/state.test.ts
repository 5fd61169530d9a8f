import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explorerMetricIds } from '#core/explorer/metrics.ts';
import { readState, writeState } from '../base/url-state.ts';
import { type Choices, coherent, explorerParameters } from './state.ts';

const choices: Choices = {
  instruments: ['', 'Eurocluster', 'ESCP-4i'],
  themes: ['', 'food', 'energy'],
  years: ['', '2018', '2019', '2020'],
  countries: ['', 'ES', 'FI'],
  categories: ['', 'less_developed', 'transition', 'more_developed', 'outside', 'every'],
  regions: new Set(['ES61', 'FI19', 'DE21', 'FR10']),
};
const parameters = explorerParameters(choices);
const read = (query: string) => coherent(readState(new URLSearchParams(query), parameters));

test('the plain address shows partnerships against GDP in all regions of the universe', () => {
  expect(read('')).toMatchObject({
    refused: [],
    state: { metric: 'projects_full', against: 'gdp_per_head', category: '', x: { min: null, max: null } },
  });
});

test('ranges are read with either end open', () => {
  expect(read('?x=2.5..&y=..7').state).toMatchObject({ x: { min: 2.5, max: null }, y: { min: null, max: 7 } });
  for (const wrong of ['7..2', '1', 'a..b', '1e9..', '..1..2'])
    expect(read(`?x=${wrong}`).refused.map(({ name }) => name)).toEqual(['x']);
});

test('a metric without the cut it needs falls back and is named', () => {
  expect(read('?metric=rca')).toMatchObject({ state: { metric: 'projects_full' }, refused: [{ name: 'metric', text: 'rca' }] });
  expect(read('?metric=rca&theme=food').refused).toEqual([]);
  expect(read('?metric=betweenness&theme=food').refused.map(({ name }) => name)).toEqual(['metric']);
  expect(read('?against=rca').refused.map(({ name }) => name)).toEqual(['against']);
});

test('years the wrong way round are left out', () => {
  expect(read('?from=2020&to=2018')).toMatchObject({ state: { from: '', to: '' } });
  expect(read('?from=2020&to=2018').refused.map(({ name }) => name)).toEqual(['from', 'to']);
});

test('every state that holds together survives being written and read', () => {
  const end = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
  const interval = fc
    .tuple(end, end)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }));
  fc.assert(
    fc.property(
      fc.record({
        metric: fc.constantFrom(...explorerMetricIds),
        against: fc.constantFrom(...explorerMetricIds),
        instrument: fc.constantFrom(...choices.instruments),
        theme: fc.constantFrom(...choices.themes),
        from: fc.constantFrom(...choices.years),
        to: fc.constantFrom(...choices.years),
        period: fc.constantFrom('2014-2020' as const, '2021-2027' as const),
        category: fc.constantFrom(...choices.categories),
        country: fc.constantFrom(...choices.countries),
        sort: fc.constantFrom('name', '-metric', 'n'),
        x: interval,
        y: interval,
        regions: fc.uniqueArray(fc.constantFrom(...choices.regions), { maxLength: 4 }),
      }),
      (any) => {
        const { state } = coherent({ state: any, refused: [] });
        expect(coherent(readState(new URLSearchParams(writeState(state, parameters)), parameters))).toEqual({ state, refused: [] });
      },
    ),
    { seed: 20260104 },
  );
});
