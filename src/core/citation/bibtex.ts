import { type Citation, citationKey, citationNote, dateParts, oneLine } from './citation.ts';

/** Characters that mean something to TeX, and how they are written as themselves. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const tex = (text: string): string => oneLine(text).replaceAll(/[\\{}$&#%_~^]/g, (character) => special[character] ?? character);
/** An address keeps its characters; those that would end the field are percent-encoded. */
const address = (url: string): string =>
  url.replaceAll(/[{}\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** BibTeX knows months by these names, which styles translate. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The citation as a BibTeX entry.
 *
 * Shape   `@misc`, which every style knows; braces within braces keep the capitals of names. UTF-8, for biber and for today's bibtex.
 */
export function bibtex(citation: Citation): string {
  const [year, month] = dateParts(citation);
  const { publisher, title, version, url, doi } = citation;
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', `{${tex(publisher)}}`],
    ['title', `{${tex(title)}}`],
    ['year', String(year)],
    ['publisher', tex(publisher)],
    ['version', tex(version)],
    ['note', tex(citationNote(citation))],
    ...(doi === undefined ? [] : [['doi', address(doi)] as const]),
    ['url', address(url)],
  ];
  const name = month === undefined ? undefined : months[month - 1];
  const lines = fields.map(([field, value]) => `  ${field} = {${value}},`);
  if (name !== undefined) lines.splice(3, 0, `  month = ${name},`);
  return `@misc{${citationKey(citation)},\n${lines.join('\n')}\n}\n`;
}
