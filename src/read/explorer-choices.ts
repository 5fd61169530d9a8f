import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import { slices } from './explorer-files.ts';
import { instruments } from './instruments.ts';
import { statusIn } from './places.ts';
import { table } from './table.ts';

/** What the lists of the explorer offer: values that occur in the published tables. */
export const explorerChoices = {
  instruments,
  themes: slices.flatMap(({ kind, value }) => (kind === 'theme' ? [value] : [])),
  years: slices.flatMap(({ kind, value }) => (kind === 'start_year' ? [value] : [])).toSorted(),
  /** Countries with a listed region, with the periods in which one of them belongs to the universe. */
  countries: [...new Set(table('regions').map((row) => row.country))].toSorted(byProtocolOrder).map((country) => ({
    country,
    periods: periods.filter((period: Period) =>
      table('regions').some((row) => row.country === country && statusIn(row.region_id, period) !== 'outside'),
    ),
  })),
} as const;

/** The files of the first view, below the site's root: asked for with the page, not after its script. */
export const explorerStart: readonly `/${string}`[] = [
  '/explore/regions.json',
  `/explore/slice/${slices.findIndex(({ kind }) => kind === 'all')}.json`,
];
