import { expect, test } from 'vitest';
import { categoryMixing } from './category-mixing.ts';
import { flow } from './flow.ts';
import { type MatrixCell, matrix } from './matrix.ts';
import { networkMap, nodeRadius } from './network-map.ts';
import { chartWidths } from './options.ts';
import { countryMatrix } from './testing/network-samples.ts';
import { samplePlaces } from './testing/places.ts';

/* Links between countries, categories and regions. */

const options = { width: 704, id: 'c', title: 'Chart' };
const matrixWords = { diagonal: 'within', left: (n: number) => `${n} left out`, empty: 'no link' };
const codes = ['BE', 'BG', 'CZ'].map((id) => ({ id, label: id }));
const draw = (cells: readonly MatrixCell[]) => matrix(cells, codes, matrixWords, { ...options, breaks: [1, 5] });
const percent = (share: number): string => `${Math.round(share * 100)} %`;

test('matrix: a pair is one element on both sides of the diagonal, the diagonal is one square', () => {
  const svg = draw([
    { a: 'CZ', b: 'BE', value: 5, text: 'BE – CZ: 5' },
    { a: 'BG', b: 'BG', value: 1, text: 'BG: 1' },
  ]);
  const squares = (title: string) =>
    [
      ...(new RegExp(`<path class="cell (q\\d)" d="([^"]*)"><title>${title}</title>`).exec(svg)?.[2] ?? '').matchAll(
        /M([\d.]+) ([\d.]+)/g,
      ),
    ].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [one, other] = squares('BE – CZ: 5');
  const [inside, nothing] = squares('BG: 1');
  expect(nothing).toBeUndefined();
  // Column and row are swapped, so offsets from the one on the diagonal are too.
  expect((one?.[0] ?? 0) - (inside?.[0] ?? 0)).toBeCloseTo((other?.[1] ?? 0) - (inside?.[1] ?? 0), 6);
  expect((one?.[1] ?? 0) - (inside?.[1] ?? 0)).toBeCloseTo((other?.[0] ?? 0) - (inside?.[0] ?? 0), 6);
  expect(one?.[0]).not.toBe(other?.[0]);
  expect(svg).toContain('class="cell q2"');
  expect(svg).toContain('class="cell q1"');
});

test('matrix: none is ground, not known is hatched, nothing at all is words', () => {
  expect(draw([{ a: 'BE', b: 'BG', value: 0, text: 'BE – BG: 0' }])).toContain('no link');
  const svg = draw([
    { a: 'BE', b: 'BG', value: 0, text: 'none' },
    { a: 'BE', b: 'CZ', value: null, text: 'not known' },
  ]);
  expect(svg).not.toContain('<title>none');
  expect(svg).toMatch(/class="cell nodata" fill="url\(#c-hatch\)" d="[^"]*"><title>not known/);
});

test('matrix: a pair given twice, also in the other order, and an end without label are refused by name', () => {
  const cell = (a: string, b: string) => ({ a, b, value: 1, text: '' });
  expect(() => draw([cell('BE', 'BG'), cell('BG', 'BE')])).toThrow('Pair BG × BE is given twice');
  expect(() => draw([cell('BE', 'XX')])).toThrow('has an end, "XX", without label');
});

test.each([
  [27, 10.2],
  [36, 9],
  [42, 9],
])('matrix: %i countries on a phone have cells of at least %f pixels and codes of 12', (n, least) => {
  const svg = countryMatrix(n, { ...options, width: chartWidths.narrow });
  const cell = Number(/<pattern id="c-ground"[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  expect(cell).toBeGreaterThanOrEqual(least);
  const small = svg.match(/<text [^>]*class="small">/g) ?? [];
  const shown = (svg.match(/class="diagonal" d="([^"]*)"/)?.[1] ?? '').split('M').length - 1;
  expect(small.length).toBeGreaterThanOrEqual(2 * shown);
  if (shown < n) expect(svg).toContain(`${n - shown} Länder`);
  else expect(svg).not.toContain('Länder');
});

test('matrix: where not all fit, those with the smallest sums are left out', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ id: `N${i}`, label: `N${i}` }));
  const cells = many.slice(1).map(({ id }, i) => ({ a: 'N0', b: id, value: 60 - i, text: id }));
  const svg = matrix(cells, many, matrixWords, { ...options, width: 344, breaks: [1] });
  expect(svg).toContain('>N1<');
  expect(svg).not.toContain('>N59<');
  expect(svg).toContain('left out');
});

