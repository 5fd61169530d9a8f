import { expect, test } from 'vitest';
import { inCut } from '#core/explorer/cut.ts';
import { figuresOfCut, valuesOf } from '#core/explorer/figures.ts';
import { type ExplorerMetricId, explorerMetric } from '#core/explorer/metrics.ts';
import { worldOfUnits } from '#core/explorer/world-of-units.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { cutOf, regionsFile, sliceFile, slices, unitsFile } from '#read/explorer-files.ts';
import { regionRow } from '#read/slices.ts';
import { table } from '#read/table.ts';

/*
 * On the published tables of the default data: what the explorer computes for a cut is what the pipeline published for it.
 */
const places = regionsFile();
const units = unitsFile();
const world = worldOfUnits(places, units);
const open = { instrument: '', theme: '', from: '', to: '' };

test('the slices have several kinds', () => {
  expect(new Set(slices.map(({ kind }) => kind))).toEqual(new Set(['all', 'instrument', 'theme', 'start_year']));
});

test.each(slices)('computed from units, $kind $value is what was published', (slice) => {
  const published = sliceFile(slice);
  const computed = figuresOfCut(world, cutOf(slice));
  expect(computed.region).toEqual(published.region);
  expect(computed.projects).toBe(published.projects);
  expect(computed.quality).toEqual(published.quality);
  const { betweenness: _, ...columns } = computed.columns;
  const { betweenness: __, ...expected } = published.columns;
  expect(columns).toEqual(expected);
});

test('the values of the explorer are the cells of the table, absences and small numbers included', () => {
  const file = sliceFile({ kind: 'all', value: 'all' });
  for (const id of ['projects_full', 'contribution_eur', 'eur_per_inhabitant', 'themes_n1', 'betweenness'] as const) {
    const values = valuesOf(explorerMetric(id), file, places, currentPeriod);
    for (const [place, region] of places.region_id.entries()) {
      const row = regionRow({ kind: 'all', value: 'all' }, region);
      expect(values[place]?.value, `${id} of ${region}`).toBe(row?.[id] ?? null);
      if (values[place]?.value === null) expect(values[place]?.absent).toBeTruthy();
    }
  }
  const krugman = valuesOf(explorerMetric('krugman'), file, places, '2014-2020');
  for (const [place, region] of places.region_id.entries())
    expect(krugman[place]?.value ?? null, region).toBe(regionRow({ kind: 'all', value: 'all' }, region)?.krugman_2014_2020 ?? null);
});

test('ratios over projects are marked small below five of them, totals never', () => {
  const file = sliceFile({ kind: 'all', value: 'all' });
  const small = (id: ExplorerMetricId) => valuesOf(explorerMetric(id), file, places, currentPeriod).filter((one) => one.small);
  expect(small('projects_full')).toEqual([]);
  expect(small('themes_n1').length).toBeGreaterThan(0);
  expect(small('themes_n1').every(({ n }) => (n ?? 9) < 5)).toBe(true);
});

test('specialisation in a theme is the published one, and 0 where the region works on other themes', () => {
  const theme = table('region_themes').find((row) => row.period === currentPeriod && (row.rca ?? 0) > 0)?.theme ?? '';
  const values = valuesOf(explorerMetric('rca'), sliceFile({ kind: 'theme', value: theme }), places, currentPeriod);
  const rows = table('region_themes').filter((row) => row.period === currentPeriod);
  for (const row of rows.filter((one) => one.theme === theme))
    expect(values[places.region_id.indexOf(row.region_id)]?.value).toBe(row.rca);
  const themed = new Set(rows.map((row) => row.region_id));
  expect(values.filter(({ value }) => value !== null)).toHaveLength(themed.size);
});

test('a cut of years leaves out projects whose start is not known', () => {
  const project = { instrument: 'A', themes: ['x'], start_year: null };
  expect(inCut(project, { ...open, from: '2019', to: '' })).toBe(false);
  expect(inCut({ ...project, start_year: 2020 }, { ...open, from: '2019', to: '2020' })).toBe(true);
  expect(inCut(project, open)).toBe(true);
});
