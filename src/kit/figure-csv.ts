import Papa from 'papaparse';
import type { TableCell } from '../components/table.ts';
import type { FigureProps, FigureTable } from '../figures/figure.ts';

type Column = FigureTable['columns'][number];
type Value = string | number | null;

/** A column of the file; what it holds is said by `of` of the page's table. */
export interface FileColumn {
  readonly name: string;
  readonly role: 'key' | 'value' | 'note';
  readonly of: Column;
  readonly value: (cell: Exclude<TableCell, string>) => Value;
}

const full = (cell: TableCell | undefined) => (cell === undefined || typeof cell === 'string' ? { text: cell ?? '' } : cell);

/**
 * The columns of a figure's file.
 *
 * Shape   for each column of the table: its code where it has codes, its value (two for an interval), and why it has none or
 *         how far to trust it, where any row needs that.
 */
export function fileColumns(figure: FigureProps): readonly FileColumn[] {
  const rows = figure.rows ?? figure.table.rows;
  return figure.table.columns.flatMap((column, place): FileColumn[] => {
    const names = typeof column.name === 'string' ? [column.name] : column.name;
    const noted = rows.some((row) => note(full(row[place])) !== null);
    const base = (names[0] ?? '').replace(/_low$/, '');
    return [
      ...(column.key === undefined
        ? []
        : [
            {
              name: column.key,
              role: 'key' as const,
              of: column,
              value: (cell: Exclude<TableCell, string>) => cell.key ?? cell.category ?? null,
            },
          ]),
      ...names.map((name, i) => ({
        name,
        role: 'value' as const,
        of: column,
        value: ({ text, value }: Exclude<TableCell, string>): Value => {
          if (value === undefined) return text;
          return value === null || typeof value !== 'object' ? value : (value[i] ?? null);
        },
      })),
      ...(noted ? [{ name: `${base}_note`, role: 'note' as const, of: column, value: note }] : []),
    ];
  });
}

/** Why a cell has no number, or that it rests on few; null where nothing is to be said. */
function note({ absent, smallN }: Exclude<TableCell, string>): string | null {
  const parts = [absent, smallN].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join('; ');
}

/** The rows of a figure's file, in its columns. */
export function fileRows(figure: FigureProps): readonly (readonly Value[])[] {
  const places = figure.table.columns.map((column) => column);
  const columns = fileColumns(figure);
  return (figure.rows ?? figure.table.rows).map((row) => columns.map(({ of, value }) => value(full(row[places.indexOf(of)]))));
}

/**
 * What a figure shows, as CSV.
 *
 * Shape   UTF-8, comma, names of columns in the first line, CR LF. Numbers in full, with a point; an absent one is an empty cell, and the
 *         column after it says why. Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function figureCsv(figure: FigureProps): string {
  return `${Papa.unparse(
    { fields: fileColumns(figure).map(({ name }) => name), data: fileRows(figure).map((row) => [...row]) },
    { escapeFormulae: true },
  )}\r\n`;
}
