import type { Effects } from '../effects.ts';
import { type InputFile, manifestText, type PublishedFile } from './manifest.ts';
import { checkReferences, type Filled } from './references.ts';
import { tableText } from './table-text.ts';

/** Tables as files, each checked against its contract and against the tables it points to. */
export function tableFiles(tables: readonly Filled[]): PublishedFile[] {
  const files = tables.map(({ artefact, rows }) => ({
    path: `tables/${artefact.name}.csv`,
    content: tableText(artefact, rows),
    rows: rows.length,
  }));
  checkReferences(tables);
  return files;
}

/**
 * Publishes everything at once: writes beside the output folder, then puts the new one in its place. Until then the previous
 * output stays as it is; a run that fails on the way leaves it so.
 */
export async function publish(
  effects: Effects,
  out: string,
  asOf: string,
  inputs: readonly InputFile[],
  files: readonly PublishedFile[],
): Promise<void> {
  const fresh = `${out}.next`;
  await effects.remove(fresh);
  await Promise.all(files.map(({ path, content }) => effects.write(`${fresh}/${path}`, content)));
  await effects.write(`${fresh}/manifest.json`, manifestText(asOf, inputs, files));
  await effects.swap(fresh, out);
}
