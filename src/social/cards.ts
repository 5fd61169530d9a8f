import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { release } from '#read/release.ts';
import { coverageMap } from '../figures/coverage-map.ts';
import type { FigureProps } from '../figures/figure.ts';
import { standingFigures } from '../figures/index.ts';
import { type Card, scaleOf } from './card.ts';

/** Sections with a picture of their own: the first figure of each. The overview stands for all other pages. */
const sections: ReadonlyMap<string, (language: Language) => FigureProps | null> = new Map([
  ...standingFigures.toReversed().map(({ page, draw }) => [nameOf(page), draw] as const),
  ['overview', coverageMap],
]);

export const cardNames: readonly string[] = [...sections.keys()];

/** Which picture stands for a page: `/themes/energy/` has that of `/themes/`. */
export function cardFor(path: string): string {
  const name = nameOf(path);
  return sections.has(name) ? name : 'overview';
}

/** What the picture of a section says; null when its data are not there. */
export function card(name: string, language: Language): Card | null {
  const figure = sections.get(name)?.(language) ?? null;
  if (figure === null) return null;
  const { t, date } = wordsOf(language);
  const { wide, narrow = wide } = figure.drawing;
  const subtitle = /[.!?]$/.test(figure.subtitle) ? figure.subtitle : `${figure.subtitle}.`;
  return {
    title: figure.title,
    note: `${subtitle} ${t('figure.n', { n: figure.n })}`,
    foot: `${t('site.title')} · ${date(release.as_of)}`,
    drawing: scaleOf(wide) > scaleOf(narrow) ? wide : narrow,
  };
}

function nameOf(path: string): string {
  return path.split('/')[1] || 'overview';
}
