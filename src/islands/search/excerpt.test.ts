import { expect, test } from 'vitest';
import { marked } from './excerpt.ts';

test('matches are told from text, entities are read, other tags stay text', () => {
  expect(marked('A &amp; <mark>B</mark> c <img src=x onerror=alert(1)> <mark>&lt;d&gt;</mark>')).toEqual([
    { text: 'A & ', match: false },
    { text: 'B', match: true },
    { text: ' c <img src=x onerror=alert(1)> ', match: false },
    { text: '<d>', match: true },
  ]);
});
