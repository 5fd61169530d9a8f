/** A date as precise as its source: a year, a month or a day, in ISO order. */
export interface PartialDate {
  /** As written: `2018`, `2018-03` or `2018-03-31`. */
  readonly text: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Dates outside these years are slips of the pen in a list of partnerships. */
export const firstYear = 1950;
export const lastYear = 2100;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/**
 * Which date does a text name, and how precisely?
 *
 * Shape   `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, nothing around it.
 * Absent  null when the text has another shape, the day is not in the calendar, or the year lies outside 1950-2100.
 */
export function partialDate(text: string): PartialDate | null {
  const found = shape.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  const day = found[3] === undefined ? null : Number(found[3]);
  if (year < firstYear || year > lastYear) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return null;
  return { text, year, month, day };
}

/** First day the date may mean, as an ISO day. */
export function earliest(date: PartialDate): string {
  return isoDay(date.year, date.month ?? 1, date.day ?? 1);
}

/** Last day the date may mean, as an ISO day. */
export function latest(date: PartialDate): string {
  const month = date.month ?? 12;
  return isoDay(date.year, month, date.day ?? daysIn(date.year, month));
}

/**
 * Does one date lie after another whatever the missing month and day are?
 * `2018` is not after `2018-03`: it may mean January.
 */
export function certainlyAfter(a: PartialDate, b: PartialDate): boolean {
  return earliest(a) > latest(b);
}

const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
