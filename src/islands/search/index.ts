/*
 * The search page: names first (regions, organisations, acronyms …, found whatever their accents), then the text of pages, then, where
 * nothing fits, names that are spelt nearly so. Nothing is loaded before the reader looks for something; the query stands in the address.
 */
import { findNames, nearNames } from '#core/text/name-search.ts';
import { pageHref } from '#i18n/routes.ts';
import type { NameRow } from '../../search/names.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { loading } from '../base/loading.ts';
import { pageWords } from '../base/page-words.ts';
import { freeText, type StateRead } from '../base/url-state.ts';
import { type FoundPage, type Library, openLibrary } from './library.ts';
import { moveByArrows, type Result, resultItem } from './result-list.ts';
import { setSlash, slashLeads } from './slash.ts';

const part = <E extends HTMLElement>(name: string): E => {
  const element = document.querySelector<E>(name);
  if (element === null) throw new Error(`The search page lacks "${name}".`);
  return element;
};
const form = part<HTMLFormElement>('[data-search]');
const field = part<HTMLInputElement>('#site-search');
const list = part<HTMLOListElement>('[data-search-results]');
const said = part('[data-search-said]');
const more = part<HTMLButtonElement>('[data-search-more]');
const refusedNote = part('[data-search-refused]');
const words = pageWords();
const { t, language } = words;

const namesShown = 20;
const pagesShown = 10;
const nearShown = 6;
/** How long a pause in typing is, in milliseconds. */
const pause = 150;

let library: Promise<Library> | undefined;
const opened = () => {
  library ??= loading(part('[data-search-fault]'), words, () => openLibrary(language));
  return library;
};

/** The latest search; an answer to an earlier one is not shown. */
let latest = 0;
let waiting: readonly FoundPage[] = [];
let shown = new Set<string>();

async function look(query: string): Promise<void> {
  latest += 1;
  const own = latest;
  more.hidden = true;
  if (query.trim() === '') {
    list.replaceChildren();
    announce(said, '');
    return;
  }
  announce(said, t('search.loading'));
  const { names, pages } = await opened();
  const found = findNames(names, query, namesShown);
  const results = found.map(named);
  const inText = await pages(query);
  if (own !== latest) return;
  shown = new Set(results.flatMap(({ href, kind }) => (kind === 'organisation' ? [] : [href])));
  waiting = inText;
  list.replaceChildren(...results.map((result) => resultItem(result, words)));
  await showMore(own);
  if (own !== latest) return;
  const n = list.children.length + waiting.length;
  if (n > 0) {
    announce(said, t('search.count', { n, q: query }));
    return;
  }
  const near = nearNames(names, query, nearShown).map(named);
  list.replaceChildren(...near.map((result) => resultItem(result, words)));
  announce(said, `${t('search.count', { n, q: query })} ${t(near.length > 0 ? 'search.near' : 'search.none')}`);
}

const named = ({ kind, name, path, where }: NameRow): Result => ({ kind, title: name, href: pageHref(language, path), where });

/** Adds the next pages whose text fits and which are not listed by name already. */
async function showMore(own: number): Promise<void> {
  const next: Result[] = [];
  while (next.length < pagesShown && waiting.length > 0) {
    const batch = await Promise.all(waiting.slice(0, pagesShown).map((page) => page.data()));
    if (own !== latest) return;
    waiting = waiting.slice(pagesShown);
    for (const { url, excerpt, meta } of batch)
      if (!shown.has(url)) {
        shown.add(url);
        next.push({ href: url, title: meta['title'] ?? url, kind: meta['kind'] ?? 'page', excerpt });
      }
  }
  list.append(...next.map((result) => resultItem(result, words)));
  more.hidden = waiting.length === 0;
}

const parameters = { q: freeText() };
const open = ({ state, refused }: StateRead<{ q: string }>) => {
  field.value = state.q;
  refusedNote.hidden = refused.length === 0;
  refusedNote.textContent = refused.length === 0 ? '' : t('tool.refused', { names: refused.map(({ name }) => name).join(', ') });
  void look(state.q);
};
const address = addressState<{ q: string }>(parameters, open);

let timer: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('focus', () => void opened(), { once: true });
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    address.set({ q: field.value }, 'replace');
    void look(field.value);
  }, pause);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  address.set({ q: field.value });
  void look(field.value);
});
more.addEventListener('click', async () => {
  const before = list.children.length;
  await showMore(latest);
  list.children[before]?.querySelector('a')?.focus();
});
moveByArrows(field, list);

part('[data-search-off]').remove();
part('[data-search-on]').hidden = false;
const slash = part<HTMLInputElement>('[data-search-slash]');
slash.checked = slashLeads();
slash.addEventListener('change', () => setSlash(slash.checked));
open(address.current);
