import { escaped } from '#core/text/markup.ts';
import { el, textAt } from './svg.ts';
import { label, shorten, widest } from './text.ts';

/** Rows of a chart with a name each, and the lane that stays for their marks. Lengths in pixels. */
export interface RowFrame {
  /** Where lanes start. */
  readonly left: number;
  /** Names stand over their lanes: they are too long to stand beside them. */
  readonly stacked: boolean;
  /** Foot of the last row. */
  readonly foot: number;
  /** Middle of a row's lane. */
  readonly middle: (row: number) => number;
  /** The row's name; a link where it has an address. */
  readonly name: (row: number) => string;
}

/**
 * Where do rows and their names stand?
 *
 * Shape   names in the order drawn; `top`, where the first row begins; `beside` and `over`, heights of a row with its name
 *         beside or over the lane; `taken`, room that something else needs at the right of a name standing over its lane.
 *         Names take up to half of the width, at most 340 pixels; on a phone longer ones move over their lanes, on a
 *         wide chart they are cut.
 */
export function rowFrame(
  rows: readonly { readonly label: string; readonly href: string | null }[],
  {
    width,
    top,
    beside = 26,
    over = 40,
    taken = 0,
  }: { readonly width: number; readonly top: number; readonly beside?: number; readonly over?: number; readonly taken?: number },
): RowFrame {
  const names = widest(
    rows.map((row) => row.label),
    label,
  );
  const stacked = width < 560 && names > width * 0.36;
  const room = stacked ? width - taken : Math.min(340, width * 0.5, names);
  const left = stacked ? 0 : room + 10;
  const pitch = stacked ? over : beside;
  const middle = (row: number): number => top + row * pitch + (stacked ? 17 + (pitch - 17) / 2 : pitch / 2);
  const shown = rows.map((row) => shorten(row.label, room, label));
  return {
    left,
    stacked,
    foot: top + rows.length * pitch,
    middle,
    name: (row) => {
      const text = shown[row] ?? '';
      const href = rows[row]?.href ?? null;
      const drawn = stacked
        ? textAt(0, top + row * pitch + 13, text, { class: 'halo' })
        : textAt(room, middle(row) + 4.5, text, { anchor: 'end' });
      // A name that was cut can be read whole on hover; the table has it too.
      const full = text === rows[row]?.label ? '' : `<title>${escaped(rows[row]?.label ?? '')}</title>`;
      if (href !== null) return el('a', { href }, full + drawn);
      return full === '' ? drawn : `<g>${full}${drawn}</g>`;
    },
  };
}
