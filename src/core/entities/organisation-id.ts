import { letters } from '../text/letters.ts';

const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/** Most names are: what is said below of other scripts cannot concern them. */
const ascii = /^[\x20-\x7e]*$/;

/**
 * A name in plain lower-case letters, digits and hyphens.
 *
 * Shape   accents dropped; Greek and Cyrillic letters transliterated; the middle dot of Catalan (l·l) vanishes, all
 *         other signs become one hyphen. A sign of any other script becomes its code point, so that a name never
 *         becomes empty and two names do not become one.
 */
export function slug(name: string): string {
  if (ascii.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  let out = '';
  for (const sign of withoutMarks(name).replace(/·/g, '')) {
    if (/[a-z0-9]/.test(sign)) out += sign;
    else if (sign in letters) out += letters[sign];
    else if (/[\p{L}\p{N}]/u.test(sign)) out += `u${(sign.codePointAt(0) ?? 0).toString(16)}`;
    else out += '-';
  }
  return out.replace(/-+/g, '-').replace(/^-|-$/g, '');
}

/**
 * Under which id does an organisation go in every source?
 *
 * Shape   `<country>-<name>` in plain letters, `xx` where the country is not stated; two spellings that differ only in case,
 *         accents or punctuation are one organisation. Without a name: `pic-<participant code>`.
 * Errors  neither name nor code: the row cannot be told from another and should have been reported as a fault.
 */
export function organisationId(name: string | null, country: string | null, pic: string | null): string {
  const letters = name === null ? '' : slug(name);
  if (letters !== '') return `${country === null ? 'xx' : country.toLowerCase()}-${letters}`;
  if (pic !== null) return `pic-${pic}`;
  throw new Error('An organisation needs a name or a participant code. Check the rows before giving ids.');
}
