import { partialDate } from '#core/dates/partial-date.ts';

export interface Options {
  readonly data: string;
  readonly out: string;
  /** null: the date of the newest drop, or that of `drop`. */
  readonly asOf: string | null;
  /** Drops after this day are left alone; null: the newest of each source counts. */
  readonly drop: string | null;
}

export const usage = 'Usage: npm run data -- [--data DIR] [--out DIR] [--as-of YYYY-MM-DD] [--drop YYYY-MM-DD]';

const names = ['--data', '--out', '--as-of', '--drop'] as const;

/** Reads the command line; a text instead of options is what is wrong with it. */
export function readArguments(given: readonly string[]): Options | string {
  const values = new Map<string, string>();
  const words = given.flatMap((word) =>
    /^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at] ?? '';
    const value = words[at + 1];
    if (!names.some((one) => one === name)) return `There is no option "${name}".`;
    if (value === undefined || value === '' || value.startsWith('--')) return `The option ${name} needs a value.`;
    if (values.has(name)) return `The option ${name} is given twice.`;
    values.set(name, value);
  }
  for (const name of ['--as-of', '--drop']) {
    const day = values.get(name);
    if (day !== undefined && partialDate(day)?.day == null)
      return `"${day}" is not a day of the calendar; write ${name} like 2026-11-22.`;
  }
  const folder = (name: string, usual: string) => (values.get(name) ?? usual).replace(/(?<=.)\/+$/, '');
  return {
    data: folder('--data', 'data'),
    out: folder('--out', 'public/data'),
    asOf: values.get('--as-of') ?? null,
    drop: values.get('--drop') ?? null,
  };
}
