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

describe('the content security policy', () => {
  test('is stated on the page, and lets nothing in from other hosts or from inline styles', async () => {
    const { page } = await visit(browser, site);
    const policy = (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ?? '';
    for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'"])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    await page.context().close();
  });

  test('is enforced: a script and a style that a page did not bring are refused', async () => {
    const { page, faults } = await visit(browser, site);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>');
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(faults.filter((fault) => fault.startsWith('console: policy: script-src'))).toHaveLength(1);
    expect(faults.filter((fault) => fault.startsWith('console: policy: style-src'))).toHaveLength(1);
    await page.context().close();
  });

  const types = pageTypes('dist');
  test.concurrent.for(types)('$language "$type" breaks no rule and has no inline style', async ({ paths }, { expect }) => {
    for (const path of paths.slice(0, 1)) {
      const { page, faults } = await visit(browser, new URL(path, site).href);
      expect(faults, path).toEqual([]);
      expect(await page.locator('[style]').count(), path).toBe(0);
      await page.context().close();
    }
  });
});
