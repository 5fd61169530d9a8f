import { slope } from '#charts/slope.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { completenessOf, partnershipSources, sourceTitles } from '#read/completeness.ts';
import { labelsOf } from '#read/labels.ts';
import type { Slice } from '#read/metric.ts';
import { categoryRow } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

/** Waves of an instrument in the order they began; at least two, else there is nothing to compare. */
const wavesOf = (instrument: string): readonly string[] => {
  const began = new Map<string, number>();
  for (const { instrument: own, wave, start_year } of table('projects')) {
    if (own === instrument && wave !== null)
      began.set(wave, Math.min(began.get(wave) ?? Number.POSITIVE_INFINITY, start_year ?? Number.POSITIVE_INFINITY));
  }
  return [...began].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([wave]) => wave);
};

/** Representation ratio by participations from wave to wave of an instrument; null with fewer than two waves. */
export function ratioByWave(language: Language, instrument: string): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, decimal } = words;
  const labels = labelsOf(words);
  const waves = wavesOf(instrument);
  if (waves.length < 2) return null;
  const sliceOf = (wave: string): Slice => ({ kind: 'wave', value: wave });
  const row = (wave: string, category: (typeof categories)[number]) => categoryRow(currentPeriod, sliceOf(wave), category);
  const participations = (wave: string) => {
    const { units } = categoryRow(currentPeriod, sliceOf(wave), 'all');
    return numberCell(count(units), units);
  };
  const id = `ratio-by-wave-${instrument.toLowerCase()}`;
  const title = t('balance.wave.title', { instrument: labels.known('instrument', instrument) });
  // "ESCP-4i generation 1 (2016-2017)" → "generation 1 (2016-2017)": the instrument stands in the title.
  const short = (own: Words, wave: string) => {
    const { text } = sourceText(own.language, wave);
    return text.startsWith(instrument) ? text.slice(instrument.length).replace(/^,? /, '') : text;
  };
  return {
    id,
    title,
    subtitle: t('balance.ratio.subtitle', { period: currentPeriod }),
    drawing: drawnOnce(
      { id, title, place: 'column', language },
      (own, labels) => [
        categories.map((category) => ({
          id: category,
          label: labels.category(category),
          tone: `cat-${category}`,
          values: waves.map((wave) => {
            const { units_rr: value, small_n: small } = row(wave, category);
            return { value, small, reason: value === null ? labels.reason('nothing-to-share') : null };
          }),
        })),
        waves.map((wave) => short(own, wave)),
        {
          value: (value) => own.decimal(value),
          reference: own.t('balance.ratio.proportional'),
          absent: (series, point, reason) => own.t('common.labelled', { label: `${series}, ${point}`, text: reason }),
          empty: labels.reason('no-projects'),
        },
      ],
      slope,
    ),
    n: t('n.participations', {
      n: sumOfKnown(waves.map((wave) => categoryRow(currentPeriod, sliceOf(wave), 'all').units)) ?? 0,
    }),
    source: sourceTitles(words, partnershipSources),
    completeness: completenessOf(words, { kind: 'instrument', value: instrument }),
    note: t('common.smallNExplained'),
    table: {
      caption: t('balance.ratio.subtitle', { period: currentPeriod }),
      columns: [
        { name: 'wave', label: t('partnership.wave') },
        { name: 'participations', measured: 'count', label: t('column.participations'), number: true },
        ...categories.map((category) => ({
          name: `ratio_${category}`,
          measured: 'ratio',
          label: labels.category(category),
          number: true,
        })),
      ],
      rows: waves.map((wave) => [
        sourceText(language, wave),
        participations(wave),
        ...categories.map((category) => {
          const own = row(wave, category);
          return numberCell(decimal(own.units_rr), own.units_rr, {
            absent: labels.reason('no-denominator'),
            smallN: own.small_n ? t('common.smallN') : undefined,
          });
        }),
      ]),
    },
    data: 'category_metrics',
  };
}
