import { cents } from '#core/money/cents.ts';
import type { CsvRow } from '../ingest/csv.ts';
import type { SourceTable, TableColumn } from '../ingest/source-table.ts';

/** Whole cents; null where there is no amount; unknown where there may be one that cannot be told. */
export type ReadAmount = number | null | 'unknown';

const unfit = Symbol('unfit');

/** What a cell would be as an amount: empty, whole cents, or none. */
function amountIn(cell: string, form: TableColumn['form']): number | null | typeof unfit {
  if (cell === '') return null;
  const text = form ? form(cell) : cell;
  if (text === '') return null;
  const amount = text === null ? unfit : cents(text);
  return typeof amount === 'number' ? amount : unfit;
}

const shapes: Readonly<Record<string, RegExp>> = {
  role: /^\p{L}+$/u,
  sme: /^(?:true|false)?$/,
  pic: /^(?:\d{9})?$/,
  country: /^(?:[A-Z]{2})?$/,
  start: /^(?:\d{4}.*)?$/,
  end: /^(?:\d{4}.*)?$/,
  source_url: /^(?:https?:.*)?$/,
};

/** Columns of a file whose cells can be told from those of their neighbours. */
function telling({ columns, marks }: Pick<SourceTable, 'columns' | 'marks'>): Map<number, (cell: string) => boolean> {
  const known = new Map<number, (cell: string) => boolean>();
  for (const [field, { at, inFile, form }] of columns) {
    const shape = shapes[field];
    if (inFile === undefined || at.length !== 1) continue;
    if (field === 'cost') known.set(inFile, (cell) => amountIn(cell, form) !== unfit);
    else if (shape) known.set(inFile, (cell) => shape.test(cell));
  }
  for (const [column, mark] of marks) known.set(column, (cell) => mark.test(cell));
  return known;
}

/**
 * The contribution in a row with too many or too few cells.
 *
 * Shape   the damage is in one place: cells were put in or lost there, those before it stand where the header has them, and those after it are moved. Every
 *         place is tried; those where a cell ends up in a column it cannot belong to are ruled out, and the others must agree.
 * Absent  unknown where they do not, or where there is none.
 */
export function brokenAmount(table: Pick<SourceTable, 'columns' | 'width' | 'marks'>, row: CsvRow): ReadAmount {
  const contribution = table.columns.get('contribution');
  if (contribution === undefined) return null;
  const place = contribution.inFile ?? -1;
  if (contribution.at.length !== 1 || place < 0) return 'unknown';
  const cells = row.cells.map((cell) => cell.trim());
  const moved = cells.length - table.width;
  const lost = Math.max(-moved, 0);
  const known = telling(table);
  const found = new Set<ReadAmount>();
  for (let gap = 0; gap + lost <= table.width; gap += 1) {
    const cellOf = (column: number) => (column < gap ? cells[column] : column < gap + lost ? undefined : cells[column + moved]);
    const wrong = ([column, fits]: readonly [number, (cell: string) => boolean]) => {
      const cell = cellOf(column);
      return cell !== undefined && !fits(cell);
    };
    if ([...known].some(wrong)) continue;
    const cell = cellOf(place);
    const amount = cell === undefined ? 'unknown' : amountIn(cell, contribution.form);
    if (amount !== unfit) found.add(amount);
  }
  const [one = 'unknown', ...others] = found;
  return others.length > 0 ? 'unknown' : one;
}
