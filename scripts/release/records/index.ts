import type { Row } from '#core/artefact.ts';
import { compareText } from '#core/order.ts';
import { partnershipSlugs } from '#core/partnership-slugs.ts';
import type { Tables } from '../published.ts';
import { type ReleaseStamp, stamped } from '../stamp.ts';
import { grouped, recordOf, rowsIn, sourceLines } from './record.ts';
import { countrySections, partnershipSections, regionSections } from './sections.ts';

/** A file for programs: one thing with all that is published about it, or the list of all such files. */
export interface RecordFile {
  readonly path: string;
  readonly content: string;
  /** Of a list: how many records it names. */
  readonly rows?: number;
}

/** One member a line: a reader finds its way, and thousands of files stay small. */
const text = (record: object): string =>
  `{\n${Object.entries(record)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;

/** A partnership as lists of records name it. */
function briefly(project: Row, slug: string, participations: number) {
  const { project_id, acronym, instrument, call_id, start_year, themes } = project;
  return { project_id, acronym, instrument, call_id, start_year, themes, participations, file: `partnerships/${slug}.json` };
}

/** The partnerships that some participations belong to, once each, in id order. */
function partnershipsOf(participations: readonly Row[], projects: ReadonlyMap<string, Row>, slugs: ReadonlyMap<string, string>) {
  const counts = new Map<string, number>();
  for (const { project_id } of participations) counts.set(String(project_id), (counts.get(String(project_id)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([id, count]) => {
      const project = projects.get(id);
      return project ? [briefly(project, slugs.get(id) ?? '', count)] : [];
    });
}

function* list(
  kind: 'regions' | 'partnerships' | 'countries',
  stamp: ReleaseStamp,
  items: readonly object[],
): Generator<RecordFile> {
  const content = text({ ...stamped(stamp, `${kind}-index`), kind, count: items.length, items });
  yield { path: `${kind}/index.json`, content, rows: items.length };
}

/**
 * One JSON file per region, partnership and country, and an index of each kind.
 *
 * Shape   members in the order of the lists in sections.ts, rows as in the tables; `file` members are relative to the folder of the release; `provenance` lists the
 *         lines of the input files that the rows of the record stem from.
 */
export function* recordFiles(tables: Tables, stamp: ReleaseStamp): Generator<RecordFile> {
  const slugs = partnershipSlugs(tables.projects.map((row) => String(row['project_id'])));
  const projects = new Map(tables.projects.map((row) => [String(row['project_id']), row] as const));

  const ofRegion = grouped(regionSections, tables);
  for (const { region_id } of tables.regions) {
    const id = String(region_id);
    const { parts, provenance } = recordOf(id, regionSections, ofRegion, stamp);
    const partnerships = partnershipsOf(rowsIn(ofRegion, 'participations', id), projects, slugs);
    yield {
      path: `regions/${id}.json`,
      content: text({
        ...stamped(stamp, 'region'),
        kind: 'region',
        id,
        page: `regions/${id}/`,
        ...parts,
        partnerships,
        provenance,
      }),
    };
  }
  yield* list(
    'regions',
    stamp,
    tables.regions.map(({ region_id, name, country }) => ({ id: region_id, name, country, file: `regions/${region_id}.json` })),
  );

  const ofPartnership = grouped(partnershipSections, tables);
  for (const [id, slug] of slugs) {
    const { parts, provenance } = recordOf(id, partnershipSections, ofPartnership, stamp);
    yield {
      path: `partnerships/${slug}.json`,
      content: text({
        ...stamped(stamp, 'partnership'),
        kind: 'partnership',
        id,
        page: `partnerships/${slug}/`,
        ...parts,
        provenance,
      }),
    };
  }
  yield* list(
    'partnerships',
    stamp,
    [...slugs].map(([id, slug]) => {
      const { project_id: _id, ...rest } = briefly(
        projects.get(id) ?? {},
        slug,
        rowsIn(ofPartnership, 'participations', id).length,
      );
      return { id, ...rest };
    }),
  );

  const ofCountry = grouped(countrySections, tables);
  const participationsOf = grouped([{ name: 'all', table: 'participations', by: ['country'] }], tables);
  for (const { country } of tables.countries) {
    const id = String(country);
    const { parts, provenance } = recordOf(id, countrySections, ofCountry, stamp);
    const own = rowsIn(participationsOf, 'all', id);
    const lines = [...provenance, ...sourceLines(own, stamp)];
    yield {
      path: `countries/${id}.json`,
      content: text({
        ...stamped(stamp, 'country'),
        kind: 'country',
        id,
        page: `countries/${id}/`,
        ...parts,
        partnerships: partnershipsOf(own, projects, slugs),
        provenance: lines,
      }),
    };
  }
  yield* list(
    'countries',
    stamp,
    tables.countries.map(({ country, name, eu }) => ({ id: country, name, eu, file: `countries/${country}.json` })),
  );
}
