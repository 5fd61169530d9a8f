import type { World } from '../../world.ts';
import { type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { depthBands, eligibilityCounts, eligibilityOf, eligibleShare, ldTrDepth } from '../eligibility.ts';
import { funnelOf, funnelScopes } from '../funnel.ts';

const eligibility = {
  family: 'ELI',
  direction: 'neutral',
  denominator: 'projects',
  periodBound: true,
  slices: 'every',
  publishedIn: { table: 'metrics' },
  source: 'The rules that the calls published.',
} as const;

export const callMetrics: readonly MetricDefinition[] = [
  {
    ...eligibility,
    id: 'ELI-RULE',
    name: 'Composition against the call',
    question: 'Does a project’s composition meet its call’s rules?',
    unit: 'true or false',
    dimensions: ['project'],
    publishedIn: { table: 'eligibility', columns: ['result'] },
    formulaTex: String.raw`\text{known} \ge m \Rightarrow \text{true};\quad \text{known} + \text{possible} < m \Rightarrow \text{false};\quad \text{else unknown}`,
    nullRule:
      'Absent without a partner, with an unknown call or rule, or where what is missing could decide. False beats unknown beats true.',
    caveat:
      'A fail is a flag on the data, not an accusation: partner lists change after award, and registers hold part of the consortium.',
    compute: (world) =>
      eligibilityOf(world).map(({ project, overall }): MetricValue => {
        const dims = [['project', project.project.project_id]] as const;
        if (overall === 'pass' || overall === 'fail') return { dims, value: overall === 'pass' };
        return { dims, value: null, absent: overall === 'unknown' ? 'not-decided' : 'not-assessed' };
      }),
  },
  {
    ...eligibility,
    id: 'ELI-COUNT',
    name: 'Projects by result',
    question: 'How many projects meet the rules of their call?',
    unit: 'projects',
    dimensions: ['result'],
    formulaTex: String.raw`\left|\{p : \text{rule}(p) = v\}\right|`,
    nullRule: 'Never absent; what is not assessed counts as unknown.',
    caveat: 'Each project in the category period of its own call where published.',
    compute: (world) =>
      (['pass', 'fail', 'unknown'] as const).map((result) => valueAt([['result', result]], eligibilityCounts(world)[result])),
  },
  {
    ...eligibility,
    id: 'ELI-SHARE',
    name: 'Share that meets the rules',
    question: 'What share of the decided projects meets the rules of its call?',
    unit: 'share of projects',
    dimensions: [],
    formulaTex: String.raw`\frac{\text{pass}}{\text{pass} + \text{fail}}`,
    nullRule: 'Absent where no project is decided.',
    caveat: 'Unknown ones are left out: read with ELI-COUNT.',
    compute: (world) => {
      const { pass, fail } = eligibilityCounts(world);
      return [valueAt([], eligibleShare(world), pass + fail)];
    },
  },
  {
    ...eligibility,
    id: 'ELI-DEPTH',
    name: 'Partners from LD or TR regions',
    question: 'How many partners come from less developed or transition regions?',
    unit: 'projects',
    dimensions: ['ld_tr_partners'],
    formulaTex: String.raw`\left|\{p : e_{LD/TR}(p) = i\}\right|`,
    nullRule: 'Never absent; projects without units are left out.',
    caveat: 'Exactly one is minimum compliance. Legal entities, not units.',
    compute: (world) => depthBands.map((band) => valueAt([['ld_tr_partners', band]], ldTrDepth(world)[band])),
  },
  {
    id: 'FUN-SR',
    family: 'FUN',
    name: 'Success rate',
    question: 'How hard is it to get in?',
    unit: 'share of proposals',
    direction: 'neutral',
    dimensions: ['by', 'field'],
    denominator: 'proposals',
    periodBound: false,
    slices: 'all',
    publishedIn: { table: 'funnel', columns: ['received', 'retained', 'rate', 'low', 'high', 'oversubscription'] },
    formulaTex: String.raw`\hat p = \frac{\sum \text{retained}}{\sum \text{received}},\quad \frac{\hat p + \frac{z^2}{2n} \pm z \sqrt{\frac{\hat p (1 - \hat p)}{n} + \frac{z^2}{4n^2}}}{1 + \frac{z^2}{n}}`,
    nullRule: 'Absent where no proposal is counted; oversubscription also where none was retained.',
    caveat: 'Only calls that publish both figures. The interval says what rate fits so few proposals.',
    source: 'Wilson 1927; Brown, Cai and DasGupta 2001; as statsmodels.',
    compute: funnelValues,
  },
];

function* funnelValues(world: World): Iterable<MetricValue> {
  for (const { by, id, calls } of funnelScopes(world)) {
    const funnel = funnelOf(calls);
    const at = (field: string) =>
      [
        ['by', by === 'all' ? 'all' : `${by}:${id}`],
        ['field', field],
      ] as const;
    yield valueAt(at('received'), funnel.received, undefined, 'proposals');
    yield valueAt(at('retained'), funnel.retained, undefined, 'proposals');
    yield valueAt(at('rate'), funnel.rate, funnel.received);
    yield valueAt(at('lo'), funnel.low, funnel.received);
    yield valueAt(at('hi'), funnel.high, funnel.received);
    yield valueAt(at('oversubscription'), funnel.oversubscription, funnel.received, 'ratio');
  }
}
