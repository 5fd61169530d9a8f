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
