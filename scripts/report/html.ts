import { createHash } from 'node:crypto';
import { escaped as markup } from '#core/text/markup.ts';
import type { RowsOf } from '../normalise/rows.ts';
import type { Report } from './summary.ts';
import { percent } from './warnings.ts';

/** Text as it stands in a page: whatever the data hold, it is never markup. */
export const escaped = (value: string | number | null | undefined): string => markup(String(value ?? '')).replaceAll("'", '&#39;');

const style = `
:root { color-scheme: light dark; --rule: #8888; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
table { border-collapse: collapse; font-size: .9rem; } caption { text-align: left; padding: .5rem 0; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: break-word; }
td { max-width: 24rem; } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; } ol.warnings { padding-left: 1.5rem; } ol.warnings > li { margin-bottom: 1rem; } details, p, li { overflow-wrap: anywhere; }
details { font-size: .9em; } details ul { padding-left: 1.25rem; }
@media print { @page { margin: 15mm; } body { margin: 0; max-width: none; font-size: 9pt; } table { font-size: 7pt; } .scroll { overflow: visible; }
th, td { padding-right: .4rem; overflow-wrap: anywhere; } td:not(.n) { min-width: 7rem; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** Of a file that carries no amounts. */
const noEuros = { eur_in: null, eur_out: null, eur_excluded: null, eur_quarantined: null };

/** How many examples are shown of each warning; the rest stands in the tables. */
const shown = 25;

type Line = readonly (string | number | null)[];

const readable = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** A number as a person reads it: thousands apart, euros in cents, shares to four digits. All digits stand in report.json. */
function shownNumber(value: string | number | null): string | number | null {
  if (typeof value === 'number') return readable.format(value);
  // Decimal strings are euros; as text they keep every cent.
  const [, sign = '', whole = '', cents = ''] = /^(-?)(\d+)\.(\d\d)$/.exec(value ?? '') ?? [];
  return whole === '' ? value : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

function table(caption: string, head: readonly string[], rows: readonly Line[], numbers: readonly number[] = []): string {
  const cell = (tag: string) => (value: string | number | null, at: number) =>
    `<${tag}${numbers.includes(at) ? ' class="n"' : ''}${tag === 'th' ? ' scope="col"' : ''}>${escaped(numbers.includes(at) && tag === 'td' ? shownNumber(value) : value)}</${tag}>`;
  if (rows.length === 0) return `<p>${escaped(caption)}: none.</p>`;
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head.map(cell('th')).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('\n');
}

function warning({ text, effect, count, examples, table: file }: Report['warnings'][number]): string {
  const more = examples.length > shown ? `<li>and ${examples.length - shown} more</li>` : '';
  const all = file === null ? '' : ` <a href="tables/${escaped(file)}.csv">All rows</a>`;
  return [
    `<li><strong>${escaped(effect)}</strong> ${escaped(text)}${all}`,
    `<details><summary>${count} ${count === 1 ? 'case' : 'cases'}</summary><ul>`,
    ...examples.slice(0, shown).map((example) => `<li>${escaped(example)}</li>`),
    `${more}</ul></details></li>`,
  ].join('\n');
}

const tally = (title: string, counts: Readonly<Record<string, number>>): Line[] =>
  Object.entries(counts).map(([name, count]) => [title, name, count]);

/** The report as one page that needs nothing else: no script, no other file, and a policy that would let none in. */
export function reportPage(report: Report, completeness: RowsOf<'completeness'>): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const files = report.sources.flatMap(({ source, drop, files: own }) =>
    own.map((file): Line => {
      const { eur_in, eur_out, eur_excluded, eur_quarantined } = { ...noEuros, ...file };
      const { rows_in, accepted, merged, excluded, quarantined } = file;
      return [
        `${source}/${drop}/${file.file}`,
        rows_in,
        accepted,
        merged,
        excluded,
        quarantined,
        eur_in,
        eur_out,
        eur_excluded,
        eur_quarantined,
      ];
    }),
  );
  const audits = report.sources.flatMap(({ source }) =>
    tally(source, report.places.audit[source] ?? {}).filter((line) => line[2] !== 0),
  );
  const places = [
    ...tally('participations', report.places.participations),
    ...tally('organisations', report.places.organisations),
    ...tally('regions of S3 partnerships', report.places.s3_partnership_regions),
  ];
  const { organisations, themes, changes, corrections } = report;
  const moved = changes.metrics.filter((row) => row.difference !== null && row.difference !== 0);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Report on the data as of ${escaped(report.as_of)} · Cluster Partnership Atlas</title>`,
    `<style>${style}</style></head><body><main>`,
    `<h1>Report on the data as of ${escaped(report.as_of)}</h1>`,
    `<p>${report.tables['projects'] ?? 0} partnerships, ${report.tables['participations'] ?? 0} participations, ${organisations.organisations} organisations from ${report.sources.length} sources. The same for machines: <a href="report.json">report.json</a>.</p>`,
    `<p>Changes: ${escaped(changes.summary)}.</p>`,
    '<h2>To look at, what changes the numbers most first</h2>',
    report.warnings.length === 0 ? '<p>Nothing.</p>' : `<ol class="warnings">${report.warnings.map(warning).join('\n')}</ol>`,
    '<h2>Rows and EUR per file</h2>',
    table(
      'Rows in = accepted + merged + excluded + quarantined; EUR in = out + excluded + quarantined',
      ['File', 'Rows in', 'Accepted', 'Merged', 'Excluded', 'Quarantined', 'EUR in', 'EUR out', 'EUR excluded', 'EUR quarantined'],
      files,
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    ),
    '<h2>What moved</h2>',
    table(
      'Rows per file',
      ['Source', 'File', 'Before', 'Now', 'Came', 'Went', 'Changed'],
      changes.sources.map(
        (one): Line => [one.source, one.file, one.rows_before, one.rows_after, one.added, one.removed, one.changed],
      ),
      [2, 3, 4, 5, 6],
    ),
    table(
      'Headline metrics that moved',
      ['Period', 'Metric', 'Of', 'Before', 'Now', 'Unit'],
      moved.map(
        (one): Line => [
          one.period,
          one.metric,
          one.dims,
          ...[one.before, one.after].map((value) => (value !== null && one.unit === 'EUR' ? value.toFixed(2) : value)),
          one.unit,
        ],
      ),
      [3, 4],
    ),
    '<h2>Places</h2>',
    table('How rows came to their region, or why they have none', ['Table', 'How or why', 'Rows'], places, [2]),
    table('Codes against points and countries, rows per source', ['Source', 'Outcome', 'Rows'], audits, [2]),
    '<h2>Organisations and themes</h2>',
    `<p>${organisations.organisations} organisations; ${organisations.rows_joined} rows joined to one named before (<a href="tables/organisation_merges.csv">list</a>); ${organisations.registered_in_a_partnership} of ${organisations.registered} on the register take part in a partnership.</p>`,
    `<p>${themes.projects_without_theme} of ${themes.projects} projects and ${themes.register_entries_without_theme} of ${themes.register_entries} register entries map to no theme.</p>`,
    '<h2>Corrections</h2>',
    table(
      'Cells corrected by hand',
      ['File', 'Line', 'Column', 'Before', 'After', 'Reason'],
      corrections.map((one): Line => [one.file, one.line, one.column, one.before, one.after, one.reason]),
      [1],
    ),
    '<h2>Recorded against published elsewhere</h2>',
    table(
      'Completeness',
      ['Figure', 'Recorded', 'Published', 'Share', 'Note'],
      completeness.map(
        (row): Line => [
          row.figure_id,
          row.recorded ?? 'n/a',
          row.published,
          row.share === null ? 'n/a' : percent(row.share),
          row.note,
        ],
      ),
      [1, 2, 3],
    ),
    '</main></body></html>',
    '',
  ].join('\n');
}
