import type { Page } from 'playwright-core';

/** One thing that a reader does on a tool's page; the page is settled before it and after it. */
export interface Interaction {
  readonly name: string;
  /** Brings the page to where it can be done; not measured. */
  readonly before?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

export interface Tool {
  readonly path: string;
  /** Selector of what stands on the page once the tool can be used. */
  readonly ready: string;
  readonly interactions: readonly Interaction[];
}

/** By pointer at the middle of an element, and by keys: such input is trusted, as a reader's is. */
const pointed = async (page: Page, selector: string): Promise<readonly [number, number]> => {
  const one = page.locator(selector).first();
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (box === null) throw new Error(`${page.url()} shows no ${selector} to point at.`);
  return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
};
const click = (name: string, selector: string): Interaction => {
  let at: readonly [number, number] = [0, 0];
  return {
    name,
    before: async (page) => {
      at = await pointed(page, selector);
    },
    act: (page) => page.mouse.click(...at),
  };
};
const key = (name: string, selector: string, press: string): Interaction => ({
  name,
  before: (page) => page.locator(selector).first().focus(),
  act: (page) => page.keyboard.press(press),
});
const next = (name: string, list: string): Interaction => key(name, `select[name="${list}"]`, 'ArrowDown');
const typed = (name: string, selector: string, letters: string): Interaction => ({
  name,
  before: (page) => page.locator(selector).first().focus(),
  act: (page) => page.keyboard.type(letters, { delay: 120 }),
});

const explorer: readonly Interaction[] = [
  next('metric', 'metric'),
  {
    name: 'metric per inhabitant',
    before: (page) => page.locator('select[name="metric"]').focus(),
    act: (page) => page.keyboard.type('EUR per'),
  },
  next('instrument', 'instrument'),
  next('theme', 'theme'),
  next('years from', 'from'),
  next('category', 'category'),
  next('country', 'country'),
  key('reset', '#explore-form button[type="reset"]', 'Enter'),
  click('sort by name', '#explore-table button[data-column="name"]'),
  click('all rows', '#explore-table button[data-all]'),
  click('sort by country, all rows', '#explore-table button[data-column="country"]'),
  click('put into the comparison, box', '#explore-table input[name="compare"]'),
  click('put into the comparison, map', '#explore-map .region[data-region="ES61"]'),
  {
    name: 'pointer over ten rows',
    before: async (page) => void (await pointed(page, '#explore-table tbody tr:nth-child(3)')),
    act: async (page) => {
      for (let row = 3; row < 13; row += 1) {
        const box = await page.locator(`#explore-table tbody tr:nth-child(${row})`).boundingBox();
        if (box) await page.mouse.move(box.x + 80, box.y + 8);
      }
    },
  },
  key('arrow on the map', '#explore-map .region[tabindex="0"]', 'ArrowDown'),
  key('arrow in the scatter', '#explore-scatter .region[tabindex="0"]', 'ArrowRight'),
  {
    name: 'brush',
    before: async (page) => void (await pointed(page, '.scatter .surface')),
    act: async (page) => {
      const box = await page.locator('.scatter .surface').boundingBox();
      if (box === null) throw new Error('The scatter has no surface to brush.');
      await page.mouse.move(box.x + box.width * 0.1, box.y + 4);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height - 2, { steps: 4 });
      await page.mouse.up();
    },
  },
];

const builder: readonly Interaction[] = [
  typed('type a region', '#builder-from-input', 'andalu'),
  key('choose it', '#builder-from-input', 'Enter'),
  click('also linked regions', '#builder-all'),
  click('add a suggestion', '#builder-suggestions button[data-do=add]'),
  click('add what is missing', '#builder-missing button[data-do=add]'),
  click('more suggestions', '#builder-suggestions button[data-do=more]'),
  click('organisations', '#builder-list input[value="organisations"]'),
  click('add an organisation', '#builder-suggestions button[data-do=add]'),
  click('add a missing organisation', '#builder-missing button[data-do=add]'),
  typed('type an organisation', '#builder-add-input', 'universi'),
  key('take it', '#builder-add-input', 'Enter'),
  click('remove a member', '#builder-draft button'),
  click('regions', '#builder-list input[value="regions"]'),
  click('open the themes', '#builder-themes-title'),
  click('a theme', '#builder-themes input'),
  key('another call', '#builder-call', 'ArrowUp'),
  click('empty the draft', '#builder-clear'),
];

const list: readonly Interaction[] = [
  typed('type', '.filter input[type="search"]', 'energy'),
  click('open a facet', '.filter summary'),
  click('a choice', '.filter details[open] input[type="checkbox"]'),
  click('clear', '.filter button[data-clear]'),
  click('sort', '#list thead th button'),
];

export const tools: readonly Tool[] = [
  { path: '/explore/', ready: '#explore-tool:not([hidden]):not([aria-busy]) #explore-table tbody tr', interactions: explorer },
  { path: '/partners/?call=COS-CLUSTER-2018-03-02', ready: '#builder-tool:not([hidden])', interactions: builder },
  { path: '/partnerships/', ready: '.filter:not([hidden])', interactions: list },
  { path: '/regions/', ready: '.filter:not([hidden])', interactions: list },
];
