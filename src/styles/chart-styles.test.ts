import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartStyles } from './chart-styles.ts';

test('drawings that leave the page take every style sheet of charts, in the order of the page', () => {
  const files = [...readFileSync('src/styles/charts.css', 'utf8').matchAll(/@import "\.\/(.*?)"/g)];
  expect(files.length).toBeGreaterThan(5);
  expect(chartStyles).toBe(files.map(([, file]) => readFileSync(`src/styles/${file}`, 'utf8')).join('\n'));
});
