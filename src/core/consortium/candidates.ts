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
    .filter(({ row: id }) => all || (countryOf(id) !== country && shared(start, id) === 0))
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
 */
export function organisationFits(
  directory: Directory,
  fits: readonly RegionFit[],
  { start, themes }: Question,
  matched: boolean,
  n: number,
): readonly OrganisationFit[] {
  const order = new Map(
    fits.map((fit, rank) => [fit.region, { rank, wanted: matched ? new Set(fit.themes) : themes, match: fit.match }]),
  );
  type Found = OrganisationFit & { readonly rank: number };
  function* found(): Generator<Found> {
    for (let place = 0; place < directory.size; place += 1) {
      const region = directory.region(place);
      const at = region === null ? undefined : order.get(region);
      const wanted = matched ? at?.wanted : themes;
      if (wanted === undefined || (matched && region === start)) continue;
      const own = directory.worksOn(place, wanted).filter((theme) => themes.size === 0 || !matched || themes.has(theme));
      if (own.length > 0) yield { place, match: at?.match ?? null, themes: own, rank: matched ? (at?.rank ?? 0) : 0 };
    }
  }
  return firstOf(
    found(),
    n,
    (a, b) =>
      a.rank - b.rank ||
      b.themes.length - a.themes.length ||
      directory.projects(b.place) - directory.projects(a.place) ||
      // Organisations stand in the order of their ids.
      a.place - b.place,
  );
}
