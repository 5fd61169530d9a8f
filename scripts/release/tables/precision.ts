/*
 * Parquet has days only: a date that is a month or a year is its first day there, and a column after it says how exact it is.
 */

/** Name of the column that says how exact a date is. */
export const precisionOf = (date: string): string => `${date}_precision`;

export const precisionWords = (date: string): string =>
  `How exact ${date} is: day, month or year; the date is the first day of it.`;
