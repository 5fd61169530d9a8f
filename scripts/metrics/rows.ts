import { type Outcome, outcomeStages } from '#core/entities/outcomes.ts';
import type { RegionPriority } from '#core/entities/priorities.ts';
import type { Tables } from '#core/entities/tables.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { type Period, periods } from '#core/taxonomy/periods.ts';
import type { CellReader } from './cells.ts';

export interface OptionalRows {
  readonly region_priorities: readonly RegionPriority[];
  readonly outcomes: readonly Outcome[];
}
export type AllRows = Tables & OptionalRows;
export type TableFile = keyof AllRows;

/** How the rows of one table are read: its columns, the one that must not repeat, and a row as an entity. */
export interface RowKind<Row> {
  readonly columns: readonly string[];
  readonly key?: string;
  /** A table that not every data set has: without the file it is empty. */
  readonly optional?: boolean;
  read(cells: CellReader, has: (column: string) => boolean): Row | null;
}

/**
 * The column contract of the normalised tables (METHODOLOGY sections 1 and 10). Further columns are fine.
 *
 * Shape  the universe, the categories and the eligible countries of 2014-2020 stand in columns of their own beside
 *        those of 2021-2027; `period` says which are read.
 */
export function rowKinds(period: Period): { readonly [Name in TableFile]: RowKind<AllRows[Name][number]> } {
  const of = (column: string): string => (period === '2014-2020' ? `${column}_2014_2020` : column);
  return {
    countries: {
      columns: ['country', of('eu'), of('eligible')],
      key: 'country',
      read: (cells) => ({
        country: cells.required('country') ?? '',
        eu: cells.requiredBit(of('eu')),
        eligible: cells.bit(of('eligible')),
      }),
    },
    regions: {
      columns: ['region_id', 'name', 'country', of('in_universe'), of('category'), 'population', 'gdp_per_head', 'lat', 'lon'],
      key: 'region_id',
      read: (cells) => ({
        region_id: cells.required('region_id') ?? '',
        name: cells.text('name') ?? '',
        country: cells.required('country') ?? '',
        in_universe: cells.requiredBit(of('in_universe')),
        category: cells.oneOf(of('category'), categories),
        population: cells.number('population', { least: 0 }),
        gdp_per_head: cells.number('gdp_per_head', { least: 0 }),
        lat: cells.number('lat', { least: -90, most: 90 }),
        lon: cells.number('lon', { least: -180, most: 180 }),
      }),
    },
    organisations: {
      columns: ['org_id', 'name', 'country', 'region_id'],
      read: (cells, has) => ({
        org_id: cells.required('org_id') ?? '',
        name: cells.text('name') ?? '',
        country: cells.text('country'),
        region_id: cells.text('region_id'),
        registered: has('registered') ? cells.requiredBit('registered') : true,
      }),
    },
    calls: {
      columns: ['call_id', 'instrument', 'min_partners', 'min_countries', 'min_ld_tr', 'proposals_received', 'proposals_retained'],
      key: 'call_id',
      read: (cells) => {
        const figure = (field: string): number | null => cells.number(field, { least: 0, whole: true });
        const received = figure('proposals_received');
        const retained = figure('proposals_retained');
        if (received !== null && retained !== null && retained > received) {
          cells.fault(
            'proposals_retained',
            'funnel',
            `More proposals were retained than the ${received} received.`,
            'Correct one of the two figures, or leave both empty.',
          );
          return null;
        }
        return {
          call_id: cells.required('call_id') ?? '',
          instrument: cells.text('instrument') ?? '',
          min_partners: figure('min_partners'),
          min_countries: figure('min_countries'),
          min_ld_tr: figure('min_ld_tr'),
          proposals_received: received,
          proposals_retained: retained,
        };
      },
    },
    projects: {
      columns: ['project_id', 'acronym', 'call_id', 'instrument', 'themes', 'start_year'],
      key: 'project_id',
      read: (cells) => ({
        project_id: cells.required('project_id') ?? '',
        acronym: cells.text('acronym') ?? '',
        call_id: cells.text('call_id'),
        instrument: cells.text('instrument') ?? '',
        themes: cells.list('themes'),
        start_year: cells.number('start_year', { whole: true }),
        wave: cells.text('wave'),
        end_date: cells.text('end_date'),
      }),
    },
    participations: {
      columns: ['project_id', 'org_id', 'region_id', 'role', 'eu_contribution'],
      read: (cells) => ({
        project_id: cells.required('project_id') ?? '',
        org_id: cells.required('org_id') ?? '',
        region_id: cells.text('region_id'),
        coordinator: cells.text('role') === 'coordinator',
        eu_contribution: cells.number('eu_contribution', { least: 0 }),
      }),
    },
    exchanges: {
      columns: ['exchange_id', 'visitor_region', 'host_region', 'year', 'mode'],
      key: 'exchange_id',
      read: (cells) => ({
        exchange_id: cells.required('exchange_id') ?? '',
        visitor_region: cells.text('visitor_region'),
        host_region: cells.text('host_region'),
        year: cells.number('year', { whole: true }),
        virtual: cells.oneOf('mode', ['physical', 'virtual']) === 'virtual',
      }),
    },
    s3_partnership_regions: {
      columns: ['s3_id', 'theme', 'region_id', 'role'],
      read: (cells) => {
        const theme = cells.text('theme');
        const region_id = cells.text('region_id');
        // Nothing can be said of a partner whose theme or region is not known.
        return theme === null || region_id === null
          ? null
          : { s3_id: cells.required('s3_id') ?? '', theme, region_id, role: cells.text('role') ?? '' };
      },
    },
    region_priorities: {
      columns: ['region_id', 'theme', 'period', 'level', 'complete'],
      optional: true,
      read: (cells) => {
        const stated = cells.requiredOneOf('period', periods);
        if (stated !== period) return null;
        return {
          region_id: cells.required('region_id') ?? '',
          theme: cells.required('theme') ?? '',
          period: stated,
          level: cells.requiredOneOf('level', ['regional', 'national']) ?? 'regional',
          complete: cells.requiredBit('complete'),
        };
      },
    },
    outcomes: {
      columns: ['project_id', 'stage', 'amount_eur'],
      optional: true,
      read: (cells) => {
        const stage = cells.requiredOneOf('stage', outcomeStages);
        return stage === null
          ? null
          : { project_id: cells.required('project_id') ?? '', stage, amount_eur: cells.number('amount_eur', { least: 0 }) };
      },
    },
  };
}
