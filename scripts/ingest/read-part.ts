import type { Cache } from '../cache.ts';
import { containerFault, type Part } from './containers/parts.ts';
import { type ReadCsv, type Reading, readCsv } from './csv.ts';
import { fromCache, parsedKey, toCache } from './parsed.ts';
import { layoutsFor } from './recognise.ts';
import type { SourceOptions } from './source-options.ts';
import { columnsRead } from './source-table.ts';

/** How the files of a source are written, as far as source.json says. */
export const dialectOf = ({ encoding, delimiter }: SourceOptions): Reading => ({
  ...(encoding === null ? {} : { encoding }),
  ...(delimiter === null ? {} : { delimiter }),
});

/**
 * Reads a file with the columns that its layouts read; what stops a container from being opened is a fault of the file.
 * Of a file that was read before, the rows are taken from the cache; `remember` puts them there.
 */
export async function readPart(
  part: Part,
  options: SourceOptions,
  cache: Cache | undefined,
  remember: (key: string, read: ReadCsv) => Promise<void> | void = (key, read) => cache && toCache(cache, key, read),
): Promise<ReadCsv> {
  const layoutsOf = layoutsFor(options);
  const keep = (header: readonly string[]): number[] => [
    ...new Set(layoutsOf(header).flatMap((layout) => columnsRead(layout, header))),
  ];
  const reading: Reading = { ...dialectOf(options), prefer: (header) => layoutsOf(header).length > 0, keep };
  try {
    const key = cache ? await parsedKey(cache, part, options.json) : null;
    const known = cache && key !== null ? await fromCache(cache, key) : null;
    if (known) return known;
    const { csv, faults } = await readAnyhow(part, reading);
    const read = { csv: csv && { ...csv, ...part.stored() }, faults };
    if (key !== null) await remember(key, read);
    return read;
  } catch (cause) {
    return { csv: null, faults: [containerFault(cause, part.file)] };
  }
}

/** A file in another encoding than the declared one is at fault, and is read all the same, so that the faults of its rows are told with it. */
async function readAnyhow(part: Part, reading: Reading): Promise<ReadCsv> {
  const first = await readCsv(part.file, part.chunks(), reading);
  for (const encoding of first.instead ?? []) {
    const again = await readCsv(part.file, part.chunks(), { ...reading, encoding });
    if (again.csv && reading.prefer?.(again.csv.header)) return { csv: again.csv, faults: [...first.faults, ...again.faults] };
  }
  return first;
}
