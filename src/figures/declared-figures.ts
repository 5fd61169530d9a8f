import { declared } from '#charts/declared.ts';
import { dualBars } from '#charts/dual-bars.ts';
import { onlyIn } from '#core/metrics/dual.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { pageHref } from '#i18n/routes.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { numberCell } from '../components/table.ts';
import { dualAll, dualRows, dualTable } from '../tables/dual.ts';
import { alignmentRows, declaredByTheme } from '../tables/priorities.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

const shown = 15;
/** For each theme: of the regions that declare it, how many have a recorded partnership on it; null without declarations. */
export function declaredAndCovered(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, decimal, percent } = words;
  const labels = labelsOf(words);
  const id = 'declared-themes';
  const top = declaredByTheme[0];
  if (top === undefined) return null;
  const title = t('priorities.themes.title', { theme: labels.theme(top.theme) });
  return {
    id,
    title,
    subtitle: t('priorities.themes.subtitle', { period: currentPeriod }),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      ({ t, count, language: own }, labels) => [
        declaredByTheme.slice(0, shown).map((row) => ({
          theme: row.theme,
          label: labels.theme(row.theme),
          href: pageHref(own, `/themes/${row.theme}/`),
          declared: row.declared,
          active: row.covered,
          rarity: row.rarity,
        })),
        {
          declared: t('priorities.themes.declared'),
          active: t('priorities.themes.covered'),
          rarity: t('maps.rarity'),
          count,
          empty: labels.reason('no-priorities'),
        },
      ],
      declared,
    ),
    n: t('coverage.map.n', { n: count(alignmentRows.length) }),
    source: sourceTitles(words, ['declared-priorities', ...partnershipSources]),
    completeness: completenessOf(words),
    note: t('priorities.caveat'),
    table: {
      caption: t('priorities.themes.subtitle', { period: currentPeriod }),
      sortable: true,
      columns: [
        { name: 'theme', key: 'theme_id', label: t('column.theme') },
        { name: 'declared', measured: 'count', label: t('column.declared'), number: true },
        { name: 'covered', measured: 'count', label: t('priorities.themes.covered'), number: true },
        { name: 'covered_share', measured: 'fraction', label: t('column.share'), number: true },
        { name: 'rarity', measured: 'index', label: t('maps.rarity'), number: true },
      ],
      rows: declaredByTheme.map((row) => [
        { text: labels.theme(row.theme), key: row.theme, href: pageHref(language, `/themes/${row.theme}/`) },
        numberCell(count(row.declared), row.declared),
        numberCell(count(row.covered), row.covered),
        numberCell(percent(row.share), row.share),
        numberCell(decimal(row.rarity), row.rarity),
      ]),
    },
    data: 'alignment',
  };
}

/** For each theme: of the EU regions in a Thematic S3 partnership, how many have a recorded cluster partnership on it; null without any. */
export function approachesMeet(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count } = words;
  const labels = labelsOf(words);
  const id = 'approaches-meet';
  const rows = dualRows.filter((row) => row.s3 > 0);
  const top = rows[0];
  if (top === undefined) return null;
  const title = t('dual.bars.title', { theme: labels.theme(top.theme) });
  return {
    id,
    title,
    subtitle: t('dual.bars.subtitle'),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      ({ t, count, language: own }, labels) => [
        rows.map((row) => ({
          theme: row.theme,
          label: labels.theme(row.theme),
          href: pageHref(own, `/themes/${row.theme}/`),
          both: row.both,
          clusterOnly: onlyIn(row).cluster,
          s3Only: onlyIn(row).s3,
        })),
        {
          both: t('dual.bars.both'),
          clusterOnly: t('dual.bars.cluster'),
          s3Only: t('dual.bars.s3'),
          count,
          of: (both, either) => t('common.of', { part: count(both), whole: count(either) }),
          empty: labels.reason('both-empty'),
        },
      ],
      dualBars,
    ),
    n: t('dual.n', { n: count(dualAll?.s3 ?? null) }),
    source: sourceTitles(words, ['s3-platforms', ...partnershipSources]),
    completeness: completenessOf(words),
    note: t('dual.caveat'),
    table: dualTable(words),
    data: 'dual',
  };
}
