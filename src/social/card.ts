import { textAt } from '#charts/svg.ts';
import { type TextStyle, textWidth, wrap } from '#charts/text.ts';
import { escaped } from '#core/text/markup.ts';

/** What a social image says and shows. */
export interface Card {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is drawn, and on how many rows it rests. */
  readonly note: string;
  /** Name of the site and date of the data. */
  readonly foot: string;
  /** One <svg> with `viewBox`, its shapes in the page itself. */
  readonly drawing: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

const margin = 56;
const column = 500;
const box = { x: 620, y: 48, width: 524, height: 534 };
/** The serif of titles is this much broader than the sans whose widths are known. */
const serif = 1.1;
const titleSizes = [50, 44, 38, 33, 29, 26, 23, 20];
const noteSizes = [24, 21, 18];

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

/** The text at the largest size at which it fits whole; at the smallest it is cut with an ellipsis as a last resort. */
export function fitted(text: string, sizes: readonly number[], height: number, breadth = 1): Block {
  const room = column / breadth;
  const blocks = sizes.map((size): Block & { whole: boolean } => {
    const style: TextStyle = { size, bold: breadth > 1 };
    const lines = wrap(text, room, style, Math.max(1, Math.floor(height / (size * 1.2))));
    const whole =
      lines.join(' ') === text.split(' ').filter(Boolean).join(' ') && lines.every((line) => textWidth(line, style) <= room);
    return { lines, size, height: lines.length * size * 1.2, whole };
  });
  return blocks.find(({ whole }) => whole) ?? blocks.at(-1) ?? { lines: [], size: 0, height: 0 };
}

/** A picture of 1200 × 630: finding on the left, its figure on the right. `style` is the paint of both; text is never cut off. */
export function cardSvg({ title, note, foot, drawing }: Card, style: string): string {
  const head = fitted(title, titleSizes, 330, serif);
  const body = fitted(note, noteSizes, 120);
  const block = ({ lines, size }: Block, top: number, name: string) =>
    `<g class="${name}" font-size="${size}">${lines.map((line, i) => textAt(margin, top + size * (0.9 + 1.2 * i), line)).join('')}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}"><style>${style}</style><rect class="card-ground" width="${cardSize.width}" height="${cardSize.height}"/><rect class="card-rule" width="${cardSize.width}" height="10"/>${block(head, box.y + 8, 'card-title')}${block(body, box.y + 8 + head.height + 22, 'card-note')}<text class="card-foot" x="${margin}" y="582" font-size="22">${escaped(foot)}</text>${placed(drawing)}</svg>`;
}

/** The drawing scaled to its box, as large as fits, in the middle. */
function placed(drawing: string): string {
  const size = `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"`;
  return drawing.replace(/^(<svg class="[^"]*") width="[^"]*" height="[^"]*"/, `$1 ${size}`);
}

/** How much a drawing grows or shrinks in its box; its text is 12 to 14 px high before. */
export function scaleOf(drawing: string): number {
  const [width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).slice(1).map(Number);
  return Math.min(box.width / width, box.height / height);
}
