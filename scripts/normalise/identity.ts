import { slug } from '#core/entities/organisation-id.ts';
import { aliasKey } from '../validate/reference/organisations.ts';
import type { AliasRecord, DistinctRecord, Reference } from '../validate/reference-records.ts';
import type { Located } from './location.ts';

/** What a row says that may tell which organisation it names. */
export interface Named {
  readonly name: string | null;
  readonly country: string | null;
  readonly pic: string | null;
  readonly vat: string | null;
  readonly city: string | null;
  readonly located: Pick<Located, 'region_id'>;
  /** null for a row of a register. */
  readonly project: string | null;
}

/**
 * A VAT number in one spelling: capital letters and digits, with the country in front.
 *
 * Absent  null for what cannot be one: fewer than five digits ("not applicable", "NA", "0").
 */
export function vatKey(vat: string | null, country: string | null): string | null {
  const plain = (vat ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.replace(/\D/g, '').length < 5 || /^[A-Z]*0+$/.test(plain)) return null;
  const state = country === 'UK' ? ['UK', 'GB'] : country === 'EL' ? ['EL', 'GR'] : [country ?? ''];
  const bare = state.some((one) => one !== '' && plain.startsWith(one)) ? plain.slice(2) : plain;
  return `${country ?? ''} ${bare}`;
}

/** The hand-kept lists that join and separate organisations, and which of their rows have been of use. */
export class Identities {
  readonly used = new Set<AliasRecord | DistinctRecord>();
  readonly #aliases: ReadonlyMap<string, AliasRecord>;
  readonly #distinct = new Map<string, DistinctRecord[]>();

  constructor({ aliases, distinct }: Pick<Reference, 'aliases' | 'distinct'>) {
    this.#aliases = new Map(aliases.map((one) => [aliasKey(one.alias, one.country), one] as const));
    for (const one of distinct) this.#distinct.set(one.org_id, [...(this.#distinct.get(one.org_id) ?? []), one]);
  }

  /** The id that an alias leads to; null where the id is no alias. */
  aliasOf(id: string): string | null {
    let found: string | null = null;
    for (let next = this.#aliases.get(id); next !== undefined; next = this.#aliases.get(next.org_id)) {
      this.used.add(next);
      found = next.org_id;
    }
    return found;
  }

  /** The id of a row that would be joined to `id`: another one where the list says that it is not the same organisation. */
  apart(id: string, row: Named): string {
    for (const one of this.#distinct.get(id) ?? []) {
      if (!matches(one, row)) continue;
      this.used.add(one);
      return `${id}--${slug(one.value)}`;
    }
    return id;
  }
}

function matches({ by, value }: DistinctRecord, row: Named): boolean {
  if (by === 'region') return row.located.region_id === value;
  if (by === 'pic' || by === 'project') return row[by] === value;
  if (by === 'vat') return row.vat !== null && vatKey(row.vat, row.country) === vatKey(value, row.country);
  const stated = row[by];
  return stated !== null && slug(stated) === slug(value);
}
