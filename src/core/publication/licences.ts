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

/** Tables whose numbers are taken from the outlines of regions. */
const tablesWithBoundaries = new Set(['regions_map']);
const filesWithBoundaries = /\.(geojson|topojson|svg)$|^atlas[^/]*\.zip$/;

/**
 * The licences that hold for a file or a table: that of the data, and that of the boundaries where it holds outlines or positions taken
 * from them.
 */
export function licencesOf(path: string, table: string | null): readonly Licence[] {
  const outlines = filesWithBoundaries.test(path) || (table !== null && tablesWithBoundaries.has(table));
  return outlines ? [dataLicence, boundaryLicence] : [dataLicence];
}
