const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  // TopoJSON has no registered type of its own.
  topojson: 'application/json',
  graphml: 'application/graphml+xml',
  zip: 'application/zip',
  svg: 'image/svg+xml',
  atom: 'application/atom+xml',
  html: 'text/html',
  txt: 'text/plain',
  ttl: 'text/turtle',
  cff: 'application/yaml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** Media type of a file by its ending. Errors: an ending that is not in the list. */
export function mediaTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = types[ending];
  if (type === undefined)
    throw new Error(`No media type is known for ${path}. Add the ending "${ending}" to scripts/release/media-types.ts.`);
  return type;
}

/** Is the format compressed already? */
export const isCompressed = (path: string): boolean => /\.(parquet|xlsx|zip)$/.test(path);
