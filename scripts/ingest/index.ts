import type { Effects, Entry } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';
import { adapters } from './adapters/index.ts';
import { readCsv } from './csv.ts';
import { type ReferenceTables, readReference } from './read-reference.ts';
import { recognise } from './recognise.ts';
import { describeSource, type SourceDescription } from './source-description.ts';
import { type SourceTable, sourceTable } from './source-table.ts';

export interface Drop extends SourceDescription {
  readonly drop: string;
  readonly earlier: readonly string[];
}

/** All that was found in the data folder, as text. */
export interface Ingested {
  readonly reference: ReferenceTables;
  readonly drops: readonly Drop[];
  readonly tables: readonly SourceTable[];
  /** Files that lie in a drop and are not read. */
  readonly ignored: readonly string[];
  readonly faults: readonly Fault[];
}

const isDate = (name: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(name);
const names = (entries: readonly Entry[] | null, kind: Entry['kind']): string[] =>
  (entries ?? []).filter((entry) => entry.kind === kind && !entry.name.startsWith('.')).map((entry) => entry.name);

/** Reads the hand-kept lists and the newest drop of each source, in order of name. */
export async function ingest(effects: Effects, data: string): Promise<Ingested> {
  const { tables: reference, faults: referenceFaults } = await readReference(effects, data);
  const faults: Fault[] = [...referenceFaults];
  const whole = (file: string, rule: string, problem: string, advice: string) =>
    faults.push({ file, line: null, column: null, value: null, rule, problem, advice });
  const drops: Drop[] = [];
  const tables: SourceTable[] = [];
  const ignored: string[] = [];
  const sources = names(await effects.list(`${data}/sources`), 'folder');
  if (sources.length === 0)
    whole('sources', 'missing-file', 'There is no source.', 'Put the exports into sources/<source>/<date>/.');

  for (const source of sources) {
    const home = `sources/${source}`;
    const entries = await effects.list(`${data}/${home}`);
    const dates = names(entries, 'folder').filter(isDate).sort();
    const drop = dates.at(-1);
    const here = names(entries, 'file').includes('source.json') ? [`${home}/source.json`] : [];
    if (drop === undefined) {
      whole(home, 'empty-drop', 'The source has no drop.', 'Put the files into a folder named by date, such as 2026-11-22.');
      continue;
    }
    const files = names(await effects.list(`${data}/${home}/${drop}`), 'file');
    const there = files.includes('source.json') ? [`${home}/${drop}/source.json`] : [];
    const { description, faults: described } = await describeSource(effects, data, source, [...here, ...there]);
    faults.push(...described);
    drops.push({ ...description, drop, earlier: dates.slice(0, -1) });
    ignored.push(
      ...files.filter((name) => !name.endsWith('.csv') && name !== 'source.json').map((name) => `${home}/${drop}/${name}`),
    );
    const csvs = files.filter((name) => name.endsWith('.csv'));
    if (csvs.length === 0)
      whole(`${home}/${drop}`, 'empty-drop', 'The drop holds no CSV file.', 'Put the exports there, or remove the folder.');

    const found: SourceTable[] = [];
    let unread = 0;
    for (const name of csvs) {
      const file = `${home}/${drop}/${name}`;
      const { csv, faults: broken } = await readCsv(file, effects.read(`${data}/${file}`));
      faults.push(...broken);
      const { adapter, faults: unknown } = csv ? recognise(csv, adapters) : { adapter: null, faults: [] };
      faults.push(...unknown);
      if (csv && adapter) found.push(sourceTable({ source, drop, file }, adapter, csv));
      else unread += 1;
    }
    tables.push(...found);
    // A file that could not be read may be the one that is missed: it has its own fault already.
    if (unread === 0) faults.push(...missed(`${home}/${drop}`, found));
  }
  return { reference, drops, tables, ignored, faults };
}

/** Files that a drop lacks because another of its files needs them. */
function missed(folder: string, tables: readonly SourceTable[]): Fault[] {
  const present = new Set(tables.map((table) => table.layout));
  const lacking = new Map<string, SourceTable>();
  for (const table of tables) {
    const needs = adapters.find((one) => one.id === table.layout)?.needs ?? [];
    for (const need of needs) if (!present.has(need)) lacking.set(need, table);
  }
  return [...lacking].map(([need, table]) => {
    const layout = adapters.find((one) => one.id === need);
    return {
      file: `${folder}/${layout?.usualName ?? need}`,
      line: null,
      column: null,
      value: null,
      rule: 'missing-file',
      problem: `The file is missing: ${table.file} needs one of the layout "${need}" beside it.`,
      advice: `Put it there, with the columns: ${layout?.columns.join(', ') ?? need}.`,
    };
  });
}
