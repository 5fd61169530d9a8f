import { funnel } from '#charts/funnel.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import type { Language } from '#i18n/languages.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import { numberCell } from '../components/table.ts';
import { drawnOnce } from './drawn-once.ts';
import type { FigureProps } from './figure.ts';

const stages = ['proposals_stage_1', 'proposals_stage_2', 'proposals_retained'] as const;

/** Stages of each call that publishes what it received and retained, with the success rate; null without such a call. */
export function callFunnel(language: Language): FigureProps | null {
  const words = wordsOf(language);
  const { t, count, percent, list } = words;
  const labels = labelsOf(words);
  const id = 'call-funnel';
  const calls = table('funnel').filter((row) => row.by === 'call' && row.received !== null && row.retained !== null);
  if (calls.length === 0) return null;
  const figures = (call: string) => table('completeness').filter((row) => row.scope === call);
  const steps = ({ t }: Words, call: (typeof calls)[number]) => {
    const published = figures(call.id);
    const at = (measure: string) => published.find((row) => row.measure === measure)?.published ?? null;
    return [
      { label: t('calls.funnel.received'), count: at(stages[0]) ?? call.received },
      ...(at(stages[1]) === null ? [] : [{ label: t('calls.funnel.stage2'), count: at(stages[1]) }]),
      { label: t('calls.funnel.retained'), count: call.retained },
    ];
  };
  const first = calls[0];
  const title = t('calls.funnel.title', {
    call: first?.id ?? '',
    stages:
      first === undefined
        ? ''
        : steps(words, first)
            .map((step) => count(step.count))
            .join(' → '),
  });
  return {
    id,
    title,
    subtitle: t('calls.funnel.subtitle'),
    drawing: drawnOnce(
      { id, title, place: 'full', language },
      (own) => [
        calls.map((call) => ({
          id: call.id,
          label: call.id,
          steps: steps(own, call),
          rate: call.rate,
          low: call.low,
          high: call.high,
          note: call.small_n ? own.t('common.smallN') : null,
        })),
        {
          count: own.count,
          percent: (value) => own.percent(value, 1),
          rate: own.t('calls.funnel.rate'),
          notPublished: own.t('calls.funnel.notPublished'),
        },
      ],
      funnel,
    ),
    n: `${count(sumOfKnown(calls.map((call) => call.received)))} ${t('calls.funnel.received')}`,
    source: list(
      calls.map((call) => {
        const note = figures(call.id).find((row) => row.measure === stages[0])?.note ?? null;
        return note === null ? call.id : sourceText(words.language, note).text;
      }),
    ),
    completeness: t('calls.funnel.completeness', { part: count(calls.length), whole: count(table('calls').length) }),
    table: {
      caption: t('calls.funnel.subtitle'),
      columns: [
        { name: 'call', key: 'call_id', label: t('column.call') },
        { name: 'received', measured: 'count', label: t('column.received'), number: true },
        { name: 'retained', measured: 'count', label: t('column.retained'), number: true },
        { name: 'success_rate', measured: 'fraction', label: t('column.rate'), number: true },
        { name: ['success_rate_low', 'success_rate_high'], measured: 'fraction', label: t('column.interval'), number: true },
      ],
      rows: calls.map((call) => [
        { text: `${call.id} (${labels.known('instrument', call.instrument ?? '')})`, key: call.id },
        numberCell(count(call.received), call.received),
        numberCell(count(call.retained), call.retained),
        numberCell(percent(call.rate, 1), call.rate, { smallN: call.small_n ? t('common.smallN') : undefined }),
        { text: `${percent(call.low, 1)} – ${percent(call.high, 1)}`, value: [call.low, call.high] },
      ]),
    },
    data: 'funnel',
  };
}
