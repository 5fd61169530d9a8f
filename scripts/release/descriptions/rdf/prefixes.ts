/** Vocabularies of the catalogue with the prefixes that DCAT-AP gives them. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof prefixes;

/** `dct:title` → its full IRI. */
export function expand(name: `${Prefix}:${string}`): string {
  const at = name.indexOf(':');
  return prefixes[name.slice(0, at) as Prefix] + name.slice(at + 1);
}

/** The short name of an IRI where a prefix fits and the rest needs no escape; null where it must be written in full. */
export function shortened(address: string): string | null {
  for (const [prefix, start] of Object.entries(prefixes)) {
    if (!address.startsWith(start)) continue;
    const rest = address.slice(start.length);
    if (/^[A-Za-z][A-Za-z0-9_-]*$/.test(rest)) return `${prefix}:${rest}`;
  }
  return null;
}
