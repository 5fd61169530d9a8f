import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../ingest/adapter.ts';
import { cordisOrganisations, cordisProjects } from '../ingest/adapters/cordis.ts';
import { innosupParticipants } from '../ingest/adapters/innosup-participants.ts';
import { type Csv, readCsv } from '../ingest/csv.ts';
import { columnsRead, sourceTable } from '../ingest/source-table.ts';
import { brokenAmount } from './broken-amount.ts';
import { RowReader } from './row-reader.ts';

async function* once(content: Uint8Array) {
  yield content;
}

/** A file with all of its cells, and as a table. */
async function opened(path: string, layout: Adapter) {
  const content = readFileSync(path);
  const { csv: whole } = await readCsv('f.csv', once(content));
  const { csv } = await readCsv('f.csv', once(content), { keep: (header) => columnsRead(layout, header) });
  if (!whole || !csv) throw new Error(`${path} cannot be read.`);
  const table = sourceTable({ source: 's', drop: '2026-01-31', file: 'f.csv' }, layout, csv, null);
  const amounts = csv.rows.map((row) => new RowReader(table, row, []).amountIfAny('contribution'));
  return { whole, table, amounts };
}

const horizon = 'scripts/cases/cordis/in/sources/horizon/2026-01-31';
const files: readonly (readonly [string, string, Adapter])[] = [
  ['organization.csv', `${horizon}/organization.csv`, cordisOrganisations],
  ['project.csv', `${horizon}/project.csv`, cordisProjects],
  ['participants of INNOSUP-1', 'scripts/cases/base/in/sources/innosup-1/2026-01-31/participants.csv', innosupParticipants],
];
const inserted = (cells: readonly string[], at: number, more: readonly string[]) => [
  ...cells.slice(0, at),
  ...more,
  ...cells.slice(at),
];

describe.each(files)('%s', (_name, path, layout) => {
  test('wherever cells come in or get lost, the amount is the one of the row or unknown', async () => {
    const { whole, table, amounts } = await opened(path, layout);
    const words = fc.constantFrom('', 'x', 'Words of a title', '7', 'true', '2020-01-01');
    const damage = fc.tuple(fc.nat(), fc.nat(), fc.array(words, { minLength: 1, maxLength: 3 }), fc.boolean());
    fc.assert(
      fc.property(damage, ([row, gap, more, grows]) => {
        const at = row % whole.rows.length;
        const cells = whole.rows[at]?.cells ?? [];
        const from = gap % (cells.length + 1);
        const place = table.columns.get('contribution')?.inFile ?? -1;
        const rest = grows ? inserted(cells, from, more) : [...cells.slice(0, from), ...cells.slice(from + more.length)];
        // A row that is broken twice has nothing to compare with.
        if (rest.length === cells.length || amounts[at] === 'unknown') return;
        const found = brokenAmount(table, { line: 2, cells: rest });
        // Between a role or a cost and its amount nobody can tell a number that came in from the amount.
        if (grows && from === place && more[0] === '7') return;
        expect(['unknown', amounts[at]]).toContain(found);
      }),
      { seed: 20210101, numRuns: 3000 },
    );
  });
});

describe('what is certain', () => {
  const cellsOf = (csv: Csv, row: number) => csv.rows[row]?.cells ?? [];

  test.each(files.slice(0, 2))('%s: a cell too many in front or at the end, or one less', async (_name, path, layout) => {
    const { whole, table, amounts } = await opened(path, layout);
    const place = table.columns.get('contribution')?.inFile ?? -1;
    const row = amounts.findIndex((amount) => typeof amount === 'number' && amount > 0);
    const cells = cellsOf(whole, row);
    const read = (changed: readonly string[]) => brokenAmount(table, { line: 2, cells: changed });
    expect(read(inserted(cells, 4, ['more of a title']))).toBe(amounts[row]);
    expect(read([...cells, 'further'])).toBe(amounts[row]);
    expect(read(cells.slice(0, -1))).toBe(amounts[row]);
    expect(read(cells.filter((_, at) => at !== 3))).toBe(amounts[row]);
    expect(read(cells.filter((_, at) => at !== place))).toBe('unknown');
    // A decimal comma that was not quoted cuts the amount in two.
    expect(read([...cells.slice(0, place), '230000', '50', ...cells.slice(place + 1)])).toBe('unknown');
  });

  test('a file without a column for contributions has no amounts to tell', () => {
    expect(brokenAmount({ columns: new Map(), width: 3, marks: new Map() }, { line: 2, cells: ['a'] })).toBeNull();
  });
});
