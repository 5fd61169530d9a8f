import { hash } from 'node:crypto';
import type { Effects } from '../effects.ts';
import { type InputFile, manifestText, type NewFile, type PublishedFile } from './manifest.ts';
import { checkReferences, type Filled } from './references.ts';
import { tableBytes } from './table-text.ts';

/** Each table as CSV and JSON, checked against its contract; one table at a time, so that few texts are held at once. */
function* tableFiles(tables: readonly Filled[]): Generator<NewFile> {
  for (const { artefact, rows } of tables) {
    const { csv, json } = tableBytes(artefact, rows);
    yield { path: `tables/${artefact.name}.csv`, content: csv, rows: rows.length };
    yield { path: `tables/${artefact.name}.json`, content: json, rows: rows.length };
  }
}

/** How many files, and bytes in them, may be on their way to the disk at once: they are held until they are there. */
const underWay = { files: 4, bytes: 1 << 24 };

/**
 * Publishes everything at once: writes beside the output folder, then puts the new one in its place. Until then the previous
 * output stays as it is; a run that fails on the way leaves it so.
 *
 * Errors  ContractError where a table breaks its contract or points to a row that is not there; what the disk refuses.
 */
export async function publish(
  effects: Effects,
  out: string,
  asOf: string,
  inputs: readonly InputFile[],
  tables: readonly Filled[],
  files: readonly NewFile[],
): Promise<readonly PublishedFile[]> {
  checkReferences(tables);
  const fresh = `${out}.next`;
  await effects.remove(fresh);
  const published: PublishedFile[] = [];
  const waiting = new Set<Promise<void>>();
  let held = 0;
  try {
    for (const list of [tableFiles(tables), files]) {
      for (const { path, content, rows } of list) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        published.push({ path, rows, bytes: bytes.length, sha256: hash('sha256', bytes) });
        held += bytes.length;
        const write = effects.write(`${fresh}/${path}`, bytes).finally(() => {
          waiting.delete(write);
          held -= bytes.length;
        });
        waiting.add(write);
        while (waiting.size >= underWay.files || (held > underWay.bytes && waiting.size > 0)) await Promise.race(waiting);
      }
    }
    await Promise.all(waiting);
    await effects.write(`${fresh}/manifest.json`, manifestText(asOf, inputs, published));
  } catch (cause) {
    await Promise.allSettled(waiting);
    await effects.remove(fresh);
    throw cause;
  }
  await effects.swap(fresh, out);
  return published;
}
