import type { Artefact } from '#core/artefact.ts';
import type { ArtefactName } from '#core/artefacts.ts';
import { licencesOf } from '#core/publication/licences.ts';
import { sumOfKnown } from '#core/stats/sums.ts';
import type { Key, Words } from '#i18n/index.ts';
import { dataHref, fileHref } from '#i18n/routes.ts';
import { filesOf, releaseFile, releases } from '#read/downloads.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';

const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Name of a format as its users write it. */
const formatNames: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'Parquet',
  xlsx: 'Excel (XLSX)',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  graphml: 'GraphML',
  zip: 'ZIP',
  ttl: 'Turtle',
  jsonld: 'JSON-LD',
  cff: 'CFF',
};
export const formatName = (path: string): string => formatNames[ending(path)] ?? ending(path).toUpperCase();

/** The files of one table with size and checksum. */
export function tableFiles(words: Words, artefact: Artefact): Table {
  const { t, bytes } = words;
  return {
    caption: t('portal.files', { table: artefact.name }),
    columns: [
      { label: t('portal.format') },
      { label: t('column.size'), number: true, fixed: true },
      { label: t('portal.opens') },
      { label: 'SHA-256' },
    ],
    rows: filesOf(artefact).map((file) => [
      { text: formatName(file.path), href: dataHref(file.path) },
      bytes(file.bytes),
      opens(words, file.path),
      file.sha256,
    ]),
  };
}

function opens({ t, has }: Words, path: string): string {
  const key = `portal.opens.${ending(path)}`;
  return has(key) ? t(key as Key) : '';
}

/** Files that hold all tables, or what no table holds, with what each is for. */
const wholeFiles = [
  ['atlas.zip', 'zip'],
  ['atlas.xlsx', 'xlsx'],
  ['regions.geojson', 'geojson'],
  ['regions.topojson', 'topojson'],
  ['networks/regions.graphml', 'regionNetwork'],
  ['networks/organisations.graphml', 'organisationNetwork'],
  ['map/nuts2.svg', 'map'],
] as const;
/** Files that describe the release to programs. */
const describingFiles = [
  ['datapackage.json', 'datapackage'],
  ['catalogue.ttl', 'turtle'],
  ['catalogue.jsonld', 'jsonld'],
  ['tables/csv-metadata.json', 'csvw'],
  ['openapi.json', 'openapi'],
  ['manifest.json', 'manifest'],
  ['prov.jsonld', 'prov'],
  ['CITATION.cff', 'cff'],
  ['report.html', 'report'],
] as const;

function fileList({ t, bytes }: Words, caption: Key, files: readonly (readonly [string, string])[], withLicence: boolean): Table {
  return {
    caption: t(caption),
    columns: [
      { label: t('column.file') },
      { label: t('portal.what') },
      { label: t('column.size'), number: true, fixed: true },
      ...(withLicence ? [{ label: t('portal.licence') }] : []),
    ],
    rows: files.flatMap(([path, key]) => {
      const file = releaseFile(path);
      // The manifest lists every file but itself.
      if (file === undefined && path !== 'manifest.json') return [];
      return [
        [
          { text: path.slice(path.lastIndexOf('/') + 1), href: dataHref(path) },
          t(`portal.file.${key}` as Key),
          file === undefined ? '' : bytes(file.bytes),
          ...(withLicence
            ? [
                licencesOf(path)
                  .map(({ name }) => name)
                  .join('; '),
              ]
            : []),
        ],
      ];
    }),
  };
}
export const wholeFileTable = (words: Words): Table => fileList(words, 'portal.wholeCaption', wholeFiles, true);
export const describingFileTable = (words: Words): Table => fileList(words, 'portal.describingCaption', describingFiles, false);

/** The releases, newest first, each with what moved since the one before. */
export function releaseTable(words: Words): Table {
  const { t, count, bytes, date } = words;
  return {
    caption: t('portal.releasesCaption'),
    columns: [
      { label: t('portal.release'), fixed: true },
      { label: t('portal.dataOf'), fixed: true },
      { label: t('portal.method') },
      { label: t('portal.moved') },
      { label: t('portal.all'), number: true },
    ],
    rows: releases.map(({ id, as_of, method, code, difference, outputs }) => {
      const archive = outputs.find(({ path }) => path === 'atlas.zip');
      const sum = (part: 'added' | 'removed' | 'changed') => sumOfKnown(difference.tables.map((one) => one[part] ?? null)) ?? 0;
      return [
        { text: id, href: fileHref(`/data/releases/${id}/`) },
        date(as_of, 'short'),
        t('portal.methodText', { method, version: code.version }),
        difference.previous === null
          ? t('portal.first')
          : {
              text: t('portal.movedText', {
                tables: difference.tables.length,
                added: count(sum('added')),
                changed: count(sum('changed')),
                removed: count(sum('removed')),
                previous: difference.previous,
              }),
              href: fileHref(`/data/releases/${id}/difference.json`),
            },
        archive === undefined
          ? ''
          : {
              text: t('data.download', { file: 'ZIP', size: bytes(archive.bytes) }),
              href: fileHref(`/data/releases/${id}/atlas.zip`),
            },
      ];
    }),
  };
}

const previewRows = 5;

/** The first rows of a table as they stand in its CSV file. */
export function preview({ t }: Words, artefact: Artefact): Table | null {
  const rows = table(artefact.name as ArtefactName).slice(0, previewRows) as readonly Readonly<Record<string, unknown>>[];
  if (rows.length === 0) return null;
  return {
    caption: t('portal.previewCaption', { rows: rows.length }),
    columns: artefact.columns.map(({ name, type }) => ({ label: name, number: type === 'integer' || type === 'number' })),
    rows: rows.map((row) => artefact.columns.map(({ name }) => ({ text: written(row[name]), lang: 'zxx' }))),
  };
}

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return Array.isArray(cell) ? cell.join(';') : String(cell);
}
