/** Terms of use of a file, as catalogues name them. */
export interface Licence {
  /** SPDX identifier where there is one. */
  readonly spdx: string | null;
  readonly name: string;
  readonly title: string;
  readonly url: string;
  /** Name of the licence in the EU's authority table; null where the table has none. */
  readonly authority: string | null;
}

export const dataLicence: Licence = {
  spdx: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  authority: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
};

/** Boundaries are not ours to licence: they keep the terms of their owner. */
export const boundaryLicence: Licence = {
  spdx: null,
  name: '© EuroGeographics',
  title: 'Administrative boundaries: © EuroGeographics; terms of Eurostat GISCO, non-commercial use with attribution',
  url: 'https://ec.europa.eu/eurostat/web/gisco/geodata/administrative-units',
  authority: null,
};

/** Files with outlines of regions, or with positions taken from them: two tables, the workbook of all, the network and the records of regions. */
const withBoundaries =
  /\.(geojson|topojson|svg)$|^atlas[^/]*\.(zip|xlsx)$|^tables\/(regions|regions_map)\.|^networks\/regions[-.]|^(index\/)?regions[/.]/;

/** The licences that hold for a file of a release: that of the data, and that of the boundaries where it holds anything taken from them. */
export const licencesOf = (path: string): readonly Licence[] =>
  withBoundaries.test(path) ? [dataLicence, boundaryLicence] : [dataLicence];
