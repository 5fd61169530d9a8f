import { parseArgs } from 'node:util';
import type { Tables } from '#core/entities/tables.ts';
import { register, valuesOf } from '#core/metrics/index.ts';
import { worldOf } from '#core/world.ts';
import { compute } from '../compute/index.ts';
import { onDisk } from '../effects.ts';
import { readTables } from '../metrics/read-tables.ts';
import { cordisTables } from './cordis-tables.ts';
import { horizonSize, syntheticTables } from './synthetic.ts';

/*
 * node scripts/bench/metrics.ts [--cordis DIR]: time and memory of all metrics. Figures to read, not to assert.
 */
const { cordis } = parseArgs({ options: { cordis: { type: 'string' } } }).values;

function measure(name: string, tables: Tables, budget: string): void {
  const begin = performance.now();
  const world = worldOf(tables);
  const joined = performance.now();
  const slowest: { id: string; ms: number }[] = [];
  let values = 0;
  for (const metric of register) {
    const start = performance.now();
    for (const _ of valuesOf(metric, world)) values += 1;
    slowest.push({ id: metric.id, ms: performance.now() - start });
  }
  const end = performance.now();
  const top = slowest.sort((a, b) => b.ms - a.ms).slice(0, 5);
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `${name}: ${tables.participations.length} participations, ${tables.projects.length} projects, ${tables.regions.length} regions`,
  );
  console.log(
    `  world ${(joined - begin).toFixed(0)} ms, ${values} values in ${(end - joined).toFixed(0)} ms, ${memory.toFixed(0)} MB so far; budget ${budget}`,
  );
  console.log(`  slowest: ${top.map(({ id, ms }) => `${id} ${ms.toFixed(0)} ms`).join(', ')}`);
}

const { rows: medium } = await readTables('src/core/metrics/fixtures/medium', '2021-2027', onDisk());
measure('medium fixture, cold', medium, '300 ms');
measure('medium fixture, warm', medium, '300 ms');

const begin = performance.now();
const tables = compute({
  byPeriod: { '2014-2020': medium, '2021-2027': medium },
  callPeriod: new Map(),
  priorities: [],
  outcomes: [],
  asOf: '2026-01-01',
});
const count = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
console.log(
  `published tables of the medium fixture, both periods, all slices: ${count} rows in ${(performance.now() - begin).toFixed(0)} ms`,
);

measure('synthetic, size of Horizon Europe', syntheticTables(horizonSize), '3 s, 700 MB');
if (cordis !== undefined) measure(`CORDIS export in ${cordis}`, cordisTables(cordis), '3 s, 700 MB, reading not counted');
