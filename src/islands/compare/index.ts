import type { ComparedRegion } from '#core/explorer/comparison.ts';
import { fileHref } from '#i18n/routes.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { loading } from '../base/loading.ts';
import { pageWords } from '../base/page-words.ts';
import { jsonAt } from '../base/published-table.ts';
import { type StateRead, someOf } from '../base/url-state.ts';
import { figuresOf, regionsFile } from '../explore/data.ts';
import { part } from '../explore/parts.ts';
import { mostCompared } from '../explore/state.ts';
import { textsOf } from '../explore/texts.ts';
import { figuresTable, shared, strips, themes } from './comparison.ts';

/* The comparison: the regions of the address side by side. The list of factsheets stays below it. */
interface State {
  readonly regions: readonly string[];
}

const words = pageWords();
const { t } = words;
const problem = part('compare-problem');
const live = part('compare-live');
const list = part<HTMLSelectElement>('compare-region');
const { themes: themeNames, countries } = JSON.parse(part('compare-facts').textContent ?? '{}') as {
  themes: Record<string, string>;
  countries: Record<string, string>;
};
const texts = textsOf(words, { country: (code) => countries[code] ?? code, theme: (id) => themeNames[id] ?? id });

const kept = new Map<string, Promise<ComparedRegion>>();
// Regions that the address names and the list offers are asked for at once, not after the files of all regions.
const offered = new Set([...list.options].map(({ value }) => value));
for (const id of new URLSearchParams(location.search).get('regions')?.split(',').slice(0, mostCompared) ?? [])
  if (offered.has(id)) void detail(id).catch(() => undefined);
const { places, file } = await loading(problem, words, async () => {
  const places = await regionsFile();
  return { places, file: await figuresOf({ instrument: '', theme: '', from: '', to: '' }, places) };
});
const parameters = { regions: someOf(new Set(places.region_id), mostCompared) };
const address = addressState<State>(parameters, (read) => void arrive(read));
let state = address.current.state;
let turn = 0;

part('compare-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const id = list.value;
  if (id === '' || state.regions.includes(id)) return;
  if (state.regions.length >= mostCompared) return announce(live, t('explore.compare.full', { most: mostCompared }));
  go([...state.regions, id]);
});
part('compare-tool').addEventListener('click', (event) => {
  const id = (event.target as Element).closest<HTMLElement>('[data-remove]')?.dataset['remove'];
  if (id === undefined) return;
  go(state.regions.filter((one) => one !== id));
  list.focus();
});
part('compare-print').addEventListener('click', () => print());
await arrive(address.current);
part('compare-tool').hidden = false;

function go(regions: readonly string[]): void {
  state = { regions };
  address.set(state);
  note([]);
  void show();
}

async function arrive(read: StateRead<State>): Promise<void> {
  state = read.state;
  note(read.refused);
  await show();
}

function note(refused: StateRead<State>['refused']): void {
  const place = part('compare-note');
  place.textContent =
    refused.length === 0 ? '' : t('tool.refused', { names: words.list(refused.map(({ name }) => name.slice(0, 40))) });
  place.hidden = refused.length === 0;
}

/** What is said of a region beyond its figures. Errors: NotLoaded, and the next call tries again. */
function detail(id: string): Promise<ComparedRegion> {
  let loaded = kept.get(id);
  if (loaded === undefined) {
    loaded = jsonAt<ComparedRegion>(fileHref(`/compare/region/${id}.json`));
    kept.set(id, loaded);
    loaded.catch(() => kept.delete(id));
  }
  return loaded;
}

async function show(): Promise<void> {
  turn += 1;
  const own = turn;
  const ids = state.regions;
  const names = ids.map((id) => places.name[places.region_id.indexOf(id)] ?? id);
  const result = part('compare-result');
  for (const option of list.options) option.disabled = ids.includes(option.value);
  part('compare-start').hidden = ids.length >= 2;
  // One region alone can be removed again; side by side begins with two.
  const details = ids.length === 0 ? [] : await loading(problem, words, () => Promise.all(ids.map(detail)));
  if (own !== turn) return;
  result.hidden = ids.length === 0;
  const explore = part<HTMLAnchorElement>('compare-explore');
  explore.search = ids.length === 0 ? '' : `?regions=${ids.join(',')}`;
  const comparison = { ids, places, file, details, texts };
  const width = Math.max(320, Math.min(520, Math.floor(part('compare-strips').clientWidth || 344)));
  const column =
    part('compare-tool').clientWidth >= 720 ? Math.min(520, Math.floor((part('compare-tool').clientWidth - 48) / 2)) : width;
  part('compare-title').textContent = ids.length === 0 ? '' : t('compare.result', { regions: words.list(names) });
  part('compare-figures').innerHTML = ids.length === 0 ? '' : figuresTable(comparison);
  part('compare-strips').innerHTML = strips(comparison, column);
  part('compare-themes').innerHTML = themes(comparison, column);
  part('compare-shared').innerHTML = ids.length < 2 ? '' : shared(comparison);
  part('compare-shared-section').hidden = ids.length < 2;
  announce(live, t('compare.said', { n: ids.length, regions: words.list(names) }));
}
