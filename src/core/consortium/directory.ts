import { organisationId } from '../entities/organisation-id.ts';
import type { OrganisationsFile } from './files.ts';
import type { Member } from './member.ts';
import { nameIndex, searchNames } from './search.ts';
import { type ThemeBits, themeBits } from './theme-bits.ts';

/** Organisations of one country and region; either is null where it is not known. */
export interface Neighbourhood {
  readonly country: string | null;
  readonly region: string | null;
  /** Places of its organisations, ascending. */
  readonly members: readonly number[];
}

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
  /** Its themes among those asked for, without looking at the others. */
  worksOn(place: number, wanted: ReadonlySet<string>): readonly string[];
  /** How many of the themes asked for it works on. */
  countOn(place: number, wanted: ReadonlySet<string>): number;
  /** Places of the organisations of a region, ascending. */
  inRegion(region: string): readonly number[];
  /** All organisations by where they are. */
  neighbourhoods(): readonly Neighbourhood[];
  /** Makes now what would be made when first asked for: a piece of work at each call; false once nothing is left. */
  prepare(): boolean;
  /** Place of an id; undefined where no organisation has it. */
  find(id: string): number | undefined;
  search(query: string, limit: number): readonly number[];
}

/** Opens the list of organisations. What takes long (ids, places, themes, the text to search) is made when it is first asked for, and kept. */
export function directoryOf(file: OrganisationsFile): Directory {
  const registered = new Set(file.registered);
  const country = (place: number) => file.countries[file.countryPlaces[place] ?? -1] ?? null;
  const region = (place: number) => file.regions[file.places[place] ?? -1] ?? null;
  const ids: (string | undefined)[] = [];
  const found = new Map<string, number | undefined>();
  const id = (place: number): string => {
    const known = ids[place];
    if (known !== undefined) return known;
    const given = file.ids[place];
    const own = typeof given === 'string' ? given : organisationId(file.names[place] ?? '', country(place), null);
    ids[place] = own;
    found.set(own, place);
    return own;
  };
  let given: Map<string, number> | undefined;
  let bits: ThemeBits | undefined;
  let near: { readonly all: readonly Neighbourhood[]; readonly byRegion: ReadonlyMap<string, readonly number[]> } | undefined;
  let index: ReturnType<typeof nameIndex> | undefined;
  const bitsMade = () => {
    bits ??= themeBits(file.work, file.themes);
    return bits;
  };
  const nearMade = () => {
    near ??= neighbourhoodsOf(file, country, region);
    return near;
  };
  const indexMade = () => {
    index ??= nameIndex(
      file.names.map((name, place) => {
        const short = file.shortNames[place];
        return short === undefined ? name : `${name} (${short})`;
      }),
    );
    return index;
  };
  /** An id that follows from its name begins with the country, and goes on with the name's own first letter where that is a plain one. */
  const lookedUp = (wanted: string): number | undefined => {
    const from = file.countries.findIndex((code) => wanted.startsWith(`${code.toLowerCase()}-`));
    const letter = wanted.charAt(wanted.indexOf('-') + 1);
    for (let place = 0; place < file.ids.length; place += 1) {
      if (file.ids[place] !== 0 || file.countryPlaces[place] !== from) continue;
      const first = (file.names[place] ?? '').charAt(0).toLowerCase();
      if (/^[a-z0-9]$/.test(first) && first !== letter) continue;
      if (id(place) === wanted) return place;
    }
    return undefined;
  };
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
    worksOn: (place, wanted) => themesOf(file, place).filter((theme) => wanted.has(theme)),
    countOn: (place, wanted) => bitsMade().countOn(place, wanted),
    inRegion: (wanted) => nearMade().byRegion.get(wanted) ?? [],
    neighbourhoods: () => nearMade().all,
    find(wanted) {
      if (found.has(wanted)) return found.get(wanted);
      given ??= new Map(file.ids.flatMap((one, place) => (typeof one === 'string' ? [[one, place] as const] : [])));
      const place = given.get(wanted) ?? lookedUp(wanted);
      found.set(wanted, place);
      return place;
    },
    search: (query, limit) => searchNames(indexMade(), query, limit),
    prepare() {
      if (bits === undefined) bitsMade();
      else if (near === undefined) nearMade();
      else if (index === undefined) indexMade();
      else return false;
      return true;
    },
  };
}

/** Themes of the projects of an organisation and of its entry in the register, in id order. */
const themesOf = ({ work, themes }: OrganisationsFile, place: number): readonly string[] =>
  (work[place]?.match(/../g) ?? []).map((code) => themes[Number.parseInt(code, 36)] ?? '').sort();

function neighbourhoodsOf(
  file: OrganisationsFile,
  country: (place: number) => string | null,
  region: (place: number) => string | null,
) {
  const width = file.regions.length + 1;
  const all = new Map<number, { country: string | null; region: string | null; members: number[] }>();
  const byRegion = new Map<string, number[]>();
  for (const place of file.names.keys()) {
    const key = ((file.countryPlaces[place] ?? -1) + 1) * width + (file.places[place] ?? -1) + 1;
    const own = all.get(key);
    if (own) own.members.push(place);
    else all.set(key, { country: country(place), region: region(place), members: [place] });
    const at = region(place);
    if (at === null) continue;
    const there = byRegion.get(at);
    if (there) there.push(place);
    else byRegion.set(at, [place]);
  }
  return { all: [...all.values()], byRegion };
}
