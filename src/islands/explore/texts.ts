import type { RegionValue } from '#core/explorer/figures.ts';
import { type ExplorerMetricId, explorerMetric } from '#core/explorer/metrics.ts';
import type { Key, Words } from '#i18n/make-words.ts';
import type { ExplorerState } from './state.ts';

/** Names that the page's lists carry in its own language. */
export interface Names {
  readonly country: (code: string) => string;
  readonly theme: (id: string) => string;
}

/** Words of the explorer, over those the page hands over. */
export interface Texts extends Names {
  readonly words: Words;
  readonly language: string;
  readonly metric: (id: ExplorerMetricId) => string;
  readonly unit: (id: ExplorerMetricId) => string;
  readonly number: (id: ExplorerMetricId, value: number | null) => string;
  /** The value with its unit where that is money, its mark and its reason: "3.5 (small n)", "n/a (not reported)". */
  readonly value: (id: ExplorerMetricId, value: RegionValue) => string;
  readonly status: (code: string) => string;
  readonly reason: (code: string) => string;
  /** What is cut, in words: "Eurocluster · Food · started 2019 to 2021". */
  readonly cut: (state: ExplorerState) => string;
  /** Which regions: "EU-27 regions", "transition regions, Spain". */
  readonly scope: (state: ExplorerState) => string;
}

export function textsOf(words: Words, names: Names): Texts {
  const { t, has } = words;
  const known = (key: string, otherwise: string) => (has(key) ? t(key as Key) : otherwise);
  const number = (id: ExplorerMetricId, value: number | null) => {
    switch (explorerMetric(id).format) {
      case 'count':
        return words.count(value);
      case 'decimal1':
        return words.decimal(value, 1);
      case 'decimal2':
        return words.decimal(value, 2);
      case 'decimal3':
        return words.decimal(value, 3);
      case 'percent':
        return words.percent(value, 1);
      default:
        return words.eur(value);
    }
  };
  const reason = (code: string) => known(`explore.reason.${code}`, known(`reason.${code}`, code));
  return {
    ...names,
    words,
    language: words.language,
    metric: (id) => t(`explore.metric.${id}`),
    unit: (id) => t(`explore.unit.${id}`),
    number,
    reason,
    value(id, one) {
      if (one.value === null) return `${t('common.na')} (${reason(one.absent ?? 'not-reported')})`;
      return one.small ? `${number(id, one.value)} (${t('common.smallN')})` : number(id, one.value);
    },
    status: (code) => known(`category.${code}`, code),
    cut({ instrument, theme, from, to }) {
      const parts = [
        instrument === '' ? '' : instrument,
        theme === '' ? '' : names.theme(theme),
        from === '' && to === ''
          ? ''
          : t('explore.cut.years', { kind: from === '' ? 'until' : to === '' ? 'from' : from === to ? 'in' : 'both', from, to }),
      ].filter((part) => part !== '');
      return parts.length === 0 ? t('explore.cut.all') : parts.join(' · ');
    },
    scope({ category, country, period }) {
      const universe = period === '2014-2020' ? '28' : '27';
      const regions =
        category === ''
          ? t('explore.scope.universe', { universe })
          : category === 'every'
            ? t('explore.scope.every')
            : category === 'outside'
              ? t('explore.scope.outside', { universe })
              : t('explore.scope.category', { category: known(`category.${category}`, category), period });
      return country === '' ? regions : `${regions}, ${names.country(country)}`;
    },
  };
}
