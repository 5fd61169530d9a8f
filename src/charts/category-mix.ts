import type { Status } from '#core/taxonomy/categories.ts';
import { escaped } from '#core/text/markup.ts';
import { mark } from './mark.ts';
import { type ChartOptions, categoryTone, type NumberFormat } from './options.ts';
import { el, picture, textAt } from './svg.ts';
import { label, shorten, strong, textWidth } from './text.ts';

export interface CategoryMixPart {
  readonly status: Status;
  readonly label: string;
  /** Members; parts with 0 are not drawn. */
  readonly count: number;
}

export interface CategoryMixWords {
  readonly count: NumberFormat;
  /** Printed when no member is recorded. */
  readonly empty: string;
}

const bar = 30;
const gap = 2;
const lineHeight = 20;

/**
 * What is this partnership made of?
 *
 * Shape   parts in the order drawn → one bar cut by number of members, each part with its count, and a key below that names
 *         each part with its mark (▲ ■ ●). Outside is hatched, unlocated is an outline: no part is told by colour alone.
 * Units   members.
 * Absent  without members the text `empty`.
 */
export function categoryMix(
  parts: readonly CategoryMixPart[],
  words: CategoryMixWords,
  { width, id, title }: ChartOptions,
): string {
  const drawn = parts.filter(({ count }) => count > 0);
  if (drawn.length === 0)
    return picture({ width, height: 24, title, kind: 'category-mix' }, textAt(0, 16, words.empty, { class: 'soft' }));
  const total = drawn.reduce((sum, { count }) => sum + count, 0);
  const room = width - gap * (drawn.length - 1);
  const pattern = `<defs><pattern id="${id}-outside" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs>`;
  let x = 0;
  const segments = drawn.map(({ status, count }) => {
    const long = (count / total) * room;
    const text = words.count(count);
    const middle = x + long / 2;
    const fits = textWidth(text, strong) + 6 <= long;
    const segment =
      el('rect', {
        x: status === 'unlocated' ? x + 0.75 : x,
        y: status === 'unlocated' ? 0.75 : 0,
        width: status === 'unlocated' ? Math.max(0, long - 1.5) : long,
        height: status === 'unlocated' ? bar - 1.5 : bar,
        class: `segment ${categoryTone(status)}`,
        fill: status === 'outside' ? `url(#${id}-outside)` : null,
      }) + (fits ? textAt(middle, bar / 2 + 4.5, text, { anchor: 'middle', class: `strong on-${status}` }) : '');
    x += long + gap;
    return segment;
  });
  const key = keyLines(drawn, words, width);
  return picture(
    { width, height: bar + 10 + key.lines * lineHeight, title, kind: 'category-mix' },
    pattern,
    ...segments,
    ...key.items,
  );
}

/** The key, filled line by line. */
function keyLines(parts: readonly CategoryMixPart[], words: CategoryMixWords, width: number): { lines: number; items: string[] } {
  let x = 0;
  let row = 0;
  const items = parts.map(({ status, label: name, count }) => {
    const number = words.count(count);
    const text = shorten(name, width - 24 - textWidth(number, strong), label);
    const long = 18 + textWidth(text, label) + 6 + textWidth(number, strong);
    if (x > 0 && x + long > width) {
      x = 0;
      row += 1;
    }
    const y = bar + 10 + row * lineHeight + 10;
    const item = [
      mark(categoryTone(status), x + 6, y - 0.5, 5),
      el('text', { x: x + 18, y: y + 4 }, `${escaped(text)} <tspan class="strong" dx="3">${escaped(number)}</tspan>`),
    ].join('');
    x += long + 22;
    return item;
  });
  return { lines: row + 1, items };
}
