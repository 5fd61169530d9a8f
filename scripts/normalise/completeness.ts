import { op, table } from 'arquero';
import type { Records } from '../validate/records.ts';
import type { FigureRecord, Reference } from '../validate/reference-records.ts';
import type { RowsOf } from './rows.ts';

/** Published rows that completeness is counted from. */
export interface Counted {
  readonly projects: RowsOf<'projects'>;
  readonly participations: RowsOf<'participations'>;
  readonly s3Partnerships: RowsOf<'s3_partnerships'>;
  readonly exchanges: RowsOf<'exchanges'>;
  readonly planned: RowsOf<'planned_exchanges'>;
  readonly calls: RowsOf<'calls'>;
}

interface Recorded {
  readonly recorded: number | null;
  readonly withoutLater?: number | null;
  readonly note?: string;
}

const notCounted = (note: string): Recorded => ({ recorded: null, note });

/** Organisations and countries of the participations of a call. */
function members(
  participations: RowsOf<'participations'>,
  projects: ReadonlySet<string>,
): { organisations: number; countries: number } {
  const own = participations.filter((row) => projects.has(row.project_id));
  const [found] = table({ org: own.map((row) => row.org_id), country: own.map((row) => row.country) })
    .rollup({ organisations: op.distinct('org'), countries: op.array_agg_distinct('country') })
    .objects() as { organisations: number; countries: string[] }[];
  return { organisations: found?.organisations ?? 0, countries: found?.countries.length ?? 0 };
}

const cents = (amount: number): number => Math.round(amount * 100);

/** EU contribution of projects: as stated for the project, else the sum of its participants'. */
function contribution(projects: RowsOf<'projects'>): Recorded {
  const amounts = projects.flatMap((row) => row.eu_contribution_eur ?? row.contribution_sum_eur ?? []);
  if (amounts.length === 0) return notCounted(`None of the ${projects.length} recorded partnerships has an amount.`);
  const recorded = amounts.reduce((sum, amount) => sum + cents(amount), 0) / 100;
  return amounts.length === projects.length
    ? { recorded }
    : { recorded, note: `Recorded partnerships with an amount: ${amounts.length} of ${projects.length}.` };
}

function ofCall(figure: FigureRecord, data: Counted): Recorded {
  const projects = data.projects.filter((row) => row.call_id === figure.scope);
  const ids = new Set(projects.map((row) => row.project_id));
  const early = projects.filter((row) => !row.retained_later);
  const later = early.length < projects.length;
  const why = projects.flatMap((row) => (row.retained_later ? (row.note ?? []) : [])).join(' ');
  switch (figure.measure) {
    case 'partnerships':
    case 'proposals_retained':
      return { recorded: projects.length, ...(later ? { withoutLater: early.length, note: why } : {}) };
    case 'organisations':
      return { recorded: members(data.participations, ids).organisations };
    case 'countries':
      return { recorded: members(data.participations, ids).countries };
    case 'eu_contribution': {
      const all = contribution(projects);
      return later ? { ...all, withoutLater: contribution(early).recorded, note: [all.note, why].filter(Boolean).join(' ') } : all;
    }
    case 'proposals_stage_1': {
      const received = data.calls.find((row) => row.call_id === figure.scope)?.proposals_received ?? null;
      return received === null ? notCounted('The list of calls has no number of proposals received.') : { recorded: received };
    }
    case 'proposals_stage_2':
      return notCounted('The data hold the proposals of the first stage and the projects retained, not the second stage.');
    case 'exchanges_target': {
      if (data.exchanges.length > 0) return notCounted('The visits in the data do not name their call.');
      const planned = data.planned.filter((row) => ids.has(row.project_id));
      const sum = planned.reduce((total, row) => total + row.planned, 0);
      return notCounted(`No visits are in the data. Exchanges planned: ${sum}; partnerships with a plan: ${planned.length}.`);
    }
    default:
      return notCounted('This measure is not counted in the data.');
  }
}

function ofPlatform(figure: FigureRecord, data: Counted, records: Records): Recorded {
  const partnerships = data.s3Partnerships.filter((row) => row.platform === figure.scope && row.demo_case_of === null);
  // Platforms count their qualified partnerships apart; the data do not say which ones those are.
  if (figure.note?.includes('qualified')) return notCounted('The data do not say which partnerships were qualified.');
  if (figure.measure === 'partnerships') return { recorded: partnerships.length };
  if (figure.measure !== 'regions') return notCounted('This measure is not counted in the data.');
  const ids = new Set(partnerships.map((row) => row.s3_id));
  const regions = new Set(records.s3Regions.filter((row) => ids.has(row.partnership)).map((row) => row.code ?? row.region));
  return { recorded: regions.size, note: 'Regions at the level their authority exists, as stated.' };
}

/** Published totals beside what the data hold for the same scope and measure. */
export function completenessRows(data: Counted, records: Records, reference: Reference): RowsOf<'completeness'> {
  const calls = new Set(reference.calls.map((row) => row.call_id));
  return reference.figures.map((figure) => {
    const found = calls.has(figure.scope) ? ofCall(figure, data) : ofPlatform(figure, data, records);
    return {
      figure_id: figure.figure_id,
      instrument: figure.instrument,
      scope: figure.scope,
      measure: figure.measure,
      published: figure.value,
      unit: figure.unit,
      recorded: found.recorded,
      // What was added to a call later is not in the published total, so that it is not in the share either.
      share: found.recorded === null || figure.value === 0 ? null : (found.withoutLater ?? found.recorded) / figure.value,
      recorded_without_later: found.withoutLater ?? null,
      as_of: figure.as_of?.text ?? null,
      source_url: figure.source_url,
      note: [found.note, figure.note].filter((part) => part !== undefined && part !== null && part !== '').join(' · ') || null,
    };
  });
}

/** Cluster organisations counted elsewhere beside those on the register. */
export function registerCompletenessRows(
  organisations: RowsOf<'organisations'>,
  countries: RowsOf<'countries'>,
  reference: Reference,
): RowsOf<'register_completeness'> {
  const member = new Set(countries.filter((row) => row.eu).map((row) => row.country));
  const registered = organisations.filter((row) => row.registered);
  const inside = (country: string, region: string | null) => (row: (typeof registered)[number]) => {
    if (country === 'ALL') return true;
    if (country === 'EU27') return row.country !== null && member.has(row.country);
    return region === null ? row.country === country : (row.region_id?.startsWith(region) ?? false);
  };
  return reference.counts.map((row) => {
    const recorded = registered.filter(inside(row.country, row.region)).length;
    return {
      country: row.country,
      region: row.region,
      published: row.count,
      what: row.what,
      recorded,
      share: row.comparable && row.count > 0 ? recorded / row.count : null,
      as_of: row.as_of,
      source_url: row.source_url,
      note: row.comparable ? null : 'What was counted differs from the cluster organisations of the register.',
      line: row.line,
    };
  });
}
