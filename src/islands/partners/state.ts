import type { PlacesFile } from '#core/consortium/files.ts';
import { type MemberName, memberKey, memberName, mostMembers } from '#core/consortium/member.ts';
import { itemsOf, oneOf, type Parameter, type Parameters } from '../base/url-state.ts';

export type ListKind = 'regions' | 'organisations';

/** What the address of the builder holds. */
export interface State {
  /** Region or organisation that looks for partners. */
  readonly from: readonly MemberName[];
  readonly themes: readonly string[];
  /** Empty where none is chosen. */
  readonly call: string;
  readonly with: readonly MemberName[];
  readonly list: ListKind;
  /** Also linked regions and those of the same country. */
  readonly all: '' | 'yes';
}

/** How the state stands in the address; regions, themes and calls are known by now, organisations are looked up later. */
export function parametersOf(places: PlacesFile): Parameters<State> {
  const regions = new Set(places.regions.map(({ id }) => id));
  const themes = new Set(places.themes.map(({ id }) => id));
  const member = {
    read(text: string) {
      const name = memberName(text);
      return name?.kind === 'region' && !regions.has(name.id) ? undefined : name;
    },
    write: memberKey,
  };
  return {
    from: itemsOf(member, 1),
    themes: itemsOf({ read: (text) => (themes.has(text) ? text : undefined), write: (id) => id }),
    call: oneOf(['', ...places.calls.map(({ id }) => id)], '') as Parameter<string>,
    with: itemsOf(member, mostMembers),
    list: oneOf(['regions', 'organisations'], 'regions'),
    all: oneOf(['', 'yes'], ''),
  };
}
