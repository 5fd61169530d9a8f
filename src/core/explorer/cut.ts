import type { SliceKind } from '../artefacts/metric-tables/columns.ts';
import type { MetricNeeds } from './metrics.ts';

/** A cut of the projects: by instrument, theme and year of start; an empty text leaves that open. */
export interface Cut {
  readonly instrument: string;
  readonly theme: string;
  /** First and last year of start. */
  readonly from: string;
  readonly to: string;
}

/** The published slice that holds exactly the projects of a cut; null where none does and the figures are computed. */
export function publishedSlice({ instrument, theme, from, to }: Cut): { readonly kind: SliceKind; readonly value: string } | null {
  const given = [instrument, theme, from || to].filter((text) => text !== '').length;
  if (given === 0) return { kind: 'all', value: 'all' };
  if (given > 1) return null;
  if (instrument !== '') return { kind: 'instrument', value: instrument };
  if (theme !== '') return { kind: 'theme', value: theme };
  return from === to ? { kind: 'start_year', value: from } : null;
}

/** Why a metric is not offered for a cut; null where it is. */
export type Refusal = 'broad' | 'theme' | 'none';

/**
 * Does the metric make sense for these projects?
 *
 * Shape   `none`: a fact about the region, beside any cut as a second metric, but not the subject of a view of one.
 */
export function refusalOf(needs: MetricNeeds, cut: Cut, second: boolean): Refusal | null {
  const kind = publishedSlice(cut)?.kind;
  switch (needs) {
    case 'any':
      return null;
    case 'broad':
      return kind === 'all' || kind === 'instrument' ? null : 'broad';
    case 'theme':
      return kind === 'theme' ? null : 'theme';
    default:
      return second || kind === 'all' ? null : 'none';
  }
}

/** Whether a project belongs to a cut; one without a known start is in no range of years. */
export function inCut(
  project: { readonly instrument: string; readonly themes: readonly string[]; readonly start_year: number | null },
  { instrument, theme, from, to }: Cut,
): boolean {
  if (instrument !== '' && project.instrument !== instrument) return false;
  if (theme !== '' && !project.themes.includes(theme)) return false;
  if (from === '' && to === '') return true;
  const year = project.start_year;
  return year !== null && (from === '' || year >= Number(from)) && (to === '' || year <= Number(to));
}
