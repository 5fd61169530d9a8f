import type { Ingested } from '../ingest/index.ts';
import type { Kind } from '../ingest/kinds.ts';
import type { Fault } from './fault.ts';

/** Hand-kept lists that a row may point into, by the rule that is broken where it points nowhere. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'unknown-country': ['reference/countries.csv'],
  'unknown-region': ['reference/regions.csv', 'reference/nuts_changes.csv', 'reference/countries.csv'],
  'unknown-theme': ['reference/themes.csv'],
  'unknown-call': ['reference/calls.csv'],
};

/** Kinds of rows that another row may point to, likewise. */
const targets: Readonly<Record<string, Kind>> = {
  'unknown-project': 'projects',
  'unknown-S3-partnership': 's3-partnerships',
};

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** Drops in which rows of a kind could not be read, wholly or in part. */
function brokenDrops({ faults, tables }: Ingested, kind: Kind): Set<string> {
  const broken = faults.filter(({ file }) => {
    if (!file.startsWith('sources/') || file.endsWith('.json')) return false;
    const table = tables.find((one) => one.file === file);
    // A file that could not be read at all may have held them, unless the drop has others of the kind.
    return table ? table.kind === kind : !tables.some((one) => one.kind === kind && folderOf(one.file) === folderOf(file));
  });
  return new Set(broken.map(({ rule, file }) => (rule === 'empty-drop' ? file : folderOf(file))));
}

/**
 * Is a fault only the shadow of a file that could not be read?
 *
 * Shape   a pointer into a list, or to a row of the same drop, that could not be read wholly; for rows of another source (outcomes),
 *         of any drop. Once the file is mended, what is still wrong is reported.
 */
export function isShadow(fault: Fault, ingested: Ingested): boolean {
  const files = lists[fault.rule];
  if (files) return ingested.faults.some((cause) => files.includes(cause.file));
  const kind = targets[fault.rule];
  if (!kind) return false;
  const drops = brokenDrops(ingested, kind);
  const own = folderOf(fault.file);
  const besideThem = ingested.tables.some((table) => folderOf(table.file) === own && table.kind === 'outcomes');
  return besideThem ? drops.size > 0 : drops.has(own);
}
