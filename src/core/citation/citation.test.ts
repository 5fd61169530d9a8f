import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import { type Citation, citationKey, plainCitation } from './citation.ts';
import { csl } from './csl.ts';
import { ris } from './ris.ts';

const map: Citation = {
  kind: 'figure',
  id: 'coverage-map',
  title: '165 of 242 regions take part; 100 % of Łódzkie & 5 more',
  publisher: 'Cluster Partnership Atlas',
  date: '2026-11-22',
  version: '2026-11-22',
  method: '1.1',
  program: '0.1.0',
  url: 'https://example.eu/atlas/coverage/?a=1&b=50%25#coverage-map',
  licence: 'CC BY 4.0',
};

test('BibTeX as biber and bibtex read it', () => {
  expect(bibtex(map)).toBe(`@misc{cluster-partnership-atlas-coverage-map-2026,
  author = {{Cluster Partnership Atlas}},
  title = {{165 of 242 regions take part; 100 \\% of Łódzkie \\& 5 more}},
  year = {2026},
  month = nov,
  publisher = {Cluster Partnership Atlas},
  version = {2026-11-22},
  note = {Data of 2026-11-22, release 2026-11-22, method 1.1, program 0.1.0, CC BY 4.0},
  url = {https://example.eu/atlas/coverage/?a=1&b=50%25#coverage-map},
}
`);
});

test('RIS: type first, end last, one tag a line', () => {
  expect(ris(map).split('\r\n')).toEqual([
    'TY  - FIGURE',
    'ID  - cluster-partnership-atlas-coverage-map-2026',
    'AU  - Cluster Partnership Atlas',
    'TI  - 165 of 242 regions take part; 100 % of Łódzkie & 5 more',
    'PY  - 2026',
    'DA  - 2026/11/22/',
    'PB  - Cluster Partnership Atlas',
    'ET  - 2026-11-22',
    'N1  - Data of 2026-11-22, release 2026-11-22, method 1.1, program 0.1.0, CC BY 4.0',
    'UR  - https://example.eu/atlas/coverage/?a=1&b=50%25#coverage-map',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON: a date in parts, the publisher as a literal name', () => {
  expect(csl({ ...map, kind: 'dataset', date: '2026-11' })).toMatchObject({
    type: 'dataset',
    author: [{ literal: 'Cluster Partnership Atlas' }],
    issued: { 'date-parts': [[2026, 11]] },
    URL: map.url,
  });
});

test('plain text ends each part with a full stop and closes with the address', () => {
  expect(plainCitation({ ...map, title: 'Who takes part?' }, ['Data of 22 November 2026', 'version 0.1.0'])).toBe(
    `Cluster Partnership Atlas (2026): Who takes part? Data of 22 November 2026, version 0.1.0. CC BY 4.0. ${map.url}`,
  );
});

test('a DOI stands in every format', () => {
  const doi = '10.5281/zenodo.1';
  expect(bibtex({ ...map, doi })).toContain('doi = {10.5281/zenodo.1}');
  expect(ris({ ...map, doi })).toContain('DO  - 10.5281/zenodo.1\r\n');
  expect(csl({ ...map, doi }).DOI).toBe(doi);
  expect(plainCitation({ ...map, doi }, [])).toMatch(/https:\/\/doi\.org\/10\.5281\/zenodo\.1$/);
});

test('the address where the data stay as they are stands in every format', () => {
  const frozen = 'https://example.eu/atlas/data/releases/2026-11-22/tables/region_metrics.csv';
  const cited = { ...map, frozen };
  expect(bibtex(cited)).toContain(`; data as cited: ${frozen.replace('_', '\\_')}},`);
  expect(ris(cited)).toContain(`data as cited: ${frozen}\r\n`);
  expect(csl(cited)).toMatchObject({ URL: map.url, archive_location: frozen });
  expect(plainCitation(cited, [], 'data as cited')).toMatch(new RegExp(`#coverage-map – data as cited: ${frozen}$`));
});

test('a citation without a date is refused', () => {
  expect(() => bibtex({ ...map, date: 'soon' })).toThrow(/"soon"/);
});

test('no title breaks out of its field', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const entry = bibtex({ ...map, title });
      // Every brace that is not written as itself closes what it opened.
      const bare = entry.replaceAll(/\\[{}]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
      expect(entry.trimEnd().split('\n')).toHaveLength(10);
      expect(ris({ ...map, title }).match(/^[A-Z0-9]{2} {2}- /gm)).toHaveLength(11);
      expect(citationKey({ ...map, id: title })).toMatch(/^[a-z0-9-]+$/);
    }),
    { seed: 20260103 },
  );
});
