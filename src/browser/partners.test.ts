import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const rows = <T>(name: string): T[] => JSON.parse(readFileSync(`dist/data/tables/${name}.json`, 'utf8')) as T[];
const suggested = rows<{ period: string; region_id: string; rank: number; partner: string; match: number }>('suggestions');
const call = 'COS-CLUSTER-2018-03-02';

const open = async (query: string, options = {}) => {
  const visited = await visit(browser, new URL(`partners/${query}`, site).href, options);
  await visited.page.locator('#builder-tool').waitFor({ state: 'visible' });
  return visited;
};
const full = `?from=region:ES61&call=${call}&with=region:ES61,region:FI19`;
const results = (page: Page) =>
  page.locator('#builder-check .result').evaluateAll((cells) => cells.map((cell) => cell.className.replace('result ', '')));
const said = (page: Page, words: string | RegExp) =>
  page.locator('#builder-said').filter({ hasText: words }).waitFor({ state: 'attached' });
const settled = (page: Page) => page.locator('#builder-found:not([aria-busy])').waitFor();
const query = (page: Page) => new URL(page.url()).search;
const codes = (page: Page, part: string) =>
  page
    .locator(`${part} tbody th a`)
    .evaluateAll((links) => links.map((link) => /regions\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1]));

describe('a new user with a mouse', () => {
  test('starts from a region, drafts, checks, completes, takes away, shares and goes back', async () => {
    const { page, faults } = await open('');
    await page.fill('#builder-from-input', 'andalucia');
    await page.locator('#builder-from-list [role=option]').filter({ hasText: 'region ES61' }).click();
    await page.locator('#builder-suggestions tbody tr').first().waitFor();
    // The same regions in the same order, with the same figures, as the published suggestions that the factsheet shows.
    const own = suggested.filter((row) => row.region_id === 'ES61' && row.period === '2021-2027').slice(0, 8);
    await expect.poll(() => codes(page, '#builder-suggestions')).toEqual(own.map((row) => row.partner));
    const matches = await page.locator('#builder-suggestions tbody td.number').allTextContents();
    expect(matches).toEqual(own.map((row) => row.match.toFixed(2)));

    await page.selectOption('#builder-call', call);
    await expect.poll(() => results(page)).toEqual(['not_assessed', 'not_assessed', 'not_assessed']);
    await page.locator('#builder-suggestions button', { hasText: 'Add' }).first().click();
    await said(page, /^Added .*Partners: now not met/);
    expect((await results(page)).slice(0, 2)).toEqual(['fail', 'fail']);
    // Whoever is proposed first brings the most missing rules nearer, until none is missing.
    for (let i = 0; i < 4 && (await page.locator('#builder-missing button[data-do=add]').count()) > 0; i += 1) {
      await page.locator('#builder-missing button[data-do=add]').first().click();
      await settled(page);
    }
    await expect.poll(() => results(page)).toEqual(['pass', 'pass', 'pass']);
    await expect.poll(() => page.locator('#builder-missing').textContent()).toContain('is met');
    expect(query(page)).toMatch(/^\?from=region:ES61&call=COS-CLUSTER-2018-03-02&with=region:\w+,region:\w+,region:\w+/);

    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#builder-csv')]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(`# Call: ${call}`);
    expect(text).toContain('# Category period: 2014-2020');
    expect(text).toMatch(/3 required, \d in the draft, 0 could add: met/);
    expect(text).toContain('kind,id,name,country,region_id,region,category,category_period');

    const shared = page.url();
    const before = await page.locator('#builder-draft li').count();
    await page.locator('#builder-draft button').first().click();
    await said(page, /^Removed /);
    await page.goBack();
    await page
      .locator('#builder-draft li')
      .nth(before - 1)
      .waitFor();
    await page.reload();
    await page
      .locator('#builder-draft li')
      .nth(before - 1)
      .waitFor();
    expect(page.url()).toBe(shared);
    await expect.poll(() => results(page)).toEqual(['pass', 'pass', 'pass']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('starts from themes, among organisations, and from a recorded partnership', async () => {
    const { page, faults } = await open('?themes=energy&list=organisations');
    await page.locator('#builder-suggestions tbody tr').nth(7).waitFor();
    await page.locator('#builder-suggestions button[data-do=add]').first().click();
    await page.locator('#builder-draft li').first().waitFor();
    expect(query(page)).toMatch(/with=org:/);
    await page.locator('#builder-suggestions button[data-do=more]').click();
    await expect.poll(() => page.locator('#builder-suggestions tbody tr').count()).toBeGreaterThan(8);
    const card = await browser.newPage();
    const [first] = rows<{ project_id: string; result: string; rule: string; call_id: string | null }>('eligibility').filter(
      (row) => row.rule === 'overall' && row.call_id === call && row.result === 'pass',
    );
    await card.goto(new URL(`partnerships/${first?.project_id}/`, site).href);
    await card.click('a[href*="/partners/?call="]');
    // What the card says of the recorded members, the draft says too.
    await card.locator('#builder-draft li').first().waitFor();
    await card.waitForFunction(() => !document.querySelector('#builder-draft')?.textContent?.includes('being loaded'));
    const published = rows<{ project_id: string; rule: string; result: string }>('eligibility').filter(
      (row) => row.project_id === first?.project_id && row.rule !== 'overall',
    );
    const byRule = new Map(published.map((row) => [row.rule, row.result]));
    await expect.poll(() => results(card)).toEqual(['partners', 'countries', 'ld_tr'].map((rule) => byRule.get(rule)));
    await card.close();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('the keyboard alone does the same', async () => {
  const { page, faults } = await open('');
  await page.focus('#builder-from-input');
  await page.keyboard.type('lansi-suomi', { delay: 5 });
  await page.locator('#builder-from-list [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.getAttribute('#builder-from-input', 'aria-activedescendant')).toBe('builder-from-list-0');
  await page.keyboard.press('Enter');
  await page.locator('#builder-from-chosen', { hasText: 'FI19' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('builder-from-input');
  await page.focus('#builder-call');
  await page.keyboard.type('COS-CLUSTER-2018');
  await page.locator('#builder-missing button[data-do=add]').first().focus();
  await page.keyboard.press('Enter');
  await said(page, /^Added /);
  // The row has left the list: its heading has the focus, and the next stop is within the list again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('builder-missing-title');
  await page.focus('#builder-add-input');
  await page.keyboard.type('zzzzzz');
  await said(page, /Nothing found/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.inputValue('#builder-add-input')).toBe('');
  await page.keyboard.type('es61');
  await page.locator('#builder-add-list [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#builder-draft li').nth(1).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('builder-csv');
  await page.locator('#builder-draft button').first().focus();
  await page.keyboard.press('Space');
  await said(page, /^Removed /);
  await expect.poll(() => page.locator('#builder-draft li').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
});

describe('bad input', () => {
  test('what the address asks for and nobody knows is named and left out; hostile text is inert', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { page, faults } = await open(
      `?call=${encodeURIComponent(hostile)}&with=region:ES61,region:XX99,org:no-such-one,${encodeURIComponent(hostile)}&themes=energy,nonsense&colour=red`,
    );
    await page.locator('#builder-refused', { hasText: 'org:no-such-one' }).waitFor();
    const note = (await page.textContent('#builder-refused')) ?? '';
    for (const part of [hostile, 'region:XX99', 'org:no-such-one', 'nonsense', 'colour = red']) expect(note).toContain(part);
    await expect.poll(() => page.locator('#builder-draft li:visible').count()).toBe(1);
    await expect.poll(() => page.locator('#builder img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a file that fails is named, can be tried again, and the page stays', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let broken = true;
    await page.route('**/partners/places.json', (route) => (broken ? route.fulfill({ status: 500 }) : route.continue()));
    await page.goto(new URL('partners/?from=region:ES61', site).href);
    const alert = page.locator('#builder-failed [role=alert]');
    await alert.waitFor();
    await expect.poll(() => alert.textContent()).toContain('places.json');
    await expect.poll(() => page.locator('#rules table').isVisible()).toBe(true);
    broken = false;
    await alert.locator('button').click();
    await page.locator('#builder-suggestions tbody tr').first().waitFor();
    await expect.poll(() => page.locator('#builder-failed').textContent()).toBe('');
    await context.close();
  });
});

describe('a file of one region, or the list of organisations,', () => {
  test('that fails is named and tried again, and the draft works meanwhile', async () => {
    const { page } = await open('');
    let broken = true;
    const files = /partners\/(links\/\w+|organisations)\.json$/;
    await page.route(files, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
    await page.goto(new URL('partners/?from=region:ES61&with=region:FI19,org:no-such-one', site).href);
    const alerts = page.locator('#builder-failed [role=alert]');
    await expect.poll(() => alerts.count()).toBe(2);
    await expect.poll(() => page.locator('#builder-failed').textContent()).toContain('links/ES61.json');
    await expect.poll(() => page.locator('#builder-failed').textContent()).toContain('organisations.json');
    await page.selectOption('#builder-call', call);
    await expect.poll(() => results(page)).toHaveLength(3);
    broken = false;
    await alerts.locator('button').first().click();
    await expect.poll(() => alerts.count()).toBe(1);
    await alerts.locator('button').first().click();
    await page.locator('#builder-suggestions tbody tr').first().waitFor();
    await page.locator('#builder-refused', { hasText: 'org:no-such-one' }).waitFor();
    await page.context().close();
  });
});

test('what stands below keeps its place when the tool comes, on a phone and on a desk', async () => {
  for (const width of [412, 1280])
    for (const path of ['partners/', `partners/${full}`, 'compare/', 'compare/?regions=ES61,FI19', 'explore/']) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) (globalThis as unknown as { shift: number }).shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(new URL(path, site).href);
      await page.locator('.builder-tool:not([hidden]), .comparison:not([hidden]), #explore-table tbody tr').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), `${path} ${width}`).toBeLessThan(0.1);
      await context.close();
    }
});

test('without JavaScript it says what it does and shows rules and suggestions', async () => {
  const { page } = await visit(browser, new URL('partners/', site).href, { javaScriptEnabled: false });
  await expect.poll(() => page.locator('#builder-needs-script').isVisible()).toBe(true);
  await expect.poll(() => page.locator('#builder-tool').isVisible()).toBe(false);
  await expect.poll(() => page.locator('#rules tbody tr').count()).toBe(rows('calls').length);
  await expect.poll(() => page.locator('#regions a[href$="/regions/ES61/#suggestions"]').count()).toBe(1);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('has no axe violation with a draft in it, %s, and fits a phone', async (colorScheme) => {
  const { page } = await open(full, { colorScheme, viewport: { width: 360, height: 740 } });
  await page.locator('#builder-suggestions tbody tr').first().waitFor();
  await page.fill('#builder-add-input', 'energie');
  await page.locator('#builder-add-list [role=option]').first().waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});

test('prints the draft with its rules on A4, without what only a screen can do', async () => {
  const { page } = await open(full);
  await page.locator('#builder-suggestions tbody tr').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const id of ['builder-from-input', 'builder-add-input', 'builder-csv'])
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(false);
  await expect.poll(() => page.locator('#builder-suggestions button:visible').count()).toBe(0);
  await expect.poll(() => page.locator('#builder-check table').isVisible()).toBe(true);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(2);
  await page.context().close();
});
