import type { Artefact } from '../../artefact.ts';
import { outcomeStages } from '../../entities/outcomes.ts';
import { categories } from '../../taxonomy/categories.ts';
import { count, list, number, period, regionId, required, share, slice, smallN, text } from './columns.ts';

export const eligibilityResults = ['pass', 'fail', 'unknown', 'not_assessed'] as const;

export const subjectTables = {
  theme_metrics: {
    name: 'theme_metrics',
    group: 'metrics',
    title: 'Themes: weight and who works on them',
    description: 'One row per theme that occurs in the slice. A project with m themes gives 1/m to each.',
    key: ['period', 'slice_kind', 'slice', 'theme'],
    columns: [
      period,
      ...slice,
      required('theme', 'Theme of the taxonomy.', { references: 'themes.theme_id' }),
      number('weight', 'projects, by theme', 'Σ 1/m over projects of the theme (THM-W).', 'Never empty.', {
        required: true,
        min: 0,
      }),
      share('share', 'weight divided by the total (THM-SHARE).', 'Never empty.'),
      count('projects', 'projects', 'Projects of the theme.'),
      count('regions', 'regions', 'Regions of the universe with a unit in a project of the theme.'),
      ...categories.flatMap((category) => [
        number(
          `weight_${category}`,
          'projects, by theme',
          `Weight within projects that have a unit in ${category} regions.`,
          'Never empty.',
          { required: true, min: 0 },
        ),
        share(`share_${category}`, `Share of the theme among those projects.`, 'No themed project with a unit of the category.'),
      ]),
      smallN,
    ],
  },
  eligibility: {
    name: 'eligibility',
    group: 'metrics',
    title: 'Composition of each project against its call, rule by rule',
    description:
      'One row per project and rule, assessed in the category period of its call; overall is the three rules together. A fail is a flag on the data, not an accusation.',
    key: ['project_id', 'rule'],
    columns: [
      required('project_id', 'Project.', { references: 'projects.project_id' }),
      required('rule', 'Rule of the call, or overall.', { values: ['overall', 'partners', 'countries', 'ld_tr'] }),
      period,
      text('call_id', 'Call of the project.', { empty: 'The call is not known.' }),
      required(
        'result',
        'pass, fail, unknown (what is missing could decide), or not_assessed (no partner listed, call or rule not known).',
        { values: eligibilityResults },
      ),
      {
        ...count('required', 'legal entities or countries', 'What the rule asks for.'),
        required: false,
        empty: 'Rule not known; row overall.',
      },
      { ...count('known', 'legal entities or countries', 'What the data show.'), required: false, empty: 'Row overall.' },
      {
        ...count('possible', 'legal entities or countries', 'What entities of unknown country or region could add.'),
        required: false,
        empty: 'Row overall.',
      },
    ],
  },
  funnel: {
    name: 'funnel',
    group: 'metrics',
    title: 'Calls: proposals received and retained',
    description: 'Success rates over calls that publish both figures (FUN-SR), with Wilson 95 % intervals.',
    key: ['by', 'id'],
    columns: [
      required('by', 'What the row adds up.', { values: ['all', 'instrument', 'call'] }),
      required('id', 'Call or instrument; all for everything.'),
      text('instrument', 'Instrument of the call.', { empty: 'Row all.' }),
      count('calls', 'calls', 'Calls with both figures published.'),
      count('calls_listed', 'calls', 'Calls listed, with figures or without.'),
      { ...count('received', 'proposals', 'Proposals received.'), required: false, empty: 'No call with both figures.' },
      { ...count('retained', 'proposals', 'Proposals retained.'), required: false, empty: 'No call with both figures.' },
      share('rate', 'retained divided by received.', 'No proposal, or figures not published.'),
      share('low', 'Lower end of the Wilson 95 % interval.', 'No rate.'),
      share('high', 'Upper end of the Wilson 95 % interval.', 'No rate.'),
      number('oversubscription', 'ratio', 'received divided by retained.', 'None retained, or figures not published.', { min: 0 }),
      { name: 'small_n', type: 'flag', description: '1 when fewer than 5 proposals were received (rule R12).', required: true },
    ],
  },
  dual: {
    name: 'dual',
    group: 'metrics',
    title: 'Cluster partnerships and S3 partnerships on the same theme',
    description:
      'Regions of the universe with a cluster project of the theme against regions in an S3 partnership of it (DUAL). Theme all pools (theme, region) pairs.',
    key: ['period', 'theme'],
    columns: [
      period,
      required('theme', 'Theme, or all.'),
      count('cluster', 'regions', 'Regions with a unit in a project of the theme.'),
      count('s3', 'regions', 'Regions in an S3 partnership of the theme.'),
      count('both', 'regions', 'Regions in both.'),
      share('jaccard', 'both divided by regions in either.', 'No region in either.'),
      share('cov_s3', 'both divided by s3.', 'No region in an S3 partnership.'),
      share('cov_cluster', 'both divided by cluster.', 'No region in a cluster project.'),
      number('lift', 'ratio', 'both against what chance would give; 1 = as by chance.', 'One side is empty; row all.', { min: 0 }),
      share('p', 'Hypergeometric probability of at least as many regions in both.', 'One side is empty; row all.'),
      share('p_holm', 'p after Holm’s correction over all themes of the period.', 'No p.'),
    ],
  },
  dual_gaps: {
    name: 'dual_gaps',
    group: 'metrics',
    title: 'Where one approach is present and the other is not',
    description:
      'Regions in an S3 partnership of a theme without a cluster project of it (s3_only), and the reverse (cluster_only).',
    key: ['period', 'theme', 'side', 'region_id'],
    columns: [
      period,
      required('theme', 'Theme of the taxonomy.', { references: 'themes.theme_id' }),
      required('side', 'Which approach is present.', { values: ['cluster_only', 's3_only'] }),
      regionId('Region of the universe.'),
    ],
  },
  exchange_flows: {
    name: 'exchange_flows',
    group: 'metrics',
    title: 'ClusterXchange: who visits whom',
    description:
      'Visits between two different regions (EXC-FLOW), added up by category and by country. Rows are visits, from visitor to host.',
    key: ['period', 'level', 'from', 'to'],
    columns: [
      period,
      required('level', 'What the row adds up.', { values: ['category', 'country'] }),
      required('from', 'Category or country of the visitor.'),
      required('to', 'Category or country of the host.'),
      count('visits', 'visits', 'Visits, physical and virtual.'),
    ],
  },
  alignment: {
    name: 'alignment',
    group: 'metrics',
    title: 'Declared priorities against projects',
    description: 'How far regions work on the smart specialisation priorities they declared in the period (ALN).',
    key: ['period', 'region_id'],
    columns: [
      period,
      regionId('Region with declared priorities.'),
      list('priorities', 'Themes declared in the period.', 'Never empty.'),
      {
        name: 'complete',
        type: 'flag',
        description: '0 where only part of the list could be read: nothing may be said to lie outside what the region chose.',
        required: true,
      },
      share(
        'aligned_share',
        'Share of the region’s theme weight in its priorities (ALN-SHARE).',
        'List not complete, or no project with a theme.',
      ),
      share(
        'aligned_rare',
        'The same, each theme weighed by how few regions declare it (ALN-RARE).',
        'As aligned_share, or all weights are 0.',
      ),
      share(
        'covered_share',
        'Share of the declared priorities with at least one project of the region (ALN-COVER).',
        'Never empty.',
      ),
      list('covered', 'Declared priorities with a project.', 'None.'),
      list('uncovered', 'Declared priorities without a project.', 'None.'),
      count('n', 'projects', 'Projects with a theme and a unit in the region.'),
      smallN,
    ],
  },
  alignment_peers: {
    name: 'alignment_peers',
    group: 'metrics',
    title: 'Regions that declared the same priority and are not yet partners',
    description:
      'Up to five regions of another country per region and declared priority, without a common project, by what they add (ALN-PEERS).',
    key: ['period', 'region_id', 'theme', 'rank'],
    columns: [
      period,
      regionId('Region with declared priorities.'),
      required('theme', 'Priority both declare.', { references: 'themes.theme_id' }),
      count('rank', 'rank', 'Position in the list, from 1.', { min: 1 }),
      required('peer', 'The other region.', { references: 'regions.region_id' }),
      share(
        'match',
        'Related capability the peer adds (CMP-MATCH).',
        'One of the two has no project with a theme, or the region lacks no related theme.',
      ),
      count('of_n', 'regions', 'All such regions, listed here or not.'),
    ],
  },
  outcomes_summary: {
    name: 'outcomes_summary',
    group: 'metrics',
    title: 'Reported outcomes by stage',
    description:
      'What projects have reported (OUT), per stage; row all also holds leverage and how many have reported. Self-declared and rare. Slice all and per instrument.',
    key: ['slice_kind', 'slice', 'stage'],
    columns: [
      ...slice,
      required('stage', 'Stage of the outcome, or all.', { values: ['all', ...outcomeStages] }),
      count('projects', 'projects', 'Projects with at least one reported outcome (OUT-N).'),
      count('outcomes', 'outcomes', 'Reported outcomes.'),
      number(
        'amount_eur',
        'EUR',
        'Sum of the amounts known (OUT-EUR).',
        'No amount known; row all, where stages are not added up.',
        { min: 0 },
      ),
      count('amounts_unknown', 'outcomes', 'Outcomes without an amount.'),
      number(
        'leverage',
        'EUR per EUR',
        'Investment per euro of EU contribution, over projects with both known (OUT-LEVER).',
        'No such project; rows other than all.',
        { min: 0 },
      ),
      { ...count('leverage_n', 'projects', 'Projects with both amounts known.'), required: false, empty: 'Rows other than all.' },
      number(
        'reported_share',
        'ratio',
        'Projects with an outcome divided by projects that have ended (OUT-REPORTED); above 1 where projects report before they end.',
        'No project is known to have ended; rows other than all.',
        { min: 0 },
      ),
      {
        ...count('ended', 'projects', 'Projects that have ended at the date of the data.'),
        required: false,
        empty: 'Rows other than all.',
      },
    ],
  },
} as const satisfies Record<string, Artefact>;
