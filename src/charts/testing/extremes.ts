import fc from 'fast-check';
import { expect } from 'vitest';
import type { ChartOptions } from '../options.ts';
import { textBoxes } from './text-boxes.ts';

/* For tests: rows as awkward as data can be. Whatever they are, nothing throws, no NaN is printed, no text leaves the picture. */

const scripts = 'Aabcdeghilmnorstuäéß-& <ΔίκτυαЩербинаمنطقةאזור北海道🌍\u0301\u200f\u00ad';
/** Names of one to sixty characters in any script, and now and then one of three hundred. */
export const name = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom(...scripts), minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(300), 'Donaudampfschifffahrt '.repeat(14), 'منطقة '.repeat(50)) },
);
export const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
export const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 1e7 }),
  fc.integer({ min: 1, max: 1000 }).map((n) => n / 1e4),
);
export const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 }));
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
export const list = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { maxLength: 8 });
export const format = (value: number): string => new Intl.NumberFormat('de', { maximumSignificantDigits: 3 }).format(value);
export const percent = (value: number): string => `${format(value * 100)} %`;

export function holds<T>(rows: fc.Arbitrary<T>, draw: (rows: T, options: ChartOptions) => string): void {
  fc.assert(
    fc.property(rows, fc.constantFrom(320, 344, 520, 704, 1040), (drawn, width) => {
      const svg = draw(drawn, { width, id: 'x', title: 'T' });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
      const outside = textBoxes(svg).filter(
        ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
      );
      expect(outside).toEqual([]);
    }),
    { seed: 704, numRuns: 60 },
  );
}
