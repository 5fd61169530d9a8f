import { boundaryNote } from './regions/properties.ts';

/** What a release says to whoever has opened it without the site: the same lines in README.txt and on the first sheet of the workbook. */
export function readmeLines({
  id,
  asOf,
  method,
  version,
  site,
}: {
  id: string;
  asOf: string;
  method: string;
  version: string;
  site: string;
}): string[] {
  return [
    `Release ${id}: data as of ${asOf}, methodology ${method}, code ${version}.`,
    `Address: ${site}data/releases/${id}/`,
    'Licence of the data: CC BY 4.0.',
    `Boundaries (regions.geojson, regions.topojson, map/nuts2.svg): ${boundaryNote.attribution}. ${boundaryNote.boundaries}`,
    'tables/NAME.csv: UTF-8, comma, decimal point, line feed; columns and rows in a fixed order; an empty cell is an absent value, never zero; lists are separated by semicolons; flags are 0 and 1; dates are as exact as stated (2018, 2018-03, 2018-03-31).',
    'Texts that a spreadsheet would run as a formula: in CSV a tab comes before =, +, -, @, a tab or a carriage return (and their full-width forms) where it begins a cell or follows a semicolon or a line break in it. Numbers are never touched.',
    'The original text: replace the regular expression (^|[;\\n\\r])\\t by its first group, everywhere in the cell (Python re.sub, R gsub, JavaScript replace, DuckDB regexp_replace with g). JSON, Parquet and XLSX hold the original as it is.',
    'tables/NAME.json: an array of rows; numbers, true and false, lists, null.',
    'tables/NAME.parquet: STRING, BOOLEAN, INT32 (INT64 for sizes of files), DOUBLE, LIST of STRING, DATE. A date that is only a month or a year is its first day, and NAME_precision says which; dates that are always days have no such column. Units and descriptions are in the key-value metadata.',
    'atlas.xlsx: all tables as sheets, with a dictionary of every column.',
    'regions.geojson, regions.topojson: NUTS 2 regions (version 2021, WGS84) with their figures over all projects.',
    'networks/: regions, and organisations, linked by shared projects, as GraphML and as lists of nodes and edges; full and fractional counts.',
    'regions/, partnerships/, countries/, metrics/: one file per region, partnership, country and metric; index.json lists them; openapi.json describes them, and each names its JSON Schema in schemas/.',
    'datapackage.json, catalogue.ttl and .jsonld, FILE.csv-metadata.json beside every CSV file, dictionary.LANGUAGE.csv, CITATION.cff and citations/: the same release described for programs, in the dictionary’s four languages, and for reference lists.',
    'manifest.json: SHA-256 and rows of every file that went in and came out, and what each table was made from; prov.jsonld: the same as W3C PROV. Columns file and line lead from a row to the line it was read from.',
    'difference.json: what moved since the release before; changes.json: what moved between the drops of the sources.',
  ];
}
