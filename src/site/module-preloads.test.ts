import { expect, test } from 'vitest';
import { preloaded } from './module-preloads.ts';

const files: Readonly<Record<string, readonly string[]>> = {
  'a.js': ['b.js', 'c.js'],
  'b.js': ['c.js', 'd.js'],
  'c.js': [],
  'd.js': ['b.js'],
};
const imports = async (name: string) => files[name] ?? [];

test('a page names its script and every file of it once, also those imported by others and in circles', async () => {
  const page = '<head><title>x</title></head><body><script type="module" src="/atlas/_astro/a.js"></script></body>';
  expect(await preloaded(page, imports)).toBe(
    '<head><title>x</title>' +
      ['a', 'b', 'c', 'd'].map((name) => `<link rel="modulepreload" href="/atlas/_astro/${name}.js">`).join('') +
      '</head><body><script type="module" src="/atlas/_astro/a.js"></script></body>',
  );
});

test('a page without a script of its own stays as it is', async () => {
  expect(await preloaded('<head></head>', imports)).toBe('<head></head>');
});
