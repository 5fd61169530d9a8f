import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { flagsOf, measured } from './run.ts';

/*
 * npm run bench:cordis -- [FOLDER]: time and memory of `npm run data` on the default sources and the full Horizon Europe export, gzipped as it was shipped: with
 * nothing kept from earlier runs, with nothing changed, and with one cell of another source changed, where the export is not parsed again. Then the sums, beside
 * those that its makers state. Figures to read, not to assert, on a quiet machine.
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
  const run = () =>
    measured('node', [...flagsOf('data'), resolve('scripts/data.ts'), '--data', `${here}/data`, '--out', `${here}/out`]);
  const say = (what: string, { seconds, megabytes }: { seconds: number; megabytes: number | null }, budget: string) =>
    console.log(
      `${what.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s ${(megabytes?.toFixed(0) ?? '?').padStart(6)} MB   budget ${budget}`,
    );
  rmSync('node_modules/.cache/atlas', { recursive: true, force: true });
  say('everything, clean', await run(), '10 s, 1 GB');
  say('nothing changed', await run(), '1 s');
  const other = `${here}/data/sources/outcomes/source.json`;
  writeFileSync(other, readFileSync(other, 'utf8').replace('"title": "', '"title": "Changed: '));
  say('another source changed', await run(), '10 s, 1 GB');
  const report = JSON.parse(readFileSync(`${here}/out/report.json`, 'utf8')) as {
    sources: { source: string; files: { file: string; rows_in: number; eur_in?: string; eur_out?: string }[] }[];
  };
  for (const { file, rows_in, eur_in, eur_out } of report.sources.find((one) => one.source === 'horizon-europe')?.files ?? [])
    console.log(
      `  ${file.padEnd(22)} ${String(rows_in).padStart(7)} rows ${eur_in === undefined ? '' : `EUR ${eur_in} in, ${eur_out} out`}`,
    );
  console.log('  expected               118,927 organisations, EUR 50,507,373,572.78; 19,189 projects, EUR 50,526,238,233.67');
}
