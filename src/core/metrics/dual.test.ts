import { expect, test } from 'vitest';
import { worldOf } from '../world.ts';
import {
  correctedProbabilities,
  coverageOfS3,
  dualGap,
  dualJaccard,
  dualLift,
  dualProbability,
  dualThemes,
  pooled,
  sizesOf,
} from './dual.ts';
import { participationRow, projectRow, regionRow, tablesOf } from './testing/tables.ts';

const s3 = (theme: string, region_id: string) => ({ s3_id: 'S1', theme, region_id, role: 'partner' });
const world = worldOf(
  tablesOf({
    regions: [
      regionRow('AA11'),
      regionRow('AA12'),
      regionRow('BB11'),
      regionRow('BB12'),
      regionRow('XX11', { in_universe: false }),
    ],
    projects: [projectRow('P1', { themes: ['agri'] }), projectRow('P2', { themes: ['bio'] })],
    participations: [participationRow('P1', 'AA11'), participationRow('P1', 'AA12'), participationRow('P1', 'XX11')],
    s3_partnership_regions: [
      s3('agri', 'AA12'),
      s3('agri', 'BB11'),
      s3('agri', 'BB11'),
      s3('agri', 'XX11'),
      s3('agri', 'ZZ99'),
      s3('sea', 'BB12'),
    ],
  }),
);
const [agri, bio, sea] = dualThemes(world);

test('sets of regions of the universe, repeats counted once', () => {
  expect(agri && sizesOf(agri)).toEqual({ cluster: 2, s3: 2, both: 1 });
  expect(bio && sizesOf(bio)).toEqual({ cluster: 0, s3: 0, both: 0 });
  expect(pooled(dualThemes(world))).toEqual({ cluster: 2, s3: 3, both: 1 });
});

test('overlap against what chance would give', () => {
  if (!agri || !sea) throw new Error('The themes are there.');
  expect(dualJaccard(sizesOf(agri)).value).toBe(1 / 3);
  expect(dualLift(world, sizesOf(agri)).value).toBe(1);
  // All but the one way of six in which no region is common.
  expect(dualProbability(world, sizesOf(agri)).value).toBeCloseTo(5 / 6, 12);
  expect(correctedProbabilities(world).get('agri')).toBeCloseTo(5 / 6, 12);
  expect(dualLift(world, sizesOf(sea)).absent).toBe('one-side-empty');
  expect(coverageOfS3(sizesOf(sea)).value).toBe(0);
});

test('gaps on either side', () => {
  if (!agri) throw new Error('The theme is there.');
  expect(dualGap(agri, 'cluster_only')).toEqual([0]);
  expect(dualGap(agri, 's3_only')).toEqual([2]);
});
