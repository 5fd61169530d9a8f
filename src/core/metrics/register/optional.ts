import { outcomeStages } from '../../entities/outcomes.ts';
import type { World } from '../../world.ts';
import { alignmentPeers, alignmentShare, declaredPriorities, priorityCover, rareAlignment } from '../alignment.ts';
import { idsOf, type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { endedProjects, leverage, reportedAt, reportedShare } from '../outcomes.ts';
import { themeScopes } from '../themes.ts';

const alignment = {
  family: 'ALN',
  direction: 'neutral',
  dimensions: ['region'],
  denominator: 'projects',
  periodBound: true,
  slices: 'all',
  source: 'Defined for this atlas.',
} as const;

const outcomes = {
  family: 'OUT',
  direction: 'neutral',
  periodBound: false,
  slices: 'instrument',
  source: 'Defined for this atlas.',
} as const;

/** Metrics of the tables that not every data set has: empty without them. */
export const optionalMetrics: readonly MetricDefinition[] = [
  {
    ...alignment,
    id: 'ALN-SHARE',
    name: 'Work on declared priorities',
    question: 'Does the region work on what it chose?',
    unit: 'share of theme weight',
    publishedIn: { table: 'alignment', columns: ['aligned_share'] },
    formulaTex: String.raw`\frac{\sum_{t \in Pr(r)} W(r,t)}{\sum_t W(r,t)}`,
    nullRule: 'Absent where no priorities are known, the list is not complete, or no project has a theme.',
    caveat: 'Broad themes dominate both sides: read with ALN-RARE. The mapping of priorities to themes is ours.',
    compute: (world) => perRegion(world, alignmentShare),
  },
  {
    ...alignment,
    id: 'ALN-RARE',
    name: 'Work on what sets it apart',
    question: 'Does the region work on what sets it apart?',
    unit: 'share of weighted theme weight',
    publishedIn: { table: 'alignment', columns: ['aligned_rare'] },
    formulaTex: String.raw`\frac{\sum_{t \in Pr(r)} w_t W(r,t)}{\sum_t w_t W(r,t)},\quad w_t = \ln\frac{|R|}{|\{r : t \in Pr(r)\}|}`,
    nullRule: 'As ALN-SHARE, and where every weight is 0.',
    caveat: 'A theme that no region declares has no weight and is left out on both sides.',
    compute: (world) => perRegion(world, rareAlignment),
  },
  {
    ...alignment,
    id: 'ALN-COVER',
    name: 'Priorities with a partnership',
    question: 'Which choices have a European partnership?',
    unit: 'share of declared themes',
    dimensions: ['region', 'field'],
    publishedIn: { table: 'alignment', columns: ['covered_share', 'uncovered'] },
    formulaTex: String.raw`\frac{\left|\{t \in Pr(r) : W(r,t) > 0\}\right|}{\left|Pr(r)\right|}`,
    nullRule: 'Absent where no priorities are known.',
    caveat: 'Of a partial list a lower bound of what is declared.',
    compute: (world) =>
      [...declaredPriorities(world).keys()].flatMap((region): MetricValue[] => {
        const { share, uncovered } = priorityCover(world, region);
        const id = world.regions[region]?.region_id ?? '';
        return [
          valueAt([['region', id]], share, projectsOf(world, region)),
          {
            dims: [
              ['region', id],
              ['field', 'uncovered'],
            ],
            value: uncovered,
            unit: 'list of themes',
          },
        ];
      }),
  },
  {
    ...alignment,
    id: 'ALN-PEERS',
    name: 'Peers by priority',
    question: 'Who chose the same and is not yet a partner?',
    unit: 'list of regions',
    dimensions: ['region', 'theme'],
    publishedIn: { table: 'alignment_peers', columns: ['peer'] },
    formulaTex: String.raw`\{s : t \in Pr(s),\ c(s) \ne c(r),\ W(r,s) = 0\}`,
    nullRule: 'An empty list where there is none.',
    caveat: 'By complementarity descending, ties by id.',
    compute: (world) =>
      [...declaredPriorities(world).values()].flatMap(({ region, themes }) =>
        themes.map(
          (theme): MetricValue => ({
            dims: [
              ['region', world.regions[region]?.region_id ?? ''],
              ['theme', theme],
            ],
            value: idsOf(
              world,
              alignmentPeers(world, region, theme).map(({ peer }) => peer),
            ),
          }),
        ),
      ),
  },
  {
    ...outcomes,
    id: 'OUT-N',
    name: 'Projects that report',
    question: 'What has been reported?',
    unit: 'projects',
    dimensions: ['stage'],
    publishedIn: { table: 'outcomes_summary', columns: ['projects'] },
    formulaTex: String.raw`\left|\{p : \text{an outcome of stage } s\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'Self-declared and rare: always beside OUT-REPORTED.',
    compute: (world) => outcomeStages.map((stage) => valueAt([['stage', stage]], reportedAt(world, stage).projects)),
  },
  {
    ...outcomes,
    id: 'OUT-EUR',
    name: 'Amounts reported',
    question: 'How much money has been reported?',
    unit: 'EUR',
    dimensions: ['stage', 'field'],
    publishedIn: { table: 'outcomes_summary', columns: ['amount_eur', 'amounts_unknown'] },
    formulaTex: String.raw`\sum_{o \in s,\ \text{known}} x_o`,
    nullRule: 'Absent where no amount is known; the number of unknown ones stands beside it.',
    caveat: 'Never added to EU contributions, nor across stages.',
    compute: (world) =>
      outcomeStages.flatMap((stage) => {
        const { amount, unknown } = reportedAt(world, stage);
        return [
          valueAt([['stage', stage]], amount),
          valueAt(
            [
              ['stage', stage],
              ['field', 'unknown'],
            ],
            unknown,
            undefined,
            'outcomes',
          ),
        ];
      }),
  },
  {
    ...outcomes,
    id: 'OUT-LEVER',
    name: 'Leverage',
    question: 'How much investment per euro granted?',
    unit: 'EUR per EUR',
    dimensions: ['field'],
    denominator: 'projects',
    publishedIn: { table: 'outcomes_summary', columns: ['leverage', 'leverage_n'] },
    formulaTex: String.raw`\frac{\sum_p I_p}{\sum_p x_p}`,
    nullRule: 'Absent where no project has both amounts known.',
    caveat: 'A handful of self-declared investments.',
    compute: (world) => {
      const { ratio, n } = leverage(world);
      return [valueAt([], ratio, n), valueAt([['field', 'n']], n, undefined, 'projects')];
    },
  },
  {
    ...outcomes,
    id: 'OUT-REPORTED',
    name: 'Completeness of reporting',
    question: 'How complete are the reported outcomes?',
    unit: 'ratio',
    dimensions: [],
    denominator: 'projects',
    publishedIn: { table: 'outcomes_summary', columns: ['reported_share'] },
    formulaTex: String.raw`\frac{\left|\{p : \text{an outcome}\}\right|}{\left|\{p : \text{ended}\}\right|}`,
    nullRule: 'Absent where no project is known to have ended.',
    caveat: 'Projects may report before they end.',
    compute: (world) => [valueAt([], reportedShare(world), endedProjects(world))],
  },
];

const projectsOf = (world: World, region: number): number => themeScopes(world).regions[region]?.projects ?? 0;

function perRegion(world: World, of: (world: World, region: number) => Parameters<typeof valueAt>[1]): MetricValue[] {
  return [...declaredPriorities(world).keys()].map((region) =>
    valueAt([['region', world.regions[region]?.region_id ?? '']], of(world, region), projectsOf(world, region)),
  );
}
