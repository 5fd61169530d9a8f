import { IntlMessageFormat } from 'intl-messageformat';
import { ensure } from '#core/grouping.ts';
import { isolated, runsLeft } from './direction.ts';
import type { Language } from './languages.ts';
import type { en } from './words/en/index.ts';

/** English is the type: another language that lacks a key does not compile. */
export type Key = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  /** The message of a key in ICU syntax, with its values filled in. */
  t(key: Key, values?: Values): string;
  /** Whether the dictionary holds such a key; for labels that are built from data. */
  has(key: string): key is Key;
  count(value: number | null): string;
  decimal(value: number | null, digits?: number): string;
  percent(share: number | null, digits?: number): string;
  eur(value: number | null): string;
  /** Euros to the cent. */
  money(value: number | null): string;
  /** A file size in kB or MB. */
  bytes(value: number): string;
  /** A date of any precision: 2018, 2018-03, 2018-03-01; `short` abbreviates the month, for tables. */
  date(text: string | null, month?: 'long' | 'short'): string;
  list(items: readonly string[]): string;
  /** Items that may hold commas and "and" themselves, parted by semicolons. */
  parted(items: readonly string[]): string;
}

/**
 * The words and number formats of one language, over the messages given: all of them where pages are built, the few that a script
 * needs where one runs in a browser. `null` becomes the word for "not available".
 *
 * Errors  a key that was not given throws with its name.
 */
export function makeWords(language: Language, dictionary: Readonly<Record<string, string>>): Words {
  const memo = new Map<string, IntlMessageFormat>();
  const missing = dictionary['common.na'] ?? 'n/a';
  // A value below ten thousand keeps its group mark too, so that columns line up.
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, { useGrouping: true, ...options });
  const formats = {
    count: number({ maximumFractionDigits: 0 }),
    eur: number({ style: 'currency', currency: 'EUR', currencyDisplay: 'code', maximumFractionDigits: 0 }),
    money: number({ style: 'currency', currency: 'EUR', currencyDisplay: 'code', minimumFractionDigits: 2 }),
    kilobytes: number({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
    megabytes: number({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
  const fixed = new Map<string, Intl.NumberFormat>();
  const digitsFormat = (style: 'decimal' | 'percent', digits: number) => {
    const name = `${style}${digits}`;
    let format = fixed.get(name);
    if (format === undefined) {
      format = number({ style, minimumFractionDigits: digits, maximumFractionDigits: digits });
      fixed.set(name, format);
    }
    return format;
  };
  const shown = (value: number | null, format: Intl.NumberFormat) => (value === null ? missing : signed(format.format(value)));
  return {
    language,
    t(key, values) {
      let message = memo.get(key);
      if (message === undefined) {
        const text = dictionary[key];
        if (text === undefined)
          throw new Error(`The words in "${language}" lack "${key}". Add it to the keys the page hands over.`);
        message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters });
        memo.set(key, message);
      }
      return String(message.format(values && setOff(values)));
    },
    has: (key): key is Key => key in dictionary,
    count: (value) => shown(value, formats.count),
    decimal: (value, digits = 2) => shown(value, digitsFormat('decimal', digits)),
    percent: (share, digits = 0) => shown(share, digitsFormat('percent', digits)),
    eur: (value) => shown(value, formats.eur),
    money: (value) => shown(value, formats.money),
    bytes: (value) => (value < 1e6 ? formats.kilobytes.format(Math.max(1, value / 1e3)) : formats.megabytes.format(value / 1e6)),
    date: (text, month = 'long') => (text === null ? missing : dateText(text, language, month)),
    list: (items) => formats.list.format(items),
    parted: (items) => items.join(language === 'fr' ? '\u202f; ' : '; '),
  };
}

/** The same format or rule is made once, not once per message. */
function once<Given extends unknown[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => ensure(made, JSON.stringify(given), () => make(...given));
}

/** Numbers within messages look as those beside them do, which group thousands from the first on. */
const formatters = {
  getNumberFormat: once(
    (languages?: string | string[], options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(languages, { useGrouping: true, ...options }),
  ),
  getDateTimeFormat: once(
    (languages?: string | string[], options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(languages, options),
  ),
  getPluralRules: once(
    (languages?: string | string[], options?: Intl.PluralRulesOptions) => new Intl.PluralRules(languages, options),
  ),
};

/** A true minus sign; none before a number that rounds to zero. */
const signed = (text: string): string => (/^-[0.,\s%]*$/.test(text) ? text.slice(1) : text.replace('-', '−'));

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Names in the values, set off where they run the other way. */
function setOff(values: Values): Values {
  for (const value of Object.values(values))
    if (typeof value === 'string' && runsLeft(value))
      return Object.fromEntries(Object.entries(values).map(([name, own]) => [name, typeof own === 'string' ? isolated(own) : own]));
  return values;
}

function dateText(text: string, language: Language, style: 'long' | 'short'): string {
  const [year = 0, month, day] = text.split('-').map(Number);
  const name = `${language} ${style} ${month === undefined ? 'y' : day === undefined ? 'm' : 'd'}`;
  let format = dateFormats.get(name);
  if (format === undefined) {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
    if (month !== undefined) options.month = style;
    if (day !== undefined) options.day = 'numeric';
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
    dateFormats.set(name, format);
  }
  const written = format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  // French writes the first of a month as an ordinal, which Intl does not.
  const ordinal = language === 'fr' ? written.replace(/^1 /, '1er ') : written;
  // In a table a date is one word, so that a narrow column does not break it over three lines.
  return style === 'short' ? ordinal.replaceAll(' ', '\u00a0') : ordinal;
}
