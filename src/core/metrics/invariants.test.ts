import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tables } from '../entities/tables.ts';
import type { Measure } from '../measure.ts';
import { categories } from '../taxonomy/categories.ts';
import { type World, worldOf } from '../world.ts';
import { baseOf, sumOf } from './base.ts';
import { projectsWithUnits, unitCount, unitsByStatus } from './data-quality.ts';
import { allValues } from './index.ts';
import { contributionGini, contributionHoover, contributionTheil } from './inequality.ts';
import { counts, networkOf, salton } from './network.ts';
import { categoryMixing, crossShare, externalInternal } from './network-mixing.ts';
import { presenceOf } from './presence.ts';
import { contributionPerHead, dissimilarity, populationShare, representationRatio } from './representation.ts';
import { arbitraryTables, seeded } from './testing/arbitrary.ts';
import { themeDiversity, themeScopes } from './themes.ts';

/** METHODOLOGY section 5, one property each. */
const holds = (property: (world: World, tables: Tables) => void): void =>
  fc.assert(
    fc.property(arbitraryTables, (tables) => property(worldOf(tables), tables)),
    seeded,
  );

const choose2 = (n: number): number => (n * (n - 1)) / 2;
const valuesOf = (tables: Tables): Map<string, unknown> => new Map(allValues(worldOf(tables)));
const near = (a: Measure, b: number | null): void => {
  if (b === null) expect(a.value).toBeNull();
  else expect(a.value).toBeCloseTo(b, 9);
};

describe('counts', () => {
  test('statuses add up to the units', () => {
    holds((world) => {
      const counted = Object.values(unitsByStatus(world)).reduce((sum, n) => sum + n, 0);
      expect(counted).toBe(unitCount(world));
    });
  });

  test('fractional presence and the unlocated part add up to the projects with units', () => {
    holds((world) => {
      const { fractional, unlocated } = presenceOf(world);
      const sum = fractional.reduce((total, n) => total + n, unlocated);
      expect(sum).toBeCloseTo(projectsWithUnits(world), 9);
    });
  });
});

describe('representation', () => {
  test('population shares times ratios add up to 1', () => {
    holds((world) => {
      for (const measure of ['units', 'contribution'] as const) {
        if (sumOf(baseOf(world).totals[measure]) === 0) continue;
        const sum = categories.reduce(
          (total, k) => total + (populationShare(world, k).value ?? 0) * (representationRatio(world, measure, k).value ?? 0),
          0,
        );
        expect(sum).toBeCloseTo(1, 9);
      }
    });
  });

  test('the ratio of contribution is the contribution per head against that of all', () => {
    holds((world) => {
      const all = contributionPerHead(world, 'all').value;
      for (const k of categories) {
        const ratio = representationRatio(world, 'contribution', k).value;
        const perHead = contributionPerHead(world, k).value;
        if (ratio === null || perHead === null || !all) continue;
        expect(ratio).toBeCloseTo(perHead / all, 9);
      }
    });
  });

  test('the parts of Theil add up, and none is below 0', () => {
    holds((world) => {
      const { total, between, within } = contributionTheil(world);
      if (total.value === null || between.value === null || within.value === null) return;
      expect(between.value + within.value).toBeCloseTo(total.value, 9);
      expect(Math.min(total.value, between.value, within.value)).toBeGreaterThan(-1e-12);
    });
  });

  test('multiplying every amount moves neither D, nor Hoover, nor Gini', () => {
    holds((world, tables) => {
      const scaled = worldOf({
        ...tables,
        participations: tables.participations.map((row) => ({
          ...row,
          eu_contribution: row.eu_contribution === null ? null : row.eu_contribution * 7,
        })),
      });
      near(dissimilarity(scaled, 'contribution'), dissimilarity(world, 'contribution').value);
      near(contributionHoover(scaled), contributionHoover(world).value);
      near(contributionGini(scaled), contributionGini(world).value);
    });
  });
});

describe('themes', () => {
  test('N2 ≤ N1 ≤ N0 in every scope', () => {
    holds((world) => {
      const { all, categories: byCategory, instruments, regions } = themeScopes(world);
      for (const scope of [all, ...byCategory, ...instruments, ...regions]) {
        const { N0, N1, N2 } = themeDiversity(scope);
        if (N1.value === null || N2.value === null || N0.value === null) continue;
        expect(N2.value).toBeLessThanOrEqual(N1.value + 1e-9);
        expect(N1.value).toBeLessThanOrEqual(N0.value + 1e-9);
      }
    });
  });
});

