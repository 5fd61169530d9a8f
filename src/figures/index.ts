import { currentPeriod, earlierPeriod } from '#core/taxonomy/periods.ts';
import { defaultLanguage, type Language } from '#i18n/languages.ts';
import { instruments } from '#read/instruments.ts';
import { callFunnel } from './call-funnel.ts';
import { categoryShares, moneyPerHead, representationRatio } from './category-figures.ts';
import { coverageByCategory, coverageByCountry } from './coverage-bars.ts';
import { coverageMap } from './coverage-map.ts';
import { approachesMeet, declaredAndCovered } from './declared-figures.ts';
import { exchangeFlows } from './exchange-figures.ts';
import { explorerFigure } from './explorer-figure.ts';
import type { FigureProps } from './figure.ts';
import { contributionLorenz, contributionMap } from './money.ts';
import { categoryMixing, countryMatrix, networkOverview } from './network-figures.ts';
import { reportedStages } from './outcome-figures.ts';
import { ratioByWave } from './slope-figures.ts';
import { startYears } from './start-years.ts';
import { themeWeights } from './theme-figures.ts';

/** A figure that stands alone at a stable address, and the page it belongs to. */
export interface StandingFigure {
  readonly page: '/' | `/${string}/`;
  readonly draw: (language: Language) => FigureProps | null;
}

/** Figures of the whole atlas; those of one region or partnership stand on its page only. */
export const standingFigures: readonly StandingFigure[] = [
  { page: '/coverage/', draw: coverageMap },
  { page: '/coverage/', draw: (language) => coverageByCategory(language, currentPeriod) },
  { page: '/coverage/', draw: (language) => coverageByCategory(language, earlierPeriod) },
  { page: '/coverage/', draw: coverageByCountry },
  { page: '/balance/', draw: (language) => representationRatio(language, currentPeriod) },
  { page: '/balance/', draw: (language) => categoryShares(language, currentPeriod) },
  { page: '/balance/', draw: contributionMap },
  { page: '/balance/', draw: (language) => moneyPerHead(language, currentPeriod) },
  { page: '/balance/', draw: contributionLorenz },
  ...instruments.map(
    (instrument): StandingFigure => ({ page: '/balance/', draw: (language) => ratioByWave(language, instrument) }),
  ),
  { page: '/balance/', draw: (language) => representationRatio(language, earlierPeriod) },
  { page: '/balance/', draw: (language) => categoryShares(language, earlierPeriod) },
  { page: '/', draw: startYears },
  { page: '/themes/', draw: themeWeights },
  { page: '/network/', draw: networkOverview },
  { page: '/network/', draw: countryMatrix },
  { page: '/network/', draw: categoryMixing },
  { page: '/calls/', draw: callFunnel },
  { page: '/exchanges/', draw: exchangeFlows },
  { page: '/explore/', draw: explorerFigure },
  { page: '/dual/', draw: approachesMeet },
  { page: '/priorities/', draw: declaredAndCovered },
  { page: '/pipeline/', draw: reportedStages },
];

let homes: ReadonlyMap<string, string> | undefined;

/** The page on which a standing figure is explained; the overview for one that is not on the list. */
export function homeOf(id: string): '/' | `/${string}/` {
  homes ??= new Map(standingFigures.map(({ page, draw }) => [draw(defaultLanguage)?.id ?? '', page]));
  return (homes.get(id) ?? '/') as '/' | `/${string}/`;
}
