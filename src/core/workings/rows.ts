import type { Row } from '../artefact.ts';
import { cell, column, over, type Published, shared, specialised, type Working } from './working.ts';

/* The same for metrics that have columns in tables of their own: how a cell follows from other published cells. */

type Derive = (row: Row, published: Published) => Working | null;

const listed = (row: Row, name: string): readonly string[] => {
  const value = row[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
const regionOf = ({ rows }: Published, id: unknown): Row | undefined =>
  rows('region_metrics').find((row) => row['region_id'] === id);

/** By metric and column. */
export const rowWorkings: Readonly<Record<string, Readonly<Record<string, Derive>>>> = {
  'THM-W': {
    weight: (row, { rows }) => {
      const numbers = rows('projects').map((project) => listed(project, 'themes'));
      const sizes = numbers.filter((themes) => themes.includes(String(row['theme']))).map(({ length }) => length);
      const steps = [...new Set(sizes)].sort((a, b) => a - b).map((m) => [sizes.filter((size) => size === m).length, m] as const);
      return {
        text: steps.flatMap(([n, m], i) => [i === 0 ? '' : ' + ', n, m === 1 ? ' × 1' : ` × 1/${m}`]),
        gives: steps.reduce((sum, [n, m]) => sum + n / m, 0),
      };
    },
  },
  'THM-SHARE': Object.fromEntries(
    ['', '_less_developed', '_transition', '_more_developed'].map((scope): [string, Derive] => [
      `share${scope}`,
      (row, { rows }) => over(cell(row, `weight${scope}`), column(rows('theme_metrics'), `weight${scope}`)),
    ]),
  ),
  'THM-RCA': {
    rca: (row, { rows }) => {
      const all = rows('region_themes');
      return over(
        cell(row, 'share'),
        column(
          all.filter(({ theme }) => theme === row['theme']),
          'weight',
        ) / column(all, 'weight'),
      );
    },
  },
  'CMP-JAC': {
    jaccard: (row, published) => {
      const [a, b] = [specialised(published, 'region_id', row['a']), specialised(published, 'region_id', row['b'])];
      const both = shared(a, b);
      return { text: [both, ' / (', a.size, ' + ', b.size, ' − ', both, ')'], gives: both / (a.size + b.size - both) };
    },
  },
  'NET-SAL': {
    salton: (row, published) => {
      const [a, b] = [row['a'], row['b']].map((id) => cell(regionOf(published, id), 'projects_full')) as [number, number];
      return { text: [cell(row, 'full'), ' / √(', a, ' × ', b, ')'], gives: cell(row, 'full') / Math.sqrt(a * b) };
    },
  },
  'NET-PAI': {
    affinity: (row, published) => {
      const [a, b] = [row['a'], row['b']].map((id) => cell(regionOf(published, id), 'strength_full')) as [number, number];
      const all = column(published.rows('region_metrics'), 'strength_full');
      return { text: [cell(row, 'full'), ' × ', all, ' / (', a, ' × ', b, ')'], gives: (cell(row, 'full') * all) / (a * b) };
    },
  },
  'FUN-SR': {
    rate: (row) => over(cell(row, 'retained'), cell(row, 'received')),
    oversubscription: (row) => over(cell(row, 'received'), cell(row, 'retained')),
  },
  DUAL: {
    jaccard: (row) => {
      const [cluster, s3, both] = ['cluster', 's3', 'both'].map((name) => cell(row, name)) as [number, number, number];
      return { text: [both, ' / (', cluster, ' + ', s3, ' − ', both, ')'], gives: both / (cluster + s3 - both) };
    },
    cov_s3: (row) => over(cell(row, 'both'), cell(row, 's3')),
    cov_cluster: (row) => over(cell(row, 'both'), cell(row, 'cluster')),
  },
  'ALN-COVER': { covered_share: (row) => over(listed(row, 'covered').length, listed(row, 'priorities').length) },
  'OUT-REPORTED': { reported_share: (row) => over(cell(row, 'projects'), cell(row, 'ended')) },
};
