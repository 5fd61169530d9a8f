import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue, ofInstrument, type Slice } from '#read/metric.ts';
import { statusIn } from '#read/places.ts';
import { regionRows } from '#read/slices.ts';
import type { Table } from '../components/table.ts';
import { regionCells, regionColumns } from './shared-cells.ts';

const present = regionRows(allProjects).filter((row) => row.units > 0);

/** Regions in the network that share a partnership with no other region. */
export const isolates: readonly string[] = present.filter((row) => row.degree === 0).map((row) => row.region_id);

/** Less developed regions in the network. */
export const lessDevelopedNodes = present.filter((row) => statusIn(row.region_id, currentPeriod) === 'less_developed').length;

/** Shape of the network by instrument. */
export function networkTable(words: Words): Table {
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  const at = (slice: Slice, id: string, dims = '') => metricValue(currentPeriod, slice, id, dims);
  return {
    caption: t('network.instrument.caption', { period: currentPeriod }),
    columns: [
      { label: t('column.instrument'), fixed: true },
      { label: t('column.nodes'), number: true },
      { label: t('column.pairs'), number: true },
      { label: t('column.density'), number: true },
      { label: t('column.crossBorder'), number: true },
      { label: t('column.crossCategory'), number: true },
      { label: t('column.assortativity'), number: true },
    ],
    rows: [...instruments.map(ofInstrument), allProjects].map((slice) => [
      slice.kind === 'all' ? t('common.all') : labels.known('instrumentLong', slice.value),
      count(at(slice, 'NET-N')),
      count(at(slice, 'NET-E')),
      decimal(at(slice, 'NET-DENS'), 3),
      percent(at(slice, 'NET-XB', 'count=full')),
      percent(at(slice, 'NET-XC', 'count=full')),
      decimal(at(slice, 'NET-ASS', 'attr=category|count=full')),
    ]),
    totals: 1,
  };
}

/** Regions by betweenness, those between most first. */
export function bridgeTable(words: Words, shown: number): Table {
  const { t, count, decimal } = words;
  return {
    caption: t('network.central.caption'),
    sortable: true,
    columns: [
      ...regionColumns(words),
      { label: t('column.partnerships'), number: true },
      { label: t('column.partners'), number: true },
      { label: t('column.links'), number: true },
      { label: t('column.betweenness'), number: true },
    ],
    rows: present
      .toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0) || (a.region_id < b.region_id ? -1 : 1))
      .slice(0, shown)
      .map((row) => {
        return [
          ...regionCells(words, row.region_id),
          { text: count(row.projects_full), sort: row.projects_full },
          { text: count(row.degree), sort: row.degree },
          { text: count(row.strength_full), sort: row.strength_full },
          { text: decimal(row.betweenness, 3), sort: row.betweenness ?? -1 },
        ];
      }),
  };
}
