import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trails } from './trails.ts';

const link = (a: string, b: string) => ({ a, b });

test('a chain, however its links are turned, is one trail', () => {
  const found = trails([link('B', 'C'), link('A', 'B'), link('D', 'C')]);
  expect(found).toHaveLength(1);
  expect(found[0]?.links).toHaveLength(3);
});

test('a star takes a trail for every two rays', () => {
  expect(trails(['B', 'C', 'D', 'E'].map((end) => link('A', end)))).toHaveLength(2);
});

test('each link is drawn once, and begins where the one before ended', () => {
  const ends = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const links = fc.array(
    fc
      .tuple(ends, ends)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => link(a, b)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(links, (all) => {
      const found = trails(all);
      expect(new Set(found.flatMap((trail) => trail.links)).size).toBe(all.length);
      expect(found.flatMap((trail) => trail.links)).toHaveLength(all.length);
      for (const { start, links: steps } of found) {
        let at = start;
        for (const step of steps) {
          expect([step.a, step.b]).toContain(at);
          at = step.a === at ? step.b : step.a;
        }
      }
    }),
    { seed: 40 },
  );
});
