/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  є: 'ye',
  і: 'i',
  ґ: 'g',
};

const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/**
 * A text as one may type it to find it: lower case, accents dropped, Greek and Cyrillic transliterated; every other sign stays.
 */
export function foldedText(text: string): string {
  // Most names are plain already: forty thousand of them are folded while a reader waits.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  let out = '';
  for (const sign of withoutMarks(text)) out += plain[sign] ?? sign;
  return out;
}

/**
 * A name in plain lower-case letters, digits and hyphens.
 *
 * Shape   accents dropped; Greek and Cyrillic letters transliterated; the middle dot of Catalan (l·l) vanishes, all
 *         other signs become one hyphen. A sign of any other script becomes its code point, so that a name never
 *         becomes empty and two names do not become one.
 */
export function slug(name: string): string {
  let out = '';
  for (const sign of withoutMarks(name).replace(/·/g, '')) {
    if (/[a-z0-9]/.test(sign)) out += sign;
    else if (sign in plain) out += plain[sign];
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
