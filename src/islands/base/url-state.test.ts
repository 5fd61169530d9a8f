import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText, itemsOf, oneOf, type Parameters, readState, someOf, writeState } from './url-state.ts';

interface State {
  readonly metric: 'COV-N' | 'REP-RR';
  readonly regions: readonly string[];
  readonly q: string;
}
const parameters: Parameters<State> = {
  metric: oneOf(['COV-N', 'REP-RR'], 'COV-N'),
  regions: someOf(new Set(['ES61', 'FI19', 'DE21']), 2),
  q: freeText(),
};
const read = (query: string) => readState(new URLSearchParams(query), parameters);

test('an address without a query is the plain view, and the plain view has no query', () => {
  const { state, refused } = read('');
  expect(state).toEqual({ metric: 'COV-N', regions: [], q: '' });
  expect(refused).toEqual([]);
  expect(writeState(state, parameters)).toBe('');
});

test('what is not understood falls back to its default and is named', () => {
  const { state, refused } = read('?metric=<script>&regions=ES61,XX99&colour=red');
  expect(state).toEqual({ metric: 'COV-N', regions: [], q: '' });
  expect(refused.map(({ name }) => name).sort()).toEqual(['colour', 'metric', 'regions']);
});

test('more items than there is room for are not understood', () => {
  expect(read('?regions=ES61,FI19,DE21').refused).toEqual([{ name: 'regions', text: 'ES61,FI19,DE21' }]);
});

test('lists stay readable in the address', () => {
  expect(writeState({ metric: 'REP-RR', regions: ['ES61', 'FI19'], q: '' }, parameters)).toBe('?metric=REP-RR&regions=ES61,FI19');
});

test('every state survives being written and read', () => {
  fc.assert(
    fc.property(
      fc.record({
        metric: fc.constantFrom('COV-N' as const, 'REP-RR' as const),
        regions: fc.uniqueArray(fc.constantFrom('ES61', 'FI19', 'DE21'), { maxLength: 2 }),
        q: fc.string({ maxLength: 200 }),
      }),
      (state) => {
        expect(readState(new URLSearchParams(writeState(state, parameters)), parameters)).toEqual({ state, refused: [] });
      },
    ),
    { seed: 20260101 },
  );
});

test('hostile queries are read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(text).state.metric).toMatch(/^(COV-N|REP-RR)$/);
    }),
    { seed: 20260102 },
  );
});

describe('a list whose items are understood one by one', () => {
  const capital = { read: (text: string) => (/^[A-Z]/.test(text) ? text : undefined), write: (text: string) => text };
  const lenient: Parameters<{ with: readonly string[] }> = { with: itemsOf(capital, 2) };

  test('keeps what it understands and names the rest', () => {
    expect(readState(new URLSearchParams('?with=A,b,C'), lenient)).toEqual({
      state: { with: ['A', 'C'] },
      refused: [{ name: 'with', text: 'b' }],
    });
    expect(readState(new URLSearchParams('?with=A,B,C'), lenient).refused).toEqual([{ name: 'with', text: 'C' }]);
  });

  test('survives being written and read, commas, colons and percent signs in its items included', () => {
    const items = fc.uniqueArray(
      fc.string({ maxLength: 12 }).map((text) => `X${text}`),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(items, (list) => {
        const query = new URLSearchParams(writeState({ with: list }, lenient));
        expect(readState(query, lenient)).toEqual({ state: { with: list }, refused: [] });
      }),
      { seed: 20260103 },
    );
    expect(writeState({ with: ['X:1', 'Y'] }, lenient)).toBe('?with=X:1,Y');
  });
});
