import type { Graph, Value } from './graph.ts';
import { expand, prefixes, shortened } from './prefixes.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const string = (text: string): string => `"${text.replaceAll(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;

const name = (address: string): string => shortened(address) ?? `<${address}>`;

function written(value: Value): string {
  if ('iri' in value) return name(value.iri);
  if (value.language !== undefined) return `${string(value.text)}@${value.language}`;
  return value.type === undefined ? string(value.text) : `${string(value.text)}^^${name(value.type)}`;
}

/** The graph in Turtle 1.1, a subject at a time. */
export function turtle(graph: Graph): string {
  const head = Object.entries(prefixes).map(([prefix, start]) => `@prefix ${prefix}: <${start}> .`);
  const blocks = graph.subjects().map(([subject, said]) => {
    const lines = said.map(([predicate, values]) => {
      const verb = predicate === expand('rdf:type') ? 'a' : name(predicate);
      return `  ${verb} ${values.map(written).join(', ')}`;
    });
    return `${name(subject)}\n${lines.join(' ;\n')} .`;
  });
  return `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}
