import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredThemes } from './declared-themes.ts';

test('counts who declares a theme and who works on it; the rarest choice has rarity 1, one that all make 0', () => {
  const rows = declaredThemes([
    { priorities: ['health', 'water'], covered: ['water'] },
    { priorities: ['health'], covered: [] },
    { priorities: ['energy', 'health'], covered: ['health'] },
  ]);
  expect(rows).toEqual([
    { theme: 'health', declared: 3, covered: 1, share: 1 / 3, rarity: 0 },
    { theme: 'energy', declared: 1, covered: 0, share: 0, rarity: 1 },
    { theme: 'water', declared: 1, covered: 1, share: 1, rarity: 1 },
  ]);
});

test('no list gives no row, and one list no rarity', () => {
  expect(declaredThemes([])).toEqual([]);
  expect(declaredThemes([{ priorities: ['water'], covered: [] }])[0]?.rarity).toBe(0);
});

test('the more regions declare a theme, the less rare it is', () => {
  const list = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
    .map((priorities) => ({ priorities, covered: [] }));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1 }), (lists) => {
      const rows = declaredThemes(lists);
      for (const [i, row] of rows.entries()) {
        expect(row.rarity).toBeGreaterThanOrEqual(rows[i - 1]?.rarity ?? 0);
        expect(row.rarity).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 20261122 },
  );
});
