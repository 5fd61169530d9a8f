import { type RegionValue, valuesOf } from '#core/explorer/figures.ts';
import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { explorerMetric } from '#core/explorer/metrics.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import type { RegionStatus } from '#core/world.ts';
import type { ExplorerState, Range, SortColumn } from './state.ts';

/** A region in the view. */
export interface ExplorerRow {
  readonly region_id: string;
  readonly name: string;
  readonly country: string;
  readonly status: RegionStatus;
  readonly metric: RegionValue;
  readonly against: RegionValue;
  /** Partnerships of the region in the cut. */
  readonly projects: number;
}

/** The rows of a view, kept until it shows other figures: another order or other regions are the same rows. */
export function keptRows(places: RegionsFile): (state: ExplorerState, file: SliceFile) => readonly ExplorerRow[] {
  let kept: { readonly of: string; readonly file: SliceFile; readonly rows: readonly ExplorerRow[] } | undefined;
  return (state, file) => {
    const of = [state.metric, state.against, state.period].join(' ');
    if (kept?.of !== of || kept.file !== file) kept = { of, file, rows: rowsOf(state, file, places) };
    return kept.rows;
  };
}

/** Every region with the two figures chosen, in protocol order of countries. */
function rowsOf(state: ExplorerState, file: SliceFile, places: RegionsFile): readonly ExplorerRow[] {
  const [metric, against, projects] = [state.metric, state.against, 'projects_full' as const].map((id) =>
    valuesOf(explorerMetric(id), file, places, state.period),
  );
  const none: RegionValue = { value: null, n: null, small: false, absent: 'not-reported' };
  return places.region_id
    .map((region_id, place) => ({
      region_id,
      name: places.name[place] ?? region_id,
      country: places.country[place] ?? '',
      status: places.status[state.period][place] ?? 'outside',
      metric: metric?.[place] ?? none,
      against: against?.[place] ?? none,
      projects: projects?.[place]?.value ?? 0,
    }))
    .sort((a, b) => byProtocolOrder(a.region_id, b.region_id));
}

/** Whether a row belongs to the regions chosen, before the kept ranges. */
export function isChosen(row: ExplorerRow, { category, country }: ExplorerState): boolean {
  if (country !== '' && row.country !== country) return false;
  if (category === 'every') return true;
  return category === '' ? row.status !== 'outside' : row.status === category;
}

/** Whether both figures lie in the kept ranges; a figure that is absent lies in no range but the open one. */
export const isKept = (row: ExplorerRow, { x, y }: ExplorerState): boolean => within(row.against, x) && within(row.metric, y);

function within({ value }: RegionValue, { min, max }: Range): boolean {
  if (min === null && max === null) return true;
  return value !== null && (min === null || value >= min) && (max === null || value <= max);
}

/**
 * The rows in the order of a column; ties by code.
 *
 * Shape   by a figure, those that are absent or rest on too few projects come last, whichever way: they are not ranked (rule R12).
 */
export function sorted(
  rows: readonly ExplorerRow[],
  sort: string,
  texts: { readonly country: (code: string) => string; readonly language: string },
): readonly ExplorerRow[] {
  const down = sort.startsWith('-');
  const column = (down ? sort.slice(1) : sort) as SortColumn;
  const sign = down ? -1 : 1;
  const { compare } = new Intl.Collator(texts.language);
  const byValue = (a: RegionValue, b: RegionValue) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first !== second) return first - second;
    return sign * ((a.value ?? 0) - (b.value ?? 0));
  };
  const statuses = ['less_developed', 'transition', 'more_developed', 'unclassified', 'outside'];
  const by: Record<SortColumn, (a: ExplorerRow, b: ExplorerRow) => number> = {
    name: (a, b) => sign * compare(a.name, b.name),
    country: (a, b) => sign * compare(texts.country(a.country), texts.country(b.country)),
    category: (a, b) => sign * (statuses.indexOf(a.status) - statuses.indexOf(b.status)),
    metric: (a, b) => byValue(a.metric, b.metric),
    against: (a, b) => byValue(a.against, b.against),
    n: (a, b) => sign * (a.projects - b.projects),
  };
  return rows.toSorted((a, b) => by[column](a, b) || (a.region_id < b.region_id ? -1 : 1));
}

const placeOf = ({ value, small }: RegionValue): number => (value === null ? 2 : small ? 1 : 0);
