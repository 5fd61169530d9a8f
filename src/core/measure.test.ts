import { expect, test } from 'vitest';
import { absences, ratio } from './measure.ts';

test('a ratio over nothing is absent with its reason, never 0 or NaN', () => {
  expect(ratio(0, 0, 'no-units')).toEqual({ value: null, absent: 'no-units' });
  expect(ratio(3, 4, 'no-units')).toEqual({ value: 0.75 });
});

test('a part that is no number stops the computation', () => {
  expect(() => ratio(Number.NaN, 4, 'no-units')).toThrow('NaN divided by 4 is not a number.');
});

test('every reason is a sentence', () => {
  for (const sentence of Object.values(absences)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
