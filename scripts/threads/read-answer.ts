import { cacheOnDisk } from '../cache.ts';
import { onDisk } from '../effects.ts';
import { partsOf } from '../ingest/containers/parts.ts';
import type { ReadCsv } from '../ingest/csv.ts';
import { toCache } from '../ingest/parsed.ts';
import { readPart } from '../ingest/read-part.ts';
import type { FileInDrop } from '../ingest/readings.ts';
import { describeSource } from '../ingest/source-description.ts';
import { collectGarbage } from './garbage.ts';
import { type PackedCsv, packedCsv } from './packed-csv.ts';

/** A table to be read. */
export interface ReadOrder extends FileInDrop {
  /** Its path: that of the file, or inside an archive. */
  readonly part: string;
  /** Fingerprint of the code, by which the cache is asked; null: it is not. */
  readonly code: string | null;
}

export interface ReadAnswer {
  readonly csv: PackedCsv;
  readonly key: string | null;
  /** Memory that goes over to whoever asked. */
  readonly moved: ArrayBuffer[];
  /** Puts the rows into the cache, where they are not there yet. */
  readonly remember: () => Promise<void>;
}

export async function readAnswer({ data, source, described, file, part: path, code }: ReadOrder): Promise<ReadAnswer> {
  const effects = onDisk();
  const { options } = await describeSource(effects, data, source, described);
  const { parts } = await partsOf(effects, data, file);
  const part = parts.find((one) => one.file === path);
  if (part === undefined) throw new Error(`${path} was there a moment ago. Do not change the drop while it is read.`);
  const cache = code === null ? undefined : await cacheOnDisk('.', code);
  let kept: { readonly key: string; readonly read: ReadCsv } | null = null;
  let asked: string | null = null;
  const asking = cache && {
    ...cache,
    get(key: string) {
      asked = key;
      return cache.get(key);
    },
  };
  const read = await readPart(part, options, asking, (key, fresh) => {
    kept = { key, read: fresh };
  });
  const { csv, moved } = packedCsv(read);
  return {
    csv,
    key: asked,
    moved,
    async remember() {
      if (cache && kept) await toCache(cache, kept.key, kept.read);
      kept = null;
      collectGarbage();
    },
  };
}
