import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { Fault } from '../validate/fault.ts';
import { decodedLines, type Encoding } from './csv/decoded-lines.ts';
import { type Delimiter, delimiterNames, delimiters, delimitersIn, recordEnd } from './csv/delimiter.ts';
import { HeaderFaults } from './csv/header.ts';
import { otherEncodings, TextFault, textProblems } from './csv/text-fault.ts';
import { TextPool } from './csv/text-pool.ts';

export interface CsvRow {
  /** Physical line on which the record starts; line breaks inside quotes count. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read as cells of its columns. */
export interface BrokenRow extends CsvRow {
  readonly fault: Fault;
}

/** A file as rows of text, with nothing read into it. */
export interface Csv {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Cells of the kept columns alone, in the order of `kept`. */
  readonly rows: readonly CsvRow[];
  /** Columns of the header that are kept, by index. */
  readonly kept: readonly number[];
  /** All cells of rows with the wrong number of them, a stray quote, or the header once more. */
  readonly broken: readonly BrokenRow[];
  readonly sha256: string;
  readonly bytes: number;
}

export interface ReadCsv {
  /** Encodings to try where the one declared is wrong. */
  readonly instead?: readonly Encoding[];
  /** null where the file could not be read at all. */
  readonly csv: Csv | null;
  /** What is wrong with the file as a whole, and with the rows in `broken`. */
  readonly faults: readonly Fault[];
}

/** How a file is to be read. */
export interface Reading {
  readonly encoding?: Encoding;
  /** Not given: told from the header. */
  readonly delimiter?: Delimiter;
  /** Of the delimiters the header may be read with, the one that makes sense of it; the first where none does. */
  readonly prefer?: (header: readonly string[]) => boolean;
  /** Columns to keep; all where not given. */
  readonly keep?: (header: readonly string[]) => readonly number[];
  /** Lines to keep; all where not given. */
  readonly only?: ReadonlySet<number>;
}

/** A record that goes on for longer, in characters, has a quote that is never closed. */
const longestRecord = 8 * 2 ** 20;

const parser = (delimiter: string) => new Papa.Parser({ delimiter, newline: '\n' });

/**
 * Reads one CSV file as it streams in.
 *
 * Shape   double quotes; CRLF and LF; the first record is the header. Blank lines are no rows.
 * Errors  collected, not thrown: wrong encoding, an empty file, a line without end, an unclosed quote, a header with an empty or
 *         repeated name. A row with more or fewer cells than the header or a stray quote is reported and left out of `rows`.
 */
export async function readCsv(file: string, chunks: AsyncIterable<Uint8Array>, reading: Reading = {}): Promise<ReadCsv> {
  const faults: Fault[] = [];
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const records = new Records(file, faults, reading);
  try {
    for await (const text of decodedLines(counted(), reading.encoding)) {
      records.feed(text);
      if (records.stopped) break;
    }
    records.end();
  } catch (cause) {
    if (!(cause instanceof TextFault)) throw cause;
    const [problem, advice] = textProblems[cause.kind];
    const rule = cause.kind === 'long-line' ? 'long-line' : 'encoding';
    faults.push({ file, line: cause.line, column: null, value: null, rule, problem, advice });
    return { csv: null, faults, instead: otherEncodings[cause.kind] ?? [] };
  }
  const { header, delimiter, rows, kept, broken } = records;
  if (header === null && faults.length === 0) {
    const advice = 'Put the export there again, or remove the file.';
    faults.push({ file, line: null, column: null, value: null, rule: 'empty-file', problem: 'The file is empty.', advice });
  }
  faults.push(...broken.map((row) => row.fault));
  if (header === null) return { csv: null, faults };
  return { csv: { file, delimiter, header, rows, kept, broken, sha256: hash.digest('hex'), bytes }, faults };
}

/** Takes text in and gives records out, with the physical line of each. */
class Records {
  header: readonly string[] | null = null;
  delimiter: Delimiter = ',';
  kept: readonly number[] = [];
  readonly rows: CsvRow[] = [];
  readonly broken: BrokenRow[] = [];
  /** Nothing after this point can be told apart. */
  stopped = false;

  readonly #file: string;
  readonly #faults: Fault[];
  readonly #reading: Reading;
  readonly #pool = new TextPool();
  #parser: Papa.Parser | null = null;
  #pending = '';
  #line = 1;

  constructor(file: string, faults: Fault[], reading: Reading) {
    this.#file = file;
    this.#faults = faults;
    this.#reading = reading;
  }

