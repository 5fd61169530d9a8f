import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Artefact, Row } from '#core/artefact.ts';
import { metricTables } from '#core/artefacts/metrics.ts';
import type { ComputeInput } from '#core/entities/compute-input.ts';
import type { Tables } from '#core/entities/tables.ts';
import { arbitraryOptional, arbitraryTables, seeded } from '#core/metrics/testing/arbitrary.ts';
import { callRow, organisationRow, participationRow, projectRow, regionRow, tablesOf } from '#core/metrics/testing/tables.ts';
import { onDisk } from '../effects.ts';
import { readTables } from '../metrics/read-tables.ts';
import { tableText } from '../publish/table-text.ts';
import { compute } from './index.ts';

const { rows: medium } = await readTables('src/core/metrics/fixtures/medium', '2021-2027', onDisk());

/** In 2014-2020 one more region belongs to the universe and one has another category. */
const earlier: Tables = {
  ...medium,
  regions: medium.regions.map((region) =>
    region.region_id === 'XA01'
      ? { ...region, in_universe: true, category: 'transition' }
      : region.region_id === 'AB05'
        ? { ...region, category: 'less_developed' }
        : region,
  ),
};

const input: ComputeInput = {
  byPeriod: { '2014-2020': earlier, '2021-2027': medium },
  callPeriod: new Map(medium.calls.map(({ call_id }) => [call_id, '2014-2020'])),
  priorities: [
    { region_id: 'AB01', theme: 'agri', period: '2021-2027', level: 'regional', complete: true },
    { region_id: 'AC01', theme: 'agri', period: '2021-2027', level: 'national', complete: true },
    { region_id: 'AA01', theme: 'agri', period: '2021-2027', level: 'regional', complete: false },
    { region_id: 'AC01', theme: 'health', period: '2021-2027', level: 'national', complete: true },
  ],
  outcomes: [
    { project_id: 'P001', stage: 'investment', amount_eur: 5_000_000 },
    { project_id: 'P002', stage: 'strategy', amount_eur: null },
  ],
  asOf: '2026-11-22',
};
const tables = compute(input);
const contracts = Object.values(metricTables) as readonly Artefact[];

describe.each(contracts)('$name', (contract) => {
  const rows: readonly Row[] = tables[contract.name as keyof typeof tables];

  test('keeps its contract to the letter: columns, types, ranges, one row per key', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(tableText(contract, rows).trimEnd().split('\n')).toHaveLength(rows.length + 1);
  });
});

test('whatever the tables hold, every contract is kept', () => {
  fc.assert(
    fc.property(arbitraryTables, arbitraryOptional, (any, optional) => {
      const result = compute({ ...optional, byPeriod: { '2014-2020': any, '2021-2027': any }, callPeriod: new Map() });
      for (const contract of contracts) tableText(contract, result[contract.name as keyof typeof result]);
    }),
    { ...seeded, numRuns: 30 },
  );
});

describe('slices', () => {
  const all = { slice_kind: 'all', slice: 'all' };
  const find = (name: keyof typeof tables, cells: Row) =>
    tables[name].find((row) => Object.entries(cells).every(([column, cell]) => row[column] === cell));

  test('every period has its own universe', () => {
    expect(find('category_metrics', { ...all, period: '2021-2027', category: 'all' })).toMatchObject({ regions: 56 });
    expect(find('category_metrics', { ...all, period: '2014-2020', category: 'all' })).toMatchObject({ regions: 57 });
  });

  test('by instrument hold that instrument alone, and add up', () => {
    const of = (slice: string) =>
      Number(
        find('metrics', { slice_kind: slice === 'all' ? 'all' : 'instrument', slice, period: '2021-2027', metric: 'DQ-UNITS' })?.[
          'value'
        ],
      );
    const instruments = [...new Set(medium.projects.map(({ instrument }) => instrument))];
    expect(instruments.reduce((sum, instrument) => sum + of(instrument), 0)).toBe(of('all'));
    expect(of('all')).toBe(811);
  });

  test('the long table says the same as the tables of a family', () => {
    const long = find('metrics', { ...all, period: '2021-2027', metric: 'REP-RR', dims: 'measure=units|category=transition' });
    const wide = find('category_metrics', { ...all, period: '2021-2027', category: 'transition' });
    expect(long?.['value']).toBe(wide?.['units_rr']);
  });

  test('the long table holds numbers and reasons, nothing else', () => {
    for (const { metric, value, absent } of tables.metrics)
      expect(absent === null ? typeof value : value, String(metric)).toBe(absent === null ? 'number' : null);
  });

  test('mark what rests on fewer than five projects', () => {
    const shaky = tables.region_metrics.filter((row) => row['small_n'] === true);
    expect(shaky.length).toBeGreaterThan(0);
    for (const row of tables.region_metrics) expect(row['small_n']).toBe(Number(row['projects_full']) < 5);
  });
});

