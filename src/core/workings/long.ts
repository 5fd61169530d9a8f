import { countOf } from '../stats/sums.ts';
import { categories } from '../taxonomy/categories.ts';
import { currentPeriod } from '../taxonomy/periods.ts';
import { balance, cell, column, over, type Published, shared, specialised, type Working } from './working.ts';

/*
 * How a value of the long table follows from other published numbers, where a line can show it. Each is the definition of its
 * metric once more, over what is published; whoever shows it checks that it gives the value.
 */

/** Places of a value by the name of the dimension. */
type Dims = Readonly<Record<string, string>>;
type Derive = (dims: Dims, published: Published, value: number) => Working | null;

/** Column of a region's category in the current period. */
const status = `status_${currentPeriod.replace('-', '_')}`;
const quotient = (a: number | null, b: number | null): Working | null => (a === null || b === null ? null : over(a, b));
const ofCategory = ({ rows }: Published, category: string) => rows('category_metrics').find((row) => row['category'] === category);
const inside = (row: { readonly a?: unknown; readonly b?: unknown }): boolean => row.a === row.b;
const pairsBy = ({ rows }: Published, attribute: string | undefined) =>
  rows(attribute === 'country' ? 'country_pairs' : 'category_pairs');

export const longWorkings: Readonly<Record<string, Derive>> = {
  'COV-POP': ({ by = 'all' }, published) => {
    const category = by === 'all' ? null : by.replace('category:', '');
    const active = new Set(
      published
        .rows('region_metrics')
        .filter((row) => cell(row, 'projects_full') > 0)
        .map((row) => row['region_id']),
    );
    const statusOf = new Map(published.rows('region_metrics').map((row) => [row['region_id'], row[status]]));
    const counted = published
      .rows('regions')
      .filter((row) => row['in_universe'] === true && (category === null || statusOf.get(row['region_id'] ?? '') === category));
    return over(
      column(
        counted.filter((row) => active.has(row['region_id'] ?? '')),
        'population',
      ),
      column(counted, 'population'),
    );
  },
  'REP-POP': ({ category = '' }, published) =>
    over(
      cell(ofCategory(published, category), 'population'),
      categories.reduce((sum, one) => sum + cell(ofCategory(published, one), 'population'), 0),
    ),
  'REP-SHARE': ({ measure = '', category = '' }, published) =>
    over(cell(ofCategory(published, category), measure), cell(ofCategory(published, 'all'), measure)),
  'REP-RR': ({ measure, category }, { at }) =>
    quotient(at('REP-SHARE', `measure=${measure}|category=${category}`), at('REP-POP', `category=${category}`)),
  'REP-D': ({ measure }, { at }) => {
    const pairs = categories.map((one) => [
      at('REP-SHARE', `measure=${measure}|category=${one}`),
      at('REP-POP', `category=${one}`),
    ]);
    if (pairs.flat().includes(null)) return null;
    const terms = pairs.map(([share, people]) => [share ?? 0, people ?? 0] as const);
    return {
      text: ['½ × (', ...terms.flatMap(([share, people], i) => [i === 0 ? '|' : ' + |', share, ' − ', people, '|']), ')'],
      gives: terms.reduce((sum, [share, people]) => sum + Math.abs(share - people), 0) / 2,
    };
  },
  'REP-PC': ({ category = '' }, published) =>
    over(cell(ofCategory(published, category), 'contribution'), cell(ofCategory(published, category), 'population')),
  'REP-DISP': (_, { at }) => quotient(at('REP-PC', 'category=less_developed'), at('REP-PC', 'category=more_developed')),
  'REP-LEAD': ({ category }, { at }) =>
    quotient(at('REP-SHARE', `measure=coordinators|category=${category}`), at('REP-SHARE', `measure=units|category=${category}`)),
  'REP-GINI': (_, published) => {
    const sum = steps(published).reduce((total, { people, money, before }) => total + people * (2 * before + money), 0);
    return { text: ['1 − ', sum], gives: 1 - sum };
  },
  'REP-HOOVER': (_, published) => {
    const sum = steps(published).reduce((total, { people, money }) => total + Math.abs(money - people), 0);
    return { text: ['½ × ', sum], gives: sum / 2 };
  },
  'REP-THEIL': ({ part }, { at }) => {
    const [total, between, within] = ['total', 'between', 'within'].map((one) => at('REP-THEIL', `part=${one}`));
    if (between == null || within == null || total == null) return null;
    if (part === 'total') return { text: [between, ' + ', within], gives: between + within };
    return part === 'between_share' ? over(between, total) : null;
  },
  'REP-TOP': (_, published) => {
    const amounts = published
      .rows('region_metrics')
      .filter((row) => (categories as readonly unknown[]).includes(row[status]))
      .map((row) => ({ amount: cell(row, 'contribution_eur') }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount);
    return over(column(amounts.slice(0, 10), 'amount'), column(amounts, 'amount'));
  },
  'THM-DIV': ({ scope, field }, { at }) => {
    const [entropy, number, simpson] = ['H', 'N0', 'simpson'].map((one) => at('THM-DIV', `scope=${scope}|field=${one}`));
    if (field === 'N1' && entropy != null) return { text: ['exp(', entropy, ')'], gives: Math.exp(entropy) };
    if (field === 'N2' && simpson != null) return { text: ['1 / (1 − ', simpson, ')'], gives: 1 / (1 - simpson) };
    if (field === 'J' && entropy != null && number != null)
      return { text: [entropy, ' / ln ', number], gives: entropy / Math.log(number) };
    return null;
  },
  'CMP-PROX': ({ a, b }, published) => {
    const [own, other] = [specialised(published, 'theme', a), specialised(published, 'theme', b)];
    return over(shared(own, other), Math.max(own.size, other.size));
  },
  'NET-DENS': (_, { at }) => {
    const [nodes, edges] = [at('NET-N'), at('NET-E')];
    if (nodes === null || edges === null) return null;
    return { text: ['2 × ', edges, ' / (', nodes, ' × ', nodes - 1, ')'], gives: (2 * edges) / (nodes * (nodes - 1)) };
  },
  'NET-GIANT': (_, { at }, value) => {
    const nodes = at('NET-N');
    return nodes === null ? null : over(countOf(value, nodes), nodes);
  },
  'NET-BRIDGE': (_, { rows }, value) => {
    const nodes = rows('region_metrics').filter((row) => cell(row, 'units') > 0 && row[status] === 'less_developed').length;
    return over(countOf(value, nodes), nodes);
  },
  'NET-XB': ({ count = '' }, published) => {
    const pairs = pairsBy(published, 'country');
    return over(
      column(
        pairs.filter((row) => !inside(row)),
        count,
      ),
      column(pairs, count),
    );
  },
  'NET-XC': ({ count = '' }, published) => {
    const pairs = pairsBy(published, 'category');
    return over(
      column(
        pairs.filter((row) => !inside(row)),
        count,
      ),
      column(pairs, count),
    );
  },
  'NET-EI': ({ attr, category, count = '' }, published) => {
    const pairs = pairsBy(published, attr).filter(
      (row) => category === undefined || row['a'] === category || row['b'] === category,
    );
    return balance(
      column(
        pairs.filter((row) => !inside(row)),
        count,
      ),
      column(pairs.filter(inside), count),
    );
  },
  'NET-MIX': ({ a, b, count = '' }, published) => {
    const pairs = pairsBy(published, 'category');
    return over(
      cell(
        pairs.find((row) => row['a'] === a && row['b'] === b),
        count,
      ),
      column(pairs, count),
    );
  },
  'NET-ASS': ({ attr, count = '' }, published) => {
    const pairs = pairsBy(published, attr);
    const all = column(pairs, count);
    const groups = [...new Set(pairs.flatMap((row) => [row['a'], row['b']]))];
    const within = column(pairs.filter(inside), count) / all;
    const chance = groups.reduce<number>((sum, group) => {
      const ends = pairs.reduce((n, row) => n + (Number(row['a'] === group) + Number(row['b'] === group)) * cell(row, count), 0);
      return sum + (ends / (2 * all)) ** 2;
    }, 0);
    return { text: ['(', within, ' − ', chance, ') / (1 − ', chance, ')'], gives: (within - chance) / (1 - chance) };
  },
  'ELI-SHARE': (_, { at }) => {
    const [pass, fail] = [at('ELI-COUNT', 'result=pass'), at('ELI-COUNT', 'result=fail')];
    if (pass === null || fail === null) return null;
    return { text: [pass, ' / (', pass, ' + ', fail, ')'], gives: pass / (pass + fail) };
  },
  'EXC-BAL': ({ category, field }, { at }) => {
    const [hosted, visits] = ['hosted', 'visits'].map((one) => at('EXC-BAL', `category=${category}|field=${one}`));
    return field !== undefined || hosted == null || visits == null ? null : balance(hosted, visits);
  },
};

/** Shares of each region along the Lorenz curve, and the contribution of all before it. */
function steps({ rows }: Published): { readonly people: number; readonly money: number; readonly before: number }[] {
  const points = [...rows('lorenz')].sort((a, b) => cell(a, 'rank') - cell(b, 'rank'));
  return points.map((point, i) => {
    const [people, before] =
      i === 0 ? [0, 0] : [cell(points[i - 1], 'population_share'), cell(points[i - 1], 'contribution_share')];
    return { people: cell(point, 'population_share') - people, money: cell(point, 'contribution_share') - before, before };
  });
}
