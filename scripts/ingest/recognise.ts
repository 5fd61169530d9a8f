import type { Fault } from '../validate/fault.ts';
import type { Adapter } from './adapter.ts';

const missing = (one: Adapter, header: ReadonlySet<string>) => one.columns.filter((column) => !header.has(column));

/** The layouts all of whose columns are in the header; the one with most columns first. */
export function fitting(header: readonly string[], adapters: readonly Adapter[]): Adapter[] {
  const names = new Set(header);
  return adapters.filter((one) => missing(one, names).length === 0).sort((a, b) => b.columns.length - a.columns.length);
}

/**
 * Why does no layout fit a header?
 *
 * Shape   the missing columns of the layout that comes nearest, or the list of layouts where none comes near.
 */
export function unfitting(file: string, header: readonly string[], adapters: readonly Adapter[]): Fault[] {
  const names = new Set(header);
  const overlap = (one: Adapter) => {
    const shared = one.columns.length - missing(one, names).length;
    const near = shared / (one.columns.length + names.size - shared);
    // A wide export of which a layout reads a few columns is near it when almost all of them are there.
    return shared >= 5 && shared / one.columns.length >= 0.75 ? Math.max(near, 0.4) : near;
  };
  const [nearest] = [...adapters].sort((a, b) => overlap(b) - overlap(a));
  const fault = (rule: string, column: string | null, problem: string, advice: string): Fault => ({
    file,
    line: 1,
    column,
    value: null,
    rule,
    problem,
    advice,
  });
  if (nearest && overlap(nearest) >= 0.4) {
    const advice = `Add the column, or correct its name; the layout has: ${nearest.columns.join(', ')}.`;
    return missing(nearest, names).map((column) =>
      fault('missing-column', column, `The column is missing from a file that looks like the layout "${nearest.id}".`, advice),
    );
  }
  const known = adapters.map((one) => one.id).join(', ');
  const advice = `Known layouts: ${known}. Remove the file, or say in source.json what its columns hold.`;
  return [{ ...fault('unknown-layout', null, 'No known layout has these columns.', advice), value: header.join(',') }];
}
