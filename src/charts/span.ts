/** A span of time in fractional years, with what is certain of it. first ≤ surelyFrom ≤ surelyTo ≤ last. */
export interface Span {
  readonly first: number;
  readonly surelyFrom: number;
  readonly surelyTo: number;
  readonly last: number;
  /** The date itself is not known: the part outside the certain one is a guess of one year. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * What do two dates of reduced precision say about a span?
 *
 * Shape   "2018", "2018-03" or "2018-03-01", null = not known → span; null when neither is known.
 * Units   years; 2018.0 is the first of January 2018. An end includes its day, month or year.
 * Errors  RangeError for a date that is none of these, naming the row.
 */
export function spanOf(row: string, start: string | null, end: string | null): Span | null {
  if (start === null && end === null) return null;
  const begins = start === null ? null : precision(row, start);
  const ends = end === null ? null : precision(row, end);
  const first = begins?.from ?? (ends?.from ?? 0) - 1;
  const last = ends?.to ?? (begins?.to ?? 0) + 1;
  const surelyFrom = begins === null ? (ends?.from ?? first) : Math.min(begins.last, last);
  const surelyTo = ends === null ? (begins?.to ?? last) : Math.max(ends.first, first);
  // A year that holds both start and end leaves nothing certain but its middle.
  const [from, to] = surelyFrom <= surelyTo ? [surelyFrom, surelyTo] : [(surelyFrom + surelyTo) / 2, (surelyFrom + surelyTo) / 2];
  return { first, surelyFrom: from, surelyTo: to, last, openStart: begins === null, openEnd: ends === null };
}

/** The stretch a date may lie in: its begin and end, the latest it may begin, the earliest it may end. */
function precision(row: string, date: string): { from: number; to: number; first: number; last: number } {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [, year, month, day] = match ?? [];
  if (year === undefined)
    throw new RangeError(`Date "${date}" of ${row} is not a year, month or day such as 2018, 2018-03 or 2018-03-01.`);
  const whole = Number(year);
  if (month === undefined) return { from: whole, to: whole + 1, first: whole, last: whole + 1 };
  const begin = whole + (Number(month) - 1) / 12;
  if (day === undefined) return { from: begin, to: begin + 1 / 12, first: begin, last: begin + 1 / 12 };
  const at = begin + (Number(day) - 1) / 372;
  return { from: at, to: at + 1 / 372, first: at + 1 / 372, last: at };
}
