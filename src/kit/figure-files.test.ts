import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { numberCell } from '../components/table.ts';
import type { FigureProps } from '../figures/figure.ts';
import { rulesOf, tokensOf } from '../social/paint.ts';
import { chartStyles } from '../styles/chart-styles.ts';
import { cascade } from './cascade.ts';
import { figureCsv, fileColumns } from './figure-csv.ts';
import { selfContained } from './self-contained.ts';
import { shapesOf } from './shapes.ts';

const figure: FigureProps = {
  id: 'sample',
  title: 'A finding',
  subtitle: 'Share, 2021-2027',
  drawing: { wide: '<svg class="chart" width="10" height="10" viewBox="0 0 10 10" role="img" aria-label="a"></svg>' },
  n: '2 regions',
  source: 'A list',
  completeness: 'All.',
  data: 'regions',
  table: {
    caption: 'Shares',
    columns: [
      { name: 'region', key: 'region_id', label: 'Region' },
      { name: 'share', measured: 'fraction', label: 'Share', number: true },
      { name: ['share_low', 'share_high'], measured: 'fraction', label: 'Interval', number: true },
    ],
    rows: [
      [
        { text: '=HYPERLINK("x")', key: 'ES61' },
        numberCell('33%', 1 / 3, { smallN: 'small n' }),
        { text: '0–1', value: [-0.1, 1] },
      ],
      [{ text: 'A, "B"', key: 'FI19' }, numberCell('n/a', null, { absent: 'not reported' }), { text: 'n/a', value: [null, null] }],
    ],
  },
};

describe('CSV of a figure', () => {
  test('numbers in full and as numbers, reasons in a column of their own, nothing that a spreadsheet would run', () => {
    expect(figureCsv(figure).split('\r\n')).toEqual([
      'region_id,region,share,share_note,share_low,share_high',
      `ES61,"'=HYPERLINK(""x"")",0.3333333333333333,small n,-0.1,1`,
      'FI19,"A, ""B""",,not reported,,',
      '',
    ]);
  });
  test('one name for each column', () => {
    const names = fileColumns(figure).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a drawing that stands alone', () => {
  const place = cascade(
    rulesOf(
      '.chart{fill:var(--ink);font-size:13px}.q1{--tone:var(--seq)}.map use{fill:var(--tone);stroke:#fff}.map use.nodata{fill:revert-layer}.chart .bar:hover{fill:red}.chart .strong{font-weight:600}',
    ),
    tokensOf(':root{--ink:#111;--seq:#0a0}'),
  );
  const shapes = shapesOf(
    '<svg><path id="land" d="M0 0h5v5z"/><g id="main"><path id="AA" d="M0 0h2v2z"/><path id="BB" d="M2 2h2v2z"/></g></svg>',
  );
  const alone = (svg: string) => selfContained(svg, { place, shapes, prefix: 'p-' });

  test('has colours as attributes, shapes in place of references, no class and no link', () => {
    const svg = alone(
      '<svg class="chart map" width="10" height="10"><a href="/x/"><use href="/m.svg#AA" class="q1"/></a><use href="/m.svg#main" class="outside"/><use href="/m.svg#BB" class="nodata" fill="url(#h)"/></svg>',
    );
    expect(svg).toBe(
      '<svg width="10" height="10" fill="#111" font-size="13"><g><path d="M0 0h2v2z" fill="#0a0" stroke="#fff"/></g><path d="M2 2h2v2z" fill="url(#p-h)" stroke="#fff"/></svg>',
    );
  });
  test('states the width of each line, so that another font takes the same room', () => {
    expect(alone('<svg class="chart" width="9" height="9"><text x="0" y="9" class="strong">Łódź &amp; co</text></svg>')).toMatch(
      /<text x="0" y="9" font-weight="600" textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">Łódź &amp; co<\/text>/,
    );
  });
  test('names a shape that the map lacks', () => {
    expect(() => alone('<svg class="chart map" width="1" height="1"><use href="/m.svg#XX" class="q1"/></svg>')).toThrow(/"XX"/);
  });
  test('looks the same to a drawing library as the page’s style sheet makes it', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const own = cascade(rulesOf(chartStyles), tokensOf(tokens));
    const drawing = readFileSync('src/charts/snapshots/category-balance-wide.svg', 'utf8');
    const svg = selfContained(drawing, { place: own, shapes, prefix: 'p-' }).replace(
      '<svg',
      '<svg xmlns="http://www.w3.org/2000/svg"',
    );
    expect(svg).not.toMatch(/class=|var\(|<style|href=/);
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    const colours = new Set<string>();
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 3] === 255) colours.add(pixels.subarray(i, i + 3).toString('hex'));
    for (const name of ['--cat-ld', '--cat-tr', '--cat-md'])
      expect([...colours], name).toContain(tokensOf(tokens).get(name)?.slice(1));
  });
});
