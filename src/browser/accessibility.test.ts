import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { defaultLanguage, languages } from '#i18n/languages.ts';
import { launch } from './chromium.ts';
import { pageTypes } from './page-types.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What axe objects to, one line per element. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], elementRef: false });
  if (rules !== undefined) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  );
}

test('the checker sees a picture without a text and grey on white', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="en"><title>t</title><main><h1>h</h1><img src="data:,"><p style="color:#bbb">pale</p></main></html>',
  );
  expect((await violations(page)).map((line) => line.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
  await page.close();
});

const types = pageTypes('dist');

describe.each(languages)('in %s', (language) => {
  const own = types.filter((type) => type.language === language);
  test.concurrent.for(own)('"$type" has nothing that axe objects to, light or dark', async ({ paths }, { expect }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    const page = await context.newPage();
    for (const path of language === defaultLanguage ? paths : paths.slice(0, 1)) {
      await page.goto(new URL(path, site).href);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violations(page), `${path}, light`).toEqual([]);
      // Only colours differ between the schemes.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast']), `${path}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await context.close();
  });
});
