import { expect, test } from 'vitest';
import { readState, writeState } from '../base/url-state.ts';
import { listParameters } from './state.ts';

const parameters = listParameters(
  new Map([
    ['country', new Set(['ES', 'FR'])],
    ['instrument', new Set(['A, B', '50%'])],
  ]),
  ['members'],
);
const read = (query: string) => readState(new URLSearchParams(query), parameters);

test('ids with commas and signs of per cent survive the address', () => {
  const state = { country: ['ES', 'FR'], instrument: ['A, B', '50%'], q: 'a&b', sort: '-members' };
  expect(read(writeState(state, parameters))).toEqual({ state, refused: [] });
});

test.each(['?country=XX', '?country=%25', '?sort=nothing', '?colour=red'])('%s is not understood and said so', (query) => {
  const { state, refused } = read(query);
  expect(refused).toHaveLength(1);
  expect(state).toEqual({ country: [], instrument: [], q: '', sort: '' });
});
