import { strToU8, zipSync } from 'fflate';
import { release } from '#read/release.ts';

/** Packs files by name; the same files give the same bytes, as the date in it is that of the data. */
export function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const mtime = new Date(`${release.as_of}T12:00:00`);
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime,
  });
  return new Uint8Array(packed);
}
