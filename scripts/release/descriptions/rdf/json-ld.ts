import type { Graph, Value } from './graph.ts';
import { expand, prefixes, shortened } from './prefixes.ts';

const name = (address: string): string => shortened(address) ?? address;

function written(value: Value): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if (value.language !== undefined) return { '@language': value.language, '@value': value.text };
  return value.type === undefined ? value.text : { '@type': name(value.type), '@value': value.text };
}

/** One value stands alone, several in a list. */
const oneOrMore = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);

/** The graph in JSON-LD 1.1: a context of prefixes, and a flat list of things. */
export function jsonLd(graph: Graph): unknown {
  return {
    '@context': prefixes,
    '@graph': graph.subjects().map(([subject, said]) => {
      const node: Record<string, unknown> = { '@id': subject };
      for (const [predicate, values] of said) {
        if (predicate === expand('rdf:type')) {
          node['@type'] = oneOrMore(values.map((value) => ('iri' in value ? name(value.iri) : value.text)));
        } else node[name(predicate)] = oneOrMore(values.map(written));
      }
      return node;
    }),
  };
}
