import type { Effects } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';
import { type Part, partsOf } from './containers/parts.ts';
import type { ReadCsv } from './csv.ts';
import { readPart } from './read-part.ts';
import type { SourceOptions } from './source-options.ts';

/** A file of a drop, by what a thread needs to read it on its own. */
export interface FileInDrop {
  readonly data: string;
  readonly source: string;
  /** The files that say how it is to be read. */
  readonly described: readonly string[];
  readonly file: string;
}

/** A table that is being read, or will be when it is asked for. */
export interface Reading {
  readonly part: Part;
  csv(): Promise<ReadCsv>;
}

/** The tables in one file of a drop. Large ones are begun at once, in threads; the others are read when their turn comes. */
export async function readings(
  effects: Effects,
  at: FileInDrop,
  options: SourceOptions,
): Promise<{ parts: Reading[]; faults: readonly Fault[] }> {
  const { cache, threads } = effects;
  const { parts, faults } = await partsOf(effects, at.data, at.file);
  const reading = (part: Part): Reading => {
    if (threads === undefined || part.size < threads.worthBytes) return { part, csv: () => readPart(part, options, cache) };
    const begun = threads.read({ ...at, part: part.file, code: cache?.code ?? null });
    // Whoever waits for it is told of an error; it must not be an error of its own before somebody does.
    begun.catch(() => {});
    return {
      part,
      async csv() {
        const { read, key } = await begun;
        if (key !== null) cache?.spare(key);
        return read;
      },
    };
  };
  return { parts: parts.map(reading), faults };
}
