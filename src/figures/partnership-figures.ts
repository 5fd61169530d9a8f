import { categoryMix } from '#charts/category-mix.ts';
import { linkMap } from '#charts/link-map.ts';
import { partnershipTimeline } from '#charts/partnership-timeline.ts';
import { statuses } from '#core/taxonomy/categories.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import { type Partnership, periodOf, statusesOf, waveOf } from '#read/partnerships.ts';
import { region, statusIn } from '#read/places.ts';
import { release } from '#read/release.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { categoryLegend } from './category-legend.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

const located = ({ t, count }: Words, { project }: Partnership) =>
  t('partnership.completeness', { located: count(project.members_located), members: count(project.members) });

/** Members' regions, with lines to the coordinator's; null when no member has a region. */
export function memberMap(language: Language, partnership: Partnership): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const { project, regions, focus } = partnership;
  if (regions.length === 0) return null;
  const period = periodOf(project);
  const title = t('partnership.map.title', {
    n: regions.length,
    countries: new Set(regions.map((row) => region(row.region_id).country)).size,
  });
  const member = (own: Words, { region_id, members }: (typeof regions)[number]) => ({
    region_id,
    name: labels.regionName(region_id),
    text: own.t('partnership.map.text', { name: labels.regionName(region_id), n: members }),
    href: pageHref(own.language, `/regions/${region_id}/`),
    weight: members,
    tone: `cat-${statusIn(region_id, period)}`,
  });
  const centre = regions.find((row) => row.region_id === focus);
  return {
    id: 'members-map',
    title,
    subtitle: t('partnership.map.subtitle'),
    drawing: {
      ...drawnOnce(
        { id: 'members-map', subject: project.project_id, title, place: 'full', language },
        (own) => [
          centre === undefined ? null : member(own, centre),
          regions.filter((row) => row !== centre).map((row) => member(own, row)),
        ],
        (focus, members, options) =>
          linkMap({ focus, members }, table('regions_map'), {
            ...options,
            ...mapGround(labels),
          }),
      ),
      legend: categoryLegend(words, 'members-map'),
    },
    n: t('n.organisations', { n: project.members }),
    source: sourceTitles(words, [project.source]),
    completeness: located(words, partnership),
    table: {
      caption: t('partnership.map.subtitle'),
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'members', measured: 'count', label: t('column.members'), number: true },
      ],
      rows: regions.map((row) => {
        const status = statusIn(row.region_id, period);
        return [
          { text: labels.region(row.region_id), key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
          { text: labels.category(status), category: status },
          numberCell(count(row.members), row.members),
        ];
      }),
    },
    page: partnershipPath(project.project_id),
    subject: project.acronym,
    data: 'participations',
  };
}

/** Members by category of region in the period of the call. */
export function memberMix(language: Language, partnership: Partnership): FigureProps {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const period = periodOf(partnership.project);
  const counts = statusesOf(partnership);
  const title = t('partnership.mix.title');
  return {
    id: 'member-mix',
    title,
    subtitle: t('partnership.mix.subtitle', { period }),
    drawing: drawnOnce(
      { id: 'member-mix', subject: partnership.project.project_id, title, place: 'column', language },
      ({ t, count }, labels) => [
        statuses.map((status) => ({ status, label: labels.category(status), count: counts.get(status) ?? 0 })),
        { count, empty: t('partnership.mix.empty') },
      ],
      categoryMix,
    ),
    n: t('n.participations', { n: partnership.members.length }),
    source: sourceTitles(words, [partnership.project.source]),
    completeness: located(words, partnership),
    table: {
      caption: t('partnership.mix.subtitle', { period }),
      columns: [
        { name: 'category', key: 'category_id', label: t('column.category') },
        { name: 'members', measured: 'count', label: t('column.members'), number: true },
      ],
      rows: statuses.map((status) => [
        { text: labels.category(status), category: status },
        numberCell(count(counts.get(status) ?? 0), counts.get(status) ?? 0),
      ]),
    },
    page: partnershipPath(partnership.project.project_id),
    subject: partnership.project.acronym,
    data: 'participations',
  };
}

/** The partnership's time beside the others of its wave; null when none of them has a date. */
export function waveTimeline(language: Language, { project }: Partnership): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, date } = words;
  const wave = waveOf(project).filter((row) => row.start_date !== null || row.end_date !== null || row === project);
  if (wave.every((row) => row.start_date === null && row.end_date === null)) return null;
  const title = t('partnership.timeline.title');
  const span = ({ t, date }: Words, row: typeof project) =>
    row.start_date === null && row.end_date === null
      ? t('partnership.timeline.unknown')
      : t('partnership.durationText', {
          start: row.start_date === null ? '?' : date(row.start_date),
          end: row.end_date === null ? '?' : date(row.end_date),
        });
  return {
    id: 'wave-timeline',
    title,
    subtitle: t('partnership.timeline.subtitle'),
    drawing: drawnOnce(
      { id: 'wave-timeline', subject: project.project_id, title, place: 'column', language },
      (own) => [
        wave.map((row) => ({
          id: row.project_id,
          label: row.acronym,
          href: pageHref(own.language, partnershipPath(row.project_id)),
          start: row.start_date,
          end: row.end_date,
          text: span(own, row),
        })),
        { unknown: own.t('partnership.timeline.unknown') },
        { asOf: { date: release.as_of, label: own.t('partnership.timeline.now') }, highlight: project.project_id },
      ],
      (rows, own, marked, options) => partnershipTimeline(rows, own, { ...options, ...marked }),
    ),
    n: t('n.partnerships', { n: wave.length }),
    source: sourceTitles(words, [project.source]),
    completeness: t('partnership.timeline.completeness', {
      part: count(wave.filter((row) => row.start_date !== null || row.end_date !== null).length),
      whole: count(waveOf(project).length),
    }),
    table: {
      caption: t('partnership.timeline.subtitle'),
      columns: [
        { name: 'acronym', key: 'project_id', label: t('column.acronym') },
        { name: 'start', measured: 'date', label: t('column.start') },
        { name: 'end', measured: 'date', label: t('column.end') },
      ],
      rows: wave.map((row) => [
        { text: row.acronym, key: row.project_id, href: pageHref(language, partnershipPath(row.project_id)) },
        { text: date(row.start_date), value: row.start_date },
        { text: date(row.end_date), value: row.end_date },
      ]),
    },
    page: partnershipPath(project.project_id),
    subject: project.acronym,
    data: 'projects',
  };
}
