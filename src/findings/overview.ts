import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { completenessOf } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { categoryRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { type Finding, finding } from './finding.ts';
import { balanceSentence } from './sentences.ts';

/** Three findings of the overview: a white spot, balance, rules. */
export function overviewFindings(words: Words): readonly Finding[] {
  const { t, count, percent, decimal } = words;
  const labels = labelsOf(words);
  const findings: Finding[] = [];
  const basis = completenessOf(words);

  const ld = categoryRow(currentPeriod, allProjects, 'less_developed');
  const balance = balanceSentence(
    words,
    labels.known('categoryRegions', 'less_developed'),
    { period: currentPeriod, ratio: ld.units_rr, low: ld.units_rr_low, high: ld.units_rr_high, smallN: ld.small_n },
    labels.reason('too-few'),
  );
  findings.push(
    finding(
      words,
      t(balance.key, balance.values),
      t('figure.n', {
        n: t('n.participations', { n: categoryRow(currentPeriod, allProjects, 'all').units ?? 0 }),
      }),
      {
        page: '/balance/',
        link: t('finding.go.balance'),
        table: 'category_metrics',
      },
    ),
  );

  const white = table('white_spots').find((row) => row.period === currentPeriod && row.slice_kind === 'all' && row.rank === 1);
  if (white !== undefined) {
    findings.push(
      finding(words, t('finding.white', { region: labels.region(white.region_id), people: count(white.population) }), basis, {
        page: '/coverage/',
        link: t('finding.go.coverage'),
        table: 'white_spots',
      }),
    );
  }

  const top = table('theme_metrics')
    .filter((row) => row.period === currentPeriod && row.slice_kind === 'all')
    .toSorted((a, b) => b.weight - a.weight || (a.theme < b.theme ? -1 : 1))[0];
  const [n0, n1] = ['N0', 'N1'].map((field) => metricValue(currentPeriod, allProjects, 'THM-DIV', `scope=all|field=${field}`));
  if (top !== undefined && n0 != null && n1 != null) {
    const values = { n0: count(n0), n1: decimal(n1, 0), top: labels.theme(top.theme), share: percent(top.share) };
    findings.push(
      finding(words, t('finding.themes', values), t('figure.n', { n: t('n.partnerships', { n: table('projects').length }) }), {
        page: '/themes/',
        link: t('themes.list.title'),
        table: 'theme_metrics',
      }),
    );
  }
  return findings;
}
