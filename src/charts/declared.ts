import { emptyPicture } from './empty.ts';
import { keyRows } from './key-rows.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { rowFrame } from './row-frame.ts';
import { el, line, picture, rect, textAt } from './svg.ts';
import { strong, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

export interface DeclaredRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  /** Regions that declare the theme as a priority. */
  readonly declared: number;
  /** Regions with a member in a partnership of the theme. */
  readonly active: number;
  /** How rare the choice is, in [0, 1]: weight of the theme by the largest weight; null = not known. */
  readonly rarity: number | null;
}

export interface DeclaredWords {
  readonly declared: string;
  readonly active: string;
  readonly count: NumberFormat;
  /** Heading of the small bars: "rarity of the choice". */
  readonly rarity: string;
  readonly empty: string;
}

const radius = 5.5;
const rarityBar = 52;

/**
 * Which priorities do many regions declare, and which have a European partnership?
 *
 * Shape   rows in the order drawn → two dots on one axis joined by a line: a ring for the regions that declare the theme,
 *         a filled one for those with a partnership in it, each with its number on the outer side; at the right a small bar,
 *         the longer the rarer the choice.
 * Units   regions; axis from 0. Rarity in [0, 1].
 * Absent  a rarity that is null has no bar; without rows the text `empty`.
 */
export function declared(rows: readonly DeclaredRow[], words: DeclaredWords, { width, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'declared' });
  const wide = width >= 560;
  const key = keyRows(
    [
      { text: words.declared, room: 18, draw: (x, y) => ring(x + radius + 1, y - 4.5) },
      { text: words.active, room: 18, draw: (x, y) => dot(x + radius + 1, y - 4.5) },
      { text: words.rarity, room: 30, draw: (x, y) => rarity(x, y - 4.5, 0.6, 24) },
    ],
    width,
  );
  const top = key.height + 26;
  const frame = rowFrame(rows, { width, top, taken: rarityBar + 12 });
  const numbers = widest(
    rows.flatMap((row) => [words.count(row.declared), words.count(row.active)]),
    strong,
  );
  const right = width - (frame.stacked ? 0 : rarityBar + 16) - numbers - radius - 6;
  // A ring at 0 needs room at its left, for itself and its number.
  const left = frame.left + numbers + radius + 8;
  const ticks = ticksTo(Math.max(1, ...rows.flatMap((row) => [row.declared, row.active])), wide ? 5 : 4).filter(Number.isInteger);
  const last = Math.max(ticks.at(-1) ?? 1, ...rows.flatMap((row) => [row.declared, row.active]));
  const scale = (regions: number): number => left + (regions / last) * (right - left);
  const axis = ticks.map(
    (tick) =>
      line(scale(tick), top - 4, scale(tick), frame.foot, tick === 0 ? 'zero' : 'grid') +
      textAt(scale(tick), top - 9, words.count(tick), { anchor: 'middle', class: 'small soft' }),
  );
  const drawn = rows.map((row, i) => {
    const y = frame.middle(i);
    const [a, b] = [scale(row.declared), scale(row.active)];
    const [less, more] = a <= b ? [row.declared, row.active] : [row.active, row.declared];
    return [
      frame.name(i),
      line(Math.min(a, b), y, Math.max(a, b), y, 'span'),
      ring(a, y),
      dot(b, y),
      less === more ? '' : textAt(scale(less) - radius - 5, y + 4.5, words.count(less), { anchor: 'end', class: weight(less) }),
      textAt(scale(more) + radius + 5, y + 4.5, words.count(more), { class: less === more ? 'strong halo' : weight(more) }),
      row.rarity === null ? '' : rarity(width - rarityBar, frame.stacked ? y - 20 : y, row.rarity, rarityBar),
    ].join('');

    function weight(regions: number): string {
      return regions === row.active ? 'strong halo' : 'halo';
    }
  });
  return picture({ width, height: frame.foot + 4, title, kind: 'declared' }, ...key.items, ...axis, ...drawn);

  function ring(x: number, y: number): string {
    return el('circle', { class: 'point ring', cx: x, cy: y, r: radius });
  }
  function dot(x: number, y: number): string {
    return el('circle', { class: 'point', cx: x, cy: y, r: radius - 1.5 });
  }
  function rarity(x: number, y: number, share: number, long: number): string {
    return rect(x, y - 3, long, 6, 'track') + rect(x, y - 3, long * Math.min(1, Math.max(0, share)), 6, 'bar quiet');
  }
}
