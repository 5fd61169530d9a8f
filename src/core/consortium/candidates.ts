import { rankedPartners, themesAddedIn } from '../metrics/partners.ts';
import { regionsByThemes } from './by-themes.ts';
import type { Directory } from './directory.ts';
import { firstOf } from './first-of.ts';
import type { PeriodPlaces, SharedProjects } from './places.ts';

/** What a reader looks for partners from. */
export interface Question {
  /** Region that looks for partners; null where only themes were given. */
  readonly start: string | null;
  readonly themes: ReadonlySet<string>;
  /** Also regions that are linked already or in the same country: CMP-SUGGEST leaves them out. */
  readonly all: boolean;
}

/** A region that may be a partner, with why. */
export interface RegionFit {
  readonly region: string;
  /** CMP-MATCH; null where no region to start from has a portfolio. */
  readonly match: number | null;
  /** Themes that it adds to the start (most worth first), or those asked for on which it works. */
  readonly themes: readonly string[];
  /** Of these, the ones in which it is specialised. */
  readonly specialised: ReadonlySet<string>;
}

/** Whether the question can be answered by what a region adds: it has a region with a portfolio to start from. */
export const byMatch = ({ matrix, rowOf }: PeriodPlaces, { start }: Question): boolean =>
  start !== null && rowOf.has(start) && matrix.columns.length > 0;

/**
 * Regions that answer the question, in order: by CMP-MATCH where there is a region to start from (CMP-SUGGEST, unless `all`; themes
 * asked for then leave out who works on none of them); by the themes asked for otherwise. Empty where nothing was asked.
 */
export function regionFits(places: PeriodPlaces, question: Question, shared: SharedProjects): readonly RegionFit[] {
  const { matrix, rowOf, world, work } = places;
  const { start, themes, all } = question;
  const row = start === null ? undefined : rowOf.get(start);
  if (start === null || row === undefined)
    return regionsByThemes(work, themes).map((fit) => ({
      region: fit.region,
      match: null,
      themes: [...fit.specialised, ...fit.active],
      specialised: new Set(fit.specialised),
    }));
  const countryOf = (id: string) => world.regions[world.regionIndex.get(id) ?? -1]?.country;
  const country = countryOf(start);
  return rankedPartners(matrix, row, (id) => id)
    .filter(({ row: id }) => all || (countryOf(id) !== country && shared(id) === 0))
    .map(({ row: region, match, place }) => {
      // Made when asked for: of hundreds of regions a page shows a few.
      return {
        region,
        match,
        get themes() {
          return themesAddedIn(matrix, row, place);
        },
        get specialised() {
          return new Set(this.themes);
        },
      };
    })
    .filter((fit) => themes.size === 0 || (work.get(fit.region) ?? []).some(({ theme }) => themes.has(theme)));
}

/** An organisation that may be a partner, with why. */
export interface OrganisationFit {
  /** Place in the directory. */
  readonly place: number;
  readonly match: number | null;
  readonly themes: readonly string[];
}

/**
 * Organisations that answer the question, the first `n`: those of the regions in their order that work on a theme which the region adds;
 * where only themes were given, those that work on them, the most themes and then the most projects first.
 *
 * Shape   where regions decide, only those are looked at that are needed to find `n`: a step costs the same for ten organisations
 *         as for forty thousand.
 */
export function organisationFits(
  directory: Directory,
  fits: readonly RegionFit[],
  { start, themes }: Question,
  matched: boolean,
  n: number,
): readonly OrganisationFit[] {
  /** The most themes first, then the most projects; organisations stand in the order of their ids. */
  const best = (places: Iterable<number>, wanted: ReadonlySet<string>, most: number) =>
    firstOf(
      working(directory, places, wanted),
      most,
      (a, b) =>
        directory.countOn(b, wanted) - directory.countOn(a, wanted) || directory.projects(b) - directory.projects(a) || a - b,
    );
  if (!matched)
    return best(numbersBelow(directory.size), themes, n).map((place) => ({
      place,
      match: null,
      themes: directory.worksOn(place, themes),
    }));
  const found: OrganisationFit[] = [];
  for (const { region, match, themes: added } of fits) {
    if (found.length >= n) break;
    if (region === start) continue;
    const wanted = new Set(themes.size === 0 ? added : added.filter((theme) => themes.has(theme)));
    for (const place of best(directory.inRegion(region), wanted, n - found.length))
      found.push({ place, match, themes: directory.worksOn(place, wanted) });
  }
  return found;
}

function* working(directory: Directory, places: Iterable<number>, wanted: ReadonlySet<string>): Generator<number> {
  for (const place of places) if (directory.countOn(place, wanted) > 0) yield place;
}

function* numbersBelow(end: number): Generator<number> {
  for (let i = 0; i < end; i += 1) yield i;
}
