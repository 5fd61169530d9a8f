import { protocolOrder } from '#core/geo/protocol-order.ts';
import { type Category, categories } from '#core/taxonomy/categories.ts';
import { categoryMixing } from '../category-mixing.ts';
import { flow } from '../flow.ts';
import { type MatrixCell, type MatrixOptions, matrix } from '../matrix.ts';
import { networkMap } from '../network-map.ts';
import type { ChartOptions } from '../options.ts';
import { samplePlaces } from './places.ts';

/* For tests: links between countries, categories and regions. */

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const names: Readonly<Record<Category, string>> = {
  less_developed: 'Weniger entwickelte Regionen',
  transition: 'Übergangsregionen',
  more_developed: 'Stärker entwickelte Regionen',
};

/** A matrix of the first `n` countries with weights that repeat, some pairs without link, one not known. */
export function countryMatrix(n: number, options: ChartOptions): string {
  const codes = protocolOrder.slice(0, n);
  const cells = codes.flatMap((a, i) =>
    codes.slice(i).flatMap((b, j): MatrixCell[] => {
      const value = i === 0 && j === 2 ? null : ((i * 7 + (i + j) * 5) % 13) - 3;
      return value !== null && value <= 0 ? [] : [{ a, b, value, text: `${a} – ${b}: ${value ?? 'unbekannt'}` }];
    }),
  );
  const drawn: MatrixOptions = { ...options, breaks: [1, 3, 6, 9] };
  return matrix(
    cells,
    codes.map((id) => ({ id, label: id })),
    {
      diagonal: 'innerhalb eines Landes',
      left: (left) => `${left} Länder mit weniger Verbindungen stehen nur in der Tabelle`,
      empty: 'Keine Verbindung erfasst',
    },
    drawn,
  );
}

const pairs = categories.flatMap((a, i) => categories.slice(i).map((b) => [a, b] as const));
const node = (region_id: string, name: string, strength: number, tone: string) => ({
  region_id,
  name,
  text: `${name}: ${strength}`,
  href: `/regions/${region_id}/`,
  strength,
  tone,
});

export const networkSamples: Readonly<Record<string, (options: ChartOptions) => string>> = {
  matrix: (options) => countryMatrix(27, options),
  'matrix-small': (options) => countryMatrix(4, options),
  'matrix-crowded': (options) => countryMatrix(42, options),
  'category-mixing': (options) =>
    categoryMixing(
      pairs.map(([a, b], i) => ({
        a,
        b,
        label: a === b ? names[a] : `${names[a]} – ${names[b]}`,
        observed: [0.029, 0.118, 0.253, null, 0.31, 0.194][i] ?? null,
        expected: [0.03, 0.06, 0.258, 0.031, 0.29, 0.194][i] ?? null,
        note: i === 3 ? 'kleine Zahl' : null,
      })),
      {
        observed: 'beobachtet',
        expected: 'bei zufälliger Verbindung nach Aktivität',
        both: (observed, expected) => `${percent(observed)} statt ${percent(expected)}`,
        percent,
        empty: 'Keine Verbindung erfasst',
      },
      options,
    ),
  flow: (options) =>
    flow(
      [
        { from: 'less_developed', to: 'more_developed', count: 31 },
        { from: 'less_developed', to: 'transition', count: 4 },
        { from: 'transition', to: 'more_developed', count: 1 },
        { from: 'more_developed', to: 'more_developed', count: 120 },
        { from: 'more_developed', to: 'less_developed', count: 17 },
      ],
      {
        from: 'Besuche aus',
        to: 'aufgenommen in',
        category: (category) =>
          ({ less_developed: 'weniger entwickelt', transition: 'Übergang', more_developed: 'stärker entwickelt' })[category],
        count: String,
        total: 'alle',
        empty: 'Keine Austausche erfasst',
      },
      options,
    ),
  'network-map': (options) =>
    networkMap(
      [
        node('ES51', 'Cataluña', 13, 'cat-more_developed'),
        node('FRK2', 'Rhône-Alpes', 15, 'cat-more_developed'),
        node('PL22', 'Śląskie', 4, 'cat-less_developed'),
        node('UKI3', 'Inner London — West', 1, 'cat-outside'),
        node('ES70', 'Canarias', 1, 'cat-transition'),
        node('XX99', 'Nowhere', 9, 'cat-unlocated'),
      ],
      [
        { a: 'ES51', b: 'FRK2', weight: 11 },
        { a: 'FRK2', b: 'PL22', weight: 3 },
        { a: 'PL22', b: 'UKI3', weight: 1 },
        { a: 'ES51', b: 'ES70', weight: 1 },
        { a: 'ES51', b: 'XX99', weight: 9 },
        { a: 'ES51', b: 'UKI3', weight: 0.5 },
      ],
      samplePlaces,
      {
        ...options,
        map: '/data/map/nuts2.svg',
        insetLabel: () => 'Canarias',
        thresholds: [1, 3],
        empty: 'Keine Verbindung erreicht die Schwelle',
      },
    ),
};
