/** What every file for programs says of the release it belongs to. */
export interface ReleaseStamp {
  readonly release: string;
  readonly asOf: string;
  readonly method: string;
  readonly licence: string;
  /** Path of each input file → its SHA-256. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** The first members of a record. */
export const stamped = ({ release, asOf, method, licence }: ReleaseStamp) => ({ release, as_of: asOf, method, licence });
