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

const at = (path: string) => new URL(path, site).href;
/** Waits until the view shows the state of the address. */
const shown = (page: Page) => page.locator('#explore-tool:not([aria-busy]) #explore-table tbody tr').first().waitFor();
/** How many regions the view says it shows. */
const counted = async (page: Page) =>
  Number(/n = ([\d,]+)/.exec((await page.locator('#explore-notes').textContent()) ?? '')?.[1]?.replace(',', ''));
const rowOf = (page: Page, id: string) => page.locator(`#explore-table tr[data-region="${id}"]`);
/** Goes on only when the sentence of the live region holds these words. */
const said = (page: Page, words: string) => page.locator('#explore-live', { hasText: words }).waitFor({ state: 'attached' });

describe('the explorer with a mouse', () => {
  test('cuts, sorts, links, brushes, compares, survives reload and the back button, and gives the view away', async () => {
    const { page, faults } = await visit(browser, at('/explore/'), { acceptDownloads: true });
    await shown(page);
    await expect.poll(() => page.locator('#explore-static').isVisible()).toBe(false);

    // A question: money per head of Euroclusters in less developed regions.
    await page.selectOption('select[name="metric"]', 'eur_per_inhabitant');
    await page.selectOption('select[name="instrument"]', 'Eurocluster');
    await page.selectOption('select[name="category"]', 'less_developed');
    await said(page, 'category “Less developed”');
    await shown(page);
    expect(new URL(page.url()).search).toBe('?metric=eur_per_inhabitant&instrument=Eurocluster&category=less_developed');
    await expect.poll(() => page.locator('#explore-table td .category').allTextContents()).not.toContain('Transition');
    await expect.poll(() => page.locator('#explore-map use.nodata').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#explore-legend').textContent()).toContain('no value; the table says why');

    // Pointing at a row marks the region on the map and in the scatter.
    const id = (await page.locator('#explore-table tbody tr').first().getAttribute('data-region')) ?? '';
    await rowOf(page, id).hover();
    await expect.poll(() => page.locator(`#explore-map .linked[data-region="${id}"]`).count()).toBe(1);
    await expect.poll(() => page.locator('#explore-readout').textContent()).toContain(`(${id})`);

    await page.click('#explore-table button[data-column="name"]');
    await said(page, 'category');
    await page.locator('#explore-table th[aria-sort="ascending"]').waitFor();

    // The back button undoes the last steps one by one; the page knows where it is.
    await page.goBack();
    await page.locator('#explore-table th[aria-sort="descending"]').waitFor();
    await page.goBack();
    await said(page, 'EU-27 regions');
    await expect.poll(() => page.locator('select[name="category"]').inputValue()).toBe('');

    // A rectangle in the scatter keeps the regions in it.
    const all = await counted(page);
    const box = await page.locator('.scatter .surface').boundingBox();
    if (box === null) throw new Error('The scatter has no surface to brush.');
    await page.locator('.scatter .surface').scrollIntoViewIfNeeded();
    const surface = (await page.locator('.scatter .surface').boundingBox()) ?? box;
    await page.mouse.move(surface.x + surface.width * 0.1, surface.y + 4);
    await page.mouse.down();
    await page.mouse.move(surface.x + surface.width * 0.3, surface.y + surface.height - 2, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/x=/);
    await shown(page);
    const kept = await counted(page);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(all);

    await page.click('#explore-map .region[data-region="ES61"]', { force: true });
    await said(page, 'Andalucía added');
    await page.reload();
    await shown(page);
    await expect.poll(() => counted(page)).toBe(kept);
    await expect.poll(() => page.locator('#explore-basket').textContent()).toContain('Andalucía');

    const file = async (take: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${take}"]`)]);
      return readFileSync(await download.path());
    };
    const csv = (await file('csv')).toString('utf8').trimEnd().split('\r\n');
    expect(csv).toHaveLength(kept + 1);
    expect(csv[0]).toMatch(/^region_id,name,country,period,status,eur_per_inhabitant,/);
    const metadata = JSON.parse((await file('metadata')).toString('utf8'));
    expect(metadata).toMatchObject({ address: page.url(), rows: kept, licence: 'CC BY 4.0' });
    const svg = (await file('map-svg')).toString('utf8');
    expect(svg).not.toMatch(/<use|class=|href=|<style/);
    expect(svg).toContain('EuroGeographics');
    const png = await file('map-png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]));
    await page.click('.take summary');
    await expect.poll(() => page.locator('#explore-cite-bibtex').textContent()).toContain(`url = {${page.url()}}`);
    await expect.poll(() => page.locator('#explore-cite-ris').textContent()).toContain(`UR  - ${page.url()}`);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the explorer with the keyboard alone', () => {
  test('chooses, walks the map, compares, keeps a range and goes on to the comparison', async () => {
    const { page, faults } = await visit(browser, at('/explore/'));
    await shown(page);
    await page.focus('select[name="metric"]');
    await page.keyboard.type('Partner regions');
    await said(page, 'Partner regions');
    await shown(page);

    // The map is one stop; arrows lead on, and each region says its value.
    await page.focus('#explore-map .region[tabindex="0"]');
    const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(after).not.toBe(before);
    expect(after).toMatch(/: [\d,]+/);
    const id = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['region']);
    await expect.poll(() => page.locator(`#explore-scatter .linked[data-region="${id}"]`).count()).toBe(1);
    await page.keyboard.press('Enter');
    await said(page, 'added');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await said(page, '2 regions in the comparison');

    await page.focus('input[name="y-min"]');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await page.waitForURL(/y=20\.\./);
    await shown(page);
    const values = await page.locator('#explore-table tbody tr td:nth-child(5)').allTextContents();
    expect(values.every((text) => Number(text.replaceAll(/\D/g, '')) >= 20)).toBe(true);

    await page.focus('#explore-basket a[href*="/compare/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\/\?regions=/);
    await page.locator('#compare-figures tbody tr').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the table in full', () => {
  test('comes by a key, keeps its rows and the focus when it is sorted, and the comparison stops at ten', async () => {
    const { page, faults } = await visit(browser, at('/explore/'));
    await shown(page);
    const rows = page.locator('#explore-table tbody tr');
    await expect.poll(() => rows.count()).toBe(50);
    await page.focus('#explore-table [data-all]');
    await page.keyboard.press('Enter');
    const all = await counted(page);
    await expect.poll(() => rows.count()).toBe(all);
    // The button is gone: the focus is on the first row that it brought.
    const fresh = await rows.nth(50).getAttribute('data-region');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-region'))).toBe(fresh);
    await page.focus('#explore-table button[data-column="country"]');
    await page.keyboard.press('Enter');
    await page.locator('#explore-table th[aria-sort="ascending"]').waitFor();
    await expect.poll(() => rows.count()).toBe(all);
    const order = () => rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-region')));
    await expect.poll(async () => new Set(await order()).size).toBe(all);
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['column'])).toBe('country');
    await page.selectOption('select[name="country"]', 'ES');
    await said(page, 'Spain');
    await expect.poll(() => rows.count()).toBe(await counted(page));
    await page.selectOption('select[name="country"]', '');
    await expect.poll(() => rows.count()).toBe(all);
    for (let i = 0; i < 10; i += 1) await rows.nth(i).locator('input').check();
    await expect.poll(() => page.locator('#explore-table input:not(:checked):not(:disabled)').count()).toBe(0);
    await page.waitForURL(/regions=(\w+,){9}\w+$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a ratio over few projects has no colour and no rank, here as on the static map', async () => {
    const { page, faults } = await visit(browser, at('/explore/?metric=eur_per_inhabitant'));
    await shown(page);
    const uncoloured = (map: string) =>
      page.locator(`${map} use.small`).evaluateAll((uses) => uses.map((use) => use.getAttribute('href')?.split('#')[1]).sort());
    await expect.poll(async () => (await uncoloured('#explore-map')).length).toBeGreaterThan(0);
    const here = await uncoloured('#explore-map');
    await expect.poll(() => page.locator('#explore-legend').textContent()).toContain('fewer than 5 partnerships');
    const few = await page.locator('#explore-table tbody tr .small-n').count();
    // By value from the largest: what rests on few partnerships stands below all others.
    const marks = await page
      .locator('#explore-table tbody tr td:nth-child(5)')
      .evaluateAll((cells) => cells.map((cell) => cell.querySelector('.small-n') !== null));
    expect(marks.slice(marks.indexOf(true)).includes(false)).toBe(few === 0);
    await page.goto(at('/balance/'));
    await expect.poll(() => page.locator('#contribution-map').textContent()).toContain('fewer than 5 partnerships');
    expect(new Set(await uncoloured('#contribution-map'))).toEqual(new Set(here));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('one source', () => {
  test('numbers are those of the factsheets, also of a cut that is computed', async () => {
    const { page, faults } = await visit(browser, at('/explore/?metric=organisations'));
    await shown(page);
    for (const id of ['ES51', 'FRK2', 'PT11']) {
      const value = await rowOf(page, id).locator('td:nth-child(5)').textContent();
      const sheet = await (await page.request.get(at(`/regions/${id}/`))).text();
      expect(sheet).toMatch(new RegExp(`Organisations[^<]*</dt>\\s*<dd[^>]*>${value}</dd>`));
    }
    const before = await rowOf(page, 'ES51').locator('td:nth-child(7)').textContent();
    // Instruments and years together are in no table; from the first year on is everything dated.
    await page.selectOption('select[name="instrument"]', 'Eurocluster');
    await page.selectOption('select[name="from"]', { index: 1 });
    await page.waitForURL(/instrument=Eurocluster&from=/);
    await said(page, 'Eurocluster · started');
    await shown(page);
    const computed = Number(await rowOf(page, 'ES51').locator('td:nth-child(7)').textContent());
    expect(computed).toBeGreaterThan(0);
    expect(computed).toBeLessThan(Number(before));
    await page.selectOption('select[name="from"]', '');
    await said(page, 'Eurocluster. ');
    await shown(page);
    expect(Number(await rowOf(page, 'ES51').locator('td:nth-child(7)').textContent())).toBe(computed);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('bad input', () => {
  test('what an address holds and nothing knows is left out, said and inert', async () => {
    const { page, faults } = await visit(
      browser,
      at('/explore/?metric=%3Cimg%20src=x%20onerror=alert(1)%3E&regions=ES61,XX99&theme=__proto__&x=9..1&colour=%3Cscript%3E'),
    );
    await shown(page);
    const note = await page.locator('#explore-note').textContent();
    for (const name of ['metric', 'regions', 'theme', 'x', 'colour']) expect(note).toContain(name);
    await expect.poll(() => page.locator('#explore-title').textContent()).toBe('Partnerships: all partnerships');
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a file that fails says which, the static figure stays, and a retry brings the tool', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let refuse = true;
    await page.route('**/explore/regions.json', (route) => (refuse ? route.abort() : route.continue()));
    await page.goto(at('/explore/'));
    await page.locator('#explore-problem button').waitFor();
    await expect.poll(() => page.locator('#explore-problem').textContent()).toContain('/explore/regions.json');
    await expect.poll(() => page.locator('#explore-static svg').first().isVisible()).toBe(true);
    refuse = false;
    await page.click('#explore-problem button');
    await shown(page);
    await expect.poll(() => page.locator('#explore-problem').textContent()).toBe('');
    await context.close();
  });

  test('units that do not come for a cut that is computed are named; the last view stays, and a retry shows it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let refuse = true;
    await context.route('**/explore/units.json', (route) => (refuse ? route.abort() : route.continue()));
    await page.goto(at('/explore/'));
    await shown(page);
    await page.selectOption('select[name="instrument"]', 'Eurocluster');
    await said(page, 'Eurocluster');
    await page.selectOption('select[name="from"]', { index: 1 });
    await page.locator('#explore-problem button').waitFor();
    await expect.poll(() => page.locator('#explore-problem').textContent()).toContain('/explore/units.json');
    await expect.poll(() => page.locator('#explore-table tbody tr').count()).toBeGreaterThan(0);
    refuse = false;
    await page.click('#explore-problem button');
    await said(page, 'started');
    await expect.poll(() => page.locator('#explore-problem').textContent()).toBe('');
    await context.close();
  });

  test('without a script the first view, its table and the ways on are there', async () => {
    const { page } = await visit(browser, at('/explore/'), { javaScriptEnabled: false });
    await expect.poll(() => page.locator('#explore-static svg a').count()).toBeGreaterThan(100);
    await expect.poll(() => page.locator('#explore-tool').isVisible()).toBe(false);
    await page.goto(at('/compare/?regions=ES61,FI19'));
    await expect.poll(() => page.locator('a[href="/regions/ES61/"]').count()).toBe(1);
    await page.context().close();
  });
});

describe('the comparison', () => {
  test('shows regions side by side, adds, removes, goes back and fits on A4', async () => {
    const { page, faults } = await visit(browser, at('/compare/?regions=ES51,FRK2'));
    await page.locator('#compare-figures tbody tr').first().waitFor();
    await expect.poll(() => page.locator('#compare-figures thead th').count()).toBe(2);
    await expect.poll(() => page.locator('#compare-strips svg').count()).toBe(2);
    await expect.poll(() => page.locator('#compare-themes svg').count()).toBe(2);
    const sheet = await (await page.request.get(at('/regions/ES51/'))).text();
    const both = await page.locator('#compare-shared tbody tr').first().locator('td').nth(1).textContent();
    const named = [...sheet.matchAll(/Rhône-Alpes[^<]*<\/a><\/th>.*?<\/tr>/gs)].map(([row]) => row);
    expect(named.some((row) => new RegExp(`>\\s*${both}\\s*</td>\\s*</tr>`).test(row))).toBe(true);
    await page.selectOption('#compare-region', 'DE21');
    await page.click('#compare-form button[type="submit"]');
    await page.waitForURL(/ES51,FRK2,DE21/);
    await page.locator('#compare-figures th', { hasText: 'Oberbayern' }).waitFor();
    await page.goBack();
    await page.locator('#compare-figures th', { hasText: 'Oberbayern' }).waitFor({ state: 'detached' });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeLessThanOrEqual(3);
    await page.goto(at('/compare/?regions=ES51,nonsense'));
    await page.locator('#compare-note', { hasText: 'regions' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('everyone', () => {
  test.for([
    ['/explore/?metric=rca&theme=THEME&regions=ES51,FRK2', 'light', 1280],
    ['/de/explore/?metric=themes_n1', 'dark', 360],
    ['/compare/?regions=ES51,FRK2,DE21', 'dark', 360],
    ['/fr/compare/?regions=ES51,FRK2', 'light', 1280],
  ] as const)('%s in %s at %i px has no violation and does not scroll sideways', async ([path, colorScheme, width]) => {
    const theme = readFileSync('public/data/tables/region_themes.csv', 'utf8').split('\n')[1]?.split(',')[2] ?? '';
    const { page, faults } = await visit(browser, at(path.replace('THEME', theme)), {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page
      .locator(path.includes('explore') ? '#explore-table tbody tr' : '#compare-shared tbody tr')
      .first()
      .waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
