import type { Cell } from '#core/artefact.ts';
import { disarmed } from '#core/spreadsheet-text.ts';
import { TextBytes } from '../text-bytes.ts';

/** The most rows a sheet can hold, header included, and the most characters a cell can. */
export const sheetRows = 1_048_576;
const cellText = 32_767;

/** Places in the list of styles of the workbook (parts.ts). */
const style = { header: 1, date: 2, guarded: 3 } as const;

export interface SheetColumn {
  readonly name: string;
  /** Full days are written as dates; years and months stay text. */
  readonly isDate: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly (Cell | undefined)[]>;
  readonly count: number;
}

/** The letters of a column: 0 → A, 26 → AA. */
export function columnLetters(place: number): string {
  let letters = '';
  for (let left = place; left >= 0; left = Math.floor(left / 26) - 1) letters = String.fromCharCode(65 + (left % 26)) + letters;
  return letters;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: signs that XML cannot hold are what is looked for.
const unfit = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const markup = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as XML of a spreadsheet; signs that XML cannot hold as _xHHHH_ (ECMA-376, ST_Xstring). */
export const xmlText = (text: string): string =>
  text
    .replace(unfit, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(markup, (sign) => entities[sign] ?? sign);

const fullDay = /^\d{4}-\d{2}-\d{2}$/;
/** Days since 30 December 1899, as spreadsheets count from 1 March 1900 on. */
const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

function cellXml(address: string, cell: Cell | undefined, isDate: boolean): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = typeof cell === 'string' ? cell : (cell ?? []).join(';');
  if (text === '') return '';
  if (isDate && fullDay.test(text) && text >= '1900-03-01') return `<c r="${address}" s="${style.date}"><v>${serial(text)}</v></c>`;
  const shown = text.length > cellText ? `${text.slice(0, cellText - 1)}…` : text;
  // A text is no formula here; the mark keeps it one when somebody edits the cell.
  const guard = disarmed(shown) === shown ? '' : ` s="${style.guarded}"`;
  return `<c r="${address}"${guard} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

/**
 * A sheet as XML: a frozen, bold header with filters, numbers as numbers, flags as TRUE and FALSE, texts as texts.
 *
 * Errors  RangeError naming the sheet: more rows than a sheet can hold.
 */
export function sheetXml({ name, columns, rows, count }: Sheet): Uint8Array {
  if (count + 1 > sheetRows)
    throw new RangeError(
      `Sheet ${name} would have ${count + 1} rows, and a sheet holds ${sheetRows}. Leave the table out of the workbook.`,
    );
  const sink = new TextBytes();
  const letters = columns.map((_, place) => columnLetters(place));
  const range = `A1:${letters.at(-1) ?? 'A'}${count + 1}`;
  sink.add(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
      .map(
        (column, i) =>
          `<col min="${i + 1}" max="${i + 1}" width="${Math.min(40, Math.max(12, column.name.length + 3))}" customWidth="1"/>`,
      )
      .join('')}</cols><sheetData><row r="1">`,
  );
  for (const [i, column] of columns.entries())
    sink.add(`<c r="${letters[i]}1" s="${style.header}" t="inlineStr"><is><t>${xmlText(column.name)}</t></is></c>`);
  sink.add('</row>');
  let line = 1;
  for (const row of rows) {
    line += 1;
    let xml = `<row r="${line}">`;
    for (const [i, column] of columns.entries()) xml += cellXml(`${letters[i]}${line}`, row[i], column.isDate);
    sink.add(`${xml}</row>`);
  }
  sink.add(`</sheetData><autoFilter ref="${range}"/></worksheet>\n`);
  return sink.bytes();
}
