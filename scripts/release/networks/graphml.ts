import type { Cell, Column, Row } from '#core/artefact.ts';
import { TextBytes } from '../text-bytes.ts';
import type { Network } from './network.ts';

const types = {
  integer: 'int',
  number: 'double',
  flag: 'boolean',
  text: 'string',
  date: 'string',
  list: 'string',
  url: 'string',
} as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: signs that XML 1.0 cannot hold are what is looked for.
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
/** A text as XML, in elements and attributes; signs that XML cannot hold become U+FFFD. */
const xml = (text: string): string => text.replace(unfit, '\uFFFD').replace(/[&<>"\n\r\t]/g, (sign) => entities[sign] ?? sign);

const textOf = (cell: Cell | undefined): string => (Array.isArray(cell) ? cell.join(';') : String(cell));

/**
 * A network as GraphML, for Gephi, networkx, igraph and graphology. By hand, as graphology-graphml 0.5.2, which reads it in the tests, has no writer.
 *
 * Shape   undirected; every column but the ids is an attribute with its type; an absent value has no element. Edges carry `weight` = `full` beside full and
 *         fractional counts, since readers look for that name.
 * Source  GraphML Primer, graphml.graphdrawing.org.
 */
export function graphMl({ name, title, nodeColumns, nodes, edgeColumns, edges }: Network): Uint8Array {
  const sink = new TextBytes();
  const keys = (what: 'node' | 'edge', columns: readonly Column[]) =>
    columns.map(
      (column) =>
        `  <key id="${what}-${column.name}" for="${what}" attr.name="${xml(column.name)}" attr.type="${types[column.type]}"/>\n`,
    );
  const said = (what: 'node' | 'edge', columns: readonly Column[], row: Row) =>
    columns
      .flatMap((column) => {
        const cell = row[column.name];
        return cell === null || cell === undefined ? [] : [`<data key="${what}-${column.name}">${xml(textOf(cell))}</data>`];
      })
      .join('');
  const ofNode = nodeColumns.slice(1);
  const ofEdge = edgeColumns.slice(2);
  sink.add('<?xml version="1.0" encoding="UTF-8"?>\n');
  sink.add(
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
  );
  sink.add(`  <desc>${xml(title)}</desc>\n`);
  for (const key of [...keys('node', ofNode), ...keys('edge', ofEdge)]) sink.add(key);
  sink.add('  <key id="edge-weight" for="edge" attr.name="weight" attr.type="double"/>\n');
  sink.add(`  <graph id="${name}" edgedefault="undirected">\n`);
  for (const row of nodes) sink.add(`    <node id="${xml(textOf(row['id']))}">${said('node', ofNode, row)}</node>\n`);
  for (const [place, row] of edges.entries()) {
    const both = `source="${xml(textOf(row['source']))}" target="${xml(textOf(row['target']))}"`;
    sink.add(
      `    <edge id="e${place}" ${both}>${said('edge', ofEdge, row)}<data key="edge-weight">${textOf(row['full'])}</data></edge>\n`,
    );
  }
  sink.add('  </graph>\n</graphml>\n');
  return sink.bytes();
}
