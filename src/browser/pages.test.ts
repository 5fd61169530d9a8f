import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page and notes everything that a reader should never meet: errors, failed or foreign requests, policy violations. */
async function open(
  path: string,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) faults.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
  return { page, faults };
}

const pageTypes = [
  '/',
  '/coverage/',
  '/balance/',
  '/regions/',
  '/regions/ES61/',
  '/countries/',
  '/partnerships/',
  '/partnerships/s3martmed/',
  '/calls/',
  '/data/',
  '/methodology/',
];

describe('every page type', () => {
  test.each(pageTypes)('%s opens without a fault, with one heading and its landmarks', async (path) => {
    const { page, faults } = await open(path);
    expect(faults).toEqual([]);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(3);
    for (const landmark of ['header.masthead', 'nav', 'main', 'footer.colophon'])
      await expect.poll(() => page.locator(landmark).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test.each(pageTypes)('%s fits a phone without sideways scrolling', async (path) => {
    const { page } = await open(path, { width: 360 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});

describe('overview', () => {
  test('shows five headline figures, a map with a link per region, and three findings with their rows', async () => {
    const { page } = await open('/');
    await expect.poll(() => page.locator('.headline > div').count()).toBe(5);
    await expect.poll(() => page.locator('.findings li').count()).toBe(3);
    const regions = page.locator('#coverage-map .wide svg a');
    await expect.poll(() => regions.count()).toBeGreaterThanOrEqual(334);
    const andalusia = page.locator('#coverage-map .wide svg a[href$="/regions/ES61/"]');
    await andalusia.focus();
    await expect.poll(() => andalusia.textContent()).toContain('Andalucía');
    await Promise.all([page.waitForURL('**/regions/ES61/'), page.keyboard.press('Enter')]);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Andalucía');
    await page.context().close();
  });

  test('reads the same without JavaScript', async () => {
    const [{ page: without }, { page: withScript }] = await Promise.all([open('/', { javaScriptEnabled: false }), open('/')]);
    // Copying and drawing a PNG need a script; their buttons are all that it adds.
    const text = async (page: Page) => {
      await page.locator('main [data-kit] button').evaluateAll((buttons) => {
        for (const button of buttons) (button.closest('li') ?? button).remove();
      });
      return page.locator('main').innerText();
    };
    await expect.poll(() => text(without)).toBe(await text(withScript));
    await Promise.all([without.context().close(), withScript.context().close()]);
  });
});

describe('figures', () => {
  test.each(pageTypes)('every figure of %s has title, n, source, rows and a table', async (path) => {
    const { page } = await open(path);
    for (const figure of await page.locator('figure').all()) {
      await expect.poll(() => figure.locator('header h2, header h3').innerText()).not.toBe('');
      await expect.poll(() => figure.locator('figcaption').innerText()).toMatch(/n = .+\n?Source: ./s);
      // What is drawn, and the rows behind it.
      await expect.poll(() => figure.locator('.kit > ul a[href$=".csv"]').count()).toBe(2);
      await expect.poll(() => figure.locator('details table tbody tr').count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });
});

describe('a table', () => {
  test('sorts by a click on a heading, largest number first', async () => {
    const { page } = await open('/regions/');
    const heading = page.locator('main th', { hasText: 'Partnerships' });
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    const more = page.locator('.more-rows:visible');
    while ((await more.count()) > 0) await more.click();
    const values = async () => (await page.locator('main tbody tr td:nth-child(4)').allInnerTexts()).map(Number);
    // Long lists come some rows a frame.
    await expect.poll(async () => (await values()).length).toBe(334);
    const shown = await values();
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    await page.context().close();
  });
});

describe('the network', () => {
  test('draws fewer links the more partnerships a pair must share, also without JavaScript', async () => {
    const { page } = await open('/network/', { javaScriptEnabled: false });
    const shown = () => page.locator('#network-map .wide .link:visible').count();
    const steps = page.locator('#network-map .steps input');
    const counts: number[] = [];
    for (const step of await steps.all()) {
      await step.check();
      counts.push(await shown());
    }
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBe(counts.length);
    await page.context().close();
  });
});

describe('the masthead', () => {
  test('opens a group without JavaScript, one at a time, and leads to its pages', async () => {
    const { page } = await open('/', { javaScriptEnabled: false, width: 360 });
    const groups = page.locator('.masthead summary');
    await groups.nth(0).click();
    await expect.poll(() => page.locator('.masthead a[href="/network/"]').isVisible()).toBe(true);
    await groups.nth(1).click();
    await expect.poll(() => page.locator('.masthead a[href="/network/"]').isVisible()).toBe(false);
    await page.locator('.masthead a[href="/regions/"]').click();
    expect(new URL(page.url()).pathname).toBe('/regions/');
    await page.context().close();
  });

  test('closes a group on Escape and gives the focus back', async () => {
    const { page } = await open('/');
    await page.locator('.masthead summary').first().click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.masthead details[open]').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.context().close();
  });
});

describe('hostile text', () => {
  test('the acronym <IMPACT> Connected Car stands as text', async () => {
    const { page, faults } = await open('/partnerships/731343/');
    await expect.poll(() => page.locator('h1').innerText()).toBe('<IMPACT> Connected Car');
    await expect.poll(() => page.title()).toContain('<IMPACT> Connected Car');
    await expect.poll(() => page.locator('impact').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('an address that does not exist answers with the page for it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(new URL('/no-such-page/', site).href);
  expect(response?.status()).toBe(404);
  await expect.poll(() => page.locator('h1').innerText()).toBe('Page not found');
  await context.close();
});
