import type { SourceTable } from '../../ingest/source-table.ts';
import { pointsNowhere } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { RowReader } from '../row-reader.ts';
import { type Fate, sourceRows } from '../rows.ts';
import { type Known, within } from './known.ts';

/** Words and codes that files beside the projects have for one of them. */
export interface WordsOfProject {
  readonly science: string[];
  readonly topics: string[];
  readonly topicTitles: string[];
  readonly programmes: string[];
}

const noWords: WordsOfProject = { science: [], topics: [], topicTitles: [], programmes: [] };

/** Gathers the words by project, before the projects themselves are read: they may decide whether one is selected. */
export function gatherWords(tables: readonly SourceTable[]): (table: SourceTable, project: string) => WordsOfProject {
  const words = new Map<string, WordsOfProject>();
  for (const table of tables.filter((one) => one.kind === 'project-words')) {
    for (const cells of table.rows) {
      const row = new RowReader(table, cells, []);
      const project = row.text('project');
      if (project === null) continue;
      const key = within(table, project);
      const own = words.get(key) ?? { science: [], topics: [], topicTitles: [], programmes: [] };
      words.set(key, own);
      for (const [list, field] of [
        [own.science, 'science'],
        [own.topics, 'topic'],
        [own.topicTitles, 'topic_title'],
        [own.programmes, 'programme'],
      ] as const) {
        const text = row.text(field);
        if (text !== null) list.push(text);
      }
    }
  }
  return (table, project) => words.get(within(table, project)) ?? noWords;
}

/** Accounts for those rows once it is known what became of their projects. */
export function accountForWords(tables: readonly SourceTable[], known: Known, ledger: Ledger): void {
  sourceRows(tables, 'project-words', ledger, ({ row, table }): Fate | null => {
    const project = row.required('project');
    if (project === null) return null;
    return fateWithProject(row, table, project, known) ?? 'merged';
  });
}

/** What becomes of a row because of its project; null where the project is published. Unknown projects are faults. */
export function fateWithProject(row: RowReader, table: SourceTable, project: string, known: Known): Fate | null {
  const fate = known.dropped.get(within(table, project));
  if (fate === 'fallen')
    row.fault('project', 'project-set-aside', 'The row of its project was set aside.', 'Mend the row of the project.');
  else if (fate === undefined && !known.projects.has(project)) {
    if (table.orphansLeftOut) return { excluded: 'unknown-project' };
    pointsNowhere(row, 'project', 'project', known.projects, project, 'the file of projects, or remove the row');
  }
  return fate ?? null;
}
