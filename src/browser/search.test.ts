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

test('a key leads to the field, typing and Enter to the results, arrows through them', async () => {
  const { page, faults } = await visit(browser, at('/balance/'));
  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('site-search');
  await page.keyboard.type('a/b');
  await expect.poll(() => page.locator('#site-search').inputValue()).toBe('a/b');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('lodzkie');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=lodzkie$/);
  await expect.poll(() => page.locator('[data-search-results] li').count()).toBeGreaterThan(0);
  await page.locator('#site-search').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/regions/PL71/');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('site-search');
  await page.locator('#site-search').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/regions\/PL71\/$/);
  expect(faults).toEqual([]);
  await page.context().close();
});

describe('one visit', () => {
  test('finds names whatever their accents, codes, acronyms, organisations, words; and near spellings', async () => {
    const { page, faults } = await visit(browser, at('/search/'));
    const field = page.locator('#site-search');
    const first = async (query: string) => {
      await field.fill(query);
      await field.press('Enter');
      await expect.poll(() => page.locator('[data-search-said]').textContent()).toContain(`“${query}”`);
      return page.locator('[data-search-results] a').first().getAttribute('href');
    };
    await expect.poll(() => first('Łódzkie')).toBe('/regions/PL71/');
    await expect.poll(() => first('ile-de-france')).toBe('/regions/FR10/');
    await expect.poll(() => first('Αττική')).toBe('/regions/EL30/');
    await expect.poll(() => first('ES61')).toBe('/regions/ES61/');
    await expect.poll(() => first('Deutschland')).toBe('/countries/DE/');
    await expect.poll(() => first('european business and innovation centre')).toMatch(/^\/partnerships\/.+\/$/);
    await first('assortativity');
    await expect.poll(() => page.locator('[data-search-results] mark').count()).toBeGreaterThan(0);
    await expect.poll(() => first('Andaluzzia')).toBe('/regions/ES61/');
    await expect.poll(() => page.locator('[data-search-said]').textContent()).toContain('Spelt nearly like it');
    await page.reload();
    await expect.poll(() => page.locator('[data-search-results] a').first().getAttribute('href')).toBe('/regions/ES61/');
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe('assortativity');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('hostile words are inert, and what the address holds beside them is said to be left out', async () => {
    const { page, faults } = await visit(browser, at('/de/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&colour=red'));
    await expect.poll(() => page.locator('[data-search-said]').textContent()).toContain('<img src=x');
    await expect.poll(() => page.locator('[data-search-refused]').textContent()).toContain('colour');
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says which file failed and tries again', async () => {
    const { page } = await visit(browser, at('/search/'));
    await page.route('**/names.json', (route) => route.abort(), { times: 1 });
    await page.locator('#site-search').fill('Attiki');
    await expect.poll(() => page.locator('[data-search-fault]').textContent()).toContain('/search/names.json');
    await page.locator('[data-search-fault] button').click();
    await expect.poll(() => page.locator('[data-search-results] a').first().getAttribute('href')).toBe('/regions/EL30/');
    await page.context().close();
  });

  test('loads nothing of the index before it is asked for', async () => {
    const { page } = await visit(browser, at('/search/'));
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /pagefind|names\.json/.test(name)).length);
    await expect.poll(() => loaded()).toBe(0);
    await page.locator('#site-search').fill('energy');
    await expect.poll(() => page.locator('[data-search-results] li').count()).toBeGreaterThan(0);
    await expect.poll(() => loaded()).toBeGreaterThan(3);
    await page.context().close();
  });
});

test('without JavaScript the page explains and leads to the lists', async () => {
  const { page } = await visit(browser, at('/search/?q=attiki'), { javaScriptEnabled: false });
  await expect.poll(() => page.locator('[data-search-off]').isVisible()).toBe(true);
  await expect.poll(() => page.locator('main a[href="/regions/"]').isVisible()).toBe(true);
  await page.context().close();
});