  feed(text: string): void {
    this.#pending = this.#pending === '' ? text : this.#pending + text;
    this.#parser ??= this.#begin(false);
    if (this.#parser) this.#parse(this.#parser, true);
    if (this.#pending.length > longestRecord) this.#unclosed();
  }

  end(): void {
    if (this.stopped || this.#pending === '') return;
    this.#parser ??= this.#begin(true);
    if (this.#parser) this.#parse(this.#parser, false);
  }

  /** Chooses the delimiter once the header is complete. */
  #begin(last: boolean): Papa.Parser | null {
    const blank = /^(?:[ \t]*\n)*/.exec(this.#pending)?.[0].length ?? 0;
    const end = recordEnd(this.#pending.slice(blank));
    if (end === -1 && !last) return null;
    const header = end === -1 ? this.#pending.slice(blank) : this.#pending.slice(blank, blank + end);
    const told = delimitersIn(header);
    const makesSense = (sign: Delimiter): boolean => {
      const { data } = parser(sign).parse(header, 0, false) as Papa.ParseResult<string[]>;
      return this.#reading.prefer?.((data[0] ?? []).map((name) => name.trim())) ?? false;
    };
    this.delimiter = this.#reading.delimiter ?? told.find(makesSense) ?? told[0] ?? ',';
    return parser(this.delimiter);
  }

  #parse(by: Papa.Parser, more: boolean): void {
    const { data, errors, meta } = by.parse(this.#pending, 0, more) as Papa.ParseResult<string[]>;
    this.#pending = more ? this.#pending.slice(meta.cursor) : '';
    // The first error of a row is its cause; a stray quote may go on to leave the cell unclosed.
    const broken = new Map([...errors].reverse().map((error) => [error.row ?? 0, error.code]));
    const unclosed = new Set(errors.filter((error) => error.code === 'MissingQuotes').map((error) => error.row ?? 0));
    for (let at = 0; at < data.length && !this.stopped; at += 1) {
      const cells = data[at] ?? [];
      if (unclosed.has(at)) this.#unclosed(broken.get(at) === 'InvalidQuotes', cells.at(-1));
      else this.#take(cells, broken.has(at));
    }
  }

  #take(cells: readonly string[], stray: boolean): void {
    const start = this.#line;
    let breaks = 0;
    for (const cell of cells) breaks += breaksIn(cell);
    this.#line += 1 + breaks;
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    if (stray) {
      // One that runs on over lines may have swallowed rows: then nothing after it is certain.
      if (breaks > 0 || this.header === null) this.#unclosed(true, cells.at(-1), start);
      else this.#break(start, cells, 'stray-quote', strayProblem + this.#mixed(cells), quoteAdvice, cells.at(-1) || null);
    } else if (this.header === null) this.#readHeader(cells, start);
    else if (cells.length !== this.header.length) {
      const many = cells.length > this.header.length ? 'too many' : 'too few';
      const have = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
      const problem = `The row has ${have}, ${many} for the ${this.header.length} columns of the header.${this.#mixed(cells)}`;
      const advice = 'Quote cells that hold the delimiter, and write every cell even where it is empty.';
      this.#break(start, cells, 'cell-count', problem, advice, cells.join(this.delimiter));
    } else if (cells[0]?.trim() === this.header[0] && this.header.every((name, at) => cells[at]?.trim() === name)) {
      this.#break(start, cells, 'repeated-header', 'The header stands here once more.', 'Remove the line.', null);
    } else if (this.#reading.only?.has(start) ?? true) {
      const before = this.rows.at(-1)?.cells;
      this.rows.push({
        line: start,
        cells: this.kept.map((index, at) => {
          const cell = cells[index] ?? '';
          const above = before?.[at];
          // In many columns a cell is that of the row above: to compare is cheaper than to look up.
          return cell === above ? above : this.#pool.keep(cell);
        }),
      });
    }
  }

  #readHeader(cells: readonly string[], line: number): void {
    const header = cells.map((name) => name.trim());
    this.header = header;
    this.#faults.push(...new HeaderFaults(this.#file, line).of(header));
    this.kept = this.#reading.keep?.(header) ?? header.map((_, at) => at);
  }

  #break(line: number, cells: readonly string[], rule: string, problem: string, advice: string, value: string | null): void {
    const file = this.#file;
    this.broken.push({ line, cells, fault: { file, line, column: null, value, rule, problem, advice } });
  }

  #unclosed(stray = false, value: string | undefined = undefined, line = this.#line): void {
    const rule = stray ? 'stray-quote' : 'unclosed-quote';
    const found = value === undefined || value === '' ? null : value;
    const problem = `${stray ? strayProblem : 'A cell opens with a quote that is never closed.'}${this.#mixed([found ?? ''])}`;
    this.#faults.push({ file: this.#file, line, column: null, value: found, rule, problem, advice: quoteAdvice });
    this.stopped = true;
  }

  /** A sentence where a row looks as if it were written with another delimiter than the header. */
  #mixed(cells: readonly string[]): string {
    const columns = this.header?.length ?? 0;
    const text = cells.length < columns ? cells.join('') : '';
    const other = delimiters.find((sign) => sign !== this.delimiter && text.split(sign).length >= Math.max(columns, 2));
    return other === undefined
      ? ''
      : ` It seems to be written with the ${delimiterNames[other]}, and the header with the ${delimiterNames[this.delimiter]}.`;
  }
}

const strayProblem = 'A quoted cell goes on after its closing quote.';
const quoteAdvice = 'Put a quote inside a quoted cell twice, and close each cell that opens with one.';

function breaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** A record as it would stand in a file with this delimiter. */
export function recordText(cells: readonly string[], delimiter: Delimiter): string {
  const quoted = (cell: string) => (/["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map(quoted).join(delimiter);
}
