import { rollup } from 'd3';
import { sumOfKnown } from '#core/stats/sums.ts';
import { type Category, categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { changes } from '#read/changes.ts';
import { completenessOf } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metric, metricValue } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { categoryRow, regionRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { listedCountries } from '../tables/country-list.ts';
import { lessDevelopedNodes } from '../tables/network.ts';
import { alignmentRows } from '../tables/priorities.ts';
import { themeRows } from '../tables/themes.ts';
import { type PageFinding, said } from './page.ts';
import {
  balanceSentence,
  bridgeSentence,
  distanceSentence,
  dualSentence,
  pairSentence,
  rateSentence,
  type Sentence,
  themesSentence,
  visitsSentence,
} from './sentences.ts';

/*
 * The sentences that open each page: the published values are gathered here, sentences.ts decides what they allow to be said.
 */

const period = currentPeriod;
const recorded = table('projects').length;
const activeOf = (category: Category) => categoryRow(period, allProjects, category);

/** How many regions of each category take part, as counts. */
export function coverageFindings(words: Words): readonly PageFinding[] {
  const { t, count } = words;
  const white = table('white_spots').find((row) => row.period === period && row.slice_kind === 'all' && row.rank === 1);
  const [ld, tr, md] = categories.map(activeOf);
  const largest: Sentence =
    white === undefined
      ? { key: 'finding.allReached', values: {} }
      : { key: 'finding.white', values: { region: labelsOf(words).region(white.region_id), people: count(white.population) } };
  const byCategory =
    ld === undefined || tr === undefined || md === undefined
      ? null
      : t('finding.categories', {
          ...{ ld: count(ld.active), ldAll: count(ld.regions), tr: count(tr.active), trAll: count(tr.regions) },
          ...{ md: count(md.active), mdAll: count(md.regions), period },
        });
  return said(words, [
    [byCategory, 'category_metrics'],
    [largest, 'white_spots'],
  ]);
}

/** How less developed and transition regions stand against their share of population. */
export function balanceFindings(words: Words): readonly PageFinding[] {
  const labels = labelsOf(words);
  return said(
    words,
    (['less_developed', 'transition'] as const).map((category) => {
      const row = categoryRow(period, allProjects, category);
      const facts = { period, ratio: row.units_rr, low: row.units_rr_low, high: row.units_rr_high, smallN: row.small_n };
      return [
        balanceSentence(words, labels.known('categoryRegions', category), facts, labels.reason('too-few')),
        'category_metrics',
      ] as const;
    }),
  );
}

export function themesFindings(words: Words): readonly PageFinding[] {
  const widest = themeRows.toSorted((a, b) => b.regions - a.regions || (a.theme < b.theme ? -1 : 1))[0];
  return said(words, [
    [
      widest === undefined || widest.regions === 0
        ? null
        : { key: 'finding.themeReach', values: { theme: labelsOf(words).theme(widest.theme), n: widest.regions } },
      'theme_metrics',
    ],
    [themesSentence(themeRows.map((row) => row.projects)), 'theme_metrics'],
  ]);
}

export function networkFindings(words: Words): readonly PageFinding[] {
  const pairs = table('region_pairs').filter((row) => row.slice_kind === 'all');
  return said(words, [
    [bridgeSentence(metricValue(period, allProjects, 'NET-BRIDGE'), lessDevelopedNodes), 'metrics'],
    [pairSentence(pairs, labelsOf(words).region), 'region_pairs'],
  ]);
}

/** EU regions by how many partnerships they take part in. */
export function regionsFindings(words: Words): readonly PageFinding[] {
  const inside = regionRows(allProjects).filter((row) => region(row.region_id).in_universe);
  const number = (holds: (projects: number) => boolean) => inside.filter((row) => holds(row.projects_full)).length;
  const values = { one: number((n) => n === 1), more: number((n) => n > 1), none: number((n) => n === 0) };
  return said(words, [[inside.length === 0 ? null : { key: 'finding.depth', values }, 'region_metrics']]);
}

/** In how many countries every region takes part, and in how many none does. */
export function countriesFindings(words: Words): readonly PageFinding[] {
  const inside = listedCountries.filter((row) => row.inside);
  const number = (holds: (row: (typeof inside)[number]) => boolean) => inside.filter(holds).length;
  const values = {
    of: words.count(inside.length),
    full: words.count(number((row) => row.active === row.regions)),
    none: number((row) => row.active === 0),
  };
  return said(words, [[inside.length === 0 ? null : { key: 'countries.finding', values }, 'country_metrics']]);
}

/** Whether partnerships meet the rules of their calls, where that can be judged. */
function eligibilitySentence({ count }: Words): Sentence | null {
  const overall = table('eligibility').filter((row) => row.rule === 'overall');
  const pass = overall.filter((row) => row.result === 'pass').length;
  const assessed = pass + overall.filter((row) => row.result === 'fail').length;
  if (assessed === 0) return null;
  return {
    key: 'finding.eligibility',
    values: { pass: count(pass), assessed: count(assessed), unknown: count(overall.length - assessed) },
  };
}

export function partnershipsFindings(words: Words): readonly PageFinding[] {
  const few = table('projects').filter((row) => row.members < 3).length;
  return said(words, [
    [recorded === 0 ? null : { key: 'finding.fewMembers', values: { few, n: recorded } }, 'projects'],
    [eligibilitySentence(words), 'eligibility'],
  ]);
}

export const dualFindings = (words: Words): readonly PageFinding[] => {
  const rows = table('dual').filter((row) => row.period === period && row.theme !== 'all');
  return said(words, [[dualSentence(rows.map((row) => row.p_holm)), 'dual']]);
};

export function callsFindings(words: Words): readonly PageFinding[] {
  const all = table('funnel').find((row) => row.by === 'all');
  return said(words, [
    [all === undefined ? null : rateSentence(words, all), 'funnel'],
    [eligibilitySentence(words), 'eligibility'],
  ]);
}

/** What is recorded of visits; and of how many partnerships of the calls with ClusterXchange a plan is known. */
export function exchangesFindings(words: Words): readonly PageFinding[] {
  const of = (id: string, dims = '') => metric(period, allProjects, id, dims);
  const [across, distance] = [of('EXC-XB'), of('EXC-DIST', 'field=median')];
  const visits = table('exchanges').length;
  const planning = new Set(table('planned_exchanges').map((row) => row.project_id));
  const calls = new Set(table('completeness').flatMap((row) => (row.measure === 'exchanges_target' ? [row.scope] : [])));
  const asked = table('projects').filter((row) => planning.has(row.project_id) || calls.has(row.call_id ?? ''));
  return said(words, [
    [visitsSentence(visits, { share: across.value, located: across.n ?? 0 }), 'exchanges'],
    [distanceSentence(words, { median: distance.value, n: distance.n ?? 0 }), 'metrics'],
    [asked.length === 0 ? null : { key: 'finding.plans', values: { known: planning.size, n: asked.length } }, 'planned_exchanges'],
  ]);
}

export function pipelineFindings(words: Words): readonly PageFinding[] {
  const reported = new Set(table('outcomes').map((row) => row.project_id)).size;
  return said(words, [[recorded === 0 ? null : { key: 'finding.reported', values: { reported, n: recorded } }, 'outcomes']]);
}

export function prioritiesFindings(words: Words): readonly PageFinding[] {
  const { count } = words;
  const full = alignmentRows.filter((row) => row.complete);
  const partial = alignmentRows.length - full.length;
  const all = sumOfKnown(full.map((row) => row.priorities.length)) ?? 0;
  const without = sumOfKnown(full.map((row) => row.uncovered.length)) ?? 0;
  return said(words, [
    [all === 0 ? null : { key: 'finding.uncovered', values: { all: count(all), without: count(without), period } }, 'alignment'],
    [partial === 0 ? null : { key: 'finding.partial', values: { n: partial } }, 'alignment'],
  ]);
}

export function changesFindings(words: Words): readonly PageFinding[] {
  const rows = table('changes_metrics').filter((row) => row.period === period);
  const moved = rows.filter((row) => row.difference !== null && row.difference !== 0).length;
  const since = changes.compared_with;
  const sentence: Sentence =
    since === null
      ? { key: 'finding.ready', values: { n: rows.length } }
      : { key: 'finding.moved', values: { moved, n: rows.length, date: words.date(since), period } };
  return said(words, [[rows.length === 0 ? null : sentence, 'changes_metrics']]);
}

export const dataFindings = (words: Words): readonly PageFinding[] => said(words, [[completenessOf(words), 'completeness']]);

/** How much of what is published is defined: what is not says why. */
export function methodologyFindings(words: Words): readonly PageFinding[] {
  const reasons = rollup(
    table('metrics'),
    (rows) => rows.length,
    (row) => row.absent === null,
  );
  const absent = reasons.get(false) ?? 0;
  return said(words, [[{ key: 'finding.defined', values: { absent, n: absent + (reasons.get(true) ?? 0) } }, 'metrics']]);
}
