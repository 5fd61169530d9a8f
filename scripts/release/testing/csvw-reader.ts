import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Term } from 'n3';
import CsvwParser from 'rdf-parser-csvw';

/** The context that metadata name, as the W3C publishes it and the parser ships it: nothing is asked of the web. */
const context: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('rdf-parser-csvw/test/support/csvw.json'), 'utf8'),
);
const contextAddress = 'http://www.w3.org/ns/csvw';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** The parser names a data type by its address, or by the node of it that the metadata hold. */
const factory = {
  ...DataFactory,
  namedNode: (named: string | Term) => DataFactory.namedNode(typeof named === 'string' ? named : named.value),
};

export interface TypedCell {
  readonly text: string;
  readonly datatype: string;
}

/**
 * The rows of a CSV file as rdf-parser-csvw, a reader of CSV on the Web by others, finds them through the metadata beside it.
 *
 * Shape   by name of column; cells without a value are left out, a list is one text.
 * Errors  what the parser throws; a context or a subject that the metadata do not explain.
 */
export async function rowsThroughCsvw(metadata: string, csv: string): Promise<readonly ReadonlyMap<string, TypedCell>[]> {
  const document = JSON.parse(metadata) as { url: string };
  const base = `https://example.eu/${document.url}`;
  const quads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    base,
    documentLoader: async (url) => {
      if (url !== contextAddress)
        throw new Error(`The metadata of ${document.url} name the context ${url}, which is not that of CSVW.`);
      return { documentUrl: url, document: context };
    },
  });
  const described = new Store(new Parser({ format: 'application/n-quads' }).parse(quads));
  const output = new CsvwParser({ metadata: described, baseIRI: base, factory }).import(Readable.from([csv]));
  const rows = new Map<string, Map<string, TypedCell>>();
  for await (const { subject, predicate, object } of output) {
    if (predicate.value === `${contextAddress}#describes`) rows.set(object.value, new Map());
    if (!predicate.value.startsWith(`${base}#`)) continue;
    const row = rows.get(subject.value);
    if (row === undefined) throw new Error(`${document.url}: a cell stands outside the rows (${subject.value}).`);
    row.set(decodeURI(predicate.value.slice(base.length + 1)), {
      text: object.value,
      datatype: object.datatype?.value.replace(xsd, '') ?? '',
    });
  }
  return [...rows.values()];
}
