import { countOf } from '#core/stats/sums.ts';
import type { Key, Values, Words } from '#i18n/index.ts';

/*
 * Sentences written from numbers. Each takes the published values and gives a message key with its values, so that the
 * choice of words can be tested without a page. A sentence never states what its interval does not support.
 */

export interface Sentence {
  readonly key: Key;
  readonly values: Values;
}

export interface RatioFacts {
  /** Programming period whose categories the ratio goes by. */
  readonly period: string;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly smallN: boolean;
}

/**
 * How a category stands against its share of population: below or above 1 only when the whole interval is;
 * otherwise that it cannot be told from 1; with no interval, or on fewer than five projects, that nothing can be said.
 */
export function balanceSentence({ decimal }: Words, category: string, facts: RatioFacts, tooFew: string): Sentence {
  const { ratio, low, high, smallN, period } = facts;
  if (ratio === null || low === null || high === null || smallN)
    return { key: 'finding.balanceNone', values: { category, reason: tooFew } };
  const values = { category, ratio: decimal(ratio), low: decimal(low), high: decimal(high), period };
  if (high < 1) return { key: 'finding.balanceBelow', values };
  if (low > 1) return { key: 'finding.balanceAbove', values };
  return { key: 'finding.balanceOpen', values };
}

/** With fewer cases than this a share, ratio or rate says little (rule R12): counts are given, nothing is concluded. */
const enough = 5;

export interface RateFacts {
  readonly received: number | null;
  readonly retained: number | null;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How hard it is to be retained, with the rates that so few proposals allow; counts alone below five; nothing where no call says. */
export function rateSentence({ count, percent }: Words, { received, retained, rate, low, high }: RateFacts): Sentence | null {
  if (received === null || retained === null || received === 0) return null;
  const values = { received: count(received), retained: count(retained) };
  if (received < enough || rate === null || low === null || high === null) return { key: 'finding.successFew', values };
  return {
    key: 'finding.successRate',
    values: { ...values, rate: percent(rate, 1), low: percent(low, 1), high: percent(high, 1) },
  };
}

/** p-values of the themes compared, after correction; null where a side is empty. Nothing where no theme could be compared. */
export function dualSentence(corrected: readonly (number | null)[]): Sentence | null {
  const compared = corrected.filter((p) => p !== null);
  if (compared.length === 0) return null;
  const themes = compared.filter((p) => p <= 0.05).length;
  return themes === 0
    ? { key: 'finding.dualNone', values: { n: compared.length } }
    : { key: 'finding.dualMore', values: { themes, n: compared.length } };
}

/** The pair of regions that shares most, or how many pairs do where several share as many; nothing without a pair. */
export function pairSentence(
  pairs: readonly { readonly a: string; readonly b: string; readonly full: number }[],
  nameOf: (region: string) => string,
): Sentence | null {
  const most = Math.max(0, ...pairs.map(({ full }) => full));
  const top = pairs.filter(({ full }) => full === most);
  const [first] = top;
  if (first === undefined) return null;
  return top.length === 1
    ? { key: 'finding.pair', values: { a: nameOf(first.a), b: nameOf(first.b), n: most } }
    : { key: 'finding.pairs', values: { pairs: top.length, n: most } };
}

/** How many less developed regions of the network are linked to a more developed one, as counts; nothing where there is none. */
export function bridgeSentence(share: number | null, n: number): Sentence | null {
  if (share === null || n === 0) return null;
  return { key: 'finding.bridge', values: { linked: countOf(share, n), n } };
}

/** How many themes rest on fewer than five partnerships; nothing without a theme. */
export function themesSentence(projects: readonly number[]): Sentence | null {
  if (projects.length === 0) return null;
  return { key: 'finding.themesFew', values: { few: projects.filter((n) => n < enough).length, n: projects.length } };
}

export interface RankFacts {
  readonly projects: number;
  readonly rank: number | null;
  readonly of: number | null;
}

/** A region's place among its category; none on fewer than five partnerships (rule R12), where ties decide. */
export function rankSentence(
  { count }: Words,
  category: string,
  { projects, rank, of }: RankFacts,
  period: string,
): Sentence | null {
  if (projects < enough || rank === null || of === null) return null;
  return { key: 'region.finding.rank', values: { rank, n: count(of), category, period } };
}

/** How many visits are recorded and how many of those with two known regions lead abroad, as counts; nothing without a visit. */
export function visitsSentence(
  n: number,
  { share, located }: { readonly share: number | null; readonly located: number },
): Sentence | null {
  if (n === 0) return null;
  return { key: 'finding.visits', values: { n, located, border: countOf(share ?? 0, located) } };
}

/** How far half of the visits reach; nothing on fewer than five visits between two regions with known positions (rule R12). */
export function distanceSentence(
  { count }: Words,
  { median, n }: { readonly median: number | null; readonly n: number },
): Sentence | null {
  return median === null || n < enough ? null : { key: 'finding.distance', values: { n, km: count(median) } };
}

/** How many regions of a country take part, and what share of its people that reaches; no share of fewer than five regions (rule R12). */
export function countrySentence(
  { count, percent }: Words,
  row: { readonly active: number; readonly regions: number; readonly population_reached: number | null },
): Sentence {
  const people = row.regions < enough || row.population_reached === null ? 'few' : percent(row.population_reached);
  return { key: 'country.finding', values: { active: row.active, n: count(row.regions), people } };
}
