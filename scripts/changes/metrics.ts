import type { Row, RowOf } from '#core/artefact.ts';
import type { changeTables } from '#core/artefacts/changes.ts';
import type { Participation, Tables } from '#core/entities/tables.ts';
import { keyOf } from '#core/metrics/definition.ts';
import { register } from '#core/metrics/index.ts';
import { compareText } from '#core/order.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
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

export interface Value {
  readonly period: ChangedMetric['period'];
  readonly metric: string;
  readonly dims: string | null;
  readonly unit: string;
  readonly value: number | null;
}

/** Plain totals of a state, the same in both periods. */
function totals(projects: number, participations: readonly Pick<Participation, 'org_id' | 'eu_contribution'>[]): Value[] {
  const known = participations.flatMap((row) => row.eu_contribution ?? []);
  const cents = known.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
  const organisations = new Set(participations.map((row) => row.org_id)).size;
  return periods.flatMap((period) => [
    { period, metric: 'PROJECTS', dims: null, unit: 'projects', value: projects },
    { period, metric: 'ORGANISATIONS', dims: null, unit: 'organisations', value: organisations },
    { period, metric: 'CONTRIBUTION', dims: null, unit: 'EUR', value: known.length === 0 ? null : cents / 100 },
  ]);
}

/** The headline figures of one state, of all projects, in both periods. */
export function headlineValues(byPeriod: Readonly<Record<Period, Tables>>): Value[] {
  const { projects, participations } = byPeriod[currentPeriod];
  return [
    ...totals(projects.length, participations),
    ...periods.flatMap((period) => {
      const world = worldOf(byPeriod[period]);
      return register.flatMap((metric) => {
        const places = compared[metric.id];
        if (!places) return [];
        return [...metric.compute(world)].flatMap(({ dims, value, unit }): Value[] => {
          const place = keyOf('', dims).slice(1);
          if (!places.test(place) || (typeof value !== 'number' && value !== null)) return [];
          return [{ period, metric: metric.id, dims: place === '' ? null : place, unit: unit ?? metric.unit, value }];
        });
      });
    }),
  ];
}

/** The same figures, taken from the long table of metrics where they stand already. */
export function publishedValues(
  metrics: readonly Row[],
  projects: number,
  participations: readonly Pick<Participation, 'org_id' | 'eu_contribution'>[],
): Value[] {
  const long = metrics.flatMap((row): Value[] => {
    const { period, slice_kind, metric, dims, unit, value } = row;
    if (slice_kind !== 'all' || !compared[String(metric)]?.test(String(dims ?? ''))) return [];
    const known = periods.find((one) => one === period);
    if (known === undefined) return [];
    return [
      {
        period: known,
        metric: String(metric),
        dims: dims === null ? null : String(dims),
        unit: String(unit),
        value: typeof value === 'number' ? value : null,
      },
    ];
  });
  return [...totals(projects, participations), ...long];
}

/** What lies between two values; euros to the cent, without the digits that the subtraction itself brings in. */
export const differenceOf = (before: number, after: number, unit: string): number =>
  unit === 'EUR' ? Math.round((after - before) * 100) / 100 : after - before;

/** Both states side by side; without a state before, its values are absent. */
export function compareMetrics(before: readonly Value[] | null, after: readonly Value[]): ChangedMetric[] {
  const name = ({ period, metric, dims }: Value) => `${period} ${metric} ${dims ?? ''}`;
  const old = new Map((before ?? []).map((one) => [name(one), one.value] as const));
  return after
    .map((one) => {
      const { value, ...place } = one;
      const past = old.get(name(one)) ?? null;
      return {
        ...place,
        before: past,
        after: value,
        difference: past === null || value === null ? null : differenceOf(past, value, place.unit),
      };
    })
    .sort((a, b) => compareText(a.period, b.period) || compareText(a.metric, b.metric) || compareText(a.dims ?? '', b.dims ?? ''));
}
