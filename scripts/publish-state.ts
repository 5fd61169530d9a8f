import type { Artefact, Row } from '#core/artefact.ts';
import { type MetricTableName, metricTables } from '#core/artefacts/metrics.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import type { InputFile } from '#core/publication/release-manifest.ts';
import { atomFeed } from './changes/atom.ts';
import { compareWithBefore } from './changes/before.ts';
import { changesJson, changesOf, dayBefore, summaryOf } from './changes/index.ts';
import { publishedValues } from './changes/metrics.ts';
import { type ComputeTask, computeInto, parts } from './compute/task.ts';
import type { Effects } from './effects.ts';
import { buildMap } from './geometry/map.ts';
import type { Options } from './ingest/arguments.ts';
import type { Ingested } from './ingest/index.ts';
import { computeInput } from './normalise/compute-input.ts';
import type { Geography, Normalised } from './normalise/index.ts';
import type { RowsOf } from './normalise/rows.ts';
import { freshOf, publish } from './publish/index.ts';
import { json } from './publish/manifest.ts';
import { checkReferences, type Filled, targetsIn, targetsOf } from './publish/references.ts';
import { reportPage } from './report/html.ts';
import { reportOf, sourceFileRows, sourceRows } from './report/summary.ts';
import { closingText, reportText } from './report/text.ts';
import type { Threads } from './threads/index.ts';
import type { Records } from './validate/records.ts';
import type { Reference } from './validate/reference-records.ts';

/** A state of the data, from the files to the normalised tables. */
export interface State {
  /** As read, before corrections. */
  readonly read: Ingested;
  readonly ingested: Ingested;
  readonly records: Records;
  readonly reference: Reference;
  readonly normalised: Normalised;
  readonly corrections: { readonly files: readonly SourceFile[]; readonly rows: RowsOf<'corrections'> };
}

type SourceFile = Pick<Ingested['tables'][number], 'file' | 'bytes' | 'sha256'> & { readonly rows: readonly unknown[] };

export interface Publishing {
  readonly asOf: string;
  readonly state: State;
  readonly geography: Geography;
  /** Where metric tables are made while the others are written; undefined: everything comes in turn. */
  readonly threads: Threads | undefined;
  /** Says that a stage has ended. */
  readonly stage: (name: string, counts: string) => void;
}

/** Computes the metrics of a state, compares it with the state before and publishes all tables and reports. */
export async function publishState(
  effects: Effects,
  { data, out }: Options,
  { asOf, state, geography, threads, stage }: Publishing,
) {
  const { read, ingested, records, reference, normalised, corrections } = state;
  const { participations, projects, completeness } = normalised.rows;
  const map = buildMap();
  const regions = new Set(reference.regions.map((region) => region.region_id));
  const tables = filled({
    ...normalised.rows,
    sources: sourceRows(ingested.drops),
    source_files: sourceFileRows(normalised.accounts),
    corrections: corrections.rows,
    regions_map: map.positions.filter((row) => regions.has(row.region_id)),
  });
  checkReferences(tables, targetsOf(targetsIn(tables.map(({ artefact }) => artefact)), tables));
  const task = taskOf(computeInput(normalised.rows, asOf), tables);
  let closing = '';
  const files = await publish(effects, out, asOf, async (into) => {
    const write = (some: readonly Filled[]) => {
      for (const table of some) into.table(table);
    };
    const apart = threads?.compute(parts.map(task), freshOf(out));
    // Whoever waits for it is told of an error; it must not be an error of its own before somebody does.
    apart?.catch(() => {});
    try {
      const before = await compareWithBefore(effects, data, dayBefore(read.drops), { read, records, reference }, geography);
      if (before.date !== null) stage('before', `state of ${before.date}`);
      if (apart) write(tables);
      const computed = apart ? await apart : [computeInto(into, task(everyMetricTable))];
      stage('compute', `${Object.keys(artefacts).length} tables`);
      const overall = computed.flatMap((one) => one.overall);
      const changes = changesOf(asOf, read.drops, before, publishedValues(overall, projects.length, participations));
      stage('changes', summaryOf(changes));
      if (!apart) write(tables);
      write(filled({ changes_sources: changes.sources, changes_rows: changes.rows, changes_metrics: changes.metrics }));
      const report = reportOf(asOf, ingested.drops, normalised, { changes, corrections: corrections.rows });
      closing = closingText(report, out);
      for (const [path, content] of [
        ['map/nuts2.svg', map.svg],
        ['changes.json', json(changesJson(changes))],
        ['changes.atom', atomFeed(changes)],
        ['report.json', json(report)],
        ['report.html', reportPage(report, completeness)],
        ['report.txt', reportText(report, completeness)],
      ] as const)
        into.file({ path, content, rows: null });
      const inputs = [...ingested.reference.values(), ...corrections.files, ...ingested.tables].map(inputOf);
      return { inputs, further: apart ? computed.flatMap(({ published }) => published) : [] };
    } catch (cause) {
      // A thread that is still writing would fill the folder again that is about to be removed.
      await threads?.stop();
      throw cause;
    }
  });
  return { files: files.length + 1, closing };
}

const everyMetricTable = Object.keys(metricTables) as MetricTableName[];

function filled(rows: { readonly [name in ArtefactName]?: readonly Row[] }): Filled[] {
  return (Object.keys(artefacts) as ArtefactName[]).flatMap((name) => {
    const own = rows[name];
    return own ? [{ artefact: artefacts[name] as Artefact, rows: own }] : [];
  });
}

const taskOf =
  (input: ComputeTask['input'], tables: readonly Filled[]) =>
  (names: readonly MetricTableName[]): ComputeTask => ({
    input,
    targets: targetsOf(targetsIn(names.map((name) => metricTables[name])), tables),
    tables: names,
  });

const inputOf = ({ file, rows, bytes, sha256 }: SourceFile): InputFile => ({ path: file, rows: rows.length, bytes, sha256 });
