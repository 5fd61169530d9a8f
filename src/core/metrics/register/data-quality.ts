import { statuses } from '../../taxonomy/categories.ts';
import { categorisedShare, contributionKnownShare, locatedShare, unitCount, unitsByStatus } from '../data-quality.ts';
import { type MetricDefinition, valueAt } from '../definition.ts';

const shared = {
  family: 'DQ',
  direction: 'higher',
  dimensions: [],
  slices: 'every',
  publishedIn: { table: 'metrics' },
  source: 'Defined for this atlas: rules 3 and 4.',
} as const;

export const dataQualityMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'DQ-UNITS',
    name: 'Units of participation',
    question: 'How much data is there?',
    unit: 'units',
    periodBound: false,
    formulaTex: String.raw`n = \left|\{(p, o, r)\}\right|`,
    nullRule: 'Never absent: no data are 0 units.',
    caveat: 'A unit is a distinct project, organisation and region; repeated rows collapse.',
    compute: (world) => [valueAt([], unitCount(world))],
  },
  {
    ...shared,
    id: 'DQ-ORPHAN',
    name: 'Orphaned rows',
    question: 'How many participations belong to no known project?',
    unit: 'rows',
    direction: 'lower',
    periodBound: false,
    slices: 'all',
    formulaTex: String.raw`\left|\{\text{rows} : p \notin P\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'They are dropped from every other figure.',
    compute: (world) => [valueAt([], world.orphans)],
  },
  {
    ...shared,
    id: 'DQ-STATUS',
    name: 'Units by status',
    question: 'Where do units sit?',
    unit: 'units',
    direction: 'neutral',
    dimensions: ['status'],
    periodBound: true,
    formulaTex: String.raw`n_s = \left|\{u : s(u) = s\}\right|,\quad \sum_s n_s = n`,
    nullRule: 'Never absent.',
    caveat: 'Unclassified: in the universe without a category. Outside: not in the universe. Unlocated: no known region.',
    compute: (world) => statuses.map((status) => valueAt([['status', status]], unitsByStatus(world)[status])),
  },
  {
    ...shared,
    id: 'DQ-LOC',
    name: 'Located units',
    question: 'For how many units is the region known?',
    unit: 'share of units',
    denominator: 'units',
    periodBound: false,
    formulaTex: String.raw`\frac{n - n_{\text{unlocated}}}{n}`,
    nullRule: 'Absent without units.',
    caveat:
      'The region is the one stated with the participation, else that of the organisation. Nothing is guessed from the country.',
    compute: (world) => [valueAt([], locatedShare(world), unitCount(world))],
  },
  {
    ...shared,
    id: 'DQ-CAT',
    name: 'Categorised units',
    question: 'For how many units in the universe is the category known?',
    unit: 'share of units',
    denominator: 'units',
    periodBound: true,
    formulaTex: String.raw`\frac{n_{LD} + n_{TR} + n_{MD}}{n_{LD} + n_{TR} + n_{MD} + n_{\text{unclassified}}}`,
    nullRule: 'Absent without a unit in a region of the universe.',
    caveat: 'Categories are taken as published for one period and never derived from GDP.',
    compute: (world) => {
      const { less_developed, transition, more_developed, unclassified } = unitsByStatus(world);
      return [valueAt([], categorisedShare(world), less_developed + transition + more_developed + unclassified)];
    },
  },
  {
    ...shared,
    id: 'DQ-EUC',
    name: 'Known contributions',
    question: 'For how many units is the EU contribution known?',
    unit: 'share of units',
    denominator: 'units',
    periodBound: false,
    formulaTex: String.raw`\frac{\left|\{u : x_u \text{ known}\}\right|}{n}`,
    nullRule: 'Absent without units.',
    caveat: 'A contribution of EUR 0 is known.',
    compute: (world) => [valueAt([], contributionKnownShare(world), unitCount(world))],
  },
];
