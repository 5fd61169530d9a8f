import { partialDate } from '../dates/partial-date.ts';

/** What a reader cites: a data set, or a figure drawn from one. */
export interface Citation {
  readonly kind: 'dataset' | 'figure';
  /** Short and stable, such as `coverage-map`; the key of the entry in a reference manager. */
  readonly id: string;
  readonly title: string;
  /** The body that compiled and publishes it; also stands as the author, as no person is named. */
  readonly publisher: string;
  /** Date of the data: `2026`, `2026-11` or `2026-11-22`. */
  readonly date: string;
  /** The release of the data, such as `2026-11-22`. */
  readonly version: string;
  /** Versions of the methodology and of the program that computed it: `1.1`, `0.1.0`. */
  readonly method: string;
  readonly program: string;
  /** Absolute address at which it is read. */
  readonly url: string;
  /** Absolute address at which the very data stay as they are now, where that at `url` moves on with the data. */
  readonly frozen?: string | undefined;
  /** A DOI without a resolver in front, where there is one. */
  readonly doi?: string | undefined;
  /** Short name of the licence: `CC BY 4.0`. */
  readonly licence: string;
}

/**
 * Year, month and day of the data, as far as they are known.
 *
 * Throws  RangeError for what is no date: a citation without a year is of no use.
 */
export function dateParts({ id, date }: Citation): readonly [year: number, ...rest: number[]] {
  const parts = partialDate(date);
  if (parts === null)
    throw new RangeError(`The citation of "${id}" has "${date}" as its date. Write it as 2026, 2026-11 or 2026-11-22.`);
  const { year, month, day } = parts;
  return [year, ...[month, day].filter((part) => part !== null)];
}

/** Key of the entry: letters, digits and hyphens only, with the year, so that two editions do not collide. */
export function citationKey(citation: Citation): string {
  const name = `${citation.publisher} ${citation.id}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${name}-${dateParts(citation)[0]}`;
}

/** Text without line breaks and doubled spaces: a field of every format is one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** What reference managers have no field for: state of the data, release, versions, licence, and where the data stay as they are. */
export const citationNote = ({ date, version, method, program, licence, frozen }: Citation): string =>
  `Data of ${date}, release ${version}, method ${method}, program ${program}, ${licence}${frozen === undefined ? '' : `; data as cited: ${frozen}`}`;

/**
 * One sentence after the other, as a reader pastes it into a note.
 *
 * Shape   `facts` are the date of the data and the versions in the reader's language: "Data of 22 November 2026", "method 1.1"; `kept` says in that language
 *         what lies at the frozen address.
 */
export function plainCitation(citation: Citation, facts: readonly string[], kept?: string): string {
  const { publisher, title, url, licence, doi, frozen } = citation;
  const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const parts = [`${publisher} (${dateParts(citation)[0]}): ${title}`, facts.join(', '), licence].filter((part) => part !== '');
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  const also = frozen === undefined || kept === undefined ? '' : ` – ${kept}: ${frozen}`;
  return `${parts.map((part) => sentence(oneLine(part))).join(' ')} ${address}${also}`;
}
