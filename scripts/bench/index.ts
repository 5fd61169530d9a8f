import { pageWeights } from './page-weight.ts';
import { flagsOf, measured, medianOf } from './run.ts';
import { reportTools } from './tools/report.ts';

/*
 * npm run bench: time, memory and page weight of the default data. Figures to read, not to assert: machines differ.
 */
const show = (what: string, seconds: number, megabytes: number | null, budget: string) =>
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s ${(megabytes?.toFixed(0) ?? '?').padStart(6)} MB   budget ${budget}`,
  );

const out = 'node_modules/.cache/bench-data';
const pipeline = await medianOf(5, () => measured('node', [...flagsOf('data'), 'scripts/build-data.ts', '--out', out]));
show('pipeline, default data', pipeline.seconds, pipeline.megabytes, '2 s, 300 MB');

const bare = await medianOf(5, () => measured('node', ['-e', '0']));
console.log(
  `  of which starting Node ${bare.seconds.toFixed(2)} s; pipeline / bare Node = ${(pipeline.seconds / bare.seconds).toFixed(1)}`,
);

await measured('node', ['scripts/build-data.ts']);
const site = await medianOf(3, () =>
  measured('node', [...flagsOf('pages'), 'node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    ASTRO_TELEMETRY_DISABLED: '1',
  }),
);
show('site build', site.seconds, site.megabytes, '15 s, 1 GB');

console.log('\npage                              requests  foreign  compressed  script   budget 15, 0, 150 kB, 20 kB');
for (const page of await pageWeights([
  '/',
  '/coverage/',
  '/balance/',
  '/regions/',
  '/regions/ES61/',
  '/partnerships/',
  '/partnerships/s3martmed/',
  '/calls/',
  '/data/',
  '/methodology/',
])) {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${page.path.padEnd(34)} ${String(page.requests).padStart(7)} ${String(page.foreign).padStart(8)} ${kilobytes(page.bytes).padStart(11)} ${kilobytes(page.scriptBytes).padStart(8)}`,
  );
}

await reportTools('dist');
