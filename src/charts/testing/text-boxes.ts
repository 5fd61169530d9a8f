import { parseHTML } from 'linkedom';
import { textWidth } from '../text.ts';

/* For tests: where the texts of a chart will stand, from attributes alone. */

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface ElementLike {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly parentElement: ElementLike | null;
  readonly children: Iterable<ElementLike>;
  getAttribute(name: string): string | null;
}

/** Boxes of all texts of an SVG, a box per line, in pixels; those turned by a quarter too, other rotated ones are left out. */
export function textBoxes(svg: string): TextBox[] {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return [...(document.querySelectorAll('text') as unknown as Iterable<ElementLike>)].flatMap(boxesOf);
}

function boxesOf(element: ElementLike): TextBox[] {
  const chain = ancestry(element);
  const transforms = chain.map((one) => one.getAttribute('transform') ?? '').join(' ');
  const quarter = /rotate\(-90 /.test(transforms);
  if (transforms.includes('rotate') && !quarter) return [];
  const classes = chain.flatMap((one) => (one.getAttribute('class') ?? '').split(' '));
  const style = { size: classes.includes('small') ? 12 : 13, bold: classes.includes('strong') };
  const anchor = chain.map((one) => one.getAttribute('text-anchor')).find((one) => one !== null) ?? 'start';
  const length = (value: string | null): number =>
    Number.parseFloat(value ?? '0') * (value?.endsWith('em') === true ? style.size : 1);
  let x = length(element.getAttribute('x'));
  let baseline = length(element.getAttribute('y')) + length(element.getAttribute('dy'));
  for (const [, dx = '0', dy = '0'] of transforms.matchAll(/translate\(([-\d.]+)[ ,]?([-\d.]+)?\)/g)) {
    x += Number(dx);
    baseline += Number(dy);
  }
  const lines = [...element.children].filter((one) => one.tagName.toLowerCase() === 'tspan' && one.getAttribute('dx') === null);
  return (lines.length === 0 ? [element] : lines).map((line) => {
    if (line !== element) baseline += length(line.getAttribute('y')) + length(line.getAttribute('dy'));
    const text = line.textContent ?? '';
    const width = textWidth(text, style);
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    const [over, under] = [style.size * 0.72, style.size * 0.18];
    // Turned around its own anchor: what ran to the right runs upwards.
    if (quarter)
      return { text, left: x - over, right: x + under, top: baseline - (left + width - x), bottom: baseline - (left - x) };
    return { text, left, right: left + width, top: baseline - over, bottom: baseline + under };
  });
}

function ancestry(element: ElementLike): ElementLike[] {
  const parent = element.parentElement;
  return parent === null || parent.tagName.toLowerCase() === 'body' ? [element] : [element, ...ancestry(parent)];
}
