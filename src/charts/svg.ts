import { escaped } from '#core/text/markup.ts';

/* SVG as text: rounding, elements. */

type Attributes = Readonly<Record<string, string | number | null>>;

/** A length in pixels with one decimal. Throws RangeError for what is no number: a chart must never print NaN. */
export function px(value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError(`${value} cannot be drawn. Leave absent values out of the rows or mark them absent.`);
  return String(Math.round(value * 10) / 10 || 0);
}

/** An element; attributes that are null are left out, numbers are rounded to one decimal; children are SVG already. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) head += ` ${key}="${typeof value === 'number' ? px(value) : escaped(value)}"`;
  }
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`;
}

/** A line of text; `y` is its baseline. Empty text gives nothing. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', class: name = null }: { readonly anchor?: 'start' | 'middle' | 'end'; readonly class?: string | null } = {},
): string {
  return text === '' ? '' : el('text', { x, y, 'text-anchor': anchor === 'start' ? null : anchor, class: name }, escaped(text));
}

export const line = (x1: number, y1: number, x2: number, y2: number, name: string): string =>
  el('line', { x1, y1, x2, y2, class: name });

export const rect = (x: number, y: number, width: number, height: number, name: string | null): string =>
  el('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), class: name });

/**
 * The picture, named by its title; the figure's table carries the numbers. To assistive technology it is one image, or, with
 * links or buttons inside, a group, as they would be lost within an image.
 */
export function picture(
  {
    width,
    height,
    title,
    kind,
  }: { readonly width: number; readonly height: number; readonly title: string; readonly kind: string },
  ...children: readonly string[]
): string {
  const drawing = children.join('');
  const role = drawing.includes('<a ') || drawing.includes('role="button"') ? 'group' : 'img';
  const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  return `<svg class="chart ${kind}" ${size} role="${role}" aria-label="${escaped(title)}">${drawing}</svg>`;
}
