import type { Key } from '#i18n/index.ts';

/** A page of the main navigation: its path without language, and the key of its name. */
export interface Section {
  readonly path: `/${string}`;
  readonly name: Key;
}

/** Sections under one heading of the masthead. */
export interface SectionGroup {
  readonly name: Key;
  readonly sections: readonly Section[];
}

/** What the masthead lists, in its order. A new page is one line here; a group without a page is not shown. */
export const sectionGroups: readonly SectionGroup[] = [
  {
    name: 'masthead.findings',
    sections: [
      { path: '/', name: 'nav.overview' },
      { path: '/coverage/', name: 'nav.coverage' },
      { path: '/balance/', name: 'nav.balance' },
      { path: '/themes/', name: 'nav.themes' },
      { path: '/network/', name: 'nav.network' },
      { path: '/priorities/', name: 'nav.priorities' },
      { path: '/dual/', name: 'nav.dual' },
      { path: '/calls/', name: 'nav.calls' },
      { path: '/exchanges/', name: 'nav.exchanges' },
      { path: '/pipeline/', name: 'nav.pipeline' },
    ],
  },
  {
    name: 'masthead.profiles',
    sections: [
      { path: '/regions/', name: 'nav.regions' },
      { path: '/countries/', name: 'nav.countries' },
      { path: '/partnerships/', name: 'nav.partnerships' },
    ],
  },
  {
    name: 'masthead.tools',
    sections: [
      { path: '/explore/', name: 'nav.explore' },
      { path: '/partners/', name: 'nav.partners' },
    ],
  },
  {
    name: 'masthead.data',
    sections: [
      { path: '/data/', name: 'nav.data' },
      { path: '/changes/', name: 'nav.changes' },
      { path: '/methodology/', name: 'nav.methodology' },
    ],
  },
];

/** Pages outside the list that belong to one of its sections. */
const belongsTo: readonly (readonly [`/${string}`, `/${string}`])[] = [['/compare/', '/explore/']];

/** The section that a page belongs to: itself, or the one above it; null where the masthead lists neither. */
export function sectionOf(path: string): Section['path'] | null {
  const above = belongsTo.find(([start]) => path.startsWith(start))?.[1] ?? path;
  const all = sectionGroups.flatMap(({ sections }) => sections);
  return all.find((section) => (section.path === '/' ? above === '/' : above.startsWith(section.path)))?.path ?? null;
}
