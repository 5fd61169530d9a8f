import { rollup, rollups } from 'd3';
import { timeline } from '#charts/timeline.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Recorded partnerships by year of start and instrument; an unknown year is a column of its own. */
export function startYears(language: Language): FigureProps {
  const words = wordsOf(language);
  const { t, count, list } = words;
  const labels = labelsOf(words);
  const id = 'start-years';
  const projects = table('projects');
  const counts = rollups(
    projects,
    (group) => group.length,
    (row) => row.instrument,
    (row) => row.start_year,
  );
  const perYear = rollup(
    projects.filter((row) => row.start_year !== null),
    (group) => group.length,
    (row) => row.start_year,
  );
  const most = Math.max(0, ...perYear.values());
  // Years that tie are all named.
  const busiest = [...perYear].flatMap(([year, n]) => (n === most && year !== null ? [String(year)] : [])).sort();
  const years = [...new Set(projects.map((row) => row.start_year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const at = (instrument: string, year: number | null) =>
    counts.find(([name]) => name === instrument)?.[1].find(([start]) => start === year)?.[1] ?? 0;
  const title = t('timeline.title', { years: busiest.length === 0 ? t('common.notKnown') : list(busiest) });
  return {
    id,
    title,
    subtitle: t('timeline.subtitle'),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      ({ t, count }, labels) => [
        counts.flatMap(([series, years]) => years.map(([year, n]) => ({ series, year, count: n }))),
        {
          series: instruments.map((instrument) => ({ id: instrument, label: labels.known('instrument', instrument) })),
          unknownYear: t('timeline.unknown'),
          count,
        },
      ],
      timeline,
    ),
    n: t('n.partnerships', { n: projects.length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('timeline.subtitle'),
      columns: [
        { name: 'year', label: t('column.year') },
        ...instruments.map((instrument) => ({
          name: `partnerships_${instrument.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`,
          measured: 'count',
          label: labels.known('instrument', instrument),
          number: true,
        })),
      ],
      rows: years.map((year) => [
        year === null ? { text: t('timeline.unknown'), value: null, absent: labels.reason('not-reported') } : String(year),
        ...instruments.map((instrument) => numberCell(count(at(instrument, year)), at(instrument, year))),
      ]),
    },
    data: 'projects',
  };
}
