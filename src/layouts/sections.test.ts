import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sectionGroups, sectionOf } from './sections.ts';

const paths = sectionGroups.flatMap(({ sections }) => sections.map(({ path }) => path));

test('every section has a page, and none is listed twice', () => {
  const without = paths.filter((path) => !existsSync(`src/pages/[...lang]${path}index.astro`));
  expect(without).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a page belongs to the section above it, the overview to itself only', () => {
  expect(sectionOf('/')).toBe('/');
  expect(sectionOf('/regions/')).toBe('/regions/');
  expect(sectionOf('/regions/ES61/')).toBe('/regions/');
  expect(sectionOf('/countries/ES/')).toBe('/countries/');
  expect(sectionOf('/compare/')).toBe('/explore/');
  expect(sectionOf('/nowhere/')).toBeNull();
});
