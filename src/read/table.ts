import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Artefact, Cell, Column, Row, RowOf } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { original } from '#core/spreadsheet-text.ts';

const folder = 'public/data';
const memo = new Map<string, readonly Row[]>();

/** The text of a published file, path relative to public/data. Throws with the command to run when it is missing. */
export function published(path: string): string {
  try {
    return readFileSync(`${folder}/${path}`, 'utf8');
  } catch (cause) {
    throw new Error(`${folder}/${path} is missing or unreadable. Run "npm run data" first.`, { cause });
  }
}

/**
 * The rows of a published table, typed by its contract and read once per build.
 *
 * Absence  an empty cell is null; an empty list is [].
 * Throws   when the file is missing, a promised column is missing, or a number does not parse.
 */
export function table<N extends ArtefactName>(name: N): readonly RowOf<(typeof artefacts)[N]>[] {
  let rows = memo.get(name);
  if (rows === undefined) {
    rows = parse(artefacts[name]);
    memo.set(name, rows);
  }
  return rows as readonly RowOf<(typeof artefacts)[N]>[];
}

function parse(artefact: Artefact): Row[] {
  const file = `tables/${artefact.name}.csv`;
  const [header = [], ...records] = Papa.parse<string[]>(published(file), { skipEmptyLines: true }).data;
  const places = artefact.columns.map((column) => {
    const place = header.indexOf(column.name);
    if (place === -1) throw new Error(`${folder}/${file} has no column "${column.name}". Run "npm run data" again.`);
    return [column, place] as const;
  });
  return records.map((record, i) => {
    const row: Record<string, Cell> = {};
    for (const [column, place] of places) row[column.name] = cell(record[place] ?? '', column, `${file}, row ${i + 2}`);
    return row;
  });
}

function cell(text: string, column: Column, where: string): Cell {
  if (column.type === 'list') return text === '' ? [] : original(text).split(';');
  if (text === '') return null;
  if (column.type === 'flag') return text === '1';
  if (column.type !== 'integer' && column.type !== 'number') return original(text);
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`${folder}/${where}: "${text}" in column "${column.name}" is not a number.`);
  return number;
}
