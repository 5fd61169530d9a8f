import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measured } from './run.ts';

/*
 * node scripts/bench/cordis.ts [FOLDER]: time and memory of `npm run data` on the default sources and the full Horizon Europe export, gzipped as it was shipped, and
 * the sums that its makers state. Figures to read, not to assert. Run it through npx, on a quiet machine.
 */
const folder = process.argv[2] ?? '../shared/cordis/horizon-europe-2025-12';
if (!existsSync(folder)) {
  console.log(`${folder} is not here: name a folder with an unpacked CORDIS export.`);
} else {
  const here = 'node_modules/.cache/bench-cordis';
  rmSync(here, { recursive: true, force: true });
  cpSync('data', `${here}/data`, { recursive: true });
  // A drop of the same day as the default ones: nothing to compare with, as on the first day.
  const drop = `${here}/data/sources/horizon-europe/2026-11-22`;
  mkdirSync(drop, { recursive: true });
  cpSync(folder, drop, { recursive: true });
  writeFileSync(`${drop}/source.json`, '{ "title": "Horizon Europe" }');
  const flags = ['--max-semi-space-size=16', '--heap-growing-percent=100'];
  const run = (script: string) => measured('node', [...flags, resolve(script), '--data', `${here}/data`, '--out', `${here}/out`]);
  const say = (what: string, { seconds, megabytes }: { seconds: number; megabytes: number | null }, budget: string) =>
    console.log(
      `${what.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s ${(megabytes?.toFixed(0) ?? '?').padStart(6)} MB   budget ${budget}`,
    );
  say('everything, clean', await run('scripts/build-data.ts'), '10 s, 1 GB');
  await run('scripts/data.ts');
  say('nothing changed', await run('scripts/data.ts'), '1 s');
  const report = JSON.parse(readFileSync(`${here}/out/report.json`, 'utf8')) as {
    sources: { source: string; files: { file: string; rows_in: number; eur_in?: string; eur_out?: string }[] }[];
  };
  for (const { file, rows_in, eur_in, eur_out } of report.sources.find((one) => one.source === 'horizon-europe')?.files ?? [])
    console.log(
      `  ${file.padEnd(22)} ${String(rows_in).padStart(7)} rows ${eur_in === undefined ? '' : `EUR ${eur_in} in, ${eur_out} out`}`,
    );
  console.log('  expected               118,927 organisations, EUR 50,507,373,572.78; 19,189 projects, EUR 50,526,238,233.67');
}
