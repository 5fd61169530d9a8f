import { px, textAt } from '#charts/svg.ts';
import { lineWidth, type TextStyle, textWidth, wrap } from '#charts/text.ts';
import { escaped, unescaped } from '#core/text/markup.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { release } from '#read/release.ts';
import { published } from '#read/table.ts';
import { type FigureProps, wholeTitle } from '../figures/figure.ts';
import { rulesOf, tokensOf } from '../social/paint.ts';
import { chartStyles } from '../styles/chart-styles.ts';
import tokenStyles from '../styles/tokens.css?raw';
import { cascade } from './cascade.ts';
import { absolute, figurePage } from './figure-address.ts';
import { licence } from './figure-citation.ts';
import { selfContained } from './self-contained.ts';
import { shapesOf } from './shapes.ts';

const tokens = tokensOf(tokenStyles);
const place = cascade(rulesOf(chartStyles), tokens);
const shapes = shapesOf(published('map/nuts2.svg'));
const ink = (name: string) => tokens.get(`--${name}`) ?? '#000';

const margin = 16;
/** Fonts of the same proportions first, then those that every machine has. */
const family =
  '"Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif'.replaceAll(
    '"',
    '&apos;',
  );
const styles = {
  title: { size: 19, bold: true },
  subtitle: { size: 14 },
  label: { size: 13 },
  note: { size: 12 },
} as const satisfies Record<string, TextStyle>;

/** A block of lines: SVG and how far down it reaches. */
interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * A figure as a picture that stands alone: finding, drawing, legend, n, source, licence and address, in the light scheme.
 *
 * Shape   the drawing for the width of a page → text of one <svg>, with title and description; it names no other file and no style.
 */
export function figureSvg(words: Words, figure: FigureProps): string {
  const { t, date, language } = words;
  const prefix = `${figure.id}-file-`;
  const { width, height } = sizeOf(figure.drawing.wide);
  const isMap = figure.drawing.wide.startsWith('<svg class="chart map');
  const foot = [
    ...(figure.note === undefined ? [] : [figure.note]),
    `${t('figure.n', { n: figure.n })} ${figure.completeness}`,
    t('figure.source', { source: figure.source }),
    `${t('site.title')} · ${t('kit.data', { date: date(release.as_of) })} · ${t('kit.version', { version: release.version })} · ${licence.name}${isMap ? ` · ${t('footer.boundaries')}` : ''}`,
    absolute(pageHref(language, figurePage(figure))),
  ];
  const drawing = selfContained(figure.drawing.wide, { place, shapes, prefix });
  const sea = isMap ? `<rect width="${px(width)}" height="${px(height)}" fill="${ink('sea')}"/>` : '';
  const blocks: readonly Block[] = [
    lines([wholeTitle(figure)], width, styles.title, ink('ink')),
    { svg: '', height: 2 },
    lines([figure.subtitle], width, styles.subtitle, ink('ink-soft')),
    { svg: '', height: 8 },
    { svg: sea + drawing, height },
    { svg: '', height: 8 },
    legend(figure.drawing.legend ?? '', width, prefix),
    lines(foot, width, styles.note, ink('ink-soft')),
  ];
  let down = margin;
  let content = '';
  for (const block of blocks) {
    if (block.svg !== '') content += `<g transform="translate(${margin} ${px(down)})">${block.svg}</g>`;
    down += block.height;
  }
  const [w, h] = [px(width + 2 * margin), px(down + margin)];
  const described = [figure.subtitle, ...foot].join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" lang="${language}" role="img" aria-labelledby="${prefix}title ${prefix}desc" font-family="${family}" font-size="13" fill="${ink('ink')}"><title id="${prefix}title">${escaped(wholeTitle(figure))}</title><desc id="${prefix}desc">${escaped(described)}</desc><rect width="${w}" height="${h}" fill="${ink('paper')}"/>${content}</svg>\n`;
}

/** Width and height of a drawing. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error(`A drawing does not state its size: ${svg.slice(0, 120)}`);
  return { width: Number(width), height: Number(height) };
}

function lines(texts: readonly string[], room: number, style: TextStyle, fill: string): Block {
  const leading = style.size * 1.35;
  const all = texts.flatMap((text) => wrap(text, room, style, 8));
  const look = `font-size="${style.size}"${style.bold ? ' font-weight="600"' : ''} fill="${fill}"`;
  const svg = all.map((line, i) => fixed(0, style.size + i * leading, line, style)).join('');
  return { svg: `<g ${look}>${svg}</g>`, height: all.length * leading + 2 };
}

/** A line that keeps its width in any font. */
const fixed = (x: number, y: number, text: string, style: TextStyle): string =>
  textAt(x, y, text).replace('<text ', `<text textLength="${px(lineWidth(text, style))}" lengthAdjust="spacingAndGlyphs" `);

/** The legend of a page, which is HTML there, laid out in lines. */
function legend(html: string, room: number, prefix: string): Block {
  const title = /<p[^>]*>([^<]*)<\/p>/.exec(html)?.[1];
  if (title === undefined) return { svg: '', height: 0 };
  const head = lines([unescaped(title)], room, styles.note, ink('ink-soft'));
  let [x, y, row] = [0, head.height + 2, 18];
  let svg = head.svg;
  for (const [, key = '', label = ''] of html.matchAll(/<li>(<svg[\s\S]*?<\/svg>)([^<]*)<\/li>/g)) {
    const size = sizeOf(key);
    const text = unescaped(label);
    const width = size.width + 6 + textWidth(text, styles.label) + 16;
    if (x > 0 && x + width - 16 > room) [x, y, row] = [0, y + row, 18];
    row = Math.max(row, size.height + 4);
    svg += `<g transform="translate(${px(x)} ${px(y)})">${selfContained(key, { place, shapes, prefix: `${prefix}${px(x)}-${px(y)}-` })}${fixed(size.width + 6, size.height / 2 + 4.5, text, styles.label)}</g>`;
    x += width;
  }
  return { svg, height: y + row + 6 };
}
