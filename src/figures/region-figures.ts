import { linkMap } from '#charts/link-map.ts';
import { strip } from '#charts/strip.ts';
import { themeProfile } from '#charts/theme-profile.ts';
import { median } from '#core/stats/sums.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { groupBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { partnersOf, themeProfileOf } from '#read/region-links.ts';
import { regionRow, regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { categoryLegend } from './category-legend.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';
import { mapGround } from './map-ground.ts';

/** Regions that are compared with one another: those of a category, or those outside the universe. Made once per group. */
const peersOf = (() => {
  const groups = groupBy(regionRows(allProjects), (row) => {
    const { category, in_universe } = region(row.region_id);
    return `${category} ${in_universe}`;
  });
  const made = new Map(
    [...groups].map(([group, rows]) => [
      group,
      {
        rows: rows.map((row) => ({ region_id: row.region_id, name: region(row.region_id).name, value: row.projects_full })),
        ranked: rows.toSorted((a, b) => b.projects_full - a.projects_full || (a.region_id < b.region_id ? -1 : 1)),
        median: median(rows.map((row) => row.projects_full)),
      },
    ]),
  );
  return (id: string) => {
    const { category, in_universe } = region(id);
    return made.get(`${category} ${in_universe}`) ?? { rows: [], ranked: [], median: null };
  };
})();

/** A region among those of its category (or, outside the universe, among those outside), by number of partnerships. */
export function regionAmongPeers(language: Language, id: string): FigureProps {
  const words = wordsOf(language);
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const { name, category, in_universe } = region(id);
  const { rows: peers, ranked, median: middle } = peersOf(id);
  const group = category === null ? null : labels.known('categoryInText', category);
  const title =
    group === null ? t('region.strip.titleOutside', { region: name }) : t('region.strip.title', { region: name, category: group });
  const subtitle = group === null ? t('region.strip.subtitleOutside') : t('region.strip.subtitle', { category: group });
  const own = regionRow(allProjects, id);
  const cells = (row: (typeof ranked)[number]) => [
    {
      text: labels.regionName(row.region_id),
      key: row.region_id,
      href: pageHref(language, `/regions/${row.region_id}/`),
    },
    numberCell(count(row.projects_full), row.projects_full),
  ];
  return {
    id: 'among-peers',
    title,
    subtitle,
    drawing: drawnOnce(
      { id: 'among-peers', subject: id, title, place: 'column', language },
      ({ t, count }) => [peers, { axis: t('region.strip.axis'), value: count, median: t('region.strip.median') }],
      (rows, own, options) =>
        strip(rows, own, {
          ...options,
          highlight: id,
          tone: `cat-${category ?? (in_universe ? 'unclassified' : 'outside')}`,
          median: middle,
        }),
    ),
    n: t('coverage.map.n', { n: count(peers.length) }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: subtitle,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'partnerships', measured: 'count', label: t('column.partnerships'), number: true },
      ],
      rows: [
        [{ text: name, key: id }, numberCell(count(own?.projects_full ?? 0), own?.projects_full ?? 0)],
        [t('region.strip.median'), numberCell(decimal(middle, 1), middle)],
        ...ranked
          .filter((row) => row.region_id !== id)
          .slice(0, 10)
          .map(cells),
      ],
    },
    rows: ranked.map(cells),
    page: `/regions/${id}/`,
    subject: labels.region(id),
    data: 'region_metrics',
  };
}

/** Themes drawn that weigh more than in all partnerships, and less. */
const mostMore = 7;
const mostLess = 4;