describe('network', () => {
  test('fractional strength is the number of projects with at least two regions', () => {
    holds((world) => {
      const { nodes, strength } = networkOf(world);
      for (const [node, region] of nodes.entries()) {
        const linking = world.projects.filter(({ regions }) => regions.length >= 2 && regions.includes(region)).length;
        expect(strength.fractional[node]).toBeCloseTo(linking, 9);
      }
    });
  });

  test('weights add up to Σ C(R,2) and Σ R/2 over projects with at least two regions', () => {
    holds((world) => {
      const linking = world.projects.map(({ regions }) => regions.length).filter((R) => R >= 2);
      const { total } = networkOf(world);
      expect(total.full).toBe(linking.reduce((sum, R) => sum + choose2(R), 0));
      expect(total.fractional).toBeCloseTo(
        linking.reduce((sum, R) => sum + R / 2, 0),
        9,
      );
    });
  });

  test('shares of mixing add up to 1 and E-I is twice the cross share less 1', () => {
    holds((world) => {
      for (const count of counts) {
        const shares = categoryMixing(world, count).map(({ share }) => share.value);
        if (!shares.includes(null)) expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
        const cross = crossShare(world, 'category', count).value;
        near(externalInternal(world, 'category', count), cross === null ? null : 2 * cross - 1);
      }
    });
  });

  test('expected shares of mixing add up to 1', () => {
    holds((world) => {
      const expected = categoryMixing(world, 'full').map((pair) => pair.expected.value);
      if (!expected.includes(null)) expect(expected.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
    });
  });

  test('Salton lies between 0 and 1', () => {
    holds((world) => {
      for (const link of networkOf(world).links) {
        expect(salton(world, link)).toBeGreaterThan(0);
        expect(salton(world, link)).toBeLessThanOrEqual(1 + 1e-12);
      }
    });
  });

  test('a project with one region changes no weight', () => {
    holds((world, tables) => {
      const [first] = tables.regions;
      if (!first) return;
      const alone = worldOf({
        ...tables,
        projects: [
          ...tables.projects,
          { project_id: 'alone', acronym: 'alone', call_id: null, instrument: 'I0', themes: [], start_year: null, wave: null },
        ],
        participations: [
          ...tables.participations,
          { project_id: 'alone', org_id: 'new', region_id: first.region_id, coordinator: true, eu_contribution: 1 },
        ],
      });
      const named = (one: World) =>
        networkOf(one).links.map(({ a, b, full, fractional }) => [
          networkOf(one).nodes[a],
          networkOf(one).nodes[b],
          full,
          fractional,
        ]);
      expect(named(alone)).toEqual(named(world));
    });
  });
});

describe('the whole set of values', () => {
  test('holds no NaN, no infinity and no key twice, whatever the tables', () => {
    holds((world) => {
      const seen = new Set<string>();
      for (const [key, value] of allValues(world)) {
        expect(seen.has(key), key).toBe(false);
        seen.add(key);
        if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
      }
    });
  });

  test('does not depend on the order of rows', () => {
    holds((_, tables) => {
      const reversed = Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [name, name === 'organisations' ? rows : [...rows].reverse()]),
      ) as unknown as Tables;
      expect(valuesOf(reversed)).toEqual(valuesOf(tables));
    });
  });

  test('repeating every participation changes contributions alone', () => {
    const money = /REP-(SHARE|RR|RR-JK|RR-BOOT|D)\|measure=contribution|REP-(PC|DISP|GINI|HOOVER|THEIL|TOP|RHO)|OUT-LEVER/;
    holds((_, tables) => {
      const before = valuesOf(tables);
      const after = valuesOf({ ...tables, participations: [...tables.participations, ...tables.participations] });
      for (const [key, value] of before) {
        const now = after.get(key);
        if (!money.test(key)) {
          // The dropped rows of unknown projects are counted as rows.
          if (key === 'DQ-ORPHAN') expect(now).toBe(2 * Number(value));
          else expect(now, key).toEqual(value);
        } else if (key.startsWith('REP-PC') && typeof value === 'number') expect(now, key).toBeCloseTo(2 * value, 6);
        else if (typeof value === 'number') expect(now, key).toBeCloseTo(value, 6);
        else expect(now, key).toEqual(value);
      }
    });
  });

  test('renaming ids in their order renames keys and nothing else', () => {
    const renamed = (id: string | null): string | null => (id === null ? null : `x${id}`);
    const must = (id: string): string => `x${id}`;
    holds((_, tables) => {
      const other: Tables = {
        ...tables,
        projects: tables.projects.map((row) => ({ ...row, project_id: must(row.project_id) })),
        organisations: tables.organisations.map((row) => ({ ...row, org_id: must(row.org_id) })),
        regions: tables.regions.map((row) => ({ ...row, region_id: must(row.region_id) })),
        participations: tables.participations.map((row) => ({
          ...row,
          project_id: must(row.project_id),
          org_id: must(row.org_id),
          region_id: renamed(row.region_id),
        })),
        exchanges: tables.exchanges.map((row) => ({
          ...row,
          visitor_region: renamed(row.visitor_region),
          host_region: renamed(row.host_region),
        })),
        s3_partnership_regions: tables.s3_partnership_regions.map((row) => ({ ...row, region_id: must(row.region_id) })),
      };
      const withRegions = {
        ...other,
        organisations: other.organisations.map((row) => ({ ...row, region_id: renamed(row.region_id) })),
      };
      const plain = (values: Map<string, unknown>) =>
        [...values.values()].map((value) => (Array.isArray(value) ? value.length : value));
      expect(plain(valuesOf(withRegions))).toEqual(plain(valuesOf(tables)));
    });
  });
});
