import type { Effects } from '../effects.ts';
import type { Ingested } from '../ingest/index.ts';
import type { RowsOf } from '../normalise/rows.ts';
import type { Fault } from '../validate/fault.ts';
import { type Applied, applyCorrections } from './apply.ts';
import { type Corrections, readCorrections } from './read.ts';

export interface CorrectedData {
  readonly ingested: Ingested;
  readonly corrections: Corrections;
  readonly applied: readonly Applied[];
}

/** What was read, with the hand-kept corrections put in; their faults stand among those of reading. */
export async function corrected(effects: Effects, data: string, ingested: Ingested): Promise<CorrectedData> {
  const corrections = await readCorrections(effects, data);
  if (corrections.list.length === 0 && corrections.faults.length === 0) return { ingested, corrections, applied: [] };
  const newest = new Set<string>();
  for (const { source, drop } of ingested.drops) {
    const dates = (await effects.list(`${data}/sources/${source}`))
      ?.map(({ name }) => name)
      .filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
    if (dates?.sort().at(-1) === drop) newest.add(source);
  }
  const sources = new Set((await effects.list(`${data}/sources`))?.map(({ name }) => name));
  const strangers = new Map(
    corrections.list.filter(({ source }) => !sources.has(source)).map((one) => [one.file, one.source] as const),
  );
  const unknown = [...strangers].map(
    ([file, source]): Fault => ({
      file,
      line: null,
      column: null,
      value: source,
      rule: 'unknown-source',
      problem: 'There is no source of this name.',
      advice: 'Call the file like a folder in sources, with .csv at the end.',
    }),
  );
  // A table that could not be read wholly may lack the very row: its own faults come first.
  const broken = ingested.faults.length > 0;
  const { tables, applied, faults } = applyCorrections(ingested.tables, corrections.list, broken ? new Set() : newest);
  return {
    ingested: { ...ingested, tables, faults: [...ingested.faults, ...corrections.faults, ...unknown, ...faults] },
    corrections,
    applied,
  };
}

/** The corrections that were made, as published. */
export const correctionRows = (applied: readonly Applied[]): RowsOf<'corrections'> =>
  applied.map(({ correction, file, line }) => ({
    source: correction.source,
    file,
    line,
    column: correction.column,
    before: correction.expect || null,
    after: correction.set || null,
    reason: correction.reason,
    list: correction.file,
    list_line: correction.line,
  }));
