import { expect, test } from 'vitest';
import { diversity } from './diversity.ts';

test('equal parts: effective numbers are the number of parts', () => {
  const four = diversity([2, 2, 0, 2, 2]);
  expect(four).toMatchObject({ N0: 4, simpson: 0.75 });
  expect(four?.N1).toBeCloseTo(4, 12);
  expect(four?.N2).toBeCloseTo(4, 12);
  expect(four?.J).toBeCloseTo(1, 12);
});

test('one part: no entropy, and no evenness to speak of', () => {
  expect(diversity([3])).toEqual({ N0: 1, H: 0, N1: 1, N2: 1, simpson: 0, J: null });
});

test('nothing has no diversity', () => {
  expect(diversity([0, 0])).toBeNull();
});

test('doubling every theme doubles N1', () => {
  const some = diversity([1, 2, 5]);
  const twice = diversity([1, 2, 5, 1, 2, 5]);
  expect(twice?.N1).toBeCloseTo(2 * (some?.N1 ?? 0), 12);
});
