/* Validators that ship without types: the little of them that the tests use. */

declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: Term;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { baseIRI?: string; format?: string });
    parse(text: string): Quad[];
  }
  export const DataFactory: { namedNode(address: string): Term };
  export class Store implements Iterable<Quad> {
    constructor(quads: readonly Quad[]);
    readonly size: number;
    [Symbol.iterator](): Iterator<Quad>;
  }
}

declare module 'jsonld' {
  interface Options {
    readonly format?: 'application/n-quads';
    /** Throws where anything would be lost. */
    readonly safe?: boolean;
    readonly base?: string;
    readonly documentLoader?: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
  }
  const jsonld: {
    toRDF(document: unknown, options: Options): Promise<string>;
    expand(document: unknown, options: Options): Promise<unknown[]>;
  };
  export default jsonld;
}

declare module 'rdf-validate-shacl' {
  import type { Store } from 'n3';

  interface Result {
    readonly severity: { readonly value: string };
    readonly path: { readonly value: string } | null;
    readonly focusNode: { readonly value: string };
    readonly message: readonly { readonly value: string }[];
  }
  export default class SHACLValidator {
    constructor(shapes: Store);
    validate(data: Store): Promise<{ readonly conforms: boolean; readonly results: readonly Result[] }>;
  }
}

declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream';
  import type { DataFactory, Quad, Store } from 'n3';

  export default class CsvwParser {
    constructor(options: { metadata: Store; baseIRI: string; factory?: typeof DataFactory });
    import(csv: Readable): AsyncIterable<Quad>;
  }
}

declare module 'rdf-isomorphic' {
  import type { Quad } from 'n3';
  export function isomorphic(a: readonly Quad[], b: readonly Quad[]): boolean;
}

declare module 'tableschema' {
  export class Schema {
    static load(descriptor: unknown, options: { strict: boolean }): Promise<Schema>;
    readonly errors: readonly Error[];
    readonly fieldNames: readonly string[];
    /** The typed cells of a row; throws what does not fit. */
    castRow(row: readonly unknown[]): unknown[];
  }
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
