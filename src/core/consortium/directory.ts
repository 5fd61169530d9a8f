import { organisationId } from '../entities/organisation-id.ts';
import type { OrganisationsFile } from './files.ts';
import type { Member } from './member.ts';
import { nameIndex, searchNames } from './search.ts';

/** Every organisation on record by its place in the list. */
export interface Directory {
  readonly size: number;
  id(place: number): string;
  /** Null where the source gives only a participant code, which stands in the id. */
  name(place: number): string | null;
  shortName(place: number): string | null;
  member(place: number): Member;
  country(place: number): string | null;
  region(place: number): string | null;
  projects(place: number): number;
  registered(place: number): boolean;
  /** Themes of its projects and of its entry in the register, in id order. */
  themes(place: number): readonly string[];
  /** Its themes among those asked for, without looking at the others. */
  worksOn(place: number, wanted: ReadonlySet<string>): readonly string[];
  /** Place of an id; undefined where no organisation has it. */
  find(id: string): number | undefined;
  search(query: string, limit: number): readonly number[];
}

/** Opens the list of organisations. What takes long (ids, themes, the text to search) is made when it is first asked for. */
export function directoryOf(file: OrganisationsFile): Directory {
  const registered = new Set(file.registered);
  const country = (place: number) => file.countries[file.countryPlaces[place] ?? -1] ?? null;
  const region = (place: number) => file.regions[file.places[place] ?? -1] ?? null;
  const id = (place: number) => {
    const given = file.ids[place];
    return typeof given === 'string' ? given : organisationId(file.names[place] ?? '', country(place), null);
  };
  const themes: (readonly string[] | undefined)[] = [];
  const codesOf = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();
  let given: Map<string, number> | undefined;
  let index: ReturnType<typeof nameIndex> | undefined;
  return {
    size: file.names.length,
    id,
    name: (place) => file.names[place] || null,
    shortName: (place) => file.shortNames[place] ?? null,
    member: (place) => ({ kind: 'org', id: id(place), country: country(place), region: region(place) }),
    country,
    region,
    projects: (place) => file.projects[place] ?? 0,
    registered: (place) => registered.has(place),
    themes(place) {
      const known = themes[place];
      if (known !== undefined) return known;
      const made = (file.work[place]?.match(/../g) ?? []).map((code) => file.themes[Number.parseInt(code, 36)] ?? '').sort();
      themes[place] = made;
      return made;
    },
    worksOn(place, wanted) {
      let codes = codesOf.get(wanted);
      if (codes === undefined) {
        codes = new Map([...wanted].map((theme) => [file.themes.indexOf(theme).toString(36).padStart(2, '0'), theme]));
        codesOf.set(wanted, codes);
      }
      const work = file.work[place] ?? '';
      const found: string[] = [];
      for (let i = 0; i < work.length; i += 2) {
        const theme = codes.get(work.slice(i, i + 2));
        if (theme !== undefined) found.push(theme);
      }
      return found;
    },
    find(wanted) {
      given ??= new Map(file.ids.flatMap((one, place) => (typeof one === 'string' ? [[one, place] as const] : [])));
      const explicit = given.get(wanted);
      if (explicit !== undefined) return explicit;
      // An id that follows from its name begins with the country: only its organisations are looked through.
      const from = file.countries.findIndex((code) => wanted.startsWith(`${code.toLowerCase()}-`));
      for (let place = 0; place < file.ids.length; place += 1)
        if (file.ids[place] === 0 && file.countryPlaces[place] === from && id(place) === wanted) return place;
      return undefined;
    },
    search(query, limit) {
      index ??= nameIndex(
        file.names.map((name, place) => {
          const short = file.shortNames[place];
          return short === undefined ? name : `${name} (${short})`;
        }),
      );
      return searchNames(index, query, limit);
    },
  };
}
