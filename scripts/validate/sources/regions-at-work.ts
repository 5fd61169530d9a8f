import { outcomeStages } from '#core/entities/outcomes.ts';
import { periods } from '#core/taxonomy/periods.ts';
import type { SourceTable } from '../../ingest/source-table.ts';
import { Ids, pointsNowhere } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { country, placeCode } from '../places.ts';
import type {
  ExchangeRecord,
  OutcomeRecord,
  PartialListRecord,
  RegionPriorityRecord,
  S3PartnershipRecord,
  S3RegionRecord,
  StatedPriorityRecord,
} from '../records.ts';
import { themeList } from '../reference/themes.ts';
import { sourceRows } from '../rows.ts';
import type { Known } from './known.ts';

type Tables = readonly SourceTable[];
const levels = ['regional', 'national'] as const;

export function readS3Partnerships(tables: Tables, ids: Ids, ledger: Ledger): S3PartnershipRecord[] {
  return sourceRows(tables, 's3-partnerships', ledger, ({ row, table: { file }, origin }) => {
    const partnership = row.required('partnership');
    const rest = { platform: row.required('platform') ?? '', name: row.required('name') ?? '', launched: row.year('launched') };
    if (partnership === null || !ids.claim(partnership, file, row, 'partnership')) return null;
    return { partnership, ...rest, origin };
  });
}

export function readS3Regions(tables: Tables, ids: Ids, known: Known, ledger: Ledger): S3RegionRecord[] {
  return sourceRows(tables, 's3-regions', ledger, ({ row, origin }) => {
    const partnership = row.required('partnership');
    if (partnership !== null && !ids.has(partnership)) {
      pointsNowhere(row, 'partnership', 'S3 partnership', ids, partnership, 'the file of partnerships, or remove the row');
    }
    const rest = {
      region: row.text('region'),
      country: country(row, 'country', known),
      code: placeCode(row, 'code', known),
      role: row.oneOf('role', ['lead', 'partner']),
    };
    return partnership === null ? null : { partnership, ...rest, origin };
  });
}

export function readRegionPriorities(tables: Tables, known: Known, ledger: Ledger): RegionPriorityRecord[] {
  const ids = new Ids('priority');
  return sourceRows(tables, 'region-priorities', ledger, ({ row, table: { file }, origin }) => {
    row.required('region');
    const region = placeCode(row, 'region', known);
    const theme = row.required('theme');
    const period = row.requiredOneOf('period', periods);
    const level = row.requiredOneOf('level', levels);
    if (theme !== null && !known.themes.has(theme))
      pointsNowhere(row, 'theme', 'theme', known.themes, theme, 'reference/themes.csv');
    if (region === null || theme === null || period === null || level === null) return null;
    return ids.claim(`${region} ${theme} ${period}`, file, row, 'region') ? { region, theme, period, level, origin } : null;
  });
}

export function readStatedPriorities(tables: Tables, known: Known, ledger: Ledger): StatedPriorityRecord[] {
  return sourceRows(tables, 'stated-priorities', ledger, ({ row, origin }) => {
    row.required('country');
    const where = country(row, 'country', known);
    const period = row.requiredOneOf('period', periods);
    const level = row.requiredOneOf('level', levels);
    const priority = row.required('priority');
    const rest = {
      region: row.text('region'),
      code: placeCode(row, 'code', known),
      themes: themeList(row, 'themes', known.themes),
    };
    if (where === null || period === null || level === null || priority === null) return null;
    return { country: where, period, level, priority, ...rest, origin };
  });
}

export function readPartialLists(tables: Tables, known: Known, ledger: Ledger): PartialListRecord[] {
  return sourceRows(tables, 'partial-lists', ledger, ({ row, origin }) => {
    row.required('code');
    const code = placeCode(row, 'code', known);
    const period = row.requiredOneOf('period', periods);
    const why = row.required('why');
    return code === null || period === null || why === null ? null : { code, period, why, origin };
  });
}

export function readOutcomes(tables: Tables, known: Known, ledger: Ledger): OutcomeRecord[] {
  return sourceRows(tables, 'outcomes', ledger, ({ row, origin }) => {
    const project = row.required('project');
    if (project !== null && !known.projects.has(project)) {
      pointsNowhere(row, 'project', 'project', known.projects, project, 'a file of projects, or remove the row');
    }
    const stage = row.requiredOneOf('stage', outcomeStages);
    const rest = { amount: row.amount('amount'), date: row.date('date'), what: row.text('what') };
    return project === null || stage === null ? null : { project, stage, ...rest, origin };
  });
}

export function readExchanges(tables: Tables, known: Known, ledger: Ledger): ExchangeRecord[] {
  const ids = new Ids('exchange');
  return sourceRows(tables, 'exchanges', ledger, ({ row, table: { file }, origin }) => {
    const exchange = row.required('exchange');
    const mode = row.requiredOneOf('mode', ['physical', 'virtual']);
    const rest = { visitor: placeCode(row, 'visitor', known), host: placeCode(row, 'host', known), year: row.year('year') };
    if (exchange === null || mode === null || !ids.claim(exchange, file, row, 'exchange')) return null;
    return { exchange, mode, ...rest, origin };
  });
}
