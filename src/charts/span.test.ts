import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from './span.ts';

test('a day is certain, a year is not', () => {
  expect(spanOf('a', '2018-01-01', '2019-12-31')).toMatchObject({
    first: 2018,
    surelyFrom: 2018,
    openStart: false,
    openEnd: false,
  });
  expect(spanOf('a', '2018', '2020')).toMatchObject({ first: 2018, surelyFrom: 2019, surelyTo: 2020, last: 2021 });
});

test('an unknown end is open for a year, both unknown is nothing', () => {
  expect(spanOf('a', '2018-01-01', null)).toMatchObject({ first: 2018, openEnd: true });
  expect(spanOf('a', null, '2020')).toMatchObject({ first: 2019, surelyFrom: 2020, last: 2021, openStart: true });
  expect(spanOf('a', null, null)).toBeNull();
});

test('a date of another shape is refused with the row', () => {
  expect(() => spanOf('s3martmed', '01.10.2018', null)).toThrow('Date "01.10.2018" of s3martmed');
});

test('parts come in order whatever the precision', () => {
  const date = fc
    .tuple(
      fc.integer({ min: 2010, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([year, month, day, length]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
    );
  fc.assert(
    fc.property(fc.option(date), fc.option(date), (a, b) => {
      const [start, end] = a !== null && b !== null && a.slice(0, 4) > b.slice(0, 4) ? [b, a] : [a, b];
      fc.pre(
        !(
          start !== null &&
          end !== null &&
          start.slice(0, 4) === end.slice(0, 4) &&
          start > end &&
          start.length > 4 &&
          end.length > 4
        ),
      );
      const span = spanOf('row', start, end);
      if (span === null) {
        expect(start ?? end).toBeNull();
        return;
      }
      expect(span.first).toBeLessThanOrEqual(span.surelyFrom + 1e-9);
      expect(span.surelyFrom).toBeLessThanOrEqual(span.surelyTo + 1e-9);
      expect(span.surelyTo).toBeLessThanOrEqual(span.last + 1e-9);
    }),
    { seed: 2018 },
  );
});
