import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Region, Tables } from '#core/entities/tables.ts';
import { syntheticTables } from './synthetic.ts';

type Record_ = Readonly<Record<string, string>>;

function records(folder: string, name: string): Record_[] {
  const file = [`${folder}/${name}.csv`, `${folder}/${name}.csv.gz`].find((path) => existsSync(path));
  if (file === undefined) throw new Error(`${folder} has no ${name}.csv. Name a folder with an unpacked CORDIS export.`);
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return Papa.parse<Record_>(text, { delimiter: ';', header: true, skipEmptyLines: true }).data;
}

/**
 * A CORDIS export as normalised tables, close enough to measure with: every four-character NUTS prefix is a region,
 * with a made-up population and category, and the first level of the science vocabulary is the theme.
 */
export function cordisTables(folder: string): Tables {
  const participants = records(folder, 'organization');
  const themes = new Map<string, Set<string>>();
  for (const { projectID = '', euroSciVocPath = '' } of records(folder, 'euroSciVoc')) {
    const theme = euroSciVocPath.split('/').slice(1, 3).join('/');
    themes.set(projectID, (themes.get(projectID) ?? new Set()).add(theme));
  }
  const nuts = (row: Record_): string | null => /^[A-Z]{2}[A-Z0-9]{2}/.exec(row['nutsCode'] ?? '')?.[0] ?? null;
  const made = syntheticTables({ projects: 0, participations: 0, organisations: 0, regions: 1000, themes: 1 }).regions;
  const codes = [...new Set(participants.flatMap((row) => nuts(row) ?? []))];
  return {
    countries: [...new Set(participants.map((row) => row['country'] ?? ''))].map((country) => ({
      country,
      eu: true,
      eligible: true,
    })),
    regions: codes.flatMap((region_id, i): Region[] => {
      const like = made[i % made.length];
      return like ? [{ ...like, region_id, country: region_id.slice(0, 2) }] : [];
    }),
    organisations: participants.map((row) => ({
      org_id: row['organisationID'] ?? '',
      name: row['name'] ?? '',
      country: row['country'] ?? null,
      region_id: nuts(row),
      registered: false,
    })),
    calls: [],
    projects: records(folder, 'project').map(({ id = '', acronym = '', fundingScheme = '', startDate = '' }) => ({
      project_id: id,
      acronym,
      call_id: null,
      instrument: fundingScheme,
      themes: [...(themes.get(id) ?? [])],
      start_year: Number(startDate.slice(0, 4)) || null,
      wave: null,
    })),
    participations: participants.map((row) => ({
      project_id: row['projectID'] ?? '',
      org_id: row['organisationID'] ?? '',
      region_id: nuts(row),
      coordinator: row['role'] === 'coordinator',
      eu_contribution: row['ecContribution'] ? Number(row['ecContribution']) : null,
    })),
    exchanges: [],
    s3_partnership_regions: [],
  };
}
