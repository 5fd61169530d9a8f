import type { Words } from '#i18n/index.ts';
import { indexBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import { correctionsOf, type Origin, type regionTrace } from '#read/trace.ts';
import type { Table, TableCell, TableColumn } from '../../components/table.ts';

/*
 * What every list of source rows says of a row: place, role, amount, file and line, page, confidence, corrections.
 */

const sources = indexBy(table('sources'), (row) => row.source);

/** The columns that every list of source rows ends in: where the row stands, who published it, how sure it is, what was corrected. */
export function originColumns({ t }: Words): readonly TableColumn[] {
  return [
    { label: t('trace.where') },
    { label: t('trace.page') },
    { label: t('trace.confidence') },
    { label: t('trace.corrections') },
  ];
}

export function originCells(words: Words, origin: Origin): readonly TableCell[] {
  const { t } = words;
  const corrected = correctionsOf(origin).map(({ column, before, after, reason }) =>
    t('trace.corrected', { column, before: before ?? '', after: after ?? '', reason }),
  );
  return [
    t('trace.line', { file: origin.file.replace(/^sources\//, ''), line: String(origin.line) }),
    pageOf(words, origin),
    origin.confidence === null ? t('trace.notSaid') : labelsOf(words).known('confidence', origin.confidence),
    corrected.length === 0 ? t('common.none') : corrected.join(' '),
  ];
}

/** The page a row rests on; where the source names none for the row, that of the source as a whole. */
function pageOf({ t }: Words, { source, source_url }: Origin): TableCell {
  if (source_url !== null) return { text: hostOf(source_url), href: source_url };
  const whole = sources.get(source)?.address ?? null;
  return whole === null ? t('common.none') : { text: t('trace.ofSource', { host: hostOf(whole) }), href: whole };
}

/** The host of an address, for a link that says where it leads. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

interface Placed {
  readonly location_as_stated: string | null;
  readonly located_by: string;
  readonly unlocated_reason: string | null;
}

/** The code as given, and how it led to a region or why it did not. */
export function placeCells(words: Words, { location_as_stated, located_by, unlocated_reason }: Placed): readonly TableCell[] {
  const labels = labelsOf(words);
  return [
    location_as_stated ?? words.t('common.none'),
    unlocated_reason === null ? labels.known('locatedBy', located_by) : labels.known('unlocatedReason', unlocated_reason),
  ];
}
export const placeColumns = ({ t }: Words): readonly TableColumn[] => [{ label: t('trace.code') }, { label: t('trace.locatedBy') }];

type Participation = ReturnType<typeof regionTrace>['participations'][number];

/** An amount as given: to the cent, with the reason where there is none. */
export function amount(words: Words, value: number | null): TableCell {
  return value === null ? { text: words.t('common.na'), absent: labelsOf(words).reason('not-reported') } : words.decimal(value, 2);
}

export function participationCells(words: Words, row: Participation): readonly TableCell[] {
  const labels = labelsOf(words);
  return [
    row.role === null ? words.t('common.notKnown') : labels.known('role', row.role),
    amount(words, row.eu_contribution),
    ...placeCells(words, row),
    ...originCells(words, row),
  ];
}
export const participationColumns = (words: Words): readonly TableColumn[] => [
  { label: words.t('column.role') },
  { label: words.t('column.contribution'), unit: 'EUR', number: true },
  ...placeColumns(words),
  ...originColumns(words),
];

export const organisationName = ({ t }: Words, row: { readonly organisation: string | null; readonly org_id: string }): string =>
  row.organisation ?? t('partnership.unnamed', { pic: row.org_id.replace('pic-', '') });

/** Lists of source rows of one page, each with an anchor that its figures link to. */
export interface Trace {
  readonly id: string;
  readonly heading: string;
  readonly table: Table;
}
export const filled = (traces: readonly Trace[]): readonly Trace[] => traces.filter(({ table: { rows } }) => rows.length > 0);

/** What every list of published figures says of one: its value, the rows it is counted from, the table it stands in. */
export const figureFrame = ({ t }: Words): Pick<Table, 'caption' | 'columns'> => ({
  caption: t('trace.figuresCaption'),
  columns: [
    { label: t('trace.figure') },
    { label: t('column.value'), number: true },
    { label: t('trace.countedFrom') },
    { label: t('trace.publishedIn') },
  ],
});
