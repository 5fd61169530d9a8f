import { textAt } from './svg.ts';
import { type TextStyle, textWidth } from './text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';
const everySide: readonly Side[] = ['right', 'left', 'above', 'below'];

export interface WantedLabel {
  readonly text: string;
  /** The point named, in pixels, and the radius around it to keep clear. */
  readonly at: readonly [number, number];
  readonly clear: number;
  readonly style: TextStyle;
  /** Printed even where it covers something; others are left out instead. */
  readonly required: boolean;
  /** Sides of the point tried, in this order; all four when not given. */
  readonly sides?: readonly Side[];
}

/**
 * Which names can be printed beside their points without covering a mark or each other?
 *
 * Shape   labels by importance; boxes already taken; the picture's size → text elements with a halo. Each label tries right,
 *         left, above, below of its point.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  taken: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): string[] {
  const occupied: Box[] = [...taken];
  const drawn: string[] = [];
  for (const { text, at, clear, style, required, sides = everySide } of wanted) {
    const long = textWidth(text, style);
    const own = (box: Box): boolean =>
      Math.abs(box.x + box.width / 2 - at[0]) < 0.5 && Math.abs(box.y + box.height / 2 - at[1]) < 0.5;
    const beside: Readonly<Record<Side, Box>> = {
      right: { x: at[0] + clear + 3, y: at[1] - 8, width: long, height: 15 },
      left: { x: at[0] - clear - 3 - long, y: at[1] - 8, width: long, height: 15 },
      above: { x: at[0] - long / 2, y: at[1] - clear - 17, width: long, height: 15 },
      below: { x: at[0] - long / 2, y: at[1] + clear + 2, width: long, height: 15 },
    };
    const candidates = sides.map((side) => beside[side]);
    const inside = candidates.filter(
      (box) => box.x >= 1 && box.x + box.width <= width - 1 && box.y >= 1 && box.y + box.height <= height - 1,
    );
    const free = inside.find((box) => !occupied.some((other) => !own(other) && overlaps(box, other)));
    const box = free ?? (required ? inside[0] : undefined);
    if (box === undefined) continue;
    occupied.push(box);
    // Anchored at the side of the point, which a shorter wording touches too.
    const anchor = box === beside.right ? 'start' : box === beside.left ? 'end' : 'middle';
    const x = { start: box.x, middle: box.x + long / 2, end: box.x + long }[anchor];
    drawn.push(textAt(x, box.y + 12, text, { anchor, class: style.bold === true ? 'strong halo' : 'halo' }));
  }
  return drawn;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
