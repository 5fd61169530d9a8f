import { type Advances, regular, semibold } from './advances.ts';
import { phrase, wordingsOf } from './phrase.ts';
import { fallbackAdvance } from './text-fallback.ts';

/*
 * How wide text will be, without a DOM: sums of measured advances of the text font with tabular figures. Kerning is left
 * out and one fiftieth added, so that text is never wider than said.
 */

export interface TextStyle {
  /** CSS pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Labels and values. */
export const label: TextStyle = { size: 13 };
export const strong: TextStyle = { size: 13, bold: true };
/** Axis ticks, notes. */
export const small: TextStyle = { size: 12 };
export const smallStrong: TextStyle = { size: 12, bold: true };

const ellipsis = '…';
const safety = 1.02;
const lookup = (advances: Advances): Map<string, number> =>
  new Map(advances.flatMap(([width, characters]) => [...characters].map((character): [string, number] => [character, width])));
const widths = { regular: lookup(regular), semibold: lookup(semibold) };

/**
 * Width of a line of text in CSS pixels; of a phrase, that of its widest wording. Characters the font table lacks count as in the
 * broadest common fallback.
 */
export function textWidth(text: string, style: TextStyle): number {
  return Math.max(...wordingsOf(text).map((wording) => wordingWidth(wording, style)));
}

/** How long the line itself is drawn: its width without what is kept to spare. */
export const lineWidth = (text: string, style: TextStyle): number => textWidth(text, style) / safety;

function wordingWidth(text: string, { size, bold = false }: TextStyle): number {
  const table = bold ? widths.semibold : widths.regular;
  let thousandths = 0;
  for (const character of text) thousandths += table.get(character) ?? fallbackAdvance(character, bold);
  return (thousandths * size * safety) / 1000;
}

// Cuts between what a reader sees as characters, never between a letter and its accent.
const segments = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text, cut with an ellipsis where it is wider than `room` pixels; empty when not even that fits. */
export function shorten(text: string, room: number, style: TextStyle): string {
  if (textWidth(text, style) <= room) return text;
  return phrase(wordingsOf(text).map((wording) => cut(wording, room, style)));
}

function cut(text: string, room: number, style: TextStyle): string {
  if (wordingWidth(text, style) <= room) return text;
  let left = room - textWidth(ellipsis, style);
  if (left < 0) return '';
  let kept = '';
  for (const { segment } of segments.segment(text)) {
    left -= textWidth(segment, style);
    // A space before the ellipsis would be trimmed, so it needs no room.
    if (left < 0 && segment.trim() !== '') break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/**
 * Lines of at most `room` pixels, broken at spaces; at most `most` lines, the last one cut with an ellipsis. A single word
 * wider than the room is cut. A phrase takes as many lines as its longest wording; of others the last lines are
 * empty, or the first ones where lines stand on something (`foot`).
 */
export function wrap(text: string, room: number, style: TextStyle, most = 2, stand: 'head' | 'foot' = 'head'): string[] {
  const wordings = wordingsOf(text).map((wording) => linesOf(wording, room, style, most));
  const longest = Math.max(...wordings.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) =>
    phrase(wordings.map((lines) => lines[stand === 'head' ? i : i + lines.length - longest] ?? '')),
  );
}

function linesOf(text: string, room: number, style: TextStyle, most: number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, style) <= room) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = `${line} ${words.slice(i).join(' ')}`;
      break;
    }
    lines.push(shorten(line, room, style));
    line = word;
  }
  return line === '' ? lines : [...lines, shorten(line, room, style)];
}

/** Room the widest of the texts needs, in whole pixels. */
export const widest = (texts: readonly string[], style: TextStyle): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, style))));
