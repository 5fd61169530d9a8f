import { expect, test } from 'vitest';
import { pathData, snap } from './path.ts';

test('coordinates are whole and points that fall together are written once', () => {
  expect(
    snap([
      [0.2, 0.4],
      [0.3, -0.2],
      [3.6, 0.1],
      [0.2, 0.4],
    ]),
  ).toEqual([
    [0, 0],
    [4, 0],
    [0, 0],
  ]);
});

test('one absolute start, then steps; the next ring starts from where the last began', () => {
  const square = (x: number, y: number): [number, number][] => [
    [x, y],
    [x + 2, y],
    [x + 2, y - 2],
    [x, y],
  ];
  expect(pathData([square(10, 20), square(15, 18)], true)).toBe('M10 20l2 0 0-2zm5-2l2 0 0-2z');
  expect(
    pathData(
      [
        [
          [1, 1],
          [2, 3],
          [0, 3],
        ],
      ],
      false,
    ),
  ).toBe('M1 1l1 2-2 0');
  expect(pathData([], true)).toBe('');
});
