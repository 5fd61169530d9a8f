import { firstStated, type Organisations, placing } from './organisations.ts';
import { provenanceOf } from './provenance.ts';
import type { RowsOf } from './rows.ts';
import type { ThemeLedger } from './themes.ts';

/** The table of organisations: one row each, first statement of each field. */
export function organisationRows(
  organisations: Organisations,
  projectsOf: ReadonlyMap<string, ReadonlySet<string>>,
  themes: ThemeLedger,
): RowsOf<'organisations'> {
  return [...organisations.byId.values()].map((organisation) => {
    const { org_id, mentions } = organisation;
    const placed = placing(organisation);
    const cluster = firstStated(organisation, (one) => one.cluster);
    const name = firstStated(organisation, (one) => one.name);
    const origin = mentions[0].origin;
    return {
      org_id,
      name,
      country: firstStated(organisation, (one) => one.country),
      region_id: placed.located.region_id,
      registered: cluster !== null && cluster.registered !== false,
      short_name: cluster?.short_name ?? null,
      pic: firstStated(organisation, (one) => one.pic),
      city: firstStated(organisation, (one) => one.city),
      organisation_type: firstStated(organisation, (one) => one.type),
      sme: firstStated(organisation, (one) => one.sme),
      // Only a register says what an organisation works on; the themes of its projects are the projects' own.
      themes:
        cluster === null
          ? []
          : themes.themesOf({ kind: 'organisation', id: org_id, name, text: cluster.themes, mapping: undefined, origin }),
      themes_as_stated: cluster?.themes ?? null,
      label: cluster?.label ?? null,
      year_founded: cluster?.founded ?? null,
      members: cluster?.members ?? null,
      website: cluster?.website ?? null,
      projects: projectsOf.get(org_id)?.size ?? 0,
      mentions: mentions.length,
      location_as_stated: placed.code,
      location_basis: placed.basis,
      located_by: placed.located.located_by,
      unlocated_reason: placed.located.unlocated_reason,
      audit: placed.audit.outcome,
      region_by_point: placed.audit.region_by_point,
      ...provenanceOf(origin),
    };
  });
}
