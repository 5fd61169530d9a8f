import type { Browser, Page } from 'playwright-core';
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

/** What has the focus: its tag, text and box, and how its outline is drawn. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return {
      tag: element.tagName.toLowerCase(),
      // A field is named by its label.
      text:
        element.textContent?.trim() ||
        (element instanceof HTMLInputElement && element.labels?.[0]?.textContent?.trim()) ||
        element.ariaLabel ||
        '',
      inDrawing: element.closest('svg') !== null,
      name: element.getAttribute('class') ?? '',
      x,
      y,
      width,
      height,
      drawn,
      outlineColor,
    };
  });

describe('with the keyboard', () => {
  test('the first stop leads past the navigation to the content', async () => {
    const { page } = await visit(browser, site);
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    expect([skip?.name, skip?.drawn, (skip?.y ?? -1) >= 0]).toEqual(['skip', true, true]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    await page.context().close();
  });

  test('a link before a map of all regions shows itself and leads past its links', async () => {
    const { page } = await visit(browser, site);
    const skip = page.locator('#coverage-map .skip-drawing');
    expect((await skip.boundingBox())?.width).toBeLessThanOrEqual(1);
    await skip.focus();
    expect((await skip.boundingBox())?.width).toBeGreaterThan(100);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.about')?.id)).toBe('coverage-map-after');
    await page.context().close();
  });

  test('the regions of a map are stops in the protocol order of countries, each with a visible focus', async () => {
    const { page } = await visit(browser, site);
    await page.locator('#coverage-map .skip-drawing').focus();
    const stops: string[] = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      expect(stop?.drawn, stop?.text).toBe(true);
      stops.push((await page.evaluate(() => document.activeElement?.getAttribute('href'))) ?? '');
    }
    expect(stops.map((href) => /regions\/(..)/.exec(href)?.[1])).toEqual([...Array(11).fill('BE'), 'BG']);
    await page.context().close();
  });

  const english = pageTypes('dist').filter(({ language }) => language === 'en');
  test.concurrent.for(english)(
    'every stop of "$type" has a name, a visible focus and follows the order of the page',
    async ({ paths }, { expect }) => {
      const { page } = await visit(browser, new URL(paths[0] ?? '/', site).href);
      // Stops within drawings are looked at above; the rest is walked from end to end.
      await page.evaluate(() => {
        for (const link of document.querySelectorAll('svg a')) link.setAttribute('tabindex', '-1');
      });
      const faults: string[] = [];
      let order = 0;
      for (let i = 0; i < 150; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop === null) break;
        if (stop.text === '') faults.push(`a <${stop.tag}> without a name`);
        // The one stop of a drawing shows its focus by its stroke (styles/region-pictures.css).
        if (!stop.drawn && !stop.inDrawing) faults.push(`no outline on <${stop.tag}> "${stop.text.slice(0, 40)}"`);
        const place = await page.evaluate(() =>
          [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body),
        );
        if (place < order) faults.push(`"${stop.text.slice(0, 40)}" comes after what follows it`);
        order = place;
      }
      expect(faults).toEqual([]);
      expect(order).toBeGreaterThan(0);
      await page.context().close();
    },
  );
});
