import { categories } from '../../taxonomy/categories.ts';
import type { World } from '../../world.ts';
import { baseOf, measures } from '../base.ts';
import { projectsWithUnits } from '../data-quality.ts';
import { type MetricDefinition, valueAt } from '../definition.ts';
import {
  contributionDisparity,
  contributionPerHead,
  dissimilarity,
  leadership,
  participation,
  populationShare,
  representationRatio,
  representationShare,
} from '../representation.ts';

const shared = {
  family: 'REP',
  direction: 'neutral',
  denominator: 'projects',
  periodBound: true,
  slices: 'every',
  publishedIn: { table: 'metrics' },
  source: 'Defined for this atlas: rules 1 and 2.',
} as const;

/** Projects with a unit in the base: what a ratio rests on. */
const resting = (world: World): number => baseOf(world).projects;

export const representationMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'REP-POP',
    name: 'Population share',
    question: 'How many of the people live in each category of region?',
    unit: 'share of inhabitants',
    dimensions: ['category'],
    denominator: 'regions',
    formulaTex: String.raw`\frac{P(k)}{\sum_l P(l)}`,
    nullRule: 'Absent where the base has no population.',
    caveat: 'Over regions of the universe with a category and a known population.',
    compute: (world) => categories.map((k) => valueAt([['category', k]], populationShare(world, k), baseOf(world).regions.length)),
  },
  {
    ...shared,
    id: 'REP-SHARE',
    name: 'Share of a category',
    question: 'How much of the participation falls to each category?',
    unit: 'share',
    dimensions: ['measure', 'category'],
    formulaTex: String.raw`\frac{X_m(k)}{\sum_l X_m(l)}`,
    nullRule: 'Absent where the total is 0.',
    caveat: 'Contribution leaves unknown amounts out.',
    compute: (world) =>
      measures.flatMap((m) =>
        categories.map((k) =>
          valueAt(
            [
              ['measure', m],
              ['category', k],
            ],
            representationShare(world, m, k),
            resting(world),
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'REP-RR',
    name: 'Representation ratio',
    question: 'Is a category present as much as its population suggests?',
    unit: 'ratio',
    dimensions: ['measure', 'category'],
    formulaTex: String.raw`RR_m(k) = \frac{X_m(k)/\sum_l X_m(l)}{P(k)/\sum_l P(l)}`,
    nullRule: 'Absent where the category has no population or the total is 0.',
    caveat: '1 is proportional, 0.5 half. Population is a yardstick, not an entitlement.',
    source: 'A location quotient.',
    compute: (world) =>
      measures.flatMap((m) =>
        categories.map((k) =>
          valueAt(
            [
              ['measure', m],
              ['category', k],
            ],
            representationRatio(world, m, k),
            resting(world),
          ),
        ),
      ),
  },
  {
    ...shared,
    id: 'REP-D',
    name: 'Dissimilarity',
    question: 'How far from proportional is it, overall?',
    unit: 'share of the measure',
    direction: 'lower',
    dimensions: ['measure'],
    formulaTex: String.raw`D_m = \tfrac12 \sum_k \left| \frac{X_m(k)}{\sum_l X_m(l)} - \frac{P(k)}{\sum_l P(l)} \right|`,
    nullRule: 'Absent where the total or the population is 0.',
    caveat: 'The share of the measure that would have to change category.',
    source: 'Duncan and Duncan 1955.',
    compute: (world) => measures.map((m) => valueAt([['measure', m]], dissimilarity(world, m), resting(world))),
  },
  {
    ...shared,
    id: 'REP-PC',
    name: 'Contribution per inhabitant',
    question: 'How much EU contribution per inhabitant?',
    unit: 'EUR per inhabitant',
    dimensions: ['category'],
    formulaTex: String.raw`PC(k) = \frac{X_{\text{EUR}}(k)}{P(k)}`,
    nullRule: 'Absent where the population is 0.',
    caveat: 'Nominal EUR. Third-party cascade funding is not in it and often dominates INNOSUP-1 and Euroclusters.',
    compute: (world) =>
      (['all', ...categories] as const).map((k) => valueAt([['category', k]], contributionPerHead(world, k), resting(world))),
  },
  {
    ...shared,
    id: 'REP-DISP',
    name: 'Less against more developed',
    question: 'How much do less developed regions receive per inhabitant, against more developed ones?',
    unit: 'ratio',
    dimensions: [],
    formulaTex: String.raw`\frac{PC(LD)}{PC(MD)}`,
    nullRule: 'Absent where more developed regions received nothing or have no population.',
    caveat: 'Hangs on few large projects: read with the intervals of REP-RR.',
    compute: (world) => [valueAt([], contributionDisparity(world), resting(world))],
  },
  {
    ...shared,
    id: 'REP-PART',
    name: 'Projects that include a category',
    question: 'How many projects include a category?',
    unit: 'share of projects',
    dimensions: ['category'],
    formulaTex: String.raw`\frac{\left|\{p : n(p,k) \ge 1\}\right|}{\left|\{p : n(p) \ge 1\}\right|}`,
    nullRule: 'Absent without a project that has units.',
    caveat: 'Full counting: categories overlap and do not add up to 1.',
    compute: (world) => categories.map((k) => valueAt([['category', k]], participation(world, k), projectsWithUnits(world))),
  },
  {
    ...shared,
    id: 'REP-LEAD',
    name: 'Leadership',
    question: 'Who leads?',
    unit: 'ratio',
    dimensions: ['category'],
    formulaTex: String.raw`\frac{X_{\text{coordinators}}(k)/\sum_l X_{\text{coordinators}}(l)}{X_{\text{units}}(k)/\sum_l X_{\text{units}}(l)}`,
    nullRule: 'Absent without a coordinator in the base, or where the category has no unit.',
    caveat: 'Below 1 a category takes part but does not lead.',
    compute: (world) => categories.map((k) => valueAt([['category', k]], leadership(world, k), resting(world))),
  },
];
