import type { Fault } from '../validate/fault.ts';
import type { Adapter } from './adapter.ts';
import { adapters } from './adapters/index.ts';
import type { SourceOptions } from './source-options.ts';

const missing = (one: Adapter, header: ReadonlySet<string>) => one.columns.filter((column) => !header.has(column));

/** The layouts all of whose columns are in the header; the one with most columns first. */
export function fitting(header: readonly string[], known: readonly Adapter[]): Adapter[] {
  const names = new Set(header);
  return known.filter((one) => missing(one, names).length === 0).sort((a, b) => b.columns.length - a.columns.length);
}

/** Layouts in which a source's files are read: those it declares, else the one that has most columns of a header, with what is read together with it. */
export const layoutsFor =
  ({ files }: Pick<SourceOptions, 'files'>) =>
  (header: readonly string[]): Adapter[] => {
    const declared = fitting(header, files);
    if (declared.length > 0) return files.filter((one) => declared.includes(one));
    const fit = fitting(header, adapters);
    const best = fit[0];
    return adapters.filter(
      (one) => one === best || (one.together !== undefined && one.together === best?.together && fit.includes(one)),
    );
  };

/**
 * Why does no layout fit a header?
 *
 * Shape   the missing columns of the layout that comes nearest, or the list of layouts where none comes near.
 */
export function unfitting(file: string, header: readonly string[], known: readonly Adapter[]): Fault[] {
  const names = new Set(header);
  const overlap = (one: Adapter) => {
    const shared = one.columns.length - missing(one, names).length;
    const near = shared / (one.columns.length + names.size - shared);
    // A wide export of which a layout reads a few columns is near it when almost all of them are there.
    return shared >= 5 && shared / one.columns.length >= 0.75 ? Math.max(near, 0.4) : near;
  };
  const [nearest] = [...known].sort((a, b) => overlap(b) - overlap(a));
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
  const layouts = known.map((one) => one.id).join(', ');
  const advice = `Known layouts: ${layouts}. Remove the file, or say in source.json what its columns hold.`;
  return [{ ...fault('unknown-layout', null, 'No known layout has these columns.', advice), value: header.join(',') }];
}
