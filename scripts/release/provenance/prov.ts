import type { ArtefactName } from '#core/artefacts.ts';
import type { DataManifest } from '#core/publication/release-manifest.ts';
import type { Lineage } from './lineage.ts';

interface Made {
  readonly id: string;
  readonly version: string;
  readonly commit: string | null;
  readonly manifest: DataManifest;
  readonly lineage: ReadonlyMap<ArtefactName, Lineage>;
  /** SHA-256 of each table's CSV. */
  readonly checksums: ReadonlyMap<string, string>;
}

const reference = (id: string) => ({ '@id': id });
const input = (path: string) => reference(`urn:input:${encodeURI(path)}`);
const table = (name: string) => reference(`tables/${name}.csv`);

/**
 * The chain from each published table to the input files, as PROV-O in JSON-LD.
 *
 * Shape   input files and tables are entities with their SHA-256; the run is an activity that used the files and generated the tables; a table was derived from the
 *         tables and files it rests on. Rows go further: columns `file` and `line` name the line each was read from.
 * Source  W3C PROV-O, 30 April 2013.
 */
export function provJsonLd({ id, version, commit, manifest, lineage, checksums }: Made): string {
  const activity = 'urn:activity:data';
  const plan = 'urn:plan:methodology';
  const agent = 'urn:agent:cluster-partnership-atlas';
  const graph = [
    {
      '@id': agent,
      '@type': ['prov:Agent', 'prov:SoftwareAgent'],
      name: 'Cluster Partnership Atlas',
      version,
      ...(commit !== null && { commit }),
    },
    { '@id': plan, '@type': ['prov:Entity', 'prov:Plan'], name: 'Methodology', version: manifest.method },
    {
      '@id': activity,
      '@type': 'prov:Activity',
      name: `Data of ${id}`,
      wasAssociatedWith: reference(agent),
      qualifiedAssociation: { '@type': 'prov:Association', agent: reference(agent), hadPlan: reference(plan) },
      used: manifest.inputs.map(({ path }) => input(path)),
    },
    ...manifest.inputs.map(({ path, sha256, rows, bytes }) => ({
      ...input(path),
      '@type': 'prov:Entity',
      name: path,
      sha256,
      rows,
      bytes,
    })),
    ...[...lineage].map(([name, { tables, inputs }]) => ({
      ...table(name),
      '@type': 'prov:Entity',
      name,
      sha256: checksums.get(`tables/${name}.csv`),
      wasGeneratedBy: reference(activity),
      wasDerivedFrom: [...tables.map(table), ...inputs.map(input)],
    })),
  ];
  const link = (name: string) => ({ '@id': `prov:${name}`, '@type': '@id' });
  const context = {
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
    atlas: 'urn:atlas:',
    name: 'schema:name',
    version: 'schema:version',
    sha256: 'schema:sha256',
    commit: 'atlas:commit',
    rows: 'atlas:rows',
    bytes: 'atlas:bytes',
    used: link('used'),
    agent: link('agent'),
    hadPlan: link('hadPlan'),
    wasAssociatedWith: link('wasAssociatedWith'),
    qualifiedAssociation: reference('prov:qualifiedAssociation'),
    wasGeneratedBy: link('wasGeneratedBy'),
    wasDerivedFrom: link('wasDerivedFrom'),
  };
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`;
}
