import { sumOfEuros } from '#core/money/cents.ts';
import { currentPeriod, earlierPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { changes, metricChange } from '#read/changes.ts';
import { completenessOf, recordedPartnerships } from '#read/completeness.ts';
import { instruments } from '#read/instruments.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { categoryRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { differenceText } from '../tables/changes.ts';

export interface Headline {
  readonly value: string;
  readonly of?: string;
  readonly label: string;
  readonly context: string;
  /** What moved since the drop before; absent where there is none. */
  readonly change?: string;
}

/** What a headline figure has moved by since the drop before, as an entry of the headline. */
function moved(words: Words, metric: string, dims = ''): Pick<Headline, 'change'> {
  const row = metricChange(currentPeriod, metric, dims);
  if (changes.compared_with === null || row === undefined || row.difference === null) return {};
  const date = words.date(changes.compared_with, 'short');
  const difference = differenceText(words, row);
  return { change: difference === null ? words.t('changes.same', { date }) : words.t('changes.since', { difference, date }) };
}

/** The five figures that open the overview. */
export function headlines(words: Words): readonly Headline[] {
  const { t, count, percent, decimal } = words;
  const all = categoryRow(currentPeriod, allProjects, 'all');
  const ld = categoryRow(currentPeriod, allProjects, 'less_developed');
  const totals = recordedPartnerships();
  const amount = sumOfEuros(table('participations').map((row) => row.eu_contribution)).value;
  return [
    {
      value: count(table('projects').length),
      label: t('overview.partnerships'),
      context: t('overview.partnershipsContext', {
        instruments: instruments.length,
        completeness:
          totals === null
            ? ''
            : t('completeness.partnershipsWhere', { recorded: count(totals.recorded), published: count(totals.published) }),
      }),
      ...moved(words, 'PROJECTS'),
    },
    {
      value: count(all.active),
      label: t('overview.regions', { n: count(all.regions) }),
      context: t('overview.regionsContext'),
      ...moved(words, 'COV-REG', 'by=all|field=active'),
    },
    {
      value: percent(all.population_reached),
      label: t('overview.population'),
      context: t('overview.populationContext'),
      ...moved(words, 'COV-POP', 'by=all'),
    },
    {
      value: decimal(ld.units_rr),
      label: t('overview.ratio'),
      context:
        ld.units_rr_low === null
          ? completenessOf(words)
          : t('overview.ratioContext', {
              low: decimal(ld.units_rr_low),
              high: decimal(ld.units_rr_high),
              n: count(all.units),
              period: currentPeriod,
              otherPeriod: earlierPeriod,
              other: decimal(categoryRow(earlierPeriod, allProjects, 'less_developed').units_rr),
            }),
      ...moved(words, 'REP-RR', 'measure=units|category=less_developed'),
    },
    {
      // Where no amount is known the sum is not nought but unknown.
      value: decimal(amount === null ? null : amount / 1e6, 1),
      label: t('overview.amount'),
      context: t('overview.amountContext', { share: percent(metricValue(currentPeriod, allProjects, 'DQ-EUC')) }),
      ...moved(words, 'CONTRIBUTION'),
    },
  ];
}
