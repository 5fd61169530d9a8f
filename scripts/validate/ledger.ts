import type { Tolerance } from '../ingest/adapter.ts';
import { recordText } from '../ingest/csv.ts';
import type { SourceTable } from '../ingest/source-table.ts';
import { brokenAmount, type ReadAmount } from './broken-amount.ts';
import type { Fault } from './fault.ts';

/** A faulty row that was set aside: one entry per thing wrong with it. */
export interface QuarantineRecord {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
  /** The row as it stands in the file; null until it has been fetched from there, or where it is withheld. */
  readonly raw: string | null;
  readonly withheld: boolean;
}

/** Rows of a file that a rule left out. */
export interface ExclusionRecord {
  readonly source: string;
  readonly file: string;
  readonly rule: ExclusionRule;
  readonly rows: number;
  /** Whole cents; null where the file has no column for EU contributions. */
  readonly cents: number | null;
}

/** Rules that leave rows out, in words. */
export const exclusionRules = {
  'not-selected': 'The project is not in the selection that source.json makes, or the row belongs to such a project.',
  'held-by-another-source': 'The project is in another source, whose rows are kept; or the row belongs to such a project.',
  'unknown-project': 'The row is of a project that is in no table (rule R5).',
  'natural-person': 'The row is about a natural person.',
} as const;
export type ExclusionRule = keyof typeof exclusionRules;

/** What became of rows that are no records of their own. */
export interface Fates {
  readonly file: string;
  readonly fate: 'accepted' | 'merged' | 'excluded' | 'quarantined';
  readonly rows: number;
  readonly cents: number;
  /** Rows among them of which the contribution cannot be told; it counts as none. */
  readonly unknown: number;
}

export interface Aside {
  readonly quarantine: readonly QuarantineRecord[];
  readonly exclusions: readonly ExclusionRecord[];
  readonly fates: readonly Fates[];
}

interface Faulty {
  readonly line: number;
  readonly faults: readonly Fault[];
  readonly raw: string | null;
  readonly withheld: boolean;
  /** A row that falls with its project is not counted against the tolerance. */
  readonly counted: boolean;
}

/** Keeps the faults of a run, and the rows that are not published. */
export class Ledger {
  /** Faults that stop the run. */
  readonly faults: Fault[] = [];
  readonly #faulty = new Map<SourceTable, Faulty[]>();
  readonly #exclusions = new Map<string, { table: SourceTable; rule: ExclusionRule; rows: number; cents: number }>();
  readonly #fates = new Map<string, { file: string; fate: Fates['fate']; rows: number; cents: number; unknown: number }>();

  #enter(file: string, fate: Fates['fate'], cents: ReadAmount): void {
    const entry = this.#fates.get(`${fate} ${file}`) ?? { file, fate, rows: 0, cents: 0, unknown: 0 };
    entry.rows += 1;
    if (cents === 'unknown') entry.unknown += 1;
    else entry.cents += cents ?? 0;
    this.#fates.set(`${fate} ${file}`, entry);
  }

  /** A row that is published without being a record of its own. */
  accept(table: SourceTable): void {
    this.#enter(table.file, 'accepted', null);
  }

  /** A row that adds to another one and is none of its own. */
  merge(table: SourceTable): void {
    this.#enter(table.file, 'merged', null);
  }

  exclude(table: SourceTable, rule: ExclusionRule, cents: ReadAmount): void {
    this.#enter(table.file, 'excluded', cents);
    const entry = this.#exclusions.get(`${rule} ${table.file}`) ?? { table, rule, rows: 0, cents: 0 };
    entry.rows += 1;
    entry.cents += cents === 'unknown' ? 0 : (cents ?? 0);
    this.#exclusions.set(`${rule} ${table.file}`, entry);
  }

  /** A faulty row of a table with a tolerance. */
  setAside(table: SourceTable, line: number, faults: readonly Fault[], cents: ReadAmount, counted = true): void {
    this.#enter(table.file, 'quarantined', cents);
    this.#add(table, { line, faults, raw: null, withheld: false, counted });
  }

  /** Rows that could not even be read as cells. */
  setAsideBroken(table: SourceTable): void {
    const flag = table.columns.get('sme')?.inFile ?? -1;
    for (const row of table.broken) {
      const { line, cells, fault } = row;
      // A header that stands there once more holds no amount.
      this.#enter(table.file, 'quarantined', fault.rule === 'repeated-header' ? null : brokenAmount(table, row));
      // With its cells out of place nobody can tell whether the row is about a natural person; one with a flag for firms is not.
      const withheld = table.personWithout.length > 0 && !['true', 'false'].includes(cells[flag] ?? '');
      const raw = withheld ? null : recordText(cells, table.delimiter);
      this.#add(table, { line, faults: [withheld ? { ...fault, value: null } : fault], raw, withheld, counted: true });
    }
  }

  #add(table: SourceTable, row: Faulty): void {
    const rows = this.#faulty.get(table);
    if (rows) rows.push(row);
    else this.#faulty.set(table, [row]);
  }

  /**
   * Closes the ledger: rows set aside within the tolerance of their file are quarantined, the faults of any others stop the run.
   *
   * Shape   `isShadow`: is the fault only the shadow of another file's? Rows with no other faults count for nothing.
   */
  settle(isShadow: (fault: Fault) => boolean): Aside {
    const quarantine: QuarantineRecord[] = [];
    for (const [table, rows] of this.#faulty) {
      const counted = rows.filter((row) => row.counted && !row.faults.every(isShadow)).length;
      const all = table.rows.length + table.broken.length;
      const excess = beyond(counted, all, table.tolerance ?? { max_rows: 0 });
      if (excess !== null) {
        const advice = 'Mend the rows that follow, or raise "quarantine" in source.json.';
        this.faults.push({
          file: table.file,
          line: null,
          column: null,
          value: null,
          rule: 'too-many-faults',
          problem: excess,
          advice,
        });
        this.faults.push(...rows.flatMap((row) => row.faults));
        continue;
      }
      for (const { line, faults, raw, withheld } of rows) {
        const seen = new Set<string>();
        for (const { column, rule, value, problem } of faults) {
          if (seen.has(`${column} ${rule}`)) continue;
          seen.add(`${column} ${rule}`);
          quarantine.push({ source: table.source, file: table.file, line, rule, column, value, problem, raw, withheld });
        }
      }
    }
    const exclusions = [...this.#exclusions.values()].map(({ table, rule, rows, cents }) => ({
      source: table.source,
      file: table.file,
      rule,
      rows,
      cents: table.columns.has('contribution') ? cents : null,
    }));
    return { quarantine, exclusions, fates: [...this.#fates.values()] };
  }
}

/** Why so many faulty rows are too many; null where they are not. */
function beyond(faulty: number, all: number, { max_rows, max_share }: Tolerance): string | null {
  if (faulty === 0) return null;
  const said = `${faulty} of ${all} rows are faulty`;
  if (max_rows !== undefined && faulty > max_rows) return `${said}; at most ${max_rows} may be set aside.`;
  if (max_share !== undefined && faulty > max_share * all)
    return `${said}; at most ${max_share * 100} % of the rows may be set aside.`;
  return null;
}
