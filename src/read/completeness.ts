import { sumOfKnown } from '#core/stats/sums.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { instruments } from './instruments.ts';
import { labelsOf } from './labels.ts';
import { allProjects, metric, type Slice } from './metric.ts';
import { table } from './table.ts';

/** Published partnership totals of an instrument (or of all) and how many of them are recorded; null where none is published. */
export function recordedPartnerships(instrument?: string): { recorded: number; published: number } | null {
  const rows = table('completeness').filter(
    (row) =>
      row.measure === 'partnerships' &&
      row.recorded !== null &&
      table('calls').some((call) => call.call_id === row.scope) &&
      (instrument === undefined || row.instrument === instrument),
  );
  if (rows.length === 0) return null;
  return {
    recorded: sumOfKnown(rows.map((row) => row.recorded)) ?? 0,
    published: sumOfKnown(rows.map((row) => row.published)) ?? 0,
  };
}

/** One or two sentences that stand beside every number: recorded of published, and how many participations have a region. */
export function completenessOf({ t, count, percent }: Words, slice: Slice = allProjects): string {
  const totals = recordedPartnerships(slice.kind === 'instrument' ? slice.value : undefined);
  const located = metric(currentPeriod, slice, 'DQ-LOC');
  const sentences: string[] = [];
  if (totals !== null) {
    const key = slice.kind === 'all' ? 'completeness.partnershipsWhere' : 'completeness.partnerships';
    sentences.push(t(key, { recorded: count(totals.recorded), published: count(totals.published) }));
  }
  sentences.push(t('completeness.located', { share: percent(located.value), n: count(located.n ?? 0) }));
  return sentences.join(' ');
}

/** For how many participations an EU contribution is known. */
export function amountsKnown({ t, count, percent }: Words, slice: Slice = allProjects): string {
  const known = metric(currentPeriod, slice, 'DQ-EUC');
  return t('completeness.amounts', { share: percent(known.value), n: count(known.n ?? 0) });
}

/** For which instruments amounts per participant are known: none, some (named) or all of them. */
export function instrumentsWithAmounts(words: Words): { readonly known: 'none' | 'some' | 'all'; readonly instruments: string } {
  const labels = labelsOf(words);
  const instrumentOf = new Map(table('projects').map((row) => [row.project_id, row.instrument]));
  const paid = new Set(
    table('participations').flatMap((row) => (row.eu_contribution === null ? [] : (instrumentOf.get(row.project_id) ?? []))),
  );
  const named = instruments
    .filter((instrument) => paid.has(instrument))
    .map((instrument) => labels.known('instrument', instrument));
  return {
    known: named.length === 0 ? 'none' : named.length < instruments.length ? 'some' : 'all',
    instruments: words.list(named),
  };
}

/** Titles of the sources behind a figure, with the state of the data. */
export function sourceTitles({ list, language }: Words, names: readonly string[]): string {
  return list(
    table('sources')
      .filter((row) => names.includes(row.source))
      .map((row) => `${sourceText(language, row.title).text} (${row.drop})`),
  );
}

/** The two sources that every participation stems from. */
export const partnershipSources = ['cluster-partnerships', 'innosup-1'];
