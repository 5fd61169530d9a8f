import type { Cell, Row } from '../artefact.ts';
import { isSpecialised } from '../metrics/specialisation.ts';

/** A sum with its numbers put in, `[87, ' / ', 530]`, and what it gives. */
export interface Working {
  readonly text: readonly (string | number)[];
  readonly gives: number;
}

/** What is published of all projects in one period. */
export interface Published {
  /** A value of the long table; null where it is not defined or not there. */
  at(metric: string, dims?: string): number | null;
  rows(table: string): readonly Row[];
}

/** A number of a row; NaN where there is none, which no working survives. */
export const cell = (row: Row | undefined, column: string): number => {
  const value = row?.[column];
  return typeof value === 'number' ? value : Number.NaN;
};

export const column = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[name] === 'number' ? row[name] : 0), 0);

/** a / b */
export const over = (a: number, b: number): Working => ({ text: [a, ' / ', b], gives: a / b });

/** (a − b) / (a + b) */
export const balance = (a: number, b: number): Working => ({
  text: ['(', a, ' − ', b, ') / (', a, ' + ', b, ')'],
  gives: (a - b) / (a + b),
});

/** Themes a region is specialised in, or regions specialised in a theme. */
export function specialised({ rows }: Published, by: 'region_id' | 'theme', id: Cell | undefined): ReadonlySet<Cell | undefined> {
  const other = by === 'theme' ? 'region_id' : 'theme';
  return new Set(
    rows('region_themes')
      .filter((row) => row[by] === id && isSpecialised(cell(row, 'rca')))
      .map((row) => row[other]),
  );
}

export const shared = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => [...a].filter((one) => b.has(one)).length;
