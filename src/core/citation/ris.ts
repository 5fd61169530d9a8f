import { type Citation, citationKey, citationNote, dateParts, oneLine } from './citation.ts';

/**
 * The citation in RIS, which Zotero, EndNote, Mendeley and Citavi read.
 *
 * Shape   one tag a line, two spaces, hyphen, space; lines end in CR LF; TY first, ER last. Dates are year/month/day/, unknown parts empty.
 * Source  RIS Format Specifications, Thomson Reuters, 2011.
 */
export function ris(citation: Citation): string {
  const [year, month, day] = dateParts(citation);
  const { kind, publisher, title, version, url, doi } = citation;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const tags: readonly (readonly [tag: string, value: string])[] = [
    ['TY', kind === 'dataset' ? 'DATA' : 'FIGURE'],
    ['ID', citationKey(citation)],
    ['AU', publisher],
    ['TI', title],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}/`],
    ['PB', publisher],
    ['ET', version],
    ['N1', citationNote(citation)],
    ...(doi === undefined ? [] : [['DO', doi] as const]),
    ['UR', url],
    ['ER', ''],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}
