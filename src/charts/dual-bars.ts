import { emptyPicture } from './empty.ts';
import { type KeyItem, keyRows } from './key-rows.ts';
import type { ChartOptions, NumberFormat } from './options.ts';
import { rowFrame } from './row-frame.ts';
import { el, line, picture, textAt } from './svg.ts';
import { small, strong, textWidth, widest } from './text.ts';
import { ticksTo } from './ticks.ts';

/** Numbers of regions; they add up to the regions in either. */
export interface DualRow {
  readonly theme: string;
  readonly label: string;
  /** Page of the theme; null for none. */
  readonly href: string | null;
  readonly both: number;
  readonly clusterOnly: number;
  readonly s3Only: number;
}

export interface DualWords {
  readonly both: string;
  readonly clusterOnly: string;
  readonly s3Only: string;
  readonly count: NumberFormat;
  /** At the end of the bar: "4 of 28". */
  readonly of: (both: number, either: number) => string;
  readonly empty: string;
}

const bar = 16;
const parts = ['both', 'clusterOnly', 's3Only'] as const;
const tones = { both: 'dual-both', clusterOnly: 'dual-cluster', s3Only: 'dual-s3' } as const;

/**
 * Do regional authorities and clusters meet on the same theme?
 *
 * Shape   rows in the order drawn → a bar from 0 in three parts: regions in both (solid), in cluster partnerships only
 *         (striped), in S3 partnerships only (dotted), each with its number where it fits; "4 of 28" at the end.
 * Units   regions.
 * Absent  a part of 0 is not drawn; without rows the text `empty`.
 */
export function dualBars(rows: readonly DualRow[], words: DualWords, { width, id, title }: ChartOptions): string {
  if (rows.length === 0) return emptyPicture(words.empty, { width, title, kind: 'dual-bars' });
  const either = (row: DualRow): number => row.both + row.clusterOnly + row.s3Only;
  const fill = { both: null, clusterOnly: `url(#${id}-cluster)`, s3Only: `url(#${id}-s3)` } as const;
  const swatch = (part: (typeof parts)[number]): KeyItem => ({
    text: words[part],
    room: 22,
    draw: (x, y) => el('rect', { x: x + 0.5, y: y - 10, width: 15, height: 11, class: `part ${tones[part]}`, fill: fill[part] }),
  });
  const key = keyRows(parts.map(swatch), width);
  const top = key.height + 24;
  const frame = rowFrame(rows, { width, top, beside: 28, over: 42 });
  const ends = rows.map((row) => words.of(row.both, either(row)));
  const right = width - widest(ends, small) - 8;
  const ticks = ticksTo(Math.max(1, ...rows.map(either)), width >= 560 ? 5 : 3).filter(Number.isInteger);
  const last = Math.max(ticks.at(-1) ?? 1, ...rows.map(either));
  const scale = (regions: number): number => frame.left + (regions / last) * (right - frame.left);
  const axis = ticks.map((tick, i) => {
    const text = words.count(tick);
    const at = i === 0 && frame.stacked ? textWidth(text, small) / 2 : scale(tick);
    return (
      line(scale(tick), top - 4, scale(tick), frame.foot, tick === 0 ? 'zero' : 'grid') +
      textAt(at, top - 9, text, { anchor: 'middle', class: 'small soft' })
    );
  });
  const bars = rows.map((row, i) => {
    const y = frame.middle(i);
    let from = 0;
    const drawn = parts.map((part) => {
      const count = row[part];
      if (count === 0) return '';
      const x = scale(from);
      const long = scale(from + count) - x;
      from += count;
      const text = words.count(count);
      const fits = textWidth(text, strong) + 8 <= long;
      return (
        el('rect', {
          x,
          y: y - bar / 2,
          width: Math.max(0.5, long - 1),
          height: bar,
          class: `part ${tones[part]}`,
          fill: fill[part],
        }) + (fits ? textAt(x + long / 2, y + 4.5, text, { anchor: 'middle', class: `strong on-${tones[part]}` }) : '')
      );
    });
    return frame.name(i) + drawn.join('') + textAt(scale(from) + 6, y + 4.5, ends[i] ?? '', { class: 'small soft halo' });
  });
  const defs = `<defs><pattern id="${id}-cluster" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe-ground" width="6" height="6"/><rect class="stripe" width="2.5" height="6"/></pattern><pattern id="${id}-s3" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="dots-ground" width="5" height="5"/><circle class="dots" cx="2.5" cy="2.5" r="1.1"/></pattern></defs>`;
  return picture({ width, height: frame.foot + 4, title, kind: 'dual-bars' }, defs, ...key.items, ...axis, ...bars);
}
