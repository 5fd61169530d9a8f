import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dictionaries } from './index.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const found = (pattern: RegExp) => [...sources.matchAll(pattern)].map((match) => match[1] ?? '');

const quoted = (text: string) => [...text.matchAll(/'([\w.]+)'/g)].map((match) => match[1] ?? '');

/** Keys named in full. */
const named = new Set(found(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/gi));
/** Beginnings of keys that end in a code of the data: `family.${code}`, known('role', code). */
const begun = [
  ...found(/`([a-z][\w]*(?:\.[\w-]+)*\.)\$\{/gi),
  ...found(/known\(([^,]*),/g)
    .flatMap(quoted)
    .map((group) => `${group}.`),
];

test('the search sees keys that are named and keys that are built', () => {
  expect(named.has('overview.h1')).toBe(true);
  expect(begun).toContain('family.');
});

test('every key of the dictionary is used', () => {
  const unused = Object.keys(dictionaries.en).filter((key) => !named.has(key) && !begun.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});
