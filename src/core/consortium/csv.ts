/** A cell that a spreadsheet would take for a formula is set off by an apostrophe, as spreadsheets themselves do. */
const formula = /^[=+\-@\t\r]/;

/** A text as a cell of a CSV file that readers open in a spreadsheet. */
export function spreadsheetCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\n\r]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A table with what must be known to read it: the facts first, each in a line that begins with `#`, then the header and the rows.
 *
 * Shape   facts and rows of any length; line breaks within a fact become blanks.
 */
export function csvWithFacts(
  facts: readonly (readonly [name: string, text: string])[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return [
    ...facts.map(([name, text]) => `# ${oneLine(name)}: ${oneLine(text)}`),
    ...[header, ...rows].map((row) => row.map(spreadsheetCell).join(',')),
    '',
  ].join('\r\n');
}
