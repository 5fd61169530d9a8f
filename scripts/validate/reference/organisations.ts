import { organisationId } from '#core/entities/organisation-id.ts';
import type { Fault } from '../fault.ts';
import { type AliasRecord, type CountryRecord, type DistinctRecord, distinctBy } from '../reference-records.ts';
import type { Rows } from '../rows.ts';

/** Other names of organisations; faults for a name given twice, and for names that lead round in a circle. */
export function readAliases(rows: Rows, countries: readonly CountryRecord[], faults: Fault[]): AliasRecord[] {
  const known = new Set(countries.map((one) => one.country));
  const targets = new Map<string, string>();
  return rows('organisation_aliases', faults, (row, { file }) => {
    const alias = row.required('alias');
    const country = row.text('country');
    const org_id = row.required('org_id');
    const reason = row.required('reason');
    if (country !== null && known.size > 0 && !known.has(country))
      row.fault(
        'country',
        'unknown-country',
        'No country has this code.',
        'Write the two letters of Eurostat (EL, UK, XK), or leave the cell empty.',
      );
    if (alias === null || org_id === null || reason === null) return null;
    const own = aliasKey(alias, country);
    if (targets.has(own))
      row.fault('alias', 'repeated-id', `The alias stands already for "${targets.get(own)}".`, 'Remove one of the two rows.');
    targets.set(own, org_id);
    let end = org_id;
    for (let next = targets.get(end); next !== undefined && end !== own; next = targets.get(end)) end = next;
    if (end === own) {
      row.fault(
        'org_id',
        'circle',
        'The alias leads back to itself.',
        'Point it to the id under which the organisation is published.',
      );
      targets.delete(own);
      return null;
    }
    return { alias, country, org_id, reason, file, line: row.line };
  });
}

/** The id that rows of this name would have had by themselves. */
export const aliasKey = (alias: string, country: string | null): string =>
  /\p{L}|\p{N}/u.test(alias) ? organisationId(alias, country, null) : alias;

/** What tells organisations apart that would otherwise be joined. */
export function readDistinct(rows: Rows, faults: Fault[]): DistinctRecord[] {
  return rows('organisation_distinct', faults, (row, { file }) => {
    const org_id = row.required('org_id');
    const by = row.requiredOneOf('by', distinctBy);
    const value = row.required('value');
    const reason = row.required('reason');
    if (org_id === null || by === null || value === null || reason === null) return null;
    return { org_id, by, value, reason, file, line: row.line };
  });
}
