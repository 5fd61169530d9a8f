import type { RowOf } from '#core/artefact.ts';
import type { ArtefactName, artefacts } from '#core/artefacts.ts';
import { dataHref } from '#i18n/routes.ts';

/** A published file could not be read; `address` is the one that a reader can open. */
export class NotLoaded extends Error {
  readonly address: string;
  constructor(address: string, problem: string) {
    super(`${address}: ${problem}`);
    this.address = address;
  }
}

/** A published file as parsed JSON, by its path below the folder of data. */
export const publishedJson = <T>(path: string): Promise<T> => jsonAt<T>(dataHref(path));

/** A file of this site as parsed JSON. Errors: NotLoaded where the network, the server or the file is at fault. */
export async function jsonAt<T>(address: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address);
  } catch (cause) {
    throw new NotLoaded(address, cause instanceof Error ? cause.message : String(cause));
  }
  if (!answer.ok) throw new NotLoaded(address, `HTTP ${answer.status}`);
  try {
    return (await answer.json()) as T;
  } catch (cause) {
    throw new NotLoaded(address, cause instanceof Error ? cause.message : String(cause));
  }
}

/** The rows of a published table, as the static pages read them: the same file, typed by the same contract. */
export const publishedTable = <N extends ArtefactName>(name: N): Promise<readonly RowOf<(typeof artefacts)[N]>[]> =>
  publishedJson(`tables/${name}.json`);
