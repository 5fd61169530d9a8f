/** Letters without a base letter that Unicode would give, and scripts in which regions of the list write their names. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // Greek by ELOT 743
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
  // Cyrillic as Bulgaria writes it on road signs; the letters of Serbian, Macedonian and Ukrainian beside it
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
  ь: '',
  ю: 'yu',
  я: 'ya',
  ђ: 'd',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ѕ: 'dz',
  і: 'i',
  є: 'ye',
  ґ: 'g',
  ы: 'y',
  э: 'e',
};
/** Pairs that are one sound in Greek. */
const digraphs: readonly (readonly [string, string])[] = [
  ['ου', 'ou'],
  ['αυ', 'av'],
  ['ευ', 'ev'],
  ['μπ', 'b'],
  ['γγ', 'ng'],
  ['γκ', 'gk'],
  ['γχ', 'nch'],
];

/**
 * A name as somebody types it who has no accents at hand: "Łódzkie" → "lodzkie", "Αττική" → "attiki", "Île-de-France" → "ile de france".
 *
 * Shape   any text → small Latin letters, digits and single spaces. Letters of other scripts stay as they are.
 * Source  ELOT 743 for Greek, the Bulgarian Transliteration Act of 2009 for Cyrillic.
 */
export function folded(text: string): string {
  let plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  for (const [pair, latin] of digraphs) plain = plain.replaceAll(pair, latin);
  // NFD has split й and ї as well: й is found as и.
  plain = plain.replaceAll(/[\u0080-\u{10ffff}]/gu, (letter) => letters[letter] ?? letter);
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
