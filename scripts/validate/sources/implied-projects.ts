import type { SourceTable } from '../../ingest/source-table.ts';
import type { ProjectRecord } from '../records.ts';
import { RowReader } from '../row-reader.ts';
import { type Known, within } from './known.ts';

/** Instrument of projects of which not even the programme is known. */
export const unknownInstrument = 'CORDIS, programme not stated';

/**
 * Projects of large registers that came without their file of projects: each is known by its id and acronym, from the rows of its participants.
 *
 * Shape   one record for each project, from the first row that names it. A source that selects projects has none: there is nothing to select by.
 *         A project that another source has is kept from there.
 */
export function impliedProjects(tables: readonly SourceTable[], known: Known): ProjectRecord[] {
  const described = new Set(tables.filter(({ kind }) => kind === 'projects').map(({ source }) => source));
  const found: ProjectRecord[] = [];
  for (const table of tables) {
    if (table.kind !== 'participants' || !table.bulk || described.has(table.source)) continue;
    const options = known.options.get(table.source);
    if (options?.select) continue;
    for (const cells of table.rows) {
      const row = new RowReader(table, cells, []);
      const project = row.text('project');
      if (project === null || table.personWithout.every((field) => row.raw(field) === null)) continue;
      const holder = known.holders.get(project);
      if (holder === table.source) continue;
      if (holder !== undefined) {
        known.dropped.set(within(table, project), { excluded: 'held-by-another-source' });
        continue;
      }
      known.projects.claim(project, table.file, row, 'project');
      known.holders.set(project, table.source);
      const { source, drop, file } = table;
      found.push({
        project,
        acronym: row.text('project_acronym') ?? project,
        title: null,
        instrument: options?.instrument ?? unknownInstrument,
        call: null,
        call_as_stated: null,
        wave: null,
        strand: null,
        start: null,
        end: null,
        contribution: null,
        cost: null,
        theme: null,
        themes: [],
        hints: [],
        implied: true,
        origin: { source, drop, file, line: row.line, source_url: null, confidence: null },
      });
    }
  }
  return found;
}
