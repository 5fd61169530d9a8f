import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { pageTypes } from './page-types.ts';
import { visit } from './visit.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Pages of a PDF as Chromium writes it: each has an object of its own. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const sheets = pageTypes('dist').filter(({ type }) => type === 'regions/*' || type === 'partnerships/*');

describe('on paper', () => {
  test('pages are counted', async () => {
    const page = await browser.newPage();
    await page.setContent('<p>one</p><p style="break-before: page">two</p><p style="break-before: page">three</p>');
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(3);
    await page.close();
  });

  test.concurrent.for(sheets)(
    '$language "$type": the longest ones and the shortest take at most two pages of A4',
    async ({ all }, { expect }) => {
      for (const path of [...all.slice(0, 3), ...all.slice(-1)]) {
        const { page } = await visit(browser, new URL(path, site).href);
        expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), path).toBeLessThanOrEqual(2);
        await page.context().close();
      }
    },
  );

  test.concurrent.for(sheets)(
    '$language "$type" leaves out navigation, keeps sources with full addresses and the date',
    async ({ paths }, { expect }) => {
      const { page } = await visit(browser, new URL(paths[0] ?? '/', site).href);
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.masthead nav', '.skip', 'figcaption .tools', 'summary'])
        for (const element of await page.locator(hidden).all()) expect(await element.isVisible(), hidden).toBe(false);
      expect(await page.locator('footer.colophon').innerText()).toMatch(/20\d\d/);
      expect(await page.locator('.own-address').innerText()).toMatch(/^https?:\/\/.+\//);
      await page.context().close();
    },
  );

  test.concurrent.for(sheets.filter(({ language }) => language === 'en'))(
    '"$type" keeps the type of its charts legible and repeats the heads of tables',
    async ({ paths }, { expect }) => {
      // A4 without its margins, in pixels of 96 per inch.
      const { page } = await visit(browser, new URL(paths[0] ?? '/', site).href, { viewport: { width: 695, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>('main svg text')]
          .filter((text) => text.checkVisibility())
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
      );
      expect(sizes.length).toBeGreaterThan(10);
      expect(Math.min(...sizes) * 0.75, 'points').toBeGreaterThan(5);
      // Chromium leaves out buttons in a head that it repeats.
      const heads = await page.evaluate(() =>
        [...document.querySelectorAll('thead th button')].map((button) => getComputedStyle(button).display),
      );
      expect(new Set(heads)).toEqual(new Set(['contents']));
      await page.context().close();
    },
  );
});
