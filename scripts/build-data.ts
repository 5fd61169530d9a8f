import { resolve, sep } from 'node:path';
import type { Row } from '#core/artefact.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { atomFeed } from './changes/atom.ts';
import { compareWithBefore } from './changes/before.ts';
import { changesJson, changesOf, dayBefore, dropDays, summaryOf } from './changes/index.ts';
import { publishedValues } from './changes/metrics.ts';
import { compute } from './compute/index.ts';
import { corrected, correctionRows } from './corrections/index.ts';
import { type Effects, onDisk } from './effects.ts';
import { regionLocator } from './geometry/locate.ts';
import { buildMap } from './geometry/map.ts';
import { regionPoints } from './geometry/points.ts';
import { type Options, readArguments, usage } from './ingest/arguments.ts';
import { ingest } from './ingest/index.ts';
import { withRawText } from './ingest/raw-rows.ts';
import { computeInput } from './normalise/compute-input.ts';
import { normalise } from './normalise/index.ts';
import { publish } from './publish/index.ts';
import { json } from './publish/manifest.ts';
import { reportPage } from './report/html.ts';
import { reportOf, sourceFileRows, sourceRows } from './report/summary.ts';
import { closingText, faultText, reportText } from './report/text.ts';
import { systemProblem } from './system-problem.ts';
import { validate } from './validate/index.ts';

/** 0 published; 1 the input is at fault; 2 wrong usage; 3 the system refused (a full disk, no permission). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the stages in order: ingest, validate, normalise, compute, publish. */
export async function buildData(effects: Effects, { data, out, asOf: given, drop }: Options): Promise<ExitCode> {
  let since = effects.milliseconds();
  const stage = (name: string, counts: string) => {
    const now = effects.milliseconds();
    effects.say(`${name.padEnd(10)} ${counts} · ${Math.round(now - since)} ms`);
    since = now;
  };

  const read = await ingest(effects, data, drop);
  const { ingested, corrections, applied } = await corrected(effects, data, read);
  const rowsIn = ingested.tables.reduce((sum, table) => sum + table.rows.length + table.broken.length, 0);
  stage('ingest', `${ingested.drops.length} sources, ${ingested.tables.length} files, ${rowsIn} rows`);

  const { reference, records: checked, faults } = validate(ingested);
  stage('validate', `${faults.length} faults`);
  if (faults.length > 0) {
    effects.say(faultText(faults, out));
    return 1;
  }

  const quarantine = await withRawText(effects, data, ingested, checked.aside.quarantine);
  const records = { ...checked, aside: { ...checked.aside, quarantine } };
  const asOf = given ?? drop ?? dropDays(ingested.drops)[0]?.date ?? '';
  const geography = { points: regionPoints(), locator: regionLocator() };
  const normalised = normalise(ingested, records, reference, geography);
  const { participations, projects, organisations } = normalised.rows;
  stage('normalise', `${projects.length} projects, ${participations.length} participations, ${organisations.length} organisations`);

  const before = await compareWithBefore(effects, data, dayBefore(read.drops), { read, records, reference }, geography);
  if (before.date !== null) stage('before', `state of ${before.date}`);

  const map = buildMap();
  const regions = new Set(reference.regions.map((region) => region.region_id));
  const computed = compute(computeInput(normalised.rows, asOf));
  const changes = changesOf(asOf, read.drops, before, publishedValues(computed.metrics, projects.length, participations));
  const rows: Record<ArtefactName, readonly Row[]> = {
    ...normalised.rows,
    ...computed,
    sources: sourceRows(ingested.drops),
    source_files: sourceFileRows(normalised.accounts),
    corrections: correctionRows(applied),
    changes_sources: changes.sources,
    changes_rows: changes.rows,
    changes_metrics: changes.metrics,
    regions_map: map.positions.filter((row) => regions.has(row.region_id)),
  };
  stage('compute', `${Object.keys(rows).length} tables`);
  stage('changes', summaryOf(changes));

  const report = reportOf(asOf, ingested.drops, normalised, { changes, corrections: correctionRows(applied) });
  const tables = (Object.keys(artefacts) as ArtefactName[]).map((name) => ({ artefact: artefacts[name], rows: rows[name] }));
  const files = [
    { path: 'map/nuts2.svg', content: map.svg, rows: null },
    { path: 'changes.json', content: json(changesJson(changes)), rows: null },
    { path: 'changes.atom', content: atomFeed(changes), rows: null },
    { path: 'report.json', content: json(report), rows: null },
    { path: 'report.html', content: reportPage(report, normalised.rows.completeness), rows: null },
    { path: 'report.txt', content: reportText(report, normalised.rows.completeness), rows: null },
  ];
  const inputs = [...ingested.reference.values(), ...corrections.files, ...ingested.tables].map(
    ({ file, rows: read, bytes, sha256 }) => ({
      path: file,
      rows: read.length,
      bytes,
      sha256,
    }),
  );
  const published = await publish(effects, out, asOf, inputs, tables, files);
  stage('publish', `${published.length + 1} files in ${out}, as of ${asOf}`);
  effects.say(closingText(report, out));
  return 0;
}

/** Why the output must not go there; null where it may. */
async function refusal(effects: Effects, { data, out }: Options): Promise<string | null> {
  const inside = (a: string, b: string) => `${resolve(a)}${sep}`.startsWith(`${resolve(b)}${sep}`);
  if (inside(out, data) || inside(data, out)) return `The output folder ${out} and the data folder ${data} lie inside one another.`;
  const there = await effects.list(out);
  if (there === null || there.length === 0 || there.some((entry) => entry.name === 'manifest.json')) return null;
  return `The output folder ${out} holds files that this program did not write; it would replace them.`;
}

/** The command: reads the arguments, runs the pipeline, gives the exit code. */
export async function main(effects: Effects, given: readonly string[]): Promise<ExitCode> {
  const options = readArguments(given);
  const wrong = typeof options === 'string' ? options : await refusal(effects, options);
  if (typeof options === 'string' || wrong !== null) {
    effects.say(`${wrong}\n${usage}`);
    return 2;
  }
  try {
    await effects.recover(options.out);
    return await buildData(effects, options);
  } catch (cause) {
    const refused = systemProblem(cause);
    if (refused === null) throw cause;
    effects.say(`${refused} Nothing was published; ${options.out} is as it was.`);
    return 3;
  }
}

if (import.meta.main) process.exitCode = await main(onDisk(), process.argv.slice(2));
