import type { Artefact, Row } from '#core/artefact.ts';
import type { MetricTableName } from '#core/artefacts/metrics.ts';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';

const places = ['countries', 'regions'] as const;
const work = [...places, 'projects', 'participations'] as const;

/** Which tables each metric table is computed from (scripts/compute); a new one without a line here does not compile. */
export const computedFrom: Readonly<Record<MetricTableName, readonly ArtefactName[]>> = {
  metrics: [...work, 'organisations', 'calls', 'exchanges'],
  region_metrics: work,
  region_themes: work,
  region_pairs: work,
  portfolio_pairs: work,
  suggestions: work,
  white_spots: work,
  dormant: [...work, 'organisations'],
  category_metrics: work,
  category_pairs: work,
  country_metrics: work,
  country_pairs: work,
  lorenz: work,
  theme_metrics: work,
  eligibility: [...work, 'calls'],
  funnel: ['calls'],
  dual: [...work, 's3_partnership_regions'],
  dual_gaps: [...work, 's3_partnership_regions'],
  exchange_flows: [...places, 'exchanges'],
  alignment: [...work, 'region_priorities'],
  alignment_peers: [...work, 'region_priorities'],
  outcomes_summary: ['projects', 'participations', 'outcomes'],
};

/** Tables that count or compare others, and carry no lines of their own. */
const drawnFrom: Partial<Readonly<Record<ArtefactName, readonly ArtefactName[]>>> = {
  completeness: ['projects', 'participations', 's3_partnerships'],
  register_completeness: ['organisations'],
  theme_matches: ['projects', 'organisations', 's3_partnerships', 'themes'],
  s3_links: ['projects', 's3_partnerships'],
  changes_metrics: work,
  sources: ['source_files'],
  changes_sources: ['source_files'],
  regions_map: ['regions'],
};

/** Hand-kept lists that decide on a table without being named in its rows. */
const guidedBy: Partial<Readonly<Record<ArtefactName, readonly string[]>>> = {
  completeness: ['reference/published_figures.csv'],
  register_completeness: ['reference/published_cluster_counts.csv', 'reference/comparable_counts.csv'],
  projects: ['reference/retained_later.csv', 'reference/theme_mapping.csv'],
  organisations: ['reference/organisation_aliases.csv', 'reference/organisation_distinct.csv'],
  participations: ['reference/nuts_changes.csv'],
  s3_partnerships: ['reference/s3_themes.csv'],
  s3_links: ['reference/s3_links.csv'],
  theme_matches: ['reference/theme_mapping.csv', 'reference/s3_themes.csv'],
};

/** The tables a table is made from; none for one that is read from files. */
export const tablesBehind = (name: ArtefactName): readonly ArtefactName[] =>
  (computedFrom as Partial<Record<ArtefactName, readonly ArtefactName[]>>)[name] ?? drawnFrom[name] ?? [];

/** Do the rows of a table name the file and the line they were read from? */
export function hasLines({ columns }: Artefact): boolean {
  const names = new Set(columns.map(({ name }) => name));
  return names.has('file') && names.has('line');
}

/** A path below the data folder, as the list of inputs writes it, from the cells that name a file. */
function inputPath({ source, drop, file }: Row, drops: ReadonlyMap<string, string>): string | null {
  if (typeof file !== 'string') return null;
  if (file.includes('/')) return file;
  const day = typeof drop === 'string' ? drop : drops.get(String(source));
  return day === undefined ? null : `sources/${source}/${day}/${file}`;
}

/** For each table: the tables it is made from, and every input file behind it, its own and theirs. */
export interface Lineage {
  readonly tables: readonly ArtefactName[];
  readonly inputs: readonly string[];
}

/**
 * Follows each table to the input files it rests on.
 *
 * Shape   one entry per table; paths as in the list of inputs, in its order. A table without rows rests on the files of those it is made from.
 */
export function lineageOf(
  rows: Readonly<Record<ArtefactName, readonly Row[]>>,
  inputs: readonly string[],
): ReadonlyMap<ArtefactName, Lineage> {
  const drops = new Map(rows.sources.map((row) => [String(row['source']), String(row['drop'])] as const));
  const listed = new Set(inputs);
  const names = Object.keys(artefacts) as ArtefactName[];
  const own = new Map(
    names.map((name) => {
      const found = new Set(guidedBy[name] ?? []);
      let last: unknown = null;
      for (const row of rows[name]) {
        // Rows of one file follow one another: most need no look-up.
        if (row['file'] === last && row['file'] !== undefined && String(last).includes('/')) continue;
        last = row['file'];
        const path = inputPath(row, drops);
        if (path !== null && listed.has(path)) found.add(path);
      }
      return [name, found] as const;
    }),
  );
  const whole = new Map<ArtefactName, ReadonlySet<string>>();
  const filesOf = (name: ArtefactName): ReadonlySet<string> => {
    const before = whole.get(name);
    if (before) return before;
    const files = new Set([...(own.get(name) ?? []), ...tablesBehind(name).flatMap((one) => [...filesOf(one)])]);
    whole.set(name, files);
    return files;
  };
  return new Map(
    names.map((name) => [name, { tables: tablesBehind(name), inputs: inputs.filter((path) => filesOf(name).has(path)) }] as const),
  );
}
