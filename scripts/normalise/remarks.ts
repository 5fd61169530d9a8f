import type { Ingested } from '../ingest/index.ts';
import type { Records } from '../validate/records.ts';
import type { AliasRecord, DistinctRecord, Reference } from '../validate/reference-records.ts';
import type { NormalisedRows } from './rows.ts';

/** Something a maintainer should know, though it stops nothing. */
export interface Remark {
  readonly rule: string;
  readonly count: number;
  readonly text: string;
  /** What it is about: ids, or file and line. */
  readonly examples: readonly string[];
}

const remark = (rule: string, text: string, examples: readonly string[]): Remark[] =>
  examples.length === 0 ? [] : [{ rule, count: examples.length, text, examples }];

const at = ({ file, line }: { readonly file: string; readonly line: number }, what: string): string =>
  `${file}, line ${line}: ${what}`;

/** Everything odd that is no fault, in one list. */
export function remarksOf(
  { ignored, tables }: Ingested,
  records: Records,
  reference: Reference,
  rows: NormalisedRows,
  used: ReadonlySet<AliasRecord | DistinctRecord>,
): Remark[] {
  const projects = new Set(rows.projects.map((row) => row.project_id));
  const bySource = new Set(rows.projects.map((row) => `${row.source}/${row.project_id}`));
  const s3 = new Set(rows.s3_partnerships.map((row) => row.s3_id));
  const places = [...records.participants, ...records.clusters];
  const { nuts } = reference;
  const coordinators = new Map<string, number>();
  for (const { project_id, role } of rows.participations)
    if (role === 'coordinator') coordinators.set(project_id, (coordinators.get(project_id) ?? 0) + 1);
  return [
    ...remark('file-not-read', 'Files lie in a drop and are not read.', ignored),
    ...remark(
      'no-rows',
      'Files have a header and no rows.',
      tables.filter((table) => table.rows.length === 0).map((table) => table.file),
    ),
    ...remark(
      'column-not-read',
      'Columns belong to no known field and are not read.',
      tables.flatMap((table) => table.unread.map((column) => `${table.file}: ${column}`)),
    ),
    ...remark('project-not-in-data', 'Hand-kept lists name projects or partnerships that no drop holds; those rows wait.', [
      ...reference.themeMapping
        .filter((row) => !bySource.has(`${row.source}/${row.id}`))
        .map((row) => at(row, `${row.source}/${row.id}`)),
      ...reference.s3Themes.filter((row) => !s3.has(row.id)).map((row) => at(row, row.id)),
      ...reference.s3Links
        .filter((row) => !projects.has(row.project) || !s3.has(row.partnership))
        .map((row) => at(row, `${row.project} to ${row.partnership}`)),
      ...reference.retainedLater.filter((row) => !projects.has(row.project)).map((row) => at(row, row.project)),
      ...reference.planned.filter((row) => !projects.has(row.project)).map((row) => at(row, row.project)),
    ]),
    ...remark(
      'list-of-organisations-unused',
      'Hand-kept lists join or separate organisations that no drop holds; those rows wait.',
      [
        ...reference.aliases.filter((row) => !used.has(row)).map((row) => at(row, row.alias)),
        ...reference.distinct.filter((row) => !used.has(row)).map((row) => at(row, `${row.org_id}, ${row.by} ${row.value}`)),
      ],
    ),
    ...remark(
      'amounts-differ',
      'The contributions of all participants are known and do not add up to the amount stated for the project.',
      rows.projects
        .filter(
          (row) =>
            row.members > 0 &&
            row.contributions_unknown === 0 &&
            row.eu_contribution_eur !== null &&
            row.eu_contribution_eur !== row.contribution_sum_eur,
        )
        .map((row) => `${row.project_id}: ${row.contribution_sum_eur} against ${row.eu_contribution_eur}`),
    ),
    ...remark(
      'projects-not-described',
      'A file of participants came without its file of projects: of these projects only id and acronym are known; they have no dates, call, themes or programme.',
      records.projects.filter((row) => row.implied).map((row) => at(row.origin, row.acronym)),
    ),
    ...remark(
      'code-used-twice',
      'The NUTS code is valid in 2021 and meant another place in an older version; it is read as of 2021.',
      places
        .filter(({ code }) => {
          const level2 = code?.slice(0, 4) ?? '';
          const older = nuts.forward.get(level2) ?? [];
          return nuts.regions.has(level2) && older.length > 0 && !older.some((change) => change.new_code === level2);
        })
        .map((row) => at(row.origin, row.code ?? '')),
    ),
    ...remark(
      'no-participants',
      'Projects have no participants in the data.',
      rows.projects.filter((row) => row.members === 0).map((row) => row.project_id),
    ),
    ...remark(
      'several-coordinators',
      'Projects have more than one coordinator.',
      rows.projects.filter((row) => (coordinators.get(row.project_id) ?? 0) > 1).map((row) => row.project_id),
    ),
  ];
}
