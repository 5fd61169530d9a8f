import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a room may not import. Data flow one way: data → scripts → public/data → src/read → pages. */
const forbidden: Record<string, RegExp> = {
  'src/core': /^(node:|astro|#read|#charts|#i18n|linkedom|papaparse|arquero|(\.\.\/)+(read|charts|figures|pages|components|i18n))/,
  'src/charts': /^(node:|astro|#read|#i18n|papaparse|arquero|(\.\.\/)+(read|figures|pages|components|i18n))/,
  'src/i18n': /^(node:|astro|#read|#charts|papaparse|arquero)/,
  'src/read': /^(astro|#charts|arquero|\.\.\/(figures|pages|components|tables|findings|site)|(\.\.\/)+scripts)/,
  'src/site': /^(#charts|papaparse|arquero|(\.\.\/)+(scripts|figures|pages|components|tables))/,
  'src/social': /^(astro|papaparse|arquero|(\.\.\/)+(scripts|pages|components))/,
  'src/figures': /^(node:|astro|papaparse|arquero)/,
  'src/tables': /^(node:|astro|#charts|papaparse|arquero)/,
  'src/findings': /^(node:|astro|#charts|papaparse|arquero)/,
  'src/components': /^(node:|papaparse|arquero|#read\/table)/,
  'src/pages': /^(node:|papaparse|arquero)/,
  'src/kit': /^(node:|astro|arquero)/,
  'src/search': /^(node:|astro|#charts|papaparse|arquero)/,
  'src/islands': /^(node:|#read|papaparse|arquero)/,
  // The words of the contracts go with the data: releases hold the dictionary in every language.
  scripts: /^(astro|#read|#charts|#i18n\/(?!languages)|(\.\.\/)+src\/(read|charts|pages|i18n))/,
};

const sources = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith('bench/'),
  );
const imports = (text: string) => [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');

test.each(Object.entries(forbidden))('%s imports only what its room may', (room, never) => {
  const files = sources(room);
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap((file) =>
    imports(readFileSync(`${room}/${file}`, 'utf8'))
      .filter((name) => never.test(name))
      .map((name) => `${room}/${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});
