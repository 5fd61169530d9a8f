import { resolve, sep } from 'node:path';
import { dropDays } from './changes/index.ts';
import { corrected, correctionRows } from './corrections/index.ts';
import { orDefect } from './defect.ts';
import { type Effects, onDisk } from './effects.ts';
import { regionLocator } from './geometry/locate.ts';
import { regionPoints } from './geometry/points.ts';
import { type Options, readArguments, usage } from './ingest/arguments.ts';
import { ingest } from './ingest/index.ts';
import { withRawText } from './ingest/raw-rows.ts';
import { normalise } from './normalise/index.ts';
import { publishState } from './publish-state.ts';
import { faultText } from './report/text.ts';
import { systemProblem } from './system-problem.ts';
import { validate } from './validate/index.ts';

/** 0 published; 1 the input is at fault; 2 wrong usage; 3 the system refused (a full disk, no permission). */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the stages in order: ingest, validate, normalise, compute, publish. */
export async function buildData(effects: Effects, options: Options): Promise<ExitCode> {
  const { data, out, asOf: given, drop } = options;
  let since = effects.milliseconds();
  const stage = (name: string, counts: string) => {
    const now = effects.milliseconds();
    effects.say(`${name.padEnd(10)} ${counts} · ${Math.round(now - since)} ms`);
    since = now;
  };

  const read = await ingest(effects, data, drop);
  const { ingested, corrections, applied } = await corrected(effects, data, read);
  const rowsIn = ingested.tables.reduce((sum, table) => sum + table.rows.length + table.broken.length, 0);
  const threads = rowsIn >= (effects.threads?.worthFrom ?? 0) ? effects.threads : undefined;
  threads?.start();
  stage('ingest', `${ingested.drops.length} sources, ${ingested.tables.length} files, ${rowsIn} rows`);

  const { reference, records: checked, faults } = validate(ingested);
  stage('validate', faults.length === 1 ? '1 fault' : `${faults.length} faults`);
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

  const published = await publishState(effects, options, {
    asOf,
    state: {
      read,
      ingested,
      records,
      reference,
      normalised,
      corrections: { files: corrections.files, rows: correctionRows(applied) },
    },
    geography,
    threads,
    stage,
  });
  const { today = asOf } = effects;
  const ahead = ingested.drops.filter((one) => one.drop > today);
  stage('publish', `${published.files} files in ${out}, as of ${asOf}`);
  effects.say(published.closing);
  // Said, not published: tomorrow the same data must give the same bytes.
  for (const one of ahead)
    effects.say(
      `warning    The drop ${one.drop} of ${one.source} lies in the future; today is ${today}. Check the name of its folder.`,
    );
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
  let claimed = false;
  try {
    const holder = await effects.claim(options.out);
    if (holder !== null) {
      effects.say(
        `Another run (${holder}) is writing ${options.out}. Wait until it has ended, then run again. Nothing was published.`,
      );
      return 3;
    }
    claimed = true;
    await effects.recover(options.out);
    return await buildData(effects, options);
  } catch (cause) {
    const refused = systemProblem(cause);
    if (refused === null) throw cause;
    effects.say(`${refused} Nothing was published; ${options.out} is as it was.`);
    return 3;
  } finally {
    await effects.threads?.stop();
    if (claimed) await effects.release(options.out);
  }
}

if (import.meta.main) process.exitCode = await orDefect(() => main(onDisk(), process.argv.slice(2)), console.error);
