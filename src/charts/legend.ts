import { escaped } from '#core/text/markup.ts';
import { bubbleRadius } from './bubble-map.ts';
import { mark } from './mark.ts';
import { el, px } from './svg.ts';

export interface LegendEntry {
  readonly tone: string;
  /** The class in words: "1 to 2", "none", "no data". */
  readonly label: string;
}

/**
 * What do the map's colours mean?
 *
 * Shape   classes in order → HTML: a title and a list with a swatch per class, which wraps at any width. Categories get their
 *         shape (▲ ■ ●) as swatch, the two approaches their circle. `title` says what is coloured, in which unit.
 */
export function mapLegend(entries: readonly LegendEntry[], { id, title }: { readonly id: string; readonly title: string }): string {
  const items = entries.map(({ tone, label }) => `<li>${swatch(tone, id)}${escaped(label)}</li>`);
  return `<div class="legend"><p id="${id}">${escaped(title)}</p><ul aria-labelledby="${id}">${items.join('')}</ul></div>`;
}

function swatch(tone: string, id: string): string {
  if (tone.startsWith('cat-'))
    return `<svg class="chart key" width="14" height="14" aria-hidden="true">${mark(tone, 7, 7, 5.5)}</svg>`;
  if (tone.startsWith('dual-'))
    return `<svg class="chart key" width="14" height="14" aria-hidden="true"><circle class="bubble ${tone}" cx="7" cy="7" r="6"/></svg>`;
  if (tone !== 'nodata') return `<svg class="chart key" width="22" height="14" aria-hidden="true">${block(tone, null)}</svg>`;
  const pattern = `<defs><pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/><rect class="hatch-line" width="1.5" height="5"/></pattern></defs>`;
  return `<svg class="chart key" width="22" height="14" aria-hidden="true">${pattern}${block(tone, `url(#${id}-hatch)`)}</svg>`;
}

const block = (tone: string, fill: string | null): string =>
  el('rect', { x: 0.5, y: 0.5, width: 21, height: 13, class: `swatch ${tone}`, fill });

export interface BubbleKey {
  readonly total: number;
  readonly label: string;
}

/** What do the circles mean? Two or three totals with their circles as they are on a map of `width`, as HTML. */
export function bubbleLegend(
  keys: readonly BubbleKey[],
  { id, title, largest, width }: { readonly id: string; readonly title: string; readonly largest: number; readonly width: number },
): string {
  const items = keys.map(({ total, label }) => {
    const r = bubbleRadius(total, largest, width);
    const side = Math.ceil(2 * r + 2);
    return `<li><svg class="chart key" width="${side}" height="${side}" aria-hidden="true"><circle class="bubble key-only" cx="${px(side / 2)}" cy="${px(side / 2)}" r="${px(r)}"/></svg>${escaped(label)}</li>`;
  });
  return `<div class="legend"><p id="${id}">${escaped(title)}</p><ul aria-labelledby="${id}">${items.join('')}</ul></div>`;
}
