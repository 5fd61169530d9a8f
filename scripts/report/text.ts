import type { RowsOf } from '../normalise/rows.ts';
import type { Fault } from '../validate/fault.ts';
import { faultLine, inReadingOrder } from '../validate/fault.ts';
import type { Report } from './summary.ts';

const columnsOf = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

const tallyLines = (title: string, tally: Readonly<Record<string, number>>): string[] => [
  `  ${title}: ${Object.entries(tally)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
];

const shownExamples = 10;
const shownAtOnce = 4;

/** A warning with its effect and a few examples. */
function warningLines({ text, effect, count, examples }: Report['warnings'][number]): string[] {
  return [
    `  ${effect}`,
    `      ${count} × ${text}`,
    ...examples.slice(0, shownExamples).map((example) => `      ${example}`),
    ...(examples.length > shownExamples ? [`      and ${examples.length - shownExamples} more in report.json`] : []),
  ];
}

/** What a person at the terminal should know at once. */
export function closingText({ warnings }: Report, out: string): string {
  const telling = warnings.filter((one) => one.weight > 0);
  return [
    ...telling.slice(0, shownAtOnce).map(({ effect }) => `           ${effect}`),
    `report     ${out}/report.html · ${warnings.length} things to look at, ${telling.length} of them change numbers`,
  ].join('\n');
}

/** The report for people: what came in, what became of it, what to look at. */
export function reportText(report: Report, completeness: RowsOf<'completeness'>): string {
  const files = report.sources.flatMap(({ source, drop, files }) =>
    files.map((file) => {
      const { eur_in = '', eur_out = '' } = { eur_in: undefined, eur_out: undefined, ...file };
      return [
        `${source}/${drop}/${file.file}`,
        file.rows_in,
        file.accepted,
        file.merged,
        file.excluded,
        file.quarantined,
        eur_in,
        eur_out,
      ].map(String);
    }),
  );
  const recorded = completeness.map((row) => [
    row.figure_id,
    row.recorded === null ? 'n/a' : String(row.recorded),
    String(row.published),
    row.note === null ? '' : `  ${row.note}`,
  ]);
  return [
    `Cluster Partnership Atlas: report on the data as of ${report.as_of}`,
    '',
    'Rows and EUR per file (rows in = accepted + merged + excluded + quarantined)',
    ...columnsOf([['file', 'rows in', 'accepted', 'merged', 'excluded', 'quarantined', 'EUR in', 'EUR out'], ...files]),
    '',
    'Places',
    ...tallyLines('participations', report.places.participations),
    ...tallyLines('organisations', report.places.organisations),
    ...tallyLines('regions of S3 partnerships', report.places.s3_partnership_regions),
    ...tallyLines('rows without a region', report.places.unlocated),
    '',
    'Codes against points and countries',
    ...report.sources.flatMap(({ source }) => {
      const counts = Object.entries(report.places.audit[source] ?? {}).filter(([, count]) => count > 0);
      return counts.length === 0 ? [] : tallyLines(source, Object.fromEntries(counts));
    }),
    '',
    'Changes and corrections',
    `  ${report.changes.summary}`,
    `  ${report.corrections.length} cells corrected by hand`,
    '',
    'Themes',
    `  ${report.themes.projects_without_theme} of ${report.themes.projects} projects and ${report.themes.register_entries_without_theme} of ${report.themes.register_entries} register entries map to no theme`,
    ...report.themes.unmapped_projects.map(
      ({ id, text, why }) => `  ${id}: ${text === null ? 'nothing stated' : `"${text}"`} (${why})`,
    ),
    '',
    'Organisations',
    `  ${report.organisations.organisations} organisations, ${report.organisations.rows_joined} rows joined to one named before; ${report.organisations.registered_in_a_partnership} of ${report.organisations.registered} on the register take part in a partnership`,
    '',
    'Recorded against published elsewhere',
    ...recorded.map(([id = '', have = '', published = '', note = '']) => `  ${id}: ${have} of ${published}${note}`),
    '',
    'To look at, what changes the numbers most first',
    ...(report.warnings.length === 0 ? ['  nothing'] : report.warnings.flatMap(warningLines)),
    '',
  ].join('\n');
}

/** Every fault, one line each, and what that means. */
export function faultText(faults: readonly Fault[], out: string): string {
  const files = new Set(faults.map((fault) => fault.file)).size;
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
  return [
    ...inReadingOrder(faults).map(faultLine),
    '',
    `${many(faults.length, 'fault', 'faults')} in ${many(files, 'file', 'files')}. Nothing was published; ${out} is as it was.`,
  ].join('\n');
}
