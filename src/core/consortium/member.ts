/** What may stand in a draft: an organisation, or a region in which one is still to be found. */
export const memberKinds = ['org', 'region'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** How a member is named in an address. */
export interface MemberName {
  readonly kind: MemberKind;
  readonly id: string;
}

/** One legal entity of a draft. */
export interface Member extends MemberName {
  /** Null where the source does not state it. */
  readonly country: string | null;
  /** Null where the organisation is in no known region. */
  readonly region: string | null;
}

/** `org:fr-aerospace-valley`, `region:ES61`; no two members share it. */
export const memberKey = ({ kind, id }: MemberName): string => `${kind}:${id}`;

/** The member that a text names; undefined where it names none. */
export function memberName(text: string): MemberName | undefined {
  const kind = memberKinds.find((one) => text.startsWith(`${one}:`));
  const id = kind === undefined ? '' : text.slice(kind.length + 1);
  return kind === undefined || id === '' ? undefined : { kind, id };
}

/** As many as an address holds that every server takes: a few partnerships of Horizon Europe have more, and their cards say so. */
export const mostMembers = 120;
