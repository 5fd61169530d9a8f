import { publication } from './publication.ts';

/** Kinds of publisher that DCAT-AP knows, with their names (ADMS publisher type, version 1.0). */
export const publisherTypes = {
  'Academia-ScientificOrganisation': 'Academia/Scientific organisation',
  Company: 'Company',
  IndustryConsortium: 'Industry consortium',
  LocalAuthority: 'Local Authority',
  NationalAuthority: 'National authority',
  NonGovernmentalOrganisation: 'Non-Governmental Organisation',
  NonProfitOrganisation: 'Non-Profit Organisation',
  RegionalAuthority: 'Regional authority',
  StandardisationBody: 'Standardisation body',
  SupraNationalAuthority: 'Supra-national authority',
} as const;
export type PublisherType = keyof typeof publisherTypes;

/** Who answers for the published data: stands in citations, data package, catalogue and pages. */
export interface Publisher {
  readonly name: string;
  /** Null where nobody has said. */
  readonly type: PublisherType | null;
  /** Where questions are answered: an e-mail address, or a page; null where nobody has said. */
  readonly email: string | null;
  readonly page: string | null;
}

/**
 * The publisher, as who runs the site has set it: ATLAS_PUBLISHER, ATLAS_PUBLISHER_TYPE, ATLAS_CONTACT.
 *
 * Absent  nothing is assumed: the name is that of the atlas, everything else is null.
 * Errors  RangeError naming the variable, its value and what to write.
 */
export function publisherOf(environment: Readonly<Record<string, string | undefined>>): Publisher {
  const given = (name: string) => environment[name]?.trim() || null;
  const type = given('ATLAS_PUBLISHER_TYPE');
  if (type !== null && !Object.hasOwn(publisherTypes, type))
    throw new RangeError(
      `ATLAS_PUBLISHER_TYPE is "${type}", which is no type of publisher. Set one of ${Object.keys(publisherTypes).join(', ')}, or leave it out.`,
    );
  return {
    name: given('ATLAS_PUBLISHER') ?? publication.title,
    type: type as PublisherType | null,
    ...contactOf(given('ATLAS_CONTACT')),
  };
}

function contactOf(text: string | null): Pick<Publisher, 'email' | 'page'> {
  if (text === null) return { email: null, page: null };
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) return { email: text, page: null };
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return { email: null, page: text };
  throw new RangeError(`ATLAS_CONTACT is "${text}". Set an e-mail address or a web address with https://, or leave it out.`);
}
