import { groupBy } from './index-by.ts';
import { partnerships } from './partnerships.ts';
import { table } from './table.ts';

/** Where a published row was read. */
export interface Origin {
  readonly source: string;
  readonly drop: string;
  readonly file: string;
  readonly line: number;
  readonly source_url: string | null;
  readonly confidence: string | null;
}
export type Correction = ReturnType<typeof table<'corrections'>>[number];

const corrections = groupBy(table('corrections'), (row) => `${row.source}\t${row.file}\t${row.line}`);

/** What was corrected in the row of the source by hand; mostly nothing. */
export const correctionsOf = ({ source, file, line }: Origin): readonly Correction[] =>
  corrections.get(`${source}\t${file}\t${line}`) ?? [];

const byRegion = <R extends { readonly region_id: string | null }>(rows: readonly R[]) =>
  groupBy(
    rows.filter((row) => row.region_id !== null),
    (row) => row.region_id ?? '',
  );

const participations = byRegion(table('participations'));
const organisations = byRegion(table('organisations'));
const s3 = byRegion(table('s3_partnership_regions'));
const priorities = byRegion(table('region_priorities'));

/** The source rows that the figures of a region rest on, by table. */
export const regionTrace = (id: string) => ({
  participations: participations.get(id) ?? [],
  organisations: organisations.get(id) ?? [],
  s3_partnership_regions: s3.get(id) ?? [],
  region_priorities: priorities.get(id) ?? [],
});

/** How many rows of each kind name a region, and how many participations have none: what a region without rows was looked for in. */
export const searched = {
  participations: table('participations').filter((row) => row.region_id !== null).length,
  organisations: table('organisations').filter((row) => row.region_id !== null).length,
  s3_partnership_regions: table('s3_partnership_regions').filter((row) => row.region_id !== null).length,
  region_priorities: table('region_priorities').length,
  unlocated: table('participations').filter((row) => row.region_id === null).length,
} as const;

const outcomes = groupBy(table('outcomes'), (row) => row.project_id);
const themes = groupBy(
  table('theme_matches').filter((row) => row.kind === 'project'),
  (row) => row.id,
);

/** The source rows that the figures of a partnership rest on, and how its themes were found. */
export function partnershipTrace(id: string) {
  const found = partnerships.find(({ project }) => project.project_id === id);
  if (found === undefined)
    throw new Error(`Partnership ${id} is not in public/data/tables/projects.csv. Run "npm run data" again.`);
  return { ...found, outcomes: outcomes.get(id) ?? [], themes: themes.get(id) ?? [] };
}
