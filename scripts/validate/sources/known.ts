import type { SourceOptions } from '../../ingest/source-options.ts';
import type { SourceTable } from '../../ingest/source-table.ts';
import type { Ids } from '../ids.ts';
import type { KnownPlaces } from '../places.ts';
import type { Fate } from '../rows.ts';
import type { StatedOrganisation } from './organisations.ts';

/** Ids the rows of a source may point to. */
export interface Known extends KnownPlaces {
  readonly themes: Ids;
  readonly calls: Ids;
  readonly projects: Ids;
  /** Source that holds each project. */
  readonly holders: Map<string, string>;
  /** What became of projects that are not published, by source and project. */
  readonly dropped: Map<string, Fate>;
  /** Organisations that a source lists under ids of its own, by source and id. */
  readonly organisations: ReadonlyMap<string, StatedOrganisation>;
  readonly options: ReadonlyMap<string, SourceOptions>;
}

/** Names something within its source. */
export const within = ({ source }: Pick<SourceTable, 'source'>, id: string): string => `${source}\t${id}`;
