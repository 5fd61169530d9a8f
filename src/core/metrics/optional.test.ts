import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegionPriority } from '../entities/priorities.ts';
import { worldOf } from '../world.ts';
import { alignmentPeers, alignmentShare, declaredPriorities, priorityCover, rareAlignment, rarity } from './alignment.ts';
import { linked } from './network.ts';
import { endedProjects, leverage, reportedAt, reportedShare } from './outcomes.ts';
import { arbitraryOptional, arbitraryTables, seeded } from './testing/arbitrary.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const priority = (region_id: string, theme: string, complete = true): RegionPriority => ({
  region_id,
  theme,
  period: '2021-2027',
  level: 'regional',
  complete,
});
const tables = tablesOf({
  regions: ['AA11', 'BB11', 'CC11', 'DD11'].map((id) => regionRow(id)),
  projects: [
    projectRow('P1', { themes: ['agri', 'bio'], end_date: '2019' }),
    projectRow('P2', { themes: ['bio'], end_date: '2022-06' }),
    projectRow('P3', { themes: ['sea'] }),
  ],
  participations: [
    participationRow('P1', 'AA11', { eu_contribution: 100 }),
    participationRow('P1', 'BB11', { eu_contribution: null }),
    participationRow('P2', 'AA11', { eu_contribution: 300 }),
    participationRow('P3', 'AA11'),
  ],
});
const world = worldOf(tables, {
  priorities: [
    priority('AA11', 'agri'),
    priority('AA11', 'bio'),
    priority('AA11', 'rail'),
    priority('BB11', 'bio'),
    priority('CC11', 'bio', false),
    priority('DD11', 'bio'),
    priority('ZZ99', 'bio'),
  ],
  outcomes: [
    { project_id: 'P1', stage: 'investment', amount_eur: 50 },
    { project_id: 'P1', stage: 'investment', amount_eur: 150 },
    { project_id: 'P2', stage: 'investment', amount_eur: null },
    { project_id: 'P2', stage: 'strategy', amount_eur: null },
    { project_id: 'P9', stage: 'strategy', amount_eur: 7 },
  ],
  asOf: '2022-07-01',
});

describe('alignment', () => {
  test('is the share of theme weight that was chosen', () => {
    // agri 0.5, bio 1.5, sea 1: two of three are chosen.
    expect(alignmentShare(world, 0).value).toBeCloseTo(2 / 3, 12);
  });

  test('weighs rare choices more: a theme that all declare weighs nothing, one that none declares is left out', () => {
    expect(rarity(world).get('agri')).toBeCloseTo(Math.log(4), 12);
    expect(rarity(world).get('bio')).toBe(0);
    expect(rareAlignment(world, 0).value).toBe(1);
    const nothingRare = worldOf(tables, { priorities: [priority('AA11', 'bio'), priority('BB11', 'bio')] });
    expect(rareAlignment(nothingRare, 0).absent).toBe('no-weights');
  });

  test('is not said of a partial list, of no list, or of no project', () => {
    expect(alignmentShare(world, 2).absent).toBe('partial-list');
    expect(alignmentShare(world, 3).absent).toBe('no-themes');
    expect(alignmentShare(worldOf(tables), 0).absent).toBe('no-priorities');
  });

  test('cover lists what has no partnership', () => {
    expect(priorityCover(world, 0)).toEqual({ share: { value: 2 / 3 }, covered: ['agri', 'bio'], uncovered: ['rail'] });
    expect(priorityCover(world, 2).share.value).toBe(0);
  });

  test('peers declare the same, in another country, without a common project', () => {
    const ids = alignmentPeers(world, 0, 'bio').map(({ peer }) => world.regions[peer]?.region_id);
    expect(ids).toEqual(['CC11', 'DD11']);
    expect(alignmentPeers(world, 0, 'sea')).toEqual([]);
  });
});

describe('outcomes', () => {
  test('count projects per stage, and add up known amounts beside the unknown ones', () => {
    expect(reportedAt(world, 'investment')).toEqual({ projects: 2, outcomes: 3, amount: { value: 200 }, unknown: 1 });
    expect(reportedAt(world, 'strategy')).toMatchObject({ projects: 1, amount: { absent: 'no-outcomes' }, unknown: 1 });
    expect(reportedAt(world, 'any')).toMatchObject({ projects: 2, outcomes: 4 });
  });

  test('leverage only where investment and grant are known', () => {
    expect(leverage(world)).toEqual({ ratio: { value: 2 }, n: 1 });
    expect(leverage(worldOf(tables)).ratio.absent).toBe('no-outcomes');
  });

  test('completeness against the projects that have ended; a month ends with its last day', () => {
    expect(endedProjects(world)).toBe(2);
    expect(endedProjects({ ...world, asOf: '2022-06-30' })).toBe(1);
    expect(reportedShare(world).value).toBe(1);
    expect(reportedShare(worldOf(tables)).absent).toBe('none-ended');
  });
});

describe('whatever the tables', () => {
  const holds = (property: (world: ReturnType<typeof worldOf>) => void): void =>
    fc.assert(
      fc.property(arbitraryTables, arbitraryOptional, (any, optional) => property(worldOf(any, optional))),
      seeded,
    );

  test('shares lie between 0 and 1, and cover splits the list', () => {
    holds((any) => {
      for (const { region, themes } of declaredPriorities(any).values()) {
        for (const { value } of [alignmentShare(any, region), rareAlignment(any, region)]) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const { covered, uncovered } = priorityCover(any, region);
        expect([...covered, ...uncovered].sort()).toEqual([...themes].sort());
      }
    });
  });

  test('a region that declares every theme of its projects is fully aligned', () => {
    holds((any) => {
      const every = worldWith(any);
      for (const region of declaredPriorities(every).keys()) {
        const { value } = alignmentShare(every, region);
        if (value !== null) expect(value).toBeCloseTo(1, 12);
      }
    });
  });

  test('no peer is linked, of the same country, or silent on the theme', () => {
    holds((any) => {
      for (const { region, themes } of declaredPriorities(any).values()) {
        for (const theme of themes) {
          for (const { peer } of alignmentPeers(any, region, theme)) {
            expect(linked(any, region, peer)).toBe(false);
            expect(any.regions[peer]?.country).not.toBe(any.regions[region]?.country);
            expect(declaredPriorities(any).get(peer)?.themes).toContain(theme);
          }
        }
      }
    });
  });

  test('an outcome more never lowers a count or an amount', () => {
    holds((any) => {
      const [first] = any.projects;
      if (!first) return;
      const more = {
        ...any,
        outcomes: [...any.outcomes, { project_id: first.project.project_id, stage: 'investment' as const, amount_eur: 5 }],
      };
      expect(reportedAt(more, 'investment').projects).toBeGreaterThanOrEqual(reportedAt(any, 'investment').projects);
      expect(reportedAt(more, 'investment').amount.value ?? 0).toBeCloseTo(
        (reportedAt(any, 'investment').amount.value ?? 0) + 5,
        6,
      );
      expect(reportedAt(more, 'any').outcomes).toBe(reportedAt(any, 'any').outcomes + 1);
    });
  });
});

/** The same world, every region of which declares every theme of any project, in full. */
function worldWith(world: ReturnType<typeof worldOf>): ReturnType<typeof worldOf> {
  const themes = [...new Set(world.projects.flatMap(({ project }) => project.themes))];
  return { ...world, priorities: world.regions.flatMap(({ region_id }) => themes.map((theme) => priority(region_id, theme))) };
}
