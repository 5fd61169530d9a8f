import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const site = inject('site');
const at = (path: string) => new URL(path, site).href;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const bytesOf = async (download: Download) => readFileSync(await download.path());
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

describe('a figure of the whole atlas', () => {
  test('gives its numbers, drawing, citation and address, with the mouse', async () => {
    const { page, faults } = await visit(browser, at('/coverage/'), { acceptDownloads: true });
    const figure = page.locator('#coverage-map');
    const csv = await saved(page, () => figure.locator('.tools a').first().click());
    expect(csv.name).toBe('coverage-map.csv');
    const rows = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8'), { header: true, skipEmptyLines: true }).data;
    const shown = await figure.locator('tbody tr').count();
    expect(rows).toHaveLength(shown);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'region_id',
      'region',
      'country_id',
      'country',
      'category_id',
      'category',
      'partnerships',
    ]);
    const svg = await saved(page, () => figure.locator('.tools a').nth(1).click());
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    const zip = await saved(page, () => figure.locator('.tools a[href$=".zip"]').click());
    const files = unzipSync(new Uint8Array(zip.bytes));
    expect(Object.keys(files)).toEqual([
      'coverage-map.csv',
      'coverage-map.metadata.json',
      'readme.txt',
      'citation.bib',
      'citation.ris',
      'citation.csl.json',
    ]);
    expect(strFromU8(files['coverage-map.csv'] ?? new Uint8Array())).toBe(csv.bytes.toString('utf8'));
    await figure.locator('.kit summary').click();
    const ris = await saved(page, () => figure.locator('a[download$=".ris"]').click());
    expect(ris.bytes.toString('utf8')).toMatch(/^TY {2}- FIGURE\r\n[\s\S]*ER {2}- \r\n$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is copied with the keyboard alone, and says so', async () => {
    const { page } = await visit(browser, at('/coverage/'), { permissions: ['clipboard-read', 'clipboard-write'] });
    const figure = page.locator('#coverage-map');
    await figure.locator('.kit summary').focus();
    await page.keyboard.press('Enter');
    await figure.locator('button[data-copies$="-text"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => figure.locator('.said').textContent()).toBe('Copied: Text.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await figure.locator('[id="coverage-map-text"]').textContent(),
    );
    await page.context().close();
  });

  test('is a PNG of twice its size in English and, drawn in the browser, in German', async () => {
    const { page } = await visit(browser, at('/de/coverage/'), { acceptDownloads: true });
    const drawn = await saved(page, () => page.locator('#coverage-map button[data-png]').click());
    const svg = await (await page.request.get(at('/de/figures/coverage-map.svg'))).text();
    const published = await (await page.request.get(at('/figures/coverage-map.png'))).body();
    const width = Math.round(Number(/width="([\d.]+)"/.exec(svg)?.[1]) * 2);
    for (const png of [drawn.bytes, published]) {
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(width);
    }
    await page.context().close();
  });

  test('is described for scripts: every column, every file, whole addresses', async () => {
    const { page } = await visit(browser, at('/de/coverage/'));
    const metadata = await (await page.request.get(at('/de/figures/coverage-map.metadata.json'))).json();
    const csv = await (await page.request.get(at('/de/figures/coverage-map.csv'))).text();
    expect(metadata.columns.map(({ name }: { name: string }) => name).join(',')).toBe(csv.split('\r\n')[0]);
    expect(metadata.language).toBe('de');
    for (const address of Object.values<string>(metadata.files))
      expect((await page.request.get(at(new URL(address).pathname))).status(), address).toBe(200);
    await page.context().close();
  });

  test.each([360, 600, 900])('fits the frame that its code of %d px makes', async (width) => {
    const { page } = await visit(browser, at('/coverage/'));
    for (const id of ['coverage-map', 'coverage-category-2021-2027']) {
      const code = (await page.locator(`[id="${id}-frame-${width}"]`).textContent()) ?? '';
      const [, address = '', height = ''] = /src="([^"]+)"[\s\S]* height="(\d+)"/.exec(code) ?? [];
      const frame = await visit(browser, at(new URL(address).pathname), { viewport: { width, height: Number(height) } });
      const seen = await frame.page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        below: document.documentElement.scrollHeight - innerHeight,
        drawings: [...document.querySelectorAll('.embedded > div')]
          .filter((drawing) => getComputedStyle(drawing).display !== 'none')
          .map((drawing) => drawing.className),
      }));
      expect(seen).toEqual({ over: 0, below: 0, drawings: [`at-${width}`] });
      expect(frame.faults).toEqual([]);
      await frame.page.context().close();
    }
    await page.context().close();
  });
});

test('an SVG is whole in a browser without the fonts of the site: no text leaves the picture', async () => {
  const page = await browser.newPage();
  for (const path of ['coverage-map', 'call-funnel', 'category-mixing', 'regions/ES61/partner-regions']) {
    await page.goto(at(`/figures/${path}.svg`));
    const outside = await page.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      return [...document.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        return box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5 ? [text.textContent] : [];
      });
    });
    expect(outside, path).toEqual([]);
    const fonts = await page.evaluate(() => [...document.fonts].length);
    expect(fonts).toBe(0);
  }
  await page.close();
});

test('a figure of one region has the kit too, its pictures drawn in the language of the page', async () => {
  const { page, faults } = await visit(browser, at('/fr/regions/ES61/'), { acceptDownloads: true });
  const figure = page.locator('#partner-regions');
  const csv = await saved(page, () => figure.locator('.tools a').first().click());
  expect(csv.bytes.toString('utf8')).toMatch(/^region_id,region,country_id,country,category_id,category,shared_partnerships\r\n/);
  // The published files are in English; the pictures are those of the page, in its language.
  const svg = await saved(page, () => figure.locator('button[data-lone="svg"]').click());
  expect(svg.name).toBe('regions-ES61-partner-regions.fr.svg');
  const text = svg.bytes.toString('utf8');
  expect(text).not.toMatch(/<use|class=|href=|<style|<script/);
  const title = (await figure.locator('header > :first-child').textContent()) ?? '';
  expect(text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(title.trim().split(' ').slice(0, 3).join(' '));
  expect(text).toContain('/fr/regions/ES61/');
  const png = await saved(page, () => figure.locator('button[data-lone="png"]').click());
  expect(png.name).toBe('regions-ES61-partner-regions.fr.png');
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/<svg[^>]* width="(\d+)"/.exec(text)?.[1]));
  await expect.poll(() => figure.locator('.said').textContent()).toContain('regions-ES61-partner-regions.fr.png');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without JavaScript links, citation and code stand there, and nothing that would do nothing', async () => {
  const { page } = await visit(browser, at('/coverage/'), { javaScriptEnabled: false });
  const figure = page.locator('#coverage-map');
  await expect.poll(() => figure.locator('button:visible').count()).toBe(0);
  await expect.poll(() => figure.locator('.tools a:visible').count()).toBeGreaterThan(4);
  await figure.locator('.kit summary').click();
  await expect.poll(() => figure.locator('.code:visible').count()).toBe(4);
  await page.context().close();
});
