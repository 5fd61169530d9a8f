import { label, lineWidth, small, strong, type TextStyle, textWidth, wrap } from '#charts/text.ts';
import { NotLoaded } from './published-table.ts';

/*
 * A drawing of the page as a picture that stands alone: shapes of the map file copied in, colours and type as attributes, title,
 * legend and source in the picture. No style sheet, script, link or font is needed to see it.
 */

export interface LoneText {
  readonly title: string;
  readonly subtitle: string;
  /** Below the picture: n, source, address, licence. */
  readonly notes: readonly string[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const family = '"Source Sans 3", "Source Sans Pro", Arial, Helvetica, sans-serif';
/** What style sheets set on shapes and text, and what it is where nothing sets it. */
const painted: readonly (readonly [property: string, initial: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['paint-order', 'normal'],
  ['font-size', ''],
  ['font-weight', '400'],
];

/**
 * The drawing with its texts as the text of one SVG file.
 *
 * Shape   drawing: an <svg> on the page, with its legends' elements. Returns a whole document, in CSS pixels.
 * Errors  NotLoaded when the map file that the drawing refers to does not load.
 */
export async function lonePicture(drawing: SVGSVGElement, legends: readonly Element[], text: LoneText): Promise<string> {
  const copy = await copied(drawing);
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const { color, backgroundColor } = getComputedStyle(document.documentElement);
  const whole = shape('svg', {});
  whole.setAttribute('font-family', family);
  whole.setAttribute('font-size', '13');
  whole.setAttribute('fill', color);
  let y = margin;
  const write = (line: string, style: TextStyle, x = margin) => {
    const at = shape('text', { x, y: y + style.size, 'font-size': style.size, ...(style.bold ? { 'font-weight': 600 } : {}) });
    at.textContent = line;
    keepWidth(at, lineWidth(line, style));
    whole.append(at);
  };
  const paragraph = (words: string, style: TextStyle) => {
    for (const line of wrap(words, width, style, 6)) {
      write(line, style);
      y += style.size * 1.4;
    }
  };
  const ground = shape('rect', { width: '100%', height: '100%', fill: backgroundColor });
  whole.append(ground);
  paragraph(text.title, { ...strong, size: 17 });
  paragraph(text.subtitle, label);
  y += 8;
  // The sea of a map is the ground of its element on the page, which no shape of the drawing holds.
  const { backgroundColor: sea } = getComputedStyle(drawing);
  if (sea !== 'rgba(0, 0, 0, 0)') whole.append(shape('rect', { x: margin, y, width, height, fill: sea }));
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(y));
  whole.append(copy);
  y += height + 12;
  for (const legend of legends) y = await legendAt(whole, legend, y, width);
  y += 4;
  for (const note of text.notes) paragraph(note, small);
  const [w, h] = [width + 2 * margin, Math.ceil(y + margin)];
  whole.setAttribute('width', String(w));
  whole.setAttribute('height', String(h));
  whole.setAttribute('viewBox', `0 0 ${w} ${h}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

/** The same as pixels, twice as many each way as CSS pixels. */
export async function pixels(svg: string): Promise<Blob> {
  const image = new Image();
  // A data address: the page's policy lets pictures come from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of the drawing.'))), 'image/png'),
  );
}

async function legendAt(whole: SVGElement, legend: Element, top: number, width: number): Promise<number> {
  let y = top;
  const title = shape('text', { x: margin, y: y + 12, 'font-size': small.size });
  title.textContent = legend.querySelector('p')?.textContent ?? '';
  keepWidth(title, lineWidth(title.textContent, small));
  whole.append(title);
  y += 20;
  let x = margin;
  let tallest = 18;
  for (const item of legend.querySelectorAll('li')) {
    const words = item.textContent ?? '';
    const key = item.querySelector('svg');
    const room = Number(key?.getAttribute('width') ?? 0) + 6 + textWidth(words, small) + 16;
    if (x > margin && x + room > width + margin) {
      [x, y] = [margin, y + tallest];
      tallest = 18;
    }
    const high = Number(key?.getAttribute('height') ?? 14);
    tallest = Math.max(tallest, high + 4);
    if (key) {
      const copy = await copied(key);
      copy.setAttribute('x', String(x));
      copy.setAttribute('y', String(y));
      whole.append(copy);
    }
    const text = shape('text', {
      x: x + Number(key?.getAttribute('width') ?? 0) + 6,
      y: y + high / 2 + 4,
      'font-size': small.size,
    });
    text.textContent = words;
    keepWidth(text, lineWidth(words, small));
    whole.append(text);
    x += room;
  }
  return y + tallest + 4;
}

/** A deep copy whose look needs no style sheet and whose shapes need no other file. */
async function copied(drawing: SVGSVGElement): Promise<SVGSVGElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [
    [drawing, ...drawing.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, original] of originals.entries()) {
    const own = copies[i];
    if (own === undefined) continue;
    const style = getComputedStyle(original);
    for (const [property, initial] of painted) {
      const value = style.getPropertyValue(property);
      // Inherited values stand on each element: groups of the map file take theirs from outside otherwise.
      if (value !== '' && (value !== initial || property === 'fill')) own.setAttribute(property, value.replaceAll('"', ''));
    }
    // Where the figure is in sight its lines are as long as they are drawn here.
    if (original.localName === 'text' && original.children.length === 0)
      keepWidth(own, (original as SVGTextElement).getComputedTextLength());
    for (const name of [
      'class',
      'role',
      'tabindex',
      'aria-label',
      'aria-pressed',
      'aria-hidden',
      'data-region',
      'data-text',
      'data-circle',
      // Links lead nowhere from a file, and shapes of the map file are put in below.
      'href',
    ])
      own.removeAttribute(name);
    if (original.namespaceURI === svgNamespace && original.localName === 'use') await replaceUse(original, own);
  }
  return copy;
}

/** States how wide a line is, so that a font of other proportions takes the room that was kept for it. */
function keepWidth(text: Element, width: number): void {
  if (width <= 0) return;
  text.setAttribute('textLength', width.toFixed(1));
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

const files = new Map<string, Promise<Document>>();

async function replaceUse(original: Element, own: Element): Promise<void> {
  const [file = '', id = ''] = (original.getAttribute('href') ?? '').split('#');
  let loaded = files.get(file);
  if (loaded === undefined) {
    loaded = svgFile(file);
    files.set(file, loaded);
    loaded.catch(() => files.delete(file));
  }
  const target = (await loaded).getElementById(id);
  if (target === null) return;
  const group = shape('g', {});
  for (const { name, value } of own.attributes) if (name !== 'href') group.setAttribute(name, value);
  const inner = document.importNode(target, true) as Element;
  for (const one of [inner, ...inner.querySelectorAll('*')]) for (const name of ['id', 'class']) one.removeAttribute(name);
  group.append(inner);
  own.replaceWith(group);
}

async function svgFile(address: string): Promise<Document> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new NotLoaded(address, `HTTP ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  } catch (cause) {
    throw cause instanceof NotLoaded ? cause : new NotLoaded(address, cause instanceof Error ? cause.message : String(cause));
  }
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
