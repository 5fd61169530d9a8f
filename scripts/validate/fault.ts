/** One thing wrong with the input: where, what, and what to do about it. */
export interface Fault {
  /** Path below the data folder. */
  readonly file: string;
  /** Physical line; null where the fault is the whole file's. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** Short name of the rule, for machines and tests. */
  readonly rule: string;
  /** A sentence: what is wrong. */
  readonly problem: string;
  /** A sentence: what to do. */
  readonly advice: string;
}

const longest = 80;
const shown = (value: string): string => {
  const oneLine = value.replace(/\s+/g, ' ');
  return oneLine.length > longest ? `${oneLine.slice(0, longest)}…` : oneLine;
};

/** A fault as one line for people: place, value, problem, advice. */
export function faultLine(fault: Fault): string {
  const place = [
    fault.file,
    fault.line === null ? '' : `line ${fault.line}`,
    fault.column === null ? '' : `column ${fault.column}`,
    fault.value === null ? '' : `value "${shown(fault.value)}"`,
  ];
  return `${place.filter((part) => part !== '').join(', ')}: ${fault.problem} ${fault.advice}`;
}

/** Faults in the order a person goes through the files. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  const rank = (fault: Fault) => fault.line ?? 0;
  return [...faults].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : rank(a) - rank(b)));
}
