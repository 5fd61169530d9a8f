/*
 * A spreadsheet runs a cell of a CSV that begins with = + - or @ as a formula, even where it stands in quotes. One that expects semicolons splits our cells
 * at theirs, and one that loses the quotes splits them at line breaks: what follows there begins a cell too.
 */

const begins = String.raw`(?<=^|[;\n\r])`;
/** What starts a formula, the full-width forms that East Asian settings take for it, and the blanks that some programs skip before it. */
const starts = String.raw`[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]`;
/** A negative number is a number, also where it stands in a column of texts. */
const negative = String.raw`-\d+(?:\.\d+)?(?:[eE][+\-]?\d+)?(?:$|[;\n\r])`;
const risky = new RegExp(`${begins}(?!${negative})(?=${starts})`, 'g');
const guards = new RegExp(String.raw`${begins}\t`, 'g');

/**
 * A text as it stands in a published CSV: a tab comes before whatever a spreadsheet would run.
 *
 * Shape   any text; one without a risk comes back as it is. `original` undoes it exactly.
 * Source  OWASP, CSV Injection: a tab inside the quoted cell outlives saving and opening again, an apostrophe does not.
 */
export const disarmed = (text: string): string => text.replace(risky, '\t');

/** The text that a cell of a published CSV stands for: a tab at its start, after a semicolon or after a line break is a guard. */
export const original = (cell: string): string => cell.replace(guards, '');
