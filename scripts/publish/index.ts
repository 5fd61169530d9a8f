import { compareText } from '#core/order.ts';
import type { InputFile, PublishedFile } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import { manifestText } from './manifest.ts';
import { Publication } from './publication.ts';

/** Where a publication is made before it takes the place of the previous one. */
export const freshOf = (out: string): string => `${out}.next`;

/**
 * Publishes everything at once: fills a folder beside the output, then puts it in the place of the output. Until then the previous output stays
 * as it is; a run that fails on the way leaves it so.
 *
 * Shape   `fill` writes the files; it gives those that were written into the folder by others, with the inputs for the manifest.
 * Errors  those of `fill`; what the disk refuses.
 */
export async function publish(
  effects: Effects,
  out: string,
  asOf: string,
  fill: (into: Publication) => Promise<{ readonly inputs: readonly InputFile[]; readonly further: readonly PublishedFile[] }>,
): Promise<readonly PublishedFile[]> {
  const fresh = freshOf(out);
  await effects.remove(fresh);
  const into = new Publication(effects, fresh);
  let all: PublishedFile[] = [];
  try {
    const { inputs, further } = await fill(into);
    all = [...into.published, ...further].sort((a, b) => compareText(a.path, b.path));
    await effects.write(`${fresh}/manifest.json`, manifestText(asOf, inputs, all));
  } catch (cause) {
    await effects.remove(fresh);
    throw cause;
  }
  await effects.swap(fresh, out);
  return all;
}
