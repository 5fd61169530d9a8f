import type { Browser } from 'playwright-core';
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

describe('partnerships', () => {
  test('are narrowed by a facet and by words; counts follow; the address keeps it over reload and back', async () => {
    const { page, faults } = await visit(browser, at('/partnerships/'));
    const rows = page.locator('#list tbody tr');
    const all = await rows.count();
    await page.locator('.filter summary').first().click();
    const first = page.locator('.filter li').first();
    const offered = Number(await first.locator('[data-n]').textContent());
    await first.locator('input').check();
    await expect.poll(() => rows.count()).toBe(offered);
    expect(offered).toBeLessThan(all);
    await expect.poll(() => page.locator('.filter [data-said]').textContent()).toBe(`${offered} of ${all} remain.`);
    await page.locator('#list th[data-name="members"] button').click();
    await page.waitForURL(/sort=-members/);
    await page.locator('#list th[data-name="members"][aria-sort="descending"]').waitFor();
    await expect.poll(() => rows.count()).toBe(offered);
    const order = () => rows.evaluateAll((found) => found.map((row) => row.querySelector('a')?.textContent));
    const sorted = await order();
    await page.reload();
    await expect.poll(order).toEqual(sorted);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(all);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('that nothing fits are offered again, by keyboard alone', async () => {
    const { page } = await visit(browser, at('/partnerships/'));
    const all = await page.locator('#list tbody tr').count();
    await page.locator('#filter-text').focus();
    await page.keyboard.type('xyzzy');
    await expect.poll(() => page.locator('.filter [data-said]').textContent()).toContain('Nothing fits');
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(0);
    await page.locator('[data-clear]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#list tbody tr').count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('take what the address says only as far as it is understood', async () => {
    const { page, faults } = await visit(browser, at('/partnerships/?theme=%3Cscript%3E&sort=members&colour=red'));
    await expect.poll(() => page.locator('.filter [data-refused]').textContent()).toContain('colour, theme');
    await expect.poll(() => page.locator('#list th[data-name="members"]').getAttribute('aria-sort')).toBe('ascending');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('stand in full without JavaScript', async () => {
    const { page } = await visit(browser, at('/partnerships/?q=xyzzy'), { javaScriptEnabled: false });
    await expect.poll(() => page.locator('#list tbody tr').count()).toBeGreaterThan(50);
    await expect.poll(() => page.locator('.filter').isVisible()).toBe(false);
    await page.context().close();
  });
});

test('a list of some hundred rows is whole again after it was narrowed, in its order, and stays so', async () => {
  const { page, faults } = await visit(browser, at('/regions/'));
  const names = () => page.locator('#list tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
  await expect.poll(() => page.locator('.filter').isVisible()).toBe(true);
  const before = await names();
  expect(before.length).toBeGreaterThan(200);
  await page.locator('#filter-text').fill('a');
  await expect.poll(async () => (await names()).length).toBeLessThan(before.length);
  await page.locator('#filter-text').fill('');
  await expect.poll(names).toEqual(before);
  await page.locator('#list thead th button').first().click();
  await expect.poll(async () => (await names()).length).toBe(before.length);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('regions are found without accents, tables by what they hold', async () => {
  const { page } = await visit(browser, at('/regions/?q=lodzkie'));
  await expect.poll(() => page.locator('#list tbody tr').count()).toBe(1);
  await page.goto(at('/data/?holds=theme,category'));
  await expect.poll(() => page.locator('.filter').isVisible()).toBe(true);
  const shown = await page.locator('[data-facets]:visible').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(await page.locator('[data-facets]').count());
  await page.context().close();
});

test('5,000 rows are narrowed and sorted in pieces: only some of them are laid out at a time', async () => {
  const { page } = await visit(browser, at('/search/'));
  const html = await (await page.request.get(at('/partnerships/'))).text();
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
  const own = body.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
  const many = Array.from({ length: 5000 }, (_, i) => own[i % own.length]).join('');
  await page.route('**/partnerships/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html.replace(body, () => many) }),
  );
  await page.goto(at('/partnerships/'));
  await expect.poll(() => page.locator('.filter [data-said]').textContent()).toContain('All 5,000');
  await expect.poll(() => page.locator('#list tbody tr').count()).toBe(50);
  await page.locator('.more-rows').click();
  await expect.poll(() => page.locator('#list tbody tr').count()).toBe(100);
  await page.locator('#list th[data-name="acronym"] button').click();
  // Sorted after the press has been painted.
  await expect
    .poll(async () => {
      const names = await page.locator('#list tbody tr a').evaluateAll((links) => links.map((link) => link.textContent));
      return new Set(names.slice(0, 20)).size;
    })
    .toBe(1);
  await page.context().close();
});
