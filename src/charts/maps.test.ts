import { expect, test } from 'vitest';
import { bubbleMap, bubbleRadius } from './bubble-map.ts';
import { choropleth } from './choropleth.ts';
import { bubbleLegend, mapLegend } from './legend.ts';
import { linkMap } from './link-map.ts';
import { mapLayout } from './places.ts';
import { region, samplePlaces } from './testing/places.ts';

const options = { width: 704, id: 'map', title: 'Map', map: '/m.svg', insetLabel: (id: string) => id };

test('a region is a link named by its text that shows its shape in its class', () => {
  const svg = choropleth([{ region_id: 'ES51', text: 'Cataluña: 37', href: '/regions/ES51/', tone: 'q5' }], samplePlaces, options);
  expect(svg).toContain('<a href="/regions/ES51/"><title>Cataluña: 37</title><use href="/m.svg#ES51" class="q5"/></a>');
});

test('links come in the order of the rows, insets after the main map', () => {
  const rows = ['ES70', 'PL22', 'ES51'].map((region_id) => ({ region_id, text: region_id, href: `/${region_id}/`, tone: 'q1' }));
  expect([...choropleth(rows, samplePlaces, options).matchAll(/<a href="\/(\w+)\/"/g)].map(([, id]) => id)).toEqual([
    'PL22',
    'ES51',
    'ES70',
  ]);
});

test('no data is hatched, outside the universe has no link', () => {
  const svg = choropleth(
    [
      { region_id: 'PL22', text: 'no data', href: '/x/', tone: 'nodata' },
      { region_id: 'UKI3', text: 'outside', href: null, tone: 'outside' },
    ],
    samplePlaces,
    options,
  );
  expect(svg).toContain('class="nodata" fill="url(#map-hatch)"');
  expect(svg).toContain('<g><title>outside</title><use href="/m.svg#UKI3" class="outside"/></g>');
});

test('the area of a circle is in proportion to the total', () => {
  expect(bubbleRadius(9, 36, 704) / bubbleRadius(36, 36, 704)).toBeCloseTo(0.5, 9);
  expect(bubbleRadius(0, 36, 704)).toBe(0);
  expect(bubbleRadius(5, 0, 704)).toBe(0);
});

test('a total of zero and an unknown one have no circle; large circles lie under small ones', () => {
  const bubble = (region_id: string, total: number | null) => ({ region_id, text: region_id, href: null, total, tone: 'q4' });
  const svg = bubbleMap([bubble('PL22', 2), bubble('ES51', 30), bubble('FRK2', 0), bubble('UKI3', null)], samplePlaces, {
    ...options,
    largest: 30,
  });
  expect([...svg.matchAll(/<title>(\w+)<\/title><circle/g)].map(([, id]) => id)).toEqual(['ES51', 'PL22']);
});

test('a link has a curve, a region off the map has none, and weight is width', () => {
  const svg = linkMap(
    {
      focus: region('FRK2', 'Rhône-Alpes', 0, 'cat-more_developed'),
      members: [
        region('ES51', 'Cataluña', 5, 'cat-transition'),
        region('PL22', 'Śląskie', 1, 'cat-transition'),
        region('XX99', 'Nowhere', 9, 'cat-transition'),
      ],
    },
    samplePlaces,
    options,
  );
  const widths = [...svg.matchAll(/class="link" stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBe(1);
  expect(svg).not.toContain('Nowhere');
});

test('without a known coordinator members stand without lines', () => {
  const svg = linkMap({ focus: null, members: [region('ES51', 'Cataluña', 1, 'cat-transition')] }, samplePlaces, options);
  expect(svg).not.toContain('class="link"');
  expect(svg).toContain('class="mark cat-transition"');
});

test('on a phone the insets stand under the map, and a point moves with its box', () => {
  const narrow = mapLayout(samplePlaces, 344);
  const wide = mapLayout(samplePlaces, 704);
  expect(narrow.insets.every(({ y }) => y > narrow.mainHeight)).toBe(true);
  expect(wide.insets.every(({ y, height }) => y + height < wide.mainHeight)).toBe(true);
  const box = narrow.insets.find(({ region_id }) => region_id === 'ES70');
  const [x, y] = narrow.at('ES70') ?? [Number.NaN, Number.NaN];
  expect(
    x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0) && y > (box?.y ?? 0) && y < (box?.y ?? 0) + (box?.height ?? 0),
  ).toBe(true);
});

test('an inset region without a box is refused with what to do', () => {
  const broken = samplePlaces.map((place) => ({ ...place, frame_x: null }));
  expect(() => mapLayout(broken, 704)).toThrow('Region FRY5 has no inset box in regions_map. Run "npm run data" again.');
});

test('the legend states each class, categories by their shape', () => {
  const html = mapLegend(
    [
      { tone: 'q1', label: '1 to 2' },
      { tone: 'nodata', label: 'no data' },
      { tone: 'cat-less_developed', label: 'less developed' },
    ],
    { id: 'legend', title: 'Partnerships' },
  );
  expect(html).toContain('1 to 2</li>');
  expect(html).toContain('fill="url(#legend-hatch)"');
  expect(html).toContain('<path class="mark cat-less_developed"');
  expect(bubbleLegend([{ total: 30, label: '30' }], { id: 'b', title: 'Partnerships', largest: 30, width: 704 })).toContain(
    'r="25.1"',
  );
});
