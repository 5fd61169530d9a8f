import { hash } from 'node:crypto';
import type { PublishedFile } from '#core/publication/release-manifest.ts';
import type { Effects } from '../effects.ts';
import type { NewFile } from './manifest.ts';
import type { Filled } from './references.ts';
import { writeTable } from './table-text.ts';
import { TextSink } from './text-sink.ts';

/** A folder that is being filled. Several may fill one folder, each with files of its own. */
export class Publication {
  /** What was written, in order. */
  readonly published: PublishedFile[] = [];
  readonly #effects: Pick<Effects, 'create'>;
  readonly #folder: string;

  constructor(effects: Pick<Effects, 'create'>, folder: string) {
    this.#effects = effects;
    this.#folder = folder;
  }

  file({ path, content, rows }: NewFile): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = this.#effects.create(`${this.#folder}/${path}`);
    try {
      file.write(bytes);
    } finally {
      file.close();
    }
    this.published.push({ path, rows, bytes: bytes.length, sha256: hash('sha256', bytes) });
  }

  /** A table as CSV and JSON, checked against its contract. */
  table({ artefact, rows }: Filled): void {
    const [csvPath, jsonPath] = [`tables/${artefact.name}.csv`, `tables/${artefact.name}.json`];
    const csv = new TextSink(this.#effects.create(`${this.#folder}/${csvPath}`));
    const json = new TextSink(this.#effects.create(`${this.#folder}/${jsonPath}`));
    try {
      writeTable(artefact, rows, csv, json);
      this.published.push({ path: csvPath, rows: rows.length, ...csv.end() });
      this.published.push({ path: jsonPath, rows: rows.length, ...json.end() });
    } catch (cause) {
      csv.abandon();
      json.abandon();
      throw cause;
    }
  }
}
