import { derived } from '#core/derived.ts';
import { organisationId } from '#core/entities/organisation-id.ts';
import type { NutsIndex } from '#core/nuts/nuts-index.ts';
import type { Locator } from '../geometry/locate.ts';
import type { ClusterRecord, Origin, ParticipantRecord, Place } from '../validate/records.ts';
import type { AliasRecord, DistinctRecord, Reference } from '../validate/reference-records.ts';
import { type Audit, auditedPlace } from './audit.ts';
import { Identities, vatKey } from './identity.ts';
import { lineRanges } from './line-ranges.ts';
import type { Located } from './location.ts';
import type { RowsOf } from './rows.ts';

/** One row of a source that names an organisation. */
export interface Mention extends Place {
  /** Project of a participation; null for a row of a register. */
  readonly project: string | null;
  readonly name: string | null;
  readonly pic: string | null;
  readonly vat: string | null;
  readonly type: string | null;
  readonly sme: boolean | null;
  readonly cluster: ClusterRecord | null;
  readonly origin: Origin;
  readonly located: Located;
  readonly audit: Audit;
}

type MatchedBy = RowsOf<'organisation_merges'>[number]['matched_by'];

export interface Organisation {
  readonly org_id: string;
  /** In order of reading: the first row wins, field by field. */
  readonly mentions: readonly [Mention, ...Mention[]];
}

export interface Organisations {
  readonly byId: ReadonlyMap<string, Organisation>;
  /** What became of each row, in the order of the rows. */
  readonly clusters: readonly Entry[];
  readonly participants: readonly Entry[];
  /** Rows that were joined to one named before; those that repeat an organisation of their file to the letter are one entry. */
  readonly merges: RowsOf<'organisation_merges'>;
  /** Rows of the hand-kept lists that were of use. */
  readonly used: ReadonlySet<AliasRecord | DistinctRecord>;
}

/** What a row says of its organisation. */
export interface Entry {
  readonly organisation: Organisation;
  readonly mention: Mention;
}

/** First value of a field that any mention states. */
export function firstStated<T>({ mentions }: Organisation, value: (mention: Mention) => T | null): T | null {
  for (const mention of mentions) {
    const stated = value(mention);
    if (stated !== null) return stated;
  }
  return null;
}

/** The mention that says where the organisation is; where none does, the one with the best reason why not. Asked when all rows have been entered. */
export const placing: (organisation: Organisation) => Mention = derived(({ mentions }: Organisation) => {
  const located = mentions.find((mention) => mention.located.region_id !== null);
  return located ?? mentions.find((mention) => mention.code !== null) ?? mentions[0];
});

/**
 * Joins the rows that name one organisation.
 *
 * Shape   register rows first, then participants, each in order of source, file and line. A row belongs to the organisation that the
 *         hand-kept list of aliases names; else to the one that has its participant code; else, unless both have participant codes,
 *         to the one that has its VAT number; else to the one of the same name and country; else it begins a new one. A row without a name takes
 *         the name that another row gives for its participant code. The list of what is not the same has the last word.
 */
