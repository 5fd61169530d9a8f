import type { World } from '../../world.ts';
import { type MetricDefinition, type MetricValue, valueAt } from '../definition.ts';
import { krugmanOf, portfolioOf } from '../specialisation.ts';
import { projectsWithoutTheme, type ThemeScope, themeDiversity, themeScopes, themeShare, themesOf } from '../themes.ts';

const shared = { family: 'THM', direction: 'neutral', denominator: 'projects', periodBound: true, slices: 'every' } as const;

export const themeMetrics: readonly MetricDefinition[] = [
  {
    ...shared,
    id: 'THM-W',
    name: 'Weight of a theme',
    question: 'How many projects work on a theme?',
    unit: 'projects, by theme',
    dimensions: ['scope', 'theme'],
    publishedIn: {
      table: 'theme_metrics',
      columns: ['weight', 'weight_less_developed', 'weight_transition', 'weight_more_developed'],
    },
    formulaTex: String.raw`W(s,t) = \sum_{p \in s,\ t \in p} \frac{1}{m(p)}`,
    nullRule: 'Never absent: a theme without a project weighs 0.',
    caveat:
      'A project with m themes gives 1/m to each. Scopes all and instrument use every project with a theme, participants or not.',
    source: 'Defined for this atlas: rule 5.',
    compute: (world) => themeValues(world, (scope, place) => scope.weights[place] ?? 0),
  },
  {
    ...shared,
    id: 'THM-SHARE',
    name: 'Share of a theme',
    question: 'Which themes are crowded?',
    unit: 'share of theme weight',
    dimensions: ['scope', 'theme'],
    publishedIn: { table: 'theme_metrics', columns: ['share', 'share_less_developed', 'share_transition', 'share_more_developed'] },
    formulaTex: String.raw`p_{s,t} = \frac{W(s,t)}{\sum_u W(s,u)}`,
    nullRule: 'Absent where no project of the scope has a theme.',
    caveat: 'Themes are mapped from what projects state; what maps to nothing is counted in THM-NONE.',
    source: 'Defined for this atlas.',
    compute: (world) => themeValues(world, themeShare),
  },
  {
    ...shared,
    id: 'THM-DIV',
    name: 'Diversity of themes',
    question: 'How many themes are there, effectively?',
    unit: 'themes',
    dimensions: ['scope', 'field'],
    publishedIn: { table: 'metrics' },
    formulaTex: String.raw`N_0 = \#\{p_t > 0\},\quad H = -\sum_t p_t \ln p_t,\quad N_1 = e^H,\quad N_2 = \frac{1}{\sum_t p_t^2},\quad J = \frac{H}{\ln N_0}`,
    nullRule: 'An empty scope has N0 = 0 and nothing else; J is absent below two themes.',
    caveat: 'Shown as N1, the effective number of themes. Grows with the number of projects: compare scopes of similar size.',
    source: 'Jost 2006; as vegan.',
    compute: (world) => diversityValues(broadScopes(world)),
    perRegion: (world) => diversityValues(regionScopes(world)),
  },
  {
    ...shared,
    id: 'THM-NONE',
    name: 'Projects without a theme',
    question: 'How many projects map to no theme?',
    unit: 'projects',
    direction: 'lower',
    dimensions: [],
    periodBound: false,
    publishedIn: { table: 'metrics' },
    formulaTex: String.raw`\left|\{p : m(p) = 0\}\right|`,
    nullRule: 'Never absent.',
    caveat: 'Listed and counted, never guessed.',
    source: 'Defined for this atlas.',
    compute: (world) => [valueAt([], projectsWithoutTheme(world))],
  },
  {
    ...shared,
    id: 'THM-RCA',
    name: 'Relative specialisation',
    question: 'In which themes is a region relatively specialised?',
    unit: 'ratio',
    dimensions: ['region', 'theme'],
    slices: 'all',
    publishedIn: { table: 'region_themes', columns: ['rca'] },
    formulaTex: String.raw`RCA(r,t) = \frac{X(r,t) / X(r,\cdot)}{X(\cdot,t) / X(\cdot,\cdot)}`,
    nullRule: 'A region without a themed project has no value.',
    caveat: 'Above 1 is relatively specialised. With few projects it is wild: see the small-n mark.',
    source: 'Balassa 1965; as EconGeo, without its rounding.',
    compute: rcaValues,
  },
  {
    ...shared,
    id: 'THM-KRUG',
    name: 'Distance from the common theme mix',
    question: 'How unlike the others is a region’s theme mix?',
    unit: 'index 0 to 2',
    dimensions: ['region'],
    slices: 'all',
    publishedIn: { table: 'region_metrics', columns: ['krugman_2014_2020', 'krugman_2021_2027'] },
    formulaTex: String.raw`\sum_t \left| \frac{X(r,t)}{X(r,\cdot)} - \frac{X(\cdot,t)}{X(\cdot,\cdot)} \right|`,
    nullRule: 'A region without a themed project has no value.',
    caveat: 'The reference includes the region.',
    source: 'Krugman 1991; as EconGeo.',
    compute: (world) => {
      const { rows } = portfolioOf(world);
      const index = krugmanOf(world);
      return rows.map((region, row) =>
        valueAt(
          [['region', world.regions[region]?.region_id ?? '']],
          index[row] ?? 0,
          themeScopes(world).regions[region]?.projects ?? 0,
        ),
      );
    },
  },
];

/** All projects, those of each category and of each instrument. */
function broadScopes(world: World): ThemeScope[] {
  const { all, categories, instruments } = themeScopes(world);
  return [all, ...categories, ...instruments];
}

/** Each region of the universe. */
function regionScopes(world: World): ThemeScope[] {
  const { regions } = themeScopes(world);
  return world.universe.flatMap((region) => regions[region] ?? []);
}

function* themeValues(
  world: World,
  of: (scope: ThemeScope, place: number) => Parameters<typeof valueAt>[1],
): Iterable<MetricValue> {
  const themes = themesOf(world);
  for (const scope of [...broadScopes(world), ...regionScopes(world)]) {
    for (const [place, theme] of themes.entries())
      yield valueAt(
        [
          ['scope', scope.scope],
          ['theme', theme],
        ],
        of(scope, place),
        scope.projects,
      );
  }
}

function* diversityValues(scopes: readonly ThemeScope[]): Iterable<MetricValue> {
  const units = { N0: 'themes', H: 'nats', N1: 'themes', N2: 'themes', simpson: 'index 0 to 1', J: 'index 0 to 1' } as const;
  for (const scope of scopes) {
    const found = themeDiversity(scope);
    for (const field of ['N0', 'H', 'N1', 'N2', 'simpson', 'J'] as const) {
      yield valueAt(
        [
          ['scope', scope.scope],
          ['field', field],
        ],
        found[field],
        field === 'N0' ? undefined : scope.projects,
        units[field],
      );
    }
  }
}

function* rcaValues(world: World): Iterable<MetricValue> {
  const { rows, columns, rca } = portfolioOf(world);
  for (const [row, region] of rows.entries()) {
    const n = themeScopes(world).regions[region]?.projects ?? 0;
    for (const [column, theme] of columns.entries()) {
      yield valueAt(
        [
          ['region', world.regions[region]?.region_id ?? ''],
          ['theme', theme],
        ],
        rca[row * columns.length + column] ?? 0,
        n,
      );
    }
  }
}
