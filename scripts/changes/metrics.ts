import type { RowOf } from '#core/artefact.ts';
import type { changeTables } from '#core/artefacts/changes.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import { keyOf } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import { compareText } from '#core/order.ts';
import { periods } from '#core/taxonomy/periods.ts';
import { worldOf } from '#core/world.ts';

export type ChangedMetric = RowOf<typeof changeTables.changes_metrics>;

/** The values of the register that are compared: id, and which of its places. */
const compared: Readonly<Record<string, RegExp>> = {
  'DQ-UNITS': /^$/,
  'DQ-LOC': /^$/,
  'DQ-EUC': /^$/,
  'COV-REG': /^by=(all|category:\w+)\|field=(active|share)$/,
  'COV-POP': /^by=(all|category:\w+)$/,
  'REP-RR': /^measure=(units|contribution)\|category=\w+$/,
};

interface Value {
  readonly period: ChangedMetric['period'];
  readonly metric: string;
  readonly dims: string | null;
  readonly unit: string;
  readonly value: number | null;
}

/** The headline figures of one state, of all projects, in both periods. */
export function headlineValues(input: ComputeInput): Value[] {
  return periods.flatMap((period) => {
    const tables = input.byPeriod[period];
    const world = worldOf(tables);
    const known = tables.participations.flatMap((row) => row.eu_contribution ?? []);
    const cents = known.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
    const total = (metric: string, unit: string, value: number | null): Value => ({ period, metric, dims: null, unit, value });
    return [
      total('PROJECTS', 'projects', tables.projects.length),
      total('ORGANISATIONS', 'organisations', new Set(tables.participations.map((row) => row.org_id)).size),
      total('CONTRIBUTION', 'EUR', known.length === 0 ? null : cents / 100),
      ...register.flatMap((metric) => {
        const places = compared[metric.id];
        if (!places) return [];
        return [...metric.compute(world)].flatMap(({ dims, value, unit }): Value[] => {
          const place = keyOf('', dims).slice(1);
          if (!places.test(place) || (typeof value !== 'number' && value !== null)) return [];
          return [{ period, metric: metric.id, dims: place === '' ? null : place, unit: unit ?? metric.unit, value }];
        });
      }),
    ];
  });
}

/** Both states side by side; without a state before, its values are absent. */
export function compareMetrics(before: readonly Value[] | null, after: readonly Value[]): ChangedMetric[] {
  const name = ({ period, metric, dims }: Value) => `${period} ${metric} ${dims ?? ''}`;
  const old = new Map((before ?? []).map((one) => [name(one), one.value] as const));
  return after
    .map((one) => {
      const { value, ...place } = one;
      const past = old.get(name(one)) ?? null;
      return { ...place, before: past, after: value, difference: past === null || value === null ? null : value - past };
    })
    .sort((a, b) => compareText(a.period, b.period) || compareText(a.metric, b.metric) || compareText(a.dims ?? '', b.dims ?? ''));
}
