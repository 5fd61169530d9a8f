/**
 * How the cells of a column are written: brings a cell to the plain form that validation reads (digits with a point, ISO dates, codes).
 * null where the cell is not written so. Nothing here knows what the cell means.
 */
export type Form = (cell: string) => string | null;

const quoted = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Amounts with these marks; `rounded` brings further decimals to whole cents, half upward. */
export function decimalForm(mark: '.' | ',', thousands: '' | '.' | ',' | ' ' | "'" = '', rounded = false): Form {
  // A blank between thousands may be any of those that typesetters use.
  const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : quoted(thousands);
  const whole = thousands === '' ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const shape = new RegExp(`^(-?)(${whole})(?:${quoted(mark)}(\\d+))?$`);
  return (cell) => {
    const [found, sign = '', integer = '', decimals] = shape.exec(cell) ?? [];
    if (found === undefined) return null;
    const digits = integer.replace(/\D/g, '');
    if (decimals === undefined) return sign + digits;
    if (!rounded || decimals.length <= 2) return `${sign}${digits}.${decimals}`;
    const cents = (BigInt(digits + decimals.slice(0, 3)) + 5n) / 10n;
    const text = String(cents).padStart(3, '0');
    return `${sign}${text.slice(0, -2)}.${text.slice(-2)}`;
  };
}

/** Amounts with a point or a comma and no mark between thousands: both occur in one row of CORDIS. */
export const eitherDecimal: Form = (cell) => (/^-?\d+(?:[.,]\d+)?$/.test(cell) ? cell.replace(',', '.') : null);

/** The same, where zero stands for "not reported". */
export const reportedDecimal: Form = (cell) => {
  const amount = eitherDecimal(cell);
  return amount !== null && /^0+(?:\.0+)?$/.test(amount) ? '' : amount;
};

/**
 * Amounts with whichever marks, rounded to whole cents.
 *
 * Absent  null where the marks can be read in two ways: "1.234" is no amount here, "1.234,50", "1 234" and "56868.983" are.
 */
export const certainDecimal: Form = (cell) => {
  const [, whole = '', mark = '', decimals = ''] = /^(-?\d[\d.,' \u00a0\u202f]*?)(?:([.,])(\d*))?$/.exec(cell) ?? [];
  const groups = whole.replace('-', '').split(/[.,' \u00a0\u202f]/);
  const signs = new Set(whole.replace(/[-\d]/g, ''));
  const grouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3;
  if (whole === '' || signs.size > 1 || (groups.length > 1 && !grouped)) return null;
  const digits = groups.join('');
  const sign = whole.startsWith('-') ? '-' : '';
  const rounded = (text: string) => decimalForm('.', '', true)(text);
  if (mark === '') return sign + digits;
  // One mark before three digits may be either; the same one twice stands between thousands.
  if (signs.has(mark)) return decimals.length === 3 ? sign + digits + decimals : null;
  if (groups.length === 1 && digits.length <= 3 && decimals.length === 3) return digits === '0' ? rounded(`0.${decimals}`) : null;
  return decimals === '' ? null : rounded(`${sign}${digits}.${decimals}`);
};

/** An amount with its currency after it; empty where that is not EUR. */
export const amountInEuros =
  (amount: Form): Form =>
  (cell) => {
    const [, digits = '', currency = ''] = /^(.*) (\S+)$/s.exec(cell) ?? [];
    return currency === 'EUR' ? amount(digits) : '';
  };

/** The first of several forms that fits. */
export const anyOf =
  (...forms: readonly Form[]): Form =>
  (cell) => {
    for (const form of forms) {
      const text = form(cell);
      if (text !== null) return text;
    }
    return null;
  };

/** Days written with the tokens YYYY, MM and DD, and perhaps a time after them; a year or ISO month stays as it is. */
export function dateForm(format: string): Form {
  const order = [...format.matchAll(/YYYY|MM|DD/g)].map((match) => match[0]);
  const shape = new RegExp(
    `^${quoted(format)
      .replace('YYYY', '(\\d{4})')
      .replace(/MM|DD/g, '(\\d{1,2})')}(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?$`,
  );
  return (cell) => {
    if (/^\d{4}(?:-\d{2})?$/.test(cell)) return cell;
    const found = shape.exec(cell);
    if (!found) return null;
    const part = (token: string) => found[order.indexOf(token) + 1] ?? '';
    return `${part('YYYY')}-${part('MM').padStart(2, '0')}-${part('DD').padStart(2, '0')}`;
  };
}

/** Words of a source to ours; other cells stay as they are, for validation to judge. */
export function wordsForm(words: ReadonlyMap<string, string>): Form {
  return (cell) => words.get(cell) ?? words.get(cell.toLowerCase()) ?? cell;
}

/** The part of the cell that a pattern finds: its first group, or all it matches; `optional`: nothing where it finds none. */
export function patternForm(pattern: RegExp, optional = false): Form {
  return (cell) => {
    const found = pattern.exec(cell);
    return found ? (found[1] ?? found[0]) : optional ? '' : null;
  };
}

/** One number of a pair such as "48.85,2.35"; empty where the cell holds no pair in range. */
export function pairForm(at: 0 | 1): Form {
  return (cell) => {
    const [found, first = '', second = ''] = /^\(?\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(cell) ?? [];
    if (found === undefined || Math.abs(Number(first)) > 90 || Math.abs(Number(second)) > 180) return '';
    return at === 0 ? first : second;
  };
}

/** First one form, then another. */
export const inTurn =
  (...forms: readonly Form[]): Form =>
  (cell) =>
    forms.reduce<string | null>((text, form) => (text === null || text === '' ? text : form(text)), cell);
