import { compareText } from '../order.ts';

/** A release is named by the date of its data; a second one of that date gets a number: 2026-11-22, 2026-11-22.1 … */
const shape = /^(\d{4}-\d{2}-\d{2})(?:\.([1-9]\d*))?$/;

export const isReleaseId = (name: string): boolean => shape.test(name);

const parts = (id: string): readonly [date: string, number: number] => {
  const [, date = '', number = '0'] = shape.exec(id) ?? [];
  return [date, Number(number)];
};

export const dateOf = (id: string): string => parts(id)[0];

/** Oldest first. */
export function compareReleases(a: string, b: string): number {
  const [[dateA, numberA], [dateB, numberB]] = [parts(a), parts(b)];
  return compareText(dateA, dateB) || numberA - numberB;
}

/** The next free name for a date. */
export function nextId(date: string, taken: readonly string[]): string {
  const numbers = taken.filter((id) => dateOf(id) === date).map((id) => parts(id)[1]);
  return numbers.length === 0 ? date : `${date}.${Math.max(...numbers) + 1}`;
}

/** The release that comes before one of this name; null for the first. */
export const idBefore = (id: string, ids: readonly string[]): string | null =>
  [...ids]
    .sort(compareReleases)
    .filter((one) => compareReleases(one, id) < 0)
    .at(-1) ?? null;
