import type { Project, Region } from '../entities/tables.ts';
import { periods } from '../taxonomy/periods.ts';
import type { ProjectUnits, Unit, World } from '../world.ts';
import type { RegionsFile, UnitsFile } from './files.ts';

/**
 * The world that the compact files tell of: everything that a region's figures need, and nothing else.
 *
 * Shape   regions in the order of the file, which is id order; units in the order of the published participations, so that
 *         sums are the same to the last bit.
 * Absent  calls, exchanges, S3 partnerships, priorities and outcomes: no figure of the explorer asks for them.
 */
export function worldOfUnits(places: RegionsFile, units: UnitsFile): World {
  const period = periods[periods.length - 1] ?? '2021-2027';
  const status = places.status[period];
  const regions = places.region_id.map(
    (region_id, i): Region => ({
      region_id,
      name: places.name[i] ?? '',
      country: places.country[i] ?? '',
      in_universe: status[i] !== 'outside',
      category: null,
      population: places.population[i] ?? null,
      gdp_per_head: places.gdp_per_head[i] ?? null,
      lat: null,
      lon: null,
    }),
  );
  let next = 0;
  const projects = units.projects.map(([instrument, year, themes, size], number): ProjectUnits => {
    const project: Project = {
      project_id: String(number),
      acronym: '',
      call_id: null,
      instrument: units.instruments[instrument] ?? '',
      themes: themes.map((theme) => units.themes[theme] ?? ''),
      start_year: year,
      wave: null,
    };
    const own: Unit[] = [];
    for (const end = next + size; next < end; next += 1) {
      const region = units.region[next] ?? -1;
      own.push({
        org_id: String(units.organisation[next]),
        region: region < 0 ? null : region,
        coordinator: units.coordinator[next] === 1,
        contribution: units.contribution[next] ?? null,
      });
    }
    const located = new Set(own.flatMap(({ region }) => (region === null ? [] : [region])));
    return { project, units: own, regions: [...located].sort((a, b) => a - b) };
  });
  return {
    regions,
    status,
    regionIndex: new Map(places.region_id.map((id, i) => [id, i])),
    universe: regions.flatMap(({ in_universe }, i) => (in_universe ? [i] : [])),
    countries: new Map(),
    organisations: new Map(),
    calls: [],
    callById: new Map(),
    projects,
    orphans: 0,
    exchanges: [],
    s3: [],
    priorities: [],
    outcomes: [],
    asOf: places.as_of,
    assessedIn: new Map(),
  };
}