test('mixing: ring and dot share one axis; a pair without a share says why', () => {
  const words = {
    observed: 'observed',
    expected: 'expected',
    both: (a: number, b: number) => `${percent(a)} / ${percent(b)}`,
    percent,
    empty: '',
  };
  const row = { a: 'transition', b: 'less_developed', label: 'pair', note: null } as const;
  const places = (observed: number | null, expected: number | null, note: string | null = null) => {
    const svg = categoryMixing([{ ...row, observed, expected, note }], words, options);
    const body = svg.slice(svg.indexOf('>pair<'));
    return {
      body,
      ring: Number(/class="point ring" cx="([\d.]+)"/.exec(body)?.[1]),
      dot: Number(/class="point" cx="([\d.]+)"/.exec(body)?.[1]),
    };
  };
  const equal = places(0.2, 0.2);
  expect(equal.ring).toBe(equal.dot);
  const more = places(0.4, 0.2);
  expect(more.dot).toBeGreaterThan(more.ring);
  expect(more.body).toContain('40 % / 20 %');
  expect(more.body).toContain('class="span"');
  const unknown = places(null, 0.2, 'small n');
  expect(unknown.body).not.toContain('class="point" ');
  expect(unknown.body).toContain('small n');
});

const flowWords = {
  from: 'from',
  to: 'to',
  category: (one: string) => one,
  count: String,
  total: 'all',
  empty: 'no exchange in the data',
};

test('flow: areas are in proportion, sums add up, none is words, a pair given twice is refused', () => {
  const svg = flow(
    [
      { from: 'less_developed', to: 'transition', count: 25 },
      { from: 'transition', to: 'transition', count: 100 },
    ],
    flowWords,
    options,
  );
  const [small, large] = [...svg.matchAll(/class="bubble q4"[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
  expect((small ?? 0) / (large ?? 1)).toBeCloseTo(0.5, 2);
  // Both sums of the transition column and of everything.
  expect(svg.match(/>125</g)).toHaveLength(2);
  expect(flow([{ from: 'transition', to: 'transition', count: 0 }], flowWords, options)).toContain('no exchange in the data');
  const twice = { from: 'transition', to: 'transition', count: 1 } as const;
  expect(() => flow([twice, twice], flowWords, options)).toThrow('from transition to transition is given twice');
});

const node = (region_id: string, strength: number) => ({
  region_id,
  name: region_id,
  text: region_id,
  href: null,
  strength,
  tone: 'cat-transition',
});
const mapOptions = { ...options, map: '/m.svg', insetLabel: () => 'inset', thresholds: [2], empty: 'no link' };

test('network: links below the threshold and off the map are left out; the heaviest is drawn last and widest', () => {
  const svg = networkMap(
    [node('ES51', 12), node('FRK2', 4), node('PL22', 3)],
    [
      { a: 'ES51', b: 'FRK2', weight: 8 },
      { a: 'ES51', b: 'PL22', weight: 2 },
      { a: 'FRK2', b: 'PL22', weight: 1.9 },
      { a: 'ES51', b: 'XX99', weight: 50 },
    ],
    samplePlaces,
    mapOptions,
  );
  const widths = [...svg.matchAll(/class="link level-\d w1" stroke-width="([\d.]+)" d="([^"]*)"/g)];
  expect(widths.map(([, width]) => Number(width))).toEqual([0.7, 5]);
  expect(widths.map(([, , d]) => d?.match(/-?\d+/g)?.length)).toEqual([6, 6]);
  expect(networkMap([node('ES51', 1)], [], samplePlaces, mapOptions)).toContain('no link');
});

test('network: the area of a mark is in proportion to strength; equal weights have one width', () => {
  expect(nodeRadius(25, 100, 704) / nodeRadius(100, 100, 704)).toBeCloseTo(0.5, 9);
  const svg = networkMap(
    [node('ES51', 2), node('FRK2', 2), node('PL22', 2)],
    [
      { a: 'ES51', b: 'FRK2', weight: 2 },
      { a: 'ES51', b: 'PL22', weight: 2 },
    ],
    samplePlaces,
    mapOptions,
  );
  expect(svg.match(/class="link/g)).toHaveLength(1);
});

test('network: nine hundred links between 170 regions stay under 40 kB at both widths', () => {
  const template = samplePlaces[0];
  if (template === undefined) throw new Error('The sample has places.');
  const places = Array.from({ length: 170 }, (_, i) => ({
    ...template,
    region_id: `R${i}`,
    x: 200 + ((i * 131) % 900),
    y: 300 + ((i * 71) % 1300),
  }));
  const nodes = places.map(({ region_id }, i) => ({
    ...node(region_id, i),
    text: `Name of a region: ${i}`,
    href: `/regions/${region_id}/`,
  }));
  const links = Array.from({ length: 900 }, (_, i) => ({
    a: `R${i % 170}`,
    b: `R${(i * 7 + 1 + Math.floor(i / 170)) % 170}`,
    weight: i % 5 === 0 ? 2 + (i % 7) : 1,
  }));
  // Four of five links in the data have the least weight.
  for (const width of Object.values(chartWidths)) {
    const svg = networkMap(nodes, links, places, { ...mapOptions, width, thresholds: [1] });
    expect(svg.length).toBeLessThan(40_000);
    expect(svg).toContain('network dense');
  }
});
