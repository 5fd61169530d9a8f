import { op, table } from 'arquero';
import { ensure } from '#core/grouping.ts';
import { distinctInOrder } from '#core/order.ts';
import type { Records } from '../validate/records.ts';
import type { Reference } from '../validate/reference-records.ts';
import type { Accounts } from './accounts.ts';
import { spread } from './location.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { ThemeLedger } from './themes.ts';
import type { UnlocatedList } from './unlocated.ts';

type RegionRows = RowsOf<'s3_partnership_regions'>;

/** Themes of each S3 partnership: by the hand-kept list, else by the keywords in its name. */
export function s3Themes(records: Records, reference: Reference, themes: ThemeLedger): Map<string, readonly string[]> {
  const mapping = new Map(reference.s3Themes.map((row) => [row.id, row] as const));
  return new Map(
    records.s3Partnerships.map(({ partnership: id, name, origin }) => [
      id,
      themes.themesOf({ kind: 's3_partnership', id, name, text: name, mapping: mapping.get(id), origin }),
    ]),
  );
}

/**
 * Regions of the S3 partnerships, once per theme. Codes nest, so a region named twice at different levels is one row: the first
 * one wins unless it was spread, and leads where any row says so. A row of a partnership without theme is excluded: it has no place in the table.
 */
export function s3RegionRows(
  records: Records,
  themesOf: ReadonlyMap<string, readonly string[]>,
  reference: Reference,
  unlocated: UnlocatedList,
  accounts: Accounts,
): RegionRows {
  const rows = new Map<string, RegionRows[number]>();
  for (const record of records.s3Regions) {
    const { partnership, region, country, code, role, theme: stated, origin } = record;
    const themes = stated === undefined ? (themesOf.get(partnership) ?? []) : [stated];
    const places = spread(code, country, reference.nuts);
    let fresh = false;
    for (const located of places) {
      const { region_id } = located;
      if (region_id === null) {
        unlocated.add({ kind: 's3_partnership_region', id: partnership, name: region, country, code, located, origin });
        fresh = true;
        continue;
      }
      for (const theme of themes) {
        const key = `${partnership} ${theme} ${region_id}`;
        const before = rows.get(key);
        fresh ||= before === undefined;
        const own = {
          s3_id: partnership,
          theme,
          region_id,
          region_as_stated: region,
          location_as_stated: code,
          location_basis: null,
          located_by: located.located_by,
          unlocated_reason: null,
          ...provenanceOf(origin),
        };
        // A row that names the region itself says more than one that was spread over it.
        const kept = before && !(before.located_by === 'spread' && located.located_by !== 'spread') ? before : own;
        const leads = role === 'lead' || before?.role === 'lead';
        rows.set(key, { ...kept, role: leads ? 'lead' : (role ?? before?.role ?? null), rows: (before?.rows ?? 0) + 1 });
      }
    }
    accounts.enter(origin, themes.length === 0 ? 'excluded' : fresh ? 'accepted' : 'merged');
  }
  return [...rows.values()];
}

interface Reach {
  readonly s3_id: string;
  readonly regions: number;
  readonly countries: readonly string[];
}

/** How many regions of which countries each S3 partnership has. */
function reachOf(regions: RegionRows, reference: Reference): Map<string, Reach> {
  const states = table({
    region: reference.regions.map((row) => row.region_id),
    country: reference.regions.map((row) => row.country),
  });
  const rows = table({ s3_id: regions.map((row) => row.s3_id), region: regions.map((row) => row.region_id) })
    .join(states, 'region')
    .groupby('s3_id')
    .rollup({ regions: op.distinct('region'), countries: op.array_agg_distinct('country') })
    .objects() as Reach[];
  return new Map(rows.map((row) => [row.s3_id, row]));
}

export function s3PartnershipRows(
  records: Records,
  themesOf: ReadonlyMap<string, readonly string[]>,
  regions: RegionRows,
  reference: Reference,
  accounts: Accounts,
): RowsOf<'s3_partnerships'> {
  const mapping = new Map(reference.s3Themes.map((row) => [row.id, row] as const));
  const reach = reachOf(regions, reference);
  return records.s3Partnerships.map(({ partnership, platform, name, launched, origin }) => {
    accounts.enter(origin, 'accepted');
    return {
      s3_id: partnership,
      platform,
      name,
      launch_year: launched,
      themes: themesOf.get(partnership) ?? [],
      demo_case_of: mapping.get(partnership)?.demo_case_of ?? null,
      regions: reach.get(partnership)?.regions ?? 0,
      countries: distinctInOrder(reach.get(partnership)?.countries ?? []),
      ...provenanceOf(origin),
    };
  });
}

/** Links to cluster partnerships: the stated ones, and those that only share a theme. */
export function s3LinkRows(
  projects: RowsOf<'projects'>,
  partnerships: RowsOf<'s3_partnerships'>,
  reference: Reference,
): RowsOf<'s3_links'> {
  const stated = new Map<string, Map<string, (typeof reference.s3Links)[number]>>();
  for (const row of reference.s3Links) ensure(stated, row.project, () => new Map()).set(row.partnership, row);
  return projects.flatMap(({ project_id, themes }) =>
    partnerships.flatMap(({ s3_id, themes: theirs }) => {
      const shared = themes.filter((theme) => theirs.includes(theme));
      const link = stated.get(project_id)?.get(s3_id);
      if (link === undefined && shared.length === 0) return [];
      const strength = link ? ('stated' as const) : ('theme' as const);
      return { project_id, s3_id, strength, themes: shared, source_url: link?.source_url ?? null };
    }),
  );
}
