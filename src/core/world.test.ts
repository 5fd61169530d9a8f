import { describe, expect, test } from 'vitest';
import { organisationRow, participationRow, projectRow, regionRow, tablesOf } from './metrics/testing/tables.ts';
import { restrictedTo, worldOf } from './world.ts';

const world = worldOf(
  tablesOf({
    regions: [
      regionRow('BB11', { category: null }),
      regionRow('AA11'),
      regionRow('XX11', { in_universe: false, category: 'transition' }),
    ],
    organisations: [organisationRow('O1', 'AA11'), organisationRow('O1', 'BB11'), organisationRow('O2', 'ZZ99')],
    projects: [projectRow('P2'), projectRow('P1')],
    participations: [
      participationRow('P1', null, { org_id: 'O1', coordinator: true, eu_contribution: 10 }),
      participationRow('P1', 'AA11', { org_id: 'O1', eu_contribution: 5 }),
      participationRow('P1', 'BB11', { org_id: 'O1', eu_contribution: null }),
      participationRow('P1', 'ZZ99', { org_id: 'O2', eu_contribution: 0 }),
      participationRow('P1', 'XX11', { org_id: 'O3' }),
      participationRow('P9', 'AA11', { org_id: 'O1' }),
    ],
  }),
);

describe('units', () => {
  test('are distinct projects, organisations and resolved regions; repeated rows add up', () => {
    // The row without a region takes that of the organisation, whose first row wins.
    expect(world.projects[0]?.units).toEqual([
      { org_id: 'O1', region: 0, coordinator: true, contribution: 15 },
      { org_id: 'O1', region: 1, coordinator: false, contribution: null },
      { org_id: 'O2', region: null, coordinator: false, contribution: 0 },
      { org_id: 'O3', region: 2, coordinator: false, contribution: null },
    ]);
  });

  test('of an unknown project are dropped and counted', () => {
    expect(world.orphans).toBe(1);
  });

  test('need none: a project without participations exists', () => {
    expect(world.projects.map(({ project, units }) => [project.project_id, units.length])).toEqual([
      ['P1', 4],
      ['P2', 0],
    ]);
  });
});

test('a region outside the universe has no category, whatever its row says', () => {
  expect(world.status).toEqual(['more_developed', 'unclassified', 'outside']);
  expect(world.universe).toEqual([0, 1]);
});

test('a slice keeps regions and calls, and drops projects and orphans', () => {
  const slice = restrictedTo(world, ({ project_id }) => project_id === 'P2');
  expect(slice.projects).toHaveLength(1);
  expect(slice.regions).toBe(world.regions);
  expect(slice.orphans).toBe(0);
});
