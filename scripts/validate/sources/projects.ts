import { certainlyAfter } from '#core/dates/partial-date.ts';
import type { Rule, SourceOptions } from '../../ingest/source-options.ts';
import type { SourceTable } from '../../ingest/source-table.ts';
import { pointsNowhere } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import type { ProjectRecord } from '../records.ts';
import type { RowReader } from '../row-reader.ts';
import { type Fate, type SourceRow, sourceRows } from '../rows.ts';
import { type Known, within } from './known.ts';
import type { WordsOfProject } from './project-words.ts';
import { isSelected, namesAny } from './selected.ts';

/** Names that framework programmes go by here. */
const frameworks: Readonly<Record<string, string>> = { HORIZON: 'Horizon Europe', H2020: 'Horizon 2020' };

type WordsOf = (table: SourceTable, project: string) => WordsOfProject;

export function readProjects(tables: readonly SourceTable[], known: Known, wordsOf: WordsOf, ledger: Ledger): ProjectRecord[] {
  return sourceRows(tables, 'projects', ledger, (given): ProjectRecord | Fate | null => {
    const { row, table } = given;
    const project = row.required('project');
    const drop = (fate: Fate): Fate => {
      if (project !== null) known.dropped.set(within(table, project), fate);
      return fate;
    };
    const holder = project === null ? undefined : known.holders.get(project);
    if (table.bulk && holder !== undefined && holder !== table.source) return drop({ excluded: 'held-by-another-source' });
    const options = known.options.get(table.source);
    const words = wordsOf(table, project ?? '');
    if (options?.select && !isSelected(selectable(row, words), options.select)) return drop({ excluded: 'not-selected' });
    const record = readProject(given, project ?? '', options, words, known);
    // A row that is set aside takes its members with it, unless another row of the same project stands.
    if (given.faulty()) {
      if (holder === undefined) drop('fallen');
      return null;
    }
    if (project === null || !known.projects.claim(record.project, table.file, row, 'project')) return null;
    known.holders.set(record.project, table.source);
    return record;
  });
}

const listed = (row: RowReader, ...fields: readonly string[]): string[] => fields.flatMap((field) => row.list(field));
const filled = (row: RowReader, ...fields: readonly string[]): string[] => fields.flatMap((field) => row.text(field) ?? []);

const selectable = (row: RowReader, words: WordsOfProject) => ({
  topics: [...listed(row, 'topics'), ...words.topics],
  programmes: [...listed(row, 'programmes', 'framework'), ...words.programmes],
  calls: filled(row, 'call', 'call_as_stated', 'master_call'),
  words: [...filled(row, 'acronym', 'title', 'keywords', 'theme'), ...words.science, ...words.topicTitles],
});

function readProject(
  { row, table, origin }: SourceRow,
  project: string,
  options: SourceOptions | undefined,
  words: WordsOfProject,
  known: Known,
): ProjectRecord {
  // Only layouts made for this atlas promise an acronym.
  const own = !table.bulk && table.columns.has('acronym');
  const title = row.text('title');
  const framework = row.text('framework');
  const start = row.date('start') ?? row.date('start_year');
  const end = row.date('end');
  if (start && end && certainlyAfter(start, end)) {
    row.fault('start', 'start-after-end', `The project starts after its end, ${end.text}.`, 'Correct one of the two dates.');
  }
  const stated = row.list('themes');
  const unknown = stated.filter((theme) => !known.themes.has(theme));
  return {
    project,
    acronym: (own ? row.required('acronym') : row.text('acronym')) ?? (own ? null : title) ?? project,
    title,
    instrument:
      options?.instrument ?? (framework === null ? null : (frameworks[framework] ?? framework)) ?? row.required('instrument') ?? '',
    ...callOf(row, options?.callRules ?? [], known),
    wave: row.text('wave'),
    strand: row.text('strand'),
    start,
    end,
    contribution: row.amount('contribution'),
    cost: row.amount('cost'),
    theme: row.text('theme') ?? (unknown.length > 0 ? unknown.join('; ') : null),
    themes: [...new Set([...stated.filter((theme) => known.themes.has(theme)), ...ruled(row, options?.themeRules ?? [], known)])],
    hints: [words.science, words.topicTitles, filled(row, 'keywords')].filter((group) => group.length > 0),
    origin,
  };
}

const fires = (row: RowReader, rule: Rule): boolean => {
  const text = row.text(rule.field);
  return text !== null && namesAny(text, [rule.contains]);
};

function ruled(row: RowReader, rules: readonly Rule[], known: Known): string[] {
  return rules
    .filter((rule) => fires(row, rule))
    .flatMap((rule) => rule.give)
    .filter((theme) => {
      if (known.themes.has(theme)) return true;
      row.fault('themes', 'unknown-theme', `A rule of source.json gives "${theme}", which is no theme.`, 'Correct "theme_rules".');
      return false;
    });
}

/** The call of the list that a row names, or the call in its own words. */
function callOf(row: RowReader, rules: readonly Rule[], known: Known): Pick<ProjectRecord, 'call' | 'call_as_stated'> {
  const rule = rules.find((one) => fires(row, one));
  const call = rule?.give[0] ?? row.text('call');
  if (call !== null && !known.calls.has(call)) pointsNowhere(row, 'call', 'call', known.calls, call, 'reference/calls.csv');
  if (call !== null) return { call, call_as_stated: null };
  const stated = filled(row, 'call_as_stated', 'master_call', 'topics');
  const found = stated.find((one) => known.calls.has(one)) ?? null;
  return { call: found, call_as_stated: found === null ? (stated[0] ?? null) : null };
}
