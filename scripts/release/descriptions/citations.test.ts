import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { artefacts } from '#core/artefacts.ts';
import { publisherOf } from '#core/publication/publisher.ts';
import type { ReleaseContent } from '../content.ts';
import { citations } from './citations.ts';

const content: ReleaseContent = {
  id: '2026-11-22',
  asOf: '2026-11-22',
  version: '0.1.0',
  method: '1.1',
  site: 'https://example.eu/atlas/',
  publisher: publisherOf({}),
  previous: null,
  tables: Object.values(artefacts).map((artefact) => ({ artefact, rows: 1 })),
  further: [],
  records: [],
  files: [],
};
const files = new Map(citations(content).map((file) => [file.path, file.content]));

test('the whole and each table are cited in each format', () => {
  expect(files.size).toBe(1 + 3 * (1 + content.tables.length));
});

test.each(['bib', 'ris', 'csl.json'])('a reference manager reads %s with title, year, version and address', (format) => {
  for (const { artefact } of content.tables) {
    const text = files.get(`citations/${artefact.name}.${format}`) ?? '';
    const [item = {}] = new Cite(text).data;
    expect(item, artefact.name).toMatchObject({
      title: `${artefact.title} [table ${artefact.name}]`,
      URL: `https://example.eu/atlas/data/releases/2026-11-22/tables/${artefact.name}.csv`,
      publisher: 'Cluster Partnership Atlas',
    });
    expect(JSON.stringify(item['issued']), artefact.name).toContain('[2026,11');
    expect(JSON.stringify(item), artefact.name).toContain('2026-11-22');
  }
});
