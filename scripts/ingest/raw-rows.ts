import type { Effects } from '../effects.ts';
import { partsOf } from './containers/parts.ts';
import { readCsv, recordText } from './csv.ts';
import type { Ingested } from './index.ts';
import { dialectOf } from './read-part.ts';

/** A row of which the text in its file is wanted. */
interface Wanted {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly raw: string | null;
  readonly withheld: boolean;
}

/** Longest text that is kept of a row. */
const longest = 4000;

/**
 * Fetches the text of single rows from their files, which are read once more for them: no row is held in memory whole for the few that turn out to be
 * faulty.
 */
export async function withRawText<Row extends Wanted>(
  effects: Pick<Effects, 'read' | 'size'>,
  data: string,
  { options, tables }: Ingested,
  rows: readonly Row[],
): Promise<Row[]> {
  const lines = new Map<string, Set<number>>();
  for (const { file, line, raw, withheld } of rows)
    if (raw === null && !withheld) lines.set(file, (lines.get(file) ?? new Set()).add(line));
  const found = new Map<string, string>();
  for (const table of tables) {
    const only = lines.get(table.file);
    const said = options.get(table.source);
    if (!only || !said) continue;
    const path = table.file.replace(/#[^#/]*$/, '');
    const inside = /^(.*?\.zip)\//i.exec(path);
    const { parts } = await partsOf(effects, data, inside?.[1] ?? path);
    const part = parts.find((one) => one.file === path);
    if (!part) continue;
    const { csv } = await readCsv(path, part.chunks(), { ...dialectOf(said), delimiter: table.delimiter, only });
    for (const row of csv?.rows ?? []) found.set(`${table.file} ${row.line}`, recordText(row.cells, table.delimiter));
  }
  return rows.map((row) => {
    const raw = row.raw ?? found.get(`${row.file} ${row.line}`) ?? null;
    return { ...row, raw: raw !== null && raw.length > longest ? `${raw.slice(0, longest - 1)}…` : raw };
  });
}
