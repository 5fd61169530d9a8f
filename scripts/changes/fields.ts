import { decimalEuros } from '#core/money/cents.ts';
import type { Origin, Records } from '../validate/records.ts';

/** Kinds of records whose changes are shown. */
export const comparedKinds = [
  'projects',
  'participants',
  'clusters',
  's3Partnerships',
  's3Regions',
  'regionPriorities',
  'statedPriorities',
  'partialLists',
  'outcomes',
  'exchanges',
] as const;
export type ComparedKind = (typeof comparedKinds)[number];

type RecordOf<K extends ComparedKind> = Records[K][number];
export type AnyRecord = RecordOf<ComparedKind>;

interface Naming<K extends ComparedKind> {
  /** What names a row of this kind among those of its source. */
  key(row: RecordOf<K>): readonly (string | null)[];
  /** What a person calls it. */
  label(row: RecordOf<K>): string | null;
}

export const namings: { readonly [K in ComparedKind]: Naming<K> } = {
  projects: { key: (row) => [row.project], label: (row) => row.acronym },
  participants: { key: (row) => [row.project, row.pic ?? row.organisation], label: (row) => row.organisation },
  clusters: { key: (row) => [row.cluster], label: (row) => row.name },
  s3Partnerships: { key: (row) => [row.partnership], label: (row) => row.name },
  s3Regions: { key: (row) => [row.partnership, row.code ?? row.region], label: (row) => row.region },
  regionPriorities: { key: (row) => [row.region, row.theme, row.period], label: () => null },
  statedPriorities: { key: (row) => [row.code ?? row.country, row.period, row.level, row.priority], label: (row) => row.region },
  partialLists: { key: (row) => [row.code, row.period], label: () => null },
  outcomes: { key: (row) => [row.project, row.stage], label: () => null },
  exchanges: { key: (row) => [row.exchange], label: () => null },
};

/** Fields that hold whole cents. */
const inCents = new Set(['contribution', 'cost', 'amount']);

/** A value of a record as text; null where it is not stated. */
function textOf(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return inCents.has(field) ? decimalEuros(value) : String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.flat().join('; ');
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return String(value.text);
  return Object.values(value).join(', ');
}

/** The fields of a record, by name, as text; its origin only as far as a reader sees it. */
export function fieldsOf(record: AnyRecord): Map<string, string | null> {
  const { origin, ...own } = record;
  const fields = new Map(Object.entries(own).map(([field, value]) => [field, textOf(field, value)] as const));
  fields.set('source_url', origin.source_url);
  fields.set('confidence', origin.confidence);
  return fields;
}

/** File of a row without the folder of its drop. */
export const fileOf = ({ source, drop, file }: Origin): string => file.replace(`sources/${source}/${drop}/`, '');
