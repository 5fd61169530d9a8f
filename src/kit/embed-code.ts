import { type TextStyle, wrap } from '#charts/text.ts';
import { escaped } from '#core/text/markup.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { type FigureProps, wholeTitle } from '../figures/figure.ts';
import { absolute, figurePage, fileAddress } from './figure-address.ts';

/** Widths of a frame for which embed code is offered: a phone, a text column, a page. */
export const frameWidths = [360, 600, 900] as const;
export type FrameWidth = (typeof frameWidths)[number];

/** White on each side of an embedded figure, in pixels (`.embed` in kit.css). */
const padding = 8;
export const drawingWidth = (frame: FrameWidth): number => frame - 2 * padding;

/** The chart of a figure, drawn for a frame. */
export function drawingFor({ id, drawing }: FigureProps, frame: FrameWidth): string {
  return drawing.at?.(drawingWidth(frame), `${id}-at-${frame}`) ?? drawing.wide;
}

/** Code for a page that shows the figure in a frame of this width, as high as the figure needs there. */
export function frameCode({ language }: Words, figure: FigureProps, frame: FrameWidth): string {
  const address = absolute(pageHref(language, `/embed/${figure.id}/`));
  return `<iframe src="${address}" title="${escaped(wholeTitle(figure))}" width="${frame}" height="${frameHeight(figure, frame)}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

/** Code for a page that shows the figure as a picture which leads here. */
export function pictureCode(words: Words, figure: FigureProps, language: Words['language']): string {
  const page = absolute(pageHref(words.language, figurePage(figure)));
  const picture = absolute(fileAddress(language, figure, 'svg'));
  return `<a href="${page}"><img src="${picture}" alt="${escaped(`${wholeTitle(figure)}. ${figure.subtitle}`)}" style="max-width:100%;height:auto"></a>`;
}

/** How high a frame must be: the drawing, and the text around it at the sizes of the page (tokens.css), with some room to spare. */
function frameHeight(figure: FigureProps, frame: FrameWidth): number {
  const room = drawingWidth(frame);
  const tall = (text: string, style: TextStyle, leading: number) => wrap(text, room * 0.94, style, 20).length * leading;
  const drawn = Number(/ height="([\d.]+)"/.exec(drawingFor(figure, frame))?.[1] ?? 0);
  const keys = [...(figure.drawing.legend ?? '').matchAll(/<\/svg>([^<]*)<\/li>/g)].map(([, label = '']) => label);
  const legend =
    keys.length === 0 ? 0 : 24 + 26 * Math.ceil(keys.reduce((total, label) => total + 52 + 7 * label.length, 0) / room);
  const text =
    tall(figure.title, { size: 21, bold: true }, 25) +
    tall(figure.subtitle, { size: 16 }, 24) +
    [figure.note ?? '', `n = ${figure.n}. ${figure.completeness}`, `${figure.source}          `].reduce(
      (total, line) => total + tall(line, { size: 13 }, 20),
      0,
    );
  // Rules, gaps, the row of links and the table's heading.
  return Math.ceil((drawn + legend + text + 150) / 10) * 10;
}
