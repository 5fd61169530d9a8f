import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { Fault } from '../validate/fault.ts';
import { EncodingFault, utf8Lines } from './utf8-lines.ts';

export interface CsvRow {
  /** Physical line on which the record starts; line breaks inside quotes count. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as rows of text, with nothing read into it. */
export interface Csv {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly sha256: string;
  readonly bytes: number;
}

export interface ReadCsv {
  /** null where the file could not be read at all. */
  readonly csv: Csv | null;
  readonly faults: readonly Fault[];
}

const encodingProblems = {
  'utf-16': ['The file is in UTF-16.', 'Save it as UTF-8 and try again.'],
  'not-utf-8': ['The line holds bytes that are not UTF-8; the file may be in Windows-1252.', 'Save it as UTF-8 and try again.'],
  nul: ['The line holds a NUL byte: this is not a text file, or one in UTF-16.', 'Save it as UTF-8 text and try again.'],
} as const;

/**
 * Reads one CSV file as it streams in.
 *
 * Shape   UTF-8, comma, double quotes; CRLF and LF; the first record is the header. Blank lines are no rows.
 * Errors  collected, not thrown: wrong encoding, an empty file, an unclosed or stray quote, a row with more or fewer cells than
 *         the header, a header with an empty or repeated name. A faulty row is reported and left out of `rows`.
 */
export async function readCsv(file: string, chunks: AsyncIterable<Uint8Array>): Promise<ReadCsv> {
  const faults: Fault[] = [];
  const report = (line: number | null, rule: string, problem: string, advice: string, more: Partial<Fault> = {}) =>
    faults.push({ file, line, column: null, value: null, rule, problem, advice, ...more });
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };

  let header: readonly string[] | null = null;
  const rows: CsvRow[] = [];
  let line = 1;
  const take = (cells: readonly string[], broken: Papa.ParseError | undefined) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    if (broken) {
      const [rule, problem] = quoteProblem(broken);
      report(start, rule, problem, 'Put a quote inside a quoted cell twice, and close each cell that opens with one.', {
        value: cells.at(-1) ?? null,
      });
    } else if (cells.length === 1 && cells[0]?.trim() === '') {
      return;
    } else if (header === null) {
      header = cells.map((name) => name.trim());
      checkHeader(header, start, report);
    } else if (cells.length !== header.length) {
      const many = cells.length > header.length ? 'too many' : 'too few';
      const problem = `The row has ${cells.length} cells, ${many} for the ${header.length} columns of the header.`;
      report(start, 'cell-count', problem, 'Quote cells that hold a comma, and write every cell even where it is empty.', {
        value: cells.join(','),
      });
    } else rows.push({ line: start, cells });
  };

  try {
    await parse(utf8Lines(counted()), take);
  } catch (cause) {
    if (!(cause instanceof EncodingFault)) throw cause;
    const [problem, advice] = encodingProblems[cause.kind];
    report(cause.line, 'encoding', problem, advice);
    return { csv: null, faults };
  }
  if (header === null && faults.length === 0) {
    report(null, 'empty-file', 'The file is empty.', 'Put the export there again, or remove the file.');
  }
  if (header === null || faults.some((fault) => fault.rule === 'delimiter')) return { csv: null, faults };
  return { csv: { file, header, rows, sha256: hash.digest('hex'), bytes }, faults };
}

/** Hands each record to `take`, with the error that broke it. */
function parse(
  text: AsyncIterable<string>,
  take: (cells: readonly string[], broken: Papa.ParseError | undefined) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(text);
    stream.on('error', reject);
    Papa.parse<string[]>(stream, {
      delimiter: ',',
      newline: '\n',
      chunk(results) {
        // The first error of a row is its cause; a stray quote goes on to leave the cell unclosed.
        const broken = new Map([...results.errors].reverse().map((error) => [error.row ?? 0, error]));
        results.data.forEach((cells, index) => {
          take(cells, broken.get(index));
        });
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

function quoteProblem(error: Papa.ParseError): readonly [string, string] {
  return error.code === 'MissingQuotes'
    ? ['unclosed-quote', 'A cell opens with a quote that is never closed.']
    : ['stray-quote', 'A quoted cell goes on after its closing quote.'];
}

function countBreaks(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

type Report = (line: number | null, rule: string, problem: string, advice: string, more?: Partial<Fault>) => void;

function checkHeader(header: readonly string[], line: number, report: Report): void {
  const seen = new Set<string>();
  header.forEach((name, index) => {
    if (name === '') report(line, 'header', `Column ${index + 1} of the header has no name.`, 'Give every column a name.');
    else if (seen.has(name))
      report(line, 'header', 'The header has this column twice.', 'Remove or rename one of them.', { column: name });
    seen.add(name);
  });
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    report(line, 'delimiter', 'The cells are not separated by commas.', 'Save the file with a comma between the cells.', {
      value: header[0] ?? null,
    });
  }
}
