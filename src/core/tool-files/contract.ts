import type { ArtefactName } from '../artefacts.ts';
import type { LinksFile, OrganisationsFile, PlacesFile } from '../consortium/files.ts';
import type { ComparedRegion } from '../explorer/comparison.ts';
import type { RegionsFile, SliceFile, UnitsFile } from '../explorer/files.ts';

/** What a file of a tool holds. */
export interface ToolFile {
  /** Below the site's root; `{…}` stands for one of several. */
  readonly path: `/${string}.json`;
  /** Also below /de/, /it/ and /fr/, with names in that language. */
  readonly perLanguage: boolean;
  readonly holds: string;
  /** Published tables whose cells it repeats. */
  readonly tables: readonly ArtefactName[];
  readonly members: Readonly<Record<string, string>>;
  /** Members that stand only where they apply. */
  readonly optional?: readonly string[];
}

/** A member without a sentence, or a sentence without a member, does not compile. */
interface Contract<T> extends ToolFile {
  readonly members: Readonly<Record<keyof T & string, string>>;
  readonly optional?: readonly (keyof T & string)[];
}
const file = <T>(contract: Contract<T>): ToolFile => contract;

/**
 * The files that the explorer, the comparison and the consortium builder load: columns of the published tables, shortened for the
 * way, without a figure of their own. They may change with any version of the tools; whoever computes with them should take the tables.
 */
export const toolFiles: readonly ToolFile[] = [
  file<RegionsFile>({
    path: '/explore/regions.json',
    perLanguage: false,
    holds: 'Every region of the list, column by column, in the order of the table regions.',
    tables: ['regions', 'regions_map', 'region_metrics'],
    members: {
      as_of: 'Date of the data.',
      version: 'Version of the code that made them.',
      method: 'Version of the methodology.',
      release: 'Id of the release of the data.',
      publisher: 'Who publishes them.',
      frozen: 'Address of the rows behind the view where they never change; null without a release of these data.',
      region_id: 'NUTS 2021 codes. The place of a code in this list stands for the region in the other files of the explorer.',
      name: 'Names.',
      country: 'Codes of countries.',
      status: 'By programming period: category of each region, unclassified, or outside the universe.',
      population: 'Inhabitants; null where not reported.',
      population_year: 'Year of the population.',
      gdp_per_head: 'GDP per inhabitant in PPS; null where not reported.',
      gdp_year: 'Year of the GDP.',
      map: 'Place of each region on the map, in its units, with the box of an inset; null for a region that is not on it.',
      slices: 'Kind and value of the slices with a file of their own, by its number.',
    },
  }),
  file<SliceFile>({
    path: '/explore/slice/{number}.json',
    perLanguage: false,
    holds: 'The figures of the regions in one slice; regions that are not listed take no part in it.',
    tables: ['region_metrics', 'region_themes'],
    members: {
      kind: 'What the slice goes by: all, instrument, theme or start_year.',
      value: 'Which instrument, theme or year.',
      projects: 'Number of projects in the slice.',
      quality: 'Units (participations), and the shares of them with a known region and a known amount; null without units.',
      region: 'Places of the regions in regions.json.',
      columns: 'Columns of region_metrics, each in the order of region.',
      krugman: 'By programming period: distance of the theme mix from that of all regions. Slices all and instrument.',
      themes: 'By programming period: rows of region_themes, as columns. Slices of a theme.',
    },
    optional: ['krugman', 'themes'],
  }),
  file<UnitsFile>({
    path: '/explore/units.json',
    perLanguage: false,
    holds:
      'Who takes part in what, from which the explorer computes cuts that no table publishes, by the functions that made the tables.',
    tables: ['projects', 'participations'],
    members: {
      instruments: 'Instruments.',
      themes: 'Ids of themes.',
      projects: 'Per project: place of its instrument, year of start or null, places of its themes, number of its units.',
      organisation: 'Per unit, in the order of the projects: a number for the organisation.',
      region: 'Place of its region in regions.json; −1 where none is known.',
      coordinator: '1 where it coordinates.',
      contribution: 'EU contribution in EUR; null where not known.',
    },
  }),
  file<ComparedRegion>({
    path: '/compare/region/{region_id}.json',
    perLanguage: false,
    holds: 'What the comparison says of a region beyond its figures.',
    tables: ['region_themes', 'theme_metrics', 'region_pairs', 'projects'],
    members: {
      region_id: 'NUTS 2021 code.',
      themes: 'Themes of its partnerships, the largest share first: id, its share, the share of all regions.',
      partners: 'Partner regions with the number of partnerships shared.',
      partnerships: 'Its partnerships: part of the address of the card, acronym.',
    },
  }),
  file<PlacesFile>({
    path: '/partners/places.json',
    perLanguage: true,
    holds:
      'Regions with what they work on, countries, themes, and calls with their rules. Pairs are earlier and current programming period.',
    tables: ['regions', 'region_themes', 'countries', 'themes', 'calls'],
    members: {
      asOf: 'Date of the data.',
      version: 'Version of the code that made them.',
      method: 'Version of the methodology.',
      themes: 'Id and name of each theme. The place of a theme in this list stands for it in profiles.',
      countries: 'Code, name, and whether its entities are eligible; null where that is not established.',
      regions:
        'Code, name, country, population, membership of the universe, category, and the theme profile: n, themes, weights (THM-W), specialisation and portfolio as bits by period.',
      calls: 'Id, title, instrument, minimum numbers (null where not known), period, status and source of its rules.',
    },
  }),
  file<LinksFile>({
    path: '/partners/links/{region_id}.json',
    perLanguage: false,
    holds: 'The regions that share a project with one (NET-W, full counting).',
    tables: ['region_pairs'],
    members: { region: 'NUTS 2021 code.', shared: 'Number of shared projects by code; a region that is not listed shares none.' },
  }),
  file<OrganisationsFile>({
    path: '/partners/organisations.json',
    perLanguage: false,
    holds: 'Every organisation on record, column by column, in the order of its id.',
    tables: ['organisations', 'projects', 'participations'],
    members: {
      regions: 'Codes of regions.',
      themes: 'Ids of themes.',
      ids: 'Ids; 0 where the id follows from country and name.',
      names: 'Names; empty where the source gives only a participant code.',
      shortNames: 'Short names by the place of the organisation.',
      countries: 'Codes of countries.',
      countryPlaces: 'Places in countries; −1 where not stated.',
      places: 'Places in regions; −1 where no region is known.',
      projects: 'Number of projects.',
      work: 'Themes of its projects and of its entry in the register: places in themes, two signs to the base 36 each.',
      registered: 'Places of those on the cluster register.',
    },
  }),
];

/** The contract of a file, by its path below the site's root; undefined for a file of no tool. */
export function toolFileAt(path: string): ToolFile | undefined {
  const own = path.replace(/^\/(de|it|fr)\//, '/');
  return toolFiles.find(({ path: pattern, perLanguage }) => {
    const [before = '', after = ''] = pattern.split(/\{\w+\}/);
    const at = perLanguage ? own : path;
    return pattern.includes('{')
      ? at.startsWith(before) && at.endsWith(after) && !at.slice(before.length, -after.length).includes('/')
      : at === pattern;
  });
}
