import type { Publisher } from '#core/publication/publisher.ts';
import { type RecordSchemaName, schemaPath } from './openapi/record-schemas.ts';

/** What every file for programs says of the release it belongs to. */
export interface ReleaseStamp {
  readonly release: string;
  readonly asOf: string;
  readonly method: string;
  readonly licence: string;
  readonly publisher: Publisher;
  /** Path of each input file → its SHA-256. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** The first members of a record; `schema` is the name of its JSON Schema. Records lie one folder below the release. */
export const stamped = ({ release, asOf, method, licence }: ReleaseStamp, schema: RecordSchemaName) => ({
  $schema: `../${schemaPath(schema)}`,
  release,
  as_of: asOf,
  method,
  licence,
});
