import { describe, expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import { complementarity, suggestedPartners, themesAddedIn } from './partners.ts';
import { portfolioCosine, portfolioJaccard, proximityOf, relatednessDensity } from './relatedness.ts';
import { krugmanOf, portfolioOf } from './specialisation.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';
import { projectsByTheme, projectsWithoutTheme, themeDiversity, themeScopes, themesOf } from './themes.ts';

const world = worldOf(
  tablesOf({
    regions: ['AA11', 'BB11', 'CC11', 'DD11'].map((id) => regionRow(id)).concat(regionRow('XX11', { in_universe: false })),
    projects: [
      projectRow('P1', { themes: ['agri', 'bio'] }),
      projectRow('P2', { themes: ['agri'] }),
      projectRow('P3', { themes: ['digital'], instrument: 'ESCP-S3' }),
      projectRow('P4', { themes: ['bio', 'digital'] }),
      projectRow('P5'),
      projectRow('P6', { themes: ['space'] }),
    ],
    participations: [
      participationRow('P1', 'AA11', { org_id: 'O1' }),
      participationRow('P1', 'AA11', { org_id: 'O2' }),
      participationRow('P2', 'BB11'),
      participationRow('P3', 'CC11'),
      participationRow('P4', 'DD11'),
      participationRow('P6', 'XX11'),
    ],
  }),
);

describe('weights', () => {
  test('share a project out among its themes, and count it once per region', () => {
    const { all, instruments, regions } = themeScopes(world);
    expect(themesOf(world)).toEqual(['agri', 'bio', 'digital', 'space']);
    expect([...all.weights]).toEqual([1.5, 1, 1.5, 1]);
    expect(all.projects).toBe(5);
    expect(instruments.map(({ scope, total }) => [scope, total])).toEqual([
      ['instrument:ESCP-4x', 4],
      ['instrument:ESCP-S3', 1],
    ]);
    expect([...(regions[0]?.weights ?? [])]).toEqual([0.5, 0.5, 0, 0]);
    expect([...projectsByTheme(world)]).toEqual([2, 2, 2, 1]);
    expect(projectsWithoutTheme(world)).toBe(1);
  });

  test('of an empty scope have no diversity but N0 = 0', () => {
    const scope = themeScopes(world).categories[0];
    expect(scope && themeDiversity(scope)).toMatchObject({
      N0: { value: 0 },
      N1: { absent: 'no-themes' },
      J: { absent: 'no-themes' },
    });
  });
});

describe('specialisation', () => {
  test('leaves out themes that no region of the universe works on', () => {
    const { columns, rows, rca, specialised } = portfolioOf(world);
    expect(columns).toEqual(['agri', 'bio', 'digital']);
    expect(rows).toEqual([0, 1, 2, 3]);
    // Columns weigh 1.5, 1, 1.5 of 4.
    expect([...rca.slice(0, 3)]).toEqual([0.5 / (1.5 / 4), 0.5 / (1 / 4), 0]);
    expect([...specialised]).toEqual([1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1]);
  });

  test('begins at 1, within rounding: a share below the common one is none, the common mix is', () => {
    const mixed = (...regions: readonly (readonly string[])[]) =>
      worldOf(
        tablesOf({
          regions: regions.map((_, i) => regionRow(`R${i}`)),
          projects: regions.flatMap((themes, i) =>
            themes.map((theme, j) => projectRow(`P${i}-${j}`, { themes: theme.split('+') })),
          ),
          participations: regions.flatMap((themes, i) => themes.map((_, j) => participationRow(`P${i}-${j}`, `R${i}`))),
        }),
      );
    // 1/2 of the first region against 3/5 of both.
    expect([...portfolioOf(mixed(['agri', 'bio'], ['agri', 'agri', 'bio'])).specialised]).toEqual([0, 1, 1, 0]);
    // Thirds do not add up exactly, and still are the common mix.
    const thirds = portfolioOf(mixed(['agri+bio+sea', 'agri'], ['agri+bio+sea', 'agri'], ['agri+bio+sea', 'agri']));
    expect([...thirds.specialised]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('distance from the common mix', () => {
    expect(krugmanOf(world)[1]).toBeCloseTo(1 - 1.5 / 4 + 1 / 4 + 1.5 / 4, 12);
  });
});

describe('relatedness', () => {
  test('is the lesser conditional probability, with 0 on the diagonal', () => {
    // agri and bio meet in AA11, bio and digital in DD11, agri and digital nowhere; each is specialised in by two.
    expect([...proximityOf(world).phi]).toEqual([0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0]);
    expect(relatednessDensity(world, 1, 1).value).toBe(0.5);
    expect(relatednessDensity(world, 2, 0).value).toBe(0);
  });

  test('is absent for a theme related to none', () => {
    const lonely = worldOf(
      tablesOf({
        regions: [regionRow('AA11')],
        projects: [projectRow('P1', { themes: ['agri'] })],
        participations: [participationRow('P1', 'AA11')],
      }),
    );
    expect(relatednessDensity(lonely, 0, 0).absent).toBe('unrelated');
  });

  test('finds peers: same mix 1, nothing in common 0', () => {
    expect(portfolioCosine(world, 0, 0)).toBeCloseTo(1, 12);
    expect(portfolioCosine(world, 1, 2)).toBe(0);
    expect(portfolioJaccard(world, 0, 3).value).toBe(1 / 3);
  });
});

describe('partners', () => {
  test('are worth what they add to the themes a region lacks', () => {
    // BB11 has agri alone. It lacks bio (related to agri and digital alike) and digital (related to bio alone).
    expect(complementarity(world, 1, 0).value).toBe((0 + 1) / 2);
    expect(complementarity(world, 1, 2).value).toBe((0.5 + 0) / 2);
    expect(complementarity(world, 1, 3).value).toBe((0.5 + 1) / 2);
    expect(themesAddedIn(portfolioOf(world), 1, 3)).toEqual(['bio', 'digital']);
  });

  test('are suggested by worth, from other countries, not yet linked', () => {
    const ids = (region: number, n: number) =>
      suggestedPartners(world, region, n).map(({ partner }) => world.regions[partner]?.region_id);
    expect(ids(1, 5)).toEqual(['DD11', 'AA11', 'CC11']);
    expect(ids(1, 2)).toEqual(['DD11', 'AA11']);
    // Outside the universe there is no portfolio, and no suggestion.
    expect(ids(4, 5)).toEqual([]);
  });
});
