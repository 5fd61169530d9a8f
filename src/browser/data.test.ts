import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Structured {
  readonly '@type': string;
  readonly distribution: readonly { readonly contentUrl: string; readonly contentSize: string }[];
}

test('the page of a table describes it for search engines, and every file it names is there', async () => {
  const { page, faults } = await visit(browser, `${site}data/regions/`);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const data = JSON.parse(text ?? '') as Structured;
  expect(data['@type']).toBe('Dataset');
  expect(data.distribution.length).toBeGreaterThanOrEqual(3);
  for (const { contentUrl, contentSize } of data.distribution) {
    const path = new URL(contentUrl).pathname.slice(1);
    const answer = await fetch(site + path);
    expect(answer.status, path).toBe(200);
    expect(`${(await answer.arrayBuffer()).byteLength} B`, path).toBe(contentSize);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test('from a factsheet to the rows of the sources and the page behind them in two clicks, without a script', async () => {
  const { page } = await visit(browser, `${site}regions/ES61/`, { javaScriptEnabled: false });
  await page.click('a[href*="/data/trace/regions/ES61/"]');
  const counted = page.locator('a[href="#participations"]').first();
  const rows = Number.parseInt((await counted.textContent()) ?? '', 10);
  await expect.poll(() => page.locator('#participations tbody tr').count()).toBe(rows);
  await expect.poll(() => page.locator('#participations a[href^="https://"]').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('from a figure of one region to the rows of the sources, and why there are none, without a script', async () => {
  const { page } = await visit(browser, `${site}regions/ES61/`, { javaScriptEnabled: false });
  await page.click('figure a[href$="/data/trace/regions/ES61/"] >> nth=0');
  await expect.poll(() => page.locator('#participations tbody tr').count()).toBeGreaterThan(0);
  await page.goto(`${site}data/trace/regions/AL01/`);
  await expect.poll(() => page.locator('#nothing').textContent()).toMatch(/No row of a source speaks of Veri/);
  await page.context().close();
});

test('a figure is cited with its release, versions and the address where its rows never change', async () => {
  const { page } = await visit(browser, `${site}coverage/`, { javaScriptEnabled: false });
  const text = (await page.locator('#coverage-map-text').textContent()) ?? '';
  expect(text).toMatch(/release 2026-11-22[.\d]*, method 1\.1, program 0\.1\.0/);
  const frozen = /data as cited: (\S+)$/.exec(text)?.[1] ?? '';
  expect((await fetch(site + new URL(frozen).pathname.slice(1))).status, frozen).toBe(200);
  await page.context().close();
});

test('folders of files answer with a page in the frame of the site, as catalogues link to them', async () => {
  for (const path of ['data/latest/', 'data/releases/', 'data/latest/metrics/']) {
    const { page, faults } = await visit(browser, site + path);
    expect(await page.locator('header.masthead').count(), path).toBe(1);
    expect(await page.locator('main table a').count(), path).toBeGreaterThan(0);
    expect(faults, path).toEqual([]);
    await page.context().close();
  }
});

test('every address of this site in the catalogue answers, the endpoint of its service included', async () => {
  const catalogue = await (await fetch(`${site}data/latest/catalogue.ttl`)).text();
  const own = /"?<(http:\/\/localhost:4321\/[^>#]*)[^>]*>/g;
  const addresses = new Set([...catalogue.matchAll(own)].map(([, address = '']) => new URL(address).pathname.slice(1)));
  expect(addresses).toContain('data/latest/');
  expect(addresses.size).toBeGreaterThan(200);
  for (const path of addresses) {
    const answer = await fetch(site + path, { method: 'HEAD' });
    expect(answer.status, path).toBe(200);
  }
});

test('code and citations are there to be read, and a button copies them', async () => {
  const { page, faults } = await visit(browser, `${site}data/`);
  await expect.poll(() => page.locator('.snippets pre').count()).toBe(6);
  await expect.poll(() => page.locator('button.copy').count()).toBe(7);
  await expect.poll(() => page.locator('.citation').textContent()).toMatch(/Data of 22 November 2026/);
  expect(faults).toEqual([]);
  await page.context().close();
});
