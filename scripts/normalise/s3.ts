import { distinctInOrder } from '#core/order.ts';
import type { Records, Reference } from '../validate/records.ts';
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
    const { partnership, region, country, code, role, origin } = record;
    const themes = themesOf.get(partnership) ?? [];
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

export function s3PartnershipRows(
  records: Records,
  themesOf: ReadonlyMap<string, readonly string[]>,
  regions: RegionRows,
  reference: Reference,
  accounts: Accounts,
): RowsOf<'s3_partnerships'> {
  const mapping = new Map(reference.s3Themes.map((row) => [row.id, row] as const));
  const countryOf = new Map(reference.regions.map((row) => [row.region_id, row.country] as const));
  return records.s3Partnerships.map(({ partnership, platform, name, launched, origin }) => {
    accounts.enter(origin, 'accepted');
    const own = distinctInOrder(regions.filter((row) => row.s3_id === partnership).map((row) => row.region_id));
    return {
      s3_id: partnership,
      platform,
      name,
      launch_year: launched,
      themes: themesOf.get(partnership) ?? [],
      demo_case_of: mapping.get(partnership)?.demo_case_of ?? null,
      regions: own.length,
      countries: distinctInOrder(own.flatMap((region) => countryOf.get(region) ?? [])),
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
  const stated = new Map(reference.s3Links.map((row) => [`${row.project} ${row.partnership}`, row] as const));
  return projects.flatMap(({ project_id, themes }) =>
    partnerships.flatMap(({ s3_id, themes: theirs }) => {
      const shared = themes.filter((theme) => theirs.includes(theme));
      const link = stated.get(`${project_id} ${s3_id}`);
      if (link === undefined && shared.length === 0) return [];
      const strength = link ? ('stated' as const) : ('theme' as const);
      return { project_id, s3_id, strength, themes: shared, source_url: link?.source_url ?? null };
    }),
  );
}
