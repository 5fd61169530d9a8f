import { expect, test } from 'vitest';
import { derived } from './derived.ts';

test('makes a result once per source, even one that is undefined', () => {
  let made = 0;
  const of = derived((source: { readonly name: string }) => {
    made += 1;
    return source.name === '' ? undefined : source.name;
  });
  const [a, b] = [{ name: '' }, { name: 'b' }];
  expect([of(a), of(a), of(b), of(b)]).toEqual([undefined, undefined, 'b', 'b']);
  expect(made).toBe(2);
});
