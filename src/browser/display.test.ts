import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { defaultLanguage } from '#i18n/languages.ts';
import { launch } from './chromium.ts';
import { pageTypes } from './page-types.ts';
import { visit } from './visit.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const types = pageTypes('dist');
const at = (path: string | undefined) => new URL(path ?? '/', site).href;

/** Boxes that hide part of their own text, and how far the page is wider than the window. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`the page is ${over} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, .visually-hidden, .skip-drawing') !== null) continue;
      const { overflowX, overflowY, visibility } = getComputedStyle(element);
      // A tool that is not shown yet hides nothing from the reader.
      if (visibility === 'hidden') continue;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) faults.push(`cut at the side: ${element.className}`);
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`cut below: ${element.className}`);
    }
    return faults;
  });

describe('at any size', () => {
  test.concurrent.for(types)(
    '$language "$type" needs no sideways scrolling at 200 % and 400 % zoom',
    async ({ paths }, { expect }) => {
      // A window of 1440 px at 200 % and of 1280 px at 400 % (WCAG 2.2, 1.4.4 and 1.4.10).
      const { page } = await visit(browser, at(paths[0]), { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
      expect(await cutOff(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    },
  );

  test.concurrent.for(types)('$language "$type" stands wider spacing of text', async ({ paths }, { expect }) => {
    const { page } = await visit(browser, at(paths[0]), { viewport: { width: 360, height: 800 }, bypassCSP: true });
    // WCAG 2.2, 1.4.12
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await cutOff(page)).toEqual([]);
    await page.context().close();
  });
});

describe('for screen readers', () => {
  test('a table that is stacked on a phone keeps its rows and cells', async () => {
    const { page } = await visit(browser, at('/calls/'), { viewport: { width: 340, height: 800 } });
    const count = (selector: string) =>
      page.evaluate((all) => [...document.querySelectorAll(all)].filter((part) => part.checkVisibility()).length, selector);
    expect(await count('.table-frame.texts td')).toBeGreaterThan(0);
    // Chromium and Safari from 17 on keep the roles of what is displayed as blocks; an attribute for them is not valid HTML.
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
    const roles = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    expect(roles('row')).toBe(await count('main tr'));
    expect(roles('cell')).toBe(await count('main td'));
    await page.context().close();
  });
});

describe('as the reader prefers', () => {
  test('forced colours keep the mark of a category and the tones of a map', async () => {
    const { page } = await visit(browser, at('/coverage/'), { forcedColors: 'active' });
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('.category')].map((category) => getComputedStyle(category, '::before').backgroundColor),
    );
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((colour) => colour === paper || colour === 'rgba(0, 0, 0, 0)')).toEqual([]);
    const tones = await page.evaluate(
      () => new Set([...document.querySelectorAll('#coverage-map .wide use')].map((use) => getComputedStyle(use).fill)).size,
    );
    expect(tones).toBeGreaterThan(4);
    await page.context().close();
  });

  test('nothing moves by itself', async () => {
    const english = types.filter(({ language }) => language === defaultLanguage);
    for (const { paths } of english.slice(0, 4)) {
      const { page } = await visit(browser, at(paths[0]), { reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
      await page.context().close();
    }
  });
});
