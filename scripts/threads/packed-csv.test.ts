import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../ingest/csv.ts';
import { packedCsv, unpackedCsv } from './packed-csv.ts';

const nul = String.fromCharCode(0);
const cell = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\r\n"]/g, '').replaceAll(nul, ''));

test('a table comes out of its package as it went in, whatever its cells and however wide its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 20 }), async (rows) => {
      const text = ['a,b', ...rows.map((cells) => cells.map((one) => `"${one}"`).join(','))].join('\n');
      const read = await readCsv(
        'x.csv',
        (async function* () {
          yield new TextEncoder().encode(text);
        })(),
      );
      const { csv, moved } = packedCsv(read);
      const arrived = unpackedCsv(structuredClone(csv, { transfer: moved }));
      expect(arrived).toEqual(read);
      // A broken row and its fault stay one thing: a source's tolerance is asked by it.
      for (const row of arrived.csv?.broken ?? []) expect(arrived.faults).toContain(row.fault);
    }),
    { seed: 20261125, numRuns: 200 },
  );
});
