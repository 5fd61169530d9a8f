import { readFileSync, writeFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as browser } from 'playwright-core';

/*
 * Measures how wide each character of the text font is, in headless Chromium, and writes src/charts/advances.ts.
 * Run by hand after changing the font: npx node scripts/fonts/advances.ts
 */

const folder = 'node_modules/@fontsource-variable/source-sans-3/files';
const faces = ['latin-ext', 'latin'].map((subset) => {
  const bytes = readFileSync(`${folder}/source-sans-3-${subset}-wght-normal.woff2`).toString('base64');
  const range =
    subset === 'latin' ? 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212' : 'U+0100-02AF';
  return `@font-face{font-family:measured;font-weight:200 900;unicode-range:${range};src:url(data:font/woff2;base64,${bytes})}`;
});
const span = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const characters = [
  ...span(0x20, 0x7e),
  ...span(0xa0, 0xff).filter((character) => character !== '\u00ad'),
  ...span(0x100, 0x17f),
  ...'ȘșȚț–—‘’‚“”„•…‰‹›€™−\u2009\u202f'.split(''),
];

const page = await browser.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const tab = await page.newPage();
await tab.setContent(
  `<style>${faces.join('')} span{font:100px measured;font-variant-numeric:tabular-nums lining-nums;white-space:pre;position:absolute}</style>`,
);
const widths = await tab.evaluate(async (list: string[]) => {
  await document.fonts.load('400 100px measured', 'aā');
  await document.fonts.load('600 100px measured', 'aā');
  return [400, 600].map((weight) =>
    list.map((character) => {
      const element = document.createElement('span');
      element.style.fontWeight = String(weight);
      element.textContent = character.repeat(10);
      document.body.append(element);
      return Math.round(element.getBoundingClientRect().width);
    }),
  );
}, characters);
await page.close();

const table = (weights: readonly number[]): string => {
  const byWidth = new Map<number, string>();
  for (const [i, character] of characters.entries()) byWidth.set(weights[i] ?? 0, (byWidth.get(weights[i] ?? 0) ?? '') + character);
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, text]) => `  [${width}, ${JSON.stringify(text)}],`)
    .join('\n');
};
writeFileSync(
  'src/charts/advances.ts',
  `/* Written by scripts/fonts/advances.ts: characters of Source Sans 3 by their width in thousandths of the font size. */

export type Advances = readonly (readonly [width: number, characters: string])[];

export const regular: Advances = [
${table(widths[0] ?? [])}
];

export const semibold: Advances = [
${table(widths[1] ?? [])}
];
`,
);
