import { Resvg } from '@resvg/resvg-js';
import { published } from '#read/table.ts';
import { chartStyles } from '../styles/chart-styles.ts';
import tokenStyles from '../styles/tokens.css?raw';
import { type Card, cardSvg } from './card.ts';
import { fontFiles } from './fonts.ts';
import { paint, tokensOf } from './paint.ts';

const tokens = tokensOf(tokenStyles);
const ink = (name: string) => tokens.get(`--${name}`) ?? '#000';
/* The font files of npm carry their weight in the name of the family. */
const charts = paint(tokens, chartStyles).replaceAll('font-weight:600', 'font-family:"Source Sans 3 SemiBold"');
const style = `.chart text,.card-note,.card-foot{font-family:"Source Sans 3"}
${charts}
.card-ground{fill:${ink('paper')}}.card-rule{fill:${ink('ink')}}.card-sea{fill:${ink('sea')}}
.card-title{font-family:"Source Serif 4 SemiBold";fill:${ink('ink')}}
.card-note,.card-foot{fill:${ink('ink-soft')}}`;
const fonts = fontFiles();
const mapFile = published('map/nuts2.svg');
/** All shapes of the map file, their ids prefixed. */
const shapes = mapFile
  .slice(mapFile.indexOf('</title>') + '</title>'.length, mapFile.lastIndexOf('</svg>'))
  .replaceAll('id="', 'id="shape-');

/** The PNG of a card, 1200 × 630, in the light scheme. Map shapes come into the picture, as no other file is in reach of it. */
export function cardPng(card: Card): Uint8Array<ArrayBuffer> {
  const drawing = card.drawing.replaceAll(/href="[^"]*nuts2\.svg#/g, 'href="#shape-');
  const defs = drawing.includes('href="#shape-') ? `<defs>${shapes}</defs>` : '';
  const sea = (main: string, x = '0', y = '0', width = '0', height = '0') =>
    `${main}<rect class="card-sea" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  const filled = drawing.replace('>', `>${defs}`).replace(/<svg class="main"[^>]* viewBox="(\S+) (\S+) (\S+) (\S+)"[^>]*>/, sea);
  const svg = cardSvg({ ...card, drawing: filled }, style.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return rendered(svg, 1);
}

/** The PNG of a picture that names no other file, at a multiple of its size, in the site's own fonts. */
export function rendered(svg: string, scale: number): Uint8Array<ArrayBuffer> {
  const image = new Resvg(withoutArrows(svg), {
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: scale },
  });
  return new Uint8Array(image.render().asPng());
}

/** The fonts have no arrows, for which pages fall back on the system's. */
const withoutArrows = (svg: string): string => svg.replaceAll('→', '›').replaceAll('←', '‹');
