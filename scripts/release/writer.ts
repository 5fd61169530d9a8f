import { createHash, hash } from 'node:crypto';
import type { ReleaseFile } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import { mediaTypeOf } from './media-types.ts';

/** Writes files into a folder and keeps what is to be said of each. */
export interface Writer {
  readonly files: readonly ReleaseFile[];
  add(
    path: string,
    content: string | Uint8Array | AsyncIterable<Uint8Array>,
    more?: Partial<Pick<ReleaseFile, 'rows' | 'table' | 'mediaType'>>,
  ): Promise<void>;
}

export function writerInto(effects: Effects, folder: string): Writer {
  const files: ReleaseFile[] = [];
  const taken = new Set<string>();
  return {
    files,
    async add(path, content, { rows = null, table = null, mediaType = mediaTypeOf(path) } = {}) {
      // Two files of one name on a disk that ignores case would be one.
      if (taken.has(path.toLowerCase()))
        throw new Error(`The release would hold ${path} twice. This is a defect of the release stage.`);
      taken.add(path.toLowerCase());
      if (typeof content === 'string' || content instanceof Uint8Array) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        await effects.write(`${folder}/${path}`, bytes);
        files.push({ path, mediaType, bytes: bytes.length, sha256: hash('sha256', bytes), rows, table });
        return;
      }
      const sum = createHash('sha256');
      let bytes = 0;
      const counted = (async function* () {
        for await (const piece of content) {
          sum.update(piece);
          bytes += piece.length;
          yield piece;
        }
      })();
      await effects.write(`${folder}/${path}`, counted);
      files.push({ path, mediaType, bytes, sha256: sum.digest('hex'), rows, table });
    },
  };
}
