import type { Fault } from '../validate/fault.ts';
import type { Adapter } from './adapter.ts';
import type { Csv } from './csv.ts';

/**
 * Which layout does a file have?
 *
 * Shape   the layout all of whose columns are in the header; of several, the one with most columns.
 * Errors  where none fits: the missing columns of the layout that comes nearest, or the list of layouts where none comes near.
 */
export function recognise(csv: Csv, adapters: readonly Adapter[]): { adapter: Adapter | null; faults: Fault[] } {
  const header = new Set(csv.header);
  const missing = (one: Adapter) => one.columns.filter((column) => !header.has(column));
  const fitting = adapters.filter((one) => missing(one).length === 0).sort((a, b) => b.columns.length - a.columns.length);
  const [best] = fitting;
  if (best) return { adapter: best, faults: [] };

  const overlap = (one: Adapter) => {
    const shared = one.columns.length - missing(one).length;
    return shared / (one.columns.length + header.size - shared);
  };
  const [nearest] = [...adapters].sort((a, b) => overlap(b) - overlap(a));
  const fault = (rule: string, column: string | null, problem: string, advice: string): Fault => ({
    file: csv.file,
    line: 1,
    column,
    value: null,
    rule,
    problem,
    advice,
  });
  if (nearest && overlap(nearest) >= 0.4) {
    const advice = `Add the column, or correct its name; the layout has: ${nearest.columns.join(', ')}.`;
    return {
      adapter: null,
      faults: missing(nearest).map((column) =>
        fault('missing-column', column, `The column is missing from a file that looks like the layout "${nearest.id}".`, advice),
      ),
    };
  }
  const known = adapters.map((one) => one.id).join(', ');
  return {
    adapter: null,
    faults: [
      {
        ...fault(
          'unknown-layout',
          null,
          'No known layout has these columns.',
          `Known layouts: ${known}. Remove the file, or write an adapter.`,
        ),
        value: csv.header.join(','),
      },
    ],
  };
}
