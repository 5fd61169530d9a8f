import { textAt } from './svg.ts';
import { label, shorten, textWidth } from './text.ts';

export interface KeyItem {
  readonly text: string;
  /** Pixels that the swatch needs at the left of its text. */
  readonly room: number;
  /** The swatch, its left edge at x, on the baseline y of its text. */
  readonly draw: (x: number, y: number) => string;
}

/**
 * The key over a chart: swatches with their names, line by line.
 *
 * Shape   items in order → elements and the height they take. A name wider than the chart is cut.
 * Units   pixels; lines are 20 apart, the first baseline at 13.
 */
export function keyRows(items: readonly KeyItem[], width: number): { readonly height: number; readonly items: readonly string[] } {
  let x = 0;
  let row = 0;
  const drawn = items.map((item) => {
    const text = shorten(item.text, width - item.room, label);
    const long = item.room + textWidth(text, label);
    if (x > 0 && x + long > width) {
      x = 0;
      row += 1;
    }
    const y = 13 + row * 20;
    const one = item.draw(x, y) + textAt(x + item.room, y, text);
    x += long + 20;
    return one;
  });
  return { height: items.length === 0 ? 0 : (row + 1) * 20, items: drawn };
}
