import type { Effects, Entry } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';
import { adapters } from './adapters/index.ts';
import { holdsTables, type Part } from './containers/parts.ts';
import type { ReadCsv } from './csv.ts';
import { type ReferenceTables, readReference } from './read-reference.ts';
import { readings } from './readings.ts';
import { layoutsFor, unfitting } from './recognise.ts';
import { describeSource, type SourceDescription } from './source-description.ts';
import type { SourceOptions } from './source-options.ts';
import { type SourceTable, sourceTable } from './source-table.ts';

export interface Drop extends SourceDescription {
  readonly drop: string;
  readonly earlier: readonly string[];
}

/** All that was found in the data folder, as text. */
export interface Ingested {
  readonly reference: ReferenceTables;
  readonly drops: readonly Drop[];
  /** How each source is to be read, by its name. */
  readonly options: ReadonlyMap<string, SourceOptions>;
  readonly tables: readonly SourceTable[];
  /** Files that lie in a drop and are not read. */
  readonly ignored: readonly string[];
  readonly faults: readonly Fault[];
}

/** A day of the calendar: 2026-02-30 is none, and a folder named so would never be noticed. */
const isDate = (name: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(name) ? new Date(`${name}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(name);
};
const names = (entries: readonly Entry[] | null, kind: Entry['kind']): string[] =>
  (entries ?? []).filter((entry) => entry.kind === kind && !entry.name.startsWith('.')).map((entry) => entry.name);

/**
 * Reads the hand-kept lists and the newest drop of each source, in order of name.
 *
 * Shape   `upTo`: a day after which drops do not count; a source that has only later ones is left out. `same`: a state that has been read already;
 *         drops that are in it without a fault are taken from there.
 */
export async function ingest(
  effects: Effects,
  data: string,
  upTo: string | null = null,
  same: Ingested | null = null,
): Promise<Ingested> {
  const { tables: reference, faults: referenceFaults } = same
    ? { tables: same.reference, faults: [] }
    : await readReference(effects, data);
  const faults: Fault[] = [...referenceFaults];
  const whole = (file: string, rule: string, problem: string, advice: string) =>
    faults.push({ file, line: null, column: null, value: null, rule, problem, advice });
  /** What is no file and no folder would be passed over in silence, or be waited for without end. */
  const strange = (folder: string, entries: readonly Entry[] | null) => {
    for (const name of names(entries, 'other'))
      whole(
        `${folder}/${name}`,
        'no-file',
        'This is neither a file nor a folder: a link that leads nowhere or to a folder, or a device.',
        'Put the file or the folder itself there, or remove it.',
      );
  };
  const drops: Drop[] = [];
  const options = new Map<string, SourceOptions>();
  const tables: SourceTable[] = [];
  const ignored: string[] = [];
  const listed = await effects.list(`${data}/sources`);
  const sources = names(listed, 'folder');
  strange('sources', listed);
  if (sources.length === 0)
    whole('sources', 'missing-file', 'There is no source.', 'Put the exports into sources/<source>/<date>/.');

  for (const source of sources) {
    const home = `sources/${source}`;
    const entries = await effects.list(`${data}/${home}`);
    const folders = names(entries, 'folder');
    strange(home, entries);
    const every = folders.filter(isDate).sort();
    for (const folder of folders.filter((name) => !isDate(name)))
      whole(
        `${home}/${folder}`,
        'drop-name',
        'The folder is not named by a day of the calendar, so that it would not be read.',
        'Name it like 2026-11-22, or move it out of the source.',
      );
    const dates = every.filter((date) => upTo === null || date <= upTo);
    const drop = dates.at(-1);
    const here = names(entries, 'file').includes('source.json') ? [`${home}/source.json`] : [];
    if (drop === undefined && every.length > 0) continue;
    if (drop === undefined) {
      whole(home, 'empty-drop', 'The source has no drop.', 'Put the files into a folder named by date, such as 2026-11-22.');
      continue;
    }
    const known = same?.drops.find((one) => one.source === source && one.drop === drop);
    const how = same?.options.get(source);
    if (known && how) {
      options.set(source, how);
      drops.push(known);
      tables.push(...(same?.tables.filter((table) => table.source === source) ?? []));
      continue;
    }
    const lying = await effects.list(`${data}/${home}/${drop}`);
    const files = names(lying, 'file');
    strange(`${home}/${drop}`, lying);
    for (const folder of names(lying, 'folder')) {
      const path = `${home}/${drop}/${folder}`;
      const inside = names(await effects.list(`${data}/${path}`), 'file');
      const advice = 'Put its files into the drop itself, or move it away.';
      if (holdsTables(folder) || inside.some(holdsTables))
        whole(path, 'folder-in-drop', 'A folder lies where files are expected; nothing in it is read.', advice);
      else ignored.push(path);
    }
    const there = files.includes('source.json') ? [`${home}/${drop}/source.json`] : [];
    const { description, options: told, faults: described } = await describeSource(effects, data, source, [...here, ...there]);
    faults.push(...described);
    options.set(source, told);
    drops.push({ ...description, drop, earlier: dates.slice(0, -1) });
    ignored.push(
      ...files
        .filter((name) => !holdsTables(name) && name !== 'source.json' && !name.endsWith('.sha256'))
        .map((name) => `${home}/${drop}/${name}`),
    );
    const holding = files.filter(holdsTables);
    if (holding.length === 0)
      whole(`${home}/${drop}`, 'empty-drop', 'The drop holds no CSV file.', 'Put the exports there, or remove the folder.');

    const found: SourceTable[] = [];
    const strangers: { readonly file: string; readonly faults: readonly Fault[] }[] = [];
    let unread = 0;
    const opened: Awaited<ReturnType<typeof readings>>[] = [];
    for (const name of holding)
      opened.push(await readings(effects, { data, source, described: [...here, ...there], file: `${home}/${drop}/${name}` }, told));
    for (const { parts, faults: closed } of opened) {
      faults.push(...closed);
      unread += closed.length;
      for (const { part, csv } of parts) {
        const read = tablesIn(part, { source, drop }, told, await csv());
        faults.push(...read.faults);
        found.push(...read.tables);
        if (read.tables.length === 0) unread += 1;
        if (read.stranger.length > 0) strangers.push({ file: part.file, faults: read.stranger });
      }
    }
    // The archives of CORDIS hold further tables (web links, deliverables) that are about nothing here.
    const beside = found.some((table) => table.bulk);
    for (const stranger of strangers) {
      if (beside && stranger.faults.every((fault) => fault.rule === 'unknown-layout')) {
        ignored.push(stranger.file);
        unread -= 1;
      } else faults.push(...stranger.faults);
    }
    // A file of which nothing can be read has its own fault already.
    const said = new Set(faults.map((fault) => fault.file));
    for (const { file, kind, rows, broken } of found)
      if (kind === 'participants' && rows.length + broken.length === 0 && !said.has(file))
        whole(
          file,
          'no-rows',
          'The file has a header and no row: every partnership would lose its members.',
          'Put the export there again, or remove the file and its projects.',
        );
    tables.push(...found);
    // A file that could not be read may be the one that is missed: it has its own fault already.
    if (unread === 0) faults.push(...missed(`${home}/${drop}`, found));
  }
  if (drops.length === 0 && sources.length > 0 && faults.length === 0)
    whole('sources', 'no-drop', `No source has a drop of ${upTo} or before.`, 'Give a later day.');
  return { reference, drops, options, tables, ignored, faults };
}

/** The tables in one file: one for each kind it is declared to hold, else the one of the layout it has. */
function tablesIn(
  part: Part,
  origin: { readonly source: string; readonly drop: string },
  options: SourceOptions,
  { csv, faults }: ReadCsv,
): { tables: SourceTable[]; faults: readonly Fault[]; stranger: readonly Fault[] } {
  if (!csv) return { tables: [], faults, stranger: [] };
  const layouts = layoutsFor(options)(csv.header);
  const tolerant = options.tolerance !== null || layouts.some((one) => one.bulk);
  const single = new Set(csv.broken.map((row) => row.fault));
  return {
    // The faults of single rows are weighed by validation where the source has a tolerance.
    faults: tolerant ? faults.filter((fault) => !single.has(fault)) : faults,
    stranger: layouts.length === 0 ? unfitting(part.file, csv.header, [...options.files, ...adapters]) : [],
    tables: layouts.map((layout, at) =>
      sourceTable({ ...origin, file: at === 0 ? part.file : `${part.file}#${layout.kind}` }, layout, csv, options.tolerance),
    ),
  };
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