export function gatherOrganisations(
  clusters: readonly ClusterRecord[],
  participants: readonly ParticipantRecord[],
  { nuts, ...lists }: Pick<Reference, 'nuts' | 'aliases' | 'distinct'>,
  locator: Locator,
): Organisations {
  const identities = new Identities(lists);
  const named = new Map(
    participants.flatMap((row) => (row.pic !== null && row.organisation !== null ? [[row.pic, row] as const] : [])).reverse(),
  );
  const organisations = new Map<string, { org_id: string; mentions: [Mention, ...Mention[]] }>();
  const byPic = new Map<string, string>();
  const byVat = new Map<string, string>();
  const withPic = new Set<string>();
  const begunByAlias = new Set<string>();
  const joined: { org_id: string; mention: Mention; matched_by: MatchedBy }[] = [];

  const match = (mention: Mention, vat: string | null): { id: string; by: MatchedBy } => {
    const { pic } = mention;
    const twin = pic === null || mention.name !== null ? undefined : named.get(pic);
    const own = organisationId(mention.name ?? twin?.organisation ?? null, mention.country ?? twin?.country ?? null, pic);
    const alias = identities.aliasOf(own);
    if (alias !== null) return { id: alias, by: 'alias' };
    const coded = pic === null ? undefined : byPic.get(pic);
    if (coded !== undefined) return { id: coded, by: 'pic' };
    const taxed = vat === null ? undefined : byVat.get(vat);
    // Institutes of one group may share a VAT number; their participant codes tell them apart.
    if (taxed !== undefined && !(pic !== null && withPic.has(taxed))) return { id: taxed, by: 'vat' };
    return { id: own, by: 'name-and-country' };
  };
  const enter = (mention: Mention): Entry => {
    const { pic } = mention;
    const vat = vatKey(mention.vat, mention.country);
    const { id, by } = match(mention, vat);
    const org_id = identities.apart(id, mention);
    let organisation = organisations.get(org_id);
    if (organisation) {
      organisation.mentions.push(mention);
      // Where an alias brought the first row here, it also brings together those that bear the name itself.
      joined.push({ org_id, mention, matched_by: by === 'name-and-country' && begunByAlias.has(org_id) ? 'alias' : by });
    } else {
      organisation = { org_id, mentions: [mention] };
      organisations.set(org_id, organisation);
      if (by === 'alias') begunByAlias.add(org_id);
    }
    if (pic !== null) withPic.add(org_id);
    if (pic !== null && !byPic.has(pic)) byPic.set(pic, org_id);
    if (vat !== null && !byVat.has(vat)) byVat.set(vat, org_id);
    return { organisation, mention };
  };
  const enteredClusters = clusters.map((row) =>
    enter(mentionOf(row, { name: row.name, pic: null, sme: null, project: null, cluster: row }, nuts, locator)),
  );
  const enteredParticipants = participants.map((row) => {
    const { organisation: name, pic, sme, project } = row;
    return enter(mentionOf(row, { name, pic, sme, project, cluster: null }, nuts, locator));
  });

  // Rows that repeat participant code, name, country, VAT number and region: nobody had to decide that they are the same.
  const repeated = new Map<object, { readonly file: string; readonly lines: number[] }>();
  const joins = joined.flatMap(({ org_id, mention, matched_by }) => {
    const organisation = organisations.get(org_id);
    if (!organisation) return [];
    const { file, line } = mention.origin;
    if (matched_by !== 'pic' || !repeatsRow(mention, organisation.mentions[0]))
      return { organisation, mention, matched_by, lines: [line] };
    const group = repeated.get(organisation);
    if (group?.file === file) {
      group.lines.push(line);
      return [];
    }
    const lines = [line];
    repeated.set(organisation, { file, lines });
    return { organisation, mention, matched_by, lines };
  });
  const merges = joins.map(({ organisation, mention, matched_by, lines }) => {
    const [first] = organisation.mentions;
    return {
      org_id: organisation.org_id,
      matched_by,
      name_as_stated: mention.name,
      name_kept: firstStated(organisation, (one) => one.name),
      region_as_stated: mention.located.region_id,
      region_kept: placing(organisation).located.region_id,
      source: mention.origin.source,
      file: mention.origin.file,
      line: mention.origin.line,
      rows: lines.length,
      lines: lineRanges(lines),
      first_source: first.origin.source,
      first_file: first.origin.file,
      first_line: first.origin.line,
    };
  });
  return {
    byId: organisations,
    clusters: enteredClusters,
    participants: enteredParticipants,
    merges,
    used: identities.used,
  };
}

function repeatsRow(row: Mention, first: Mention): boolean {
  return (
    row.pic === first.pic &&
    row.name === first.name &&
    row.country === first.country &&
    row.vat === first.vat &&
    row.located.region_id === first.located.region_id &&
    row.origin.source === first.origin.source
  );
}

/** Field by field: rows of large exports are many, and copying whole objects into others takes several times as long. */
function mentionOf(
  row: ClusterRecord | ParticipantRecord,
  { name, pic, sme, project, cluster }: Pick<Mention, 'name' | 'pic' | 'sme' | 'project' | 'cluster'>,
  nuts: NutsIndex,
  locator: Locator,
): Mention {
  const { country, city, code, basis, point, type, vat, origin } = row;
  const { located, audit } = auditedPlace(row, nuts, locator);
  return { country, city, code, basis, point, type, vat, origin, located, audit, name, pic, sme, project, cluster };
}
