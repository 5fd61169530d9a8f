import type { Artefact, Row } from '#core/artefact.ts';
import { writeTable } from '../publish/table-text.ts';
import { TextBytes } from './text-bytes.ts';

/** A table as the bytes of its CSV and JSON files, in memory. Errors: as `writeTable`. */
export function tableBytes(artefact: Artefact, rows: readonly Row[]): { readonly csv: Uint8Array; readonly json: Uint8Array } {
  const [csv, json] = [new TextBytes(), new TextBytes()];
  writeTable(artefact, rows, csv, json);
  return { csv: csv.bytes(), json: json.bytes() };
}