describe('eligibility', () => {
  const regions = (category: 'transition' | 'more_developed') => [
    regionRow('AA11', { category }),
    regionRow('BB11'),
    regionRow('CC11'),
  ];
  const one = (category: 'transition' | 'more_developed'): Tables =>
    tablesOf({
      countries: ['AA', 'BB', 'CC'].map((country) => ({ country, eu: true, eligible: true })),
      regions: regions(category),
      organisations: ['AA11', 'BB11', 'CC11'].map((id) => organisationRow(`org-${id}`, id)),
      calls: [callRow('OLD', { min_partners: 3, min_countries: 3, min_ld_tr: 1 }), callRow('NEW', { min_ld_tr: 1 })],
      projects: [projectRow('P1', { call_id: 'OLD' }), projectRow('P2', { call_id: 'NEW' })],
      participations: ['P1', 'P2'].flatMap((project) => ['AA11', 'BB11', 'CC11'].map((id) => participationRow(project, id))),
    });
  const result = compute({
    byPeriod: { '2014-2020': one('transition'), '2021-2027': one('more_developed') },
    callPeriod: new Map([
      ['OLD', '2014-2020'],
      ['NEW', '2021-2027'],
    ]),
    priorities: [],
    outcomes: [],
    asOf: '2026-11-22',
  });
  const of = (project_id: string, rule: string) =>
    result.eligibility.find((row) => row['project_id'] === project_id && row['rule'] === rule);

  test('is assessed in the category period of the call', () => {
    expect(of('P1', 'ld_tr')).toMatchObject({ period: '2014-2020', result: 'pass', required: 1, known: 1, possible: 0 });
    expect(of('P1', 'overall')).toMatchObject({ result: 'pass' });
    expect(of('P2', 'ld_tr')).toMatchObject({ period: '2021-2027', result: 'fail', known: 0 });
  });

  test('a rule that is not known is not assessed, and fails nothing', () => {
    expect(of('P2', 'partners')).toMatchObject({ result: 'not_assessed', required: null, known: 3 });
  });

  test('counts the same under both periods', () => {
    const counts = result.metrics.filter((row) => row['metric'] === 'ELI-COUNT' && row['slice_kind'] === 'all');
    expect(counts.map((row) => [row['dims'], row['value']])).toEqual([
      ['result=pass', 1],
      ['result=fail', 1],
      ['result=unknown', 0],
      ['result=pass', 1],
      ['result=fail', 1],
      ['result=unknown', 0],
    ]);
  });

  test('needs the same regions in both periods', () => {
    const lacking = { ...one('transition'), regions: regions('transition').slice(1) };
    const both = {
      byPeriod: { '2014-2020': lacking, '2021-2027': one('transition') },
      callPeriod: new Map(),
      priorities: [],
      outcomes: [],
      asOf: '2026-11-22',
    };
    expect(() => compute(both)).toThrow('The two periods do not list the same regions.');
  });
});