/** Theme shares of a region beside those of all partnerships; null without a themed partnership. */
export function regionThemes(language: Language, id: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, percent } = words;
  const labels = labelsOf(words);
  const rows = themeProfileOf(id);
  if (rows.every((row) => row.share === 0)) return null;
  const more = rows.filter((row) => row.share > row.all);
  const less = rows.filter((row) => row.share < row.all);
  const title = t('region.themes.title');
  const subtitle = t('region.themes.subtitle', { region: region(id).name });
  const projects = regionRow(allProjects, id)?.projects_full ?? 0;
  return {
    id: 'region-themes',
    title,
    subtitle,
    drawing: drawnOnce(
      { id: 'region-themes', subject: id, title, place: 'column', language },
      ({ t, percent }, labels) => [
        [...more.slice(0, mostMore), ...less.slice(-mostLess)].map((row) => ({
          theme: row.theme,
          label: labels.theme(row.theme),
          region: row.share,
          eu: row.all,
        })),
        {
          shares: t('maps.profile.shares'),
          less: t('maps.profile.less'),
          more: t('maps.profile.more'),
          percent: (value) => percent(value),
        },
      ],
      themeProfile,
    ),
    n: t('n.partnerships', { n: projects }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    ...(projects < 5 ? { note: t('region.smallProfile', { n: projects }) } : {}),
    table: {
      caption: subtitle,
      columns: [
        { name: 'theme', key: 'theme_id', label: t('column.theme') },
        { name: 'region_share', measured: 'fraction', label: t('column.regionShare'), number: true },
        { name: 'all_regions_share', measured: 'fraction', label: t('column.euShare'), number: true },
      ],
      rows: rows
        .filter((row) => row.share > 0 || less.slice(-mostLess).includes(row))
        .map((row) => [
          { text: labels.theme(row.theme), key: row.theme },
          numberCell(percent(row.share, 1), row.share, { smallN: projects < 5 ? t('common.smallN') : undefined }),
          numberCell(percent(row.all, 1), row.all),
        ]),
    },
    page: `/regions/${id}/`,
    subject: labels.region(id),
    data: 'region_themes',
  };
}

/** Partner regions on a map with the number of shared partnerships; null without any. */
export function regionPartners(language: Language, id: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const partners = partnersOf(id);
  if (partners.length === 0) return null;
  const countries = new Set(partners.map((row) => region(row.region_id).country));
  const title = t('region.partners.title', { n: partners.length, countries: countries.size });
  const member = (own: Words, region_id: string, weight: number) => ({
    region_id,
    name: labels.regionName(region_id),
    text: own.t('region.partners.text', { name: labels.regionName(region_id), n: weight }),
    href: pageHref(own.language, `/regions/${region_id}/`),
    weight,
    tone: `cat-${region(region_id).category ?? (region(region_id).in_universe ? 'unclassified' : 'outside')}`,
  });
  return {
    id: 'partner-regions',
    title,
    subtitle: t('region.partners.subtitle'),
    drawing: {
      ...drawnOnce(
        { id: 'partner-regions', subject: id, title, place: 'column', language },
        (own) => [
          { ...member(own, id, 0), text: region(id).name, href: null },
          partners.map((row) => member(own, row.region_id, row.full)),
        ],
        (focus, members, options) =>
          linkMap({ focus, members }, table('regions_map'), {
            ...options,
            ...mapGround(labels),
          }),
      ),
      legend: categoryLegend(words, 'partner-regions'),
    },
    n: t('n.regions', { n: partners.length }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words),
    table: {
      caption: t('region.partners.subtitle'),
      sortable: true,
      columns: [
        { name: 'region', key: 'region_id', label: t('column.region') },
        { name: 'country', key: 'country_id', label: t('column.country') },
        { name: 'category', key: 'category_id', label: t(`column.category`) },
        { name: 'shared_partnerships', measured: 'count', label: t('column.sharedPartnerships'), number: true },
      ],
      rows: partners.map((row) => {
        const { country, category, in_universe } = region(row.region_id);
        return [
          { text: labels.regionName(row.region_id), key: row.region_id, href: pageHref(language, `/regions/${row.region_id}/`) },
          { text: labels.country(country), key: country },
          category === null
            ? labels.category(in_universe ? 'unclassified' : 'outside')
            : { text: labels.category(category), category },
          numberCell(count(row.full), row.full),
        ];
      }),
    },
    page: `/regions/${id}/`,
    subject: labels.region(id),
    data: 'region_pairs',
  };
}
