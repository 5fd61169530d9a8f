import type { Artefact } from '#core/artefact.ts';
import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import { statuses as allStatuses } from '#core/taxonomy/categories.ts';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { groupBy } from '#read/index-by.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { type Partnership, partnerships, statusesOf } from '#read/partnerships.ts';
import { statusIn } from '#read/places.ts';
import type { Facet, RowFacets } from '../components/table.ts';

/* What partnerships, regions and tables can be found by. */

/** The id of "not known": a row without a value can be looked for as well. */
const unknown = 'none';
const orUnknown = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? [unknown] : [...new Set(ids)]);

export function partnershipFacets(partnership: Partnership): RowFacets {
  const { project } = partnership;
  return {
    instrument: [project.instrument],
    theme: orUnknown(project.themes),
    country: orUnknown(project.countries),
    category: orUnknown([...statusesOf(partnership)].filter(([, n]) => n > 0).map(([status]) => status)),
    year: orUnknown(project.start_year === null ? [] : [String(project.start_year)]),
  };
}

const ofRegion = groupBy(
  partnerships.flatMap(({ project, regions }) => regions.map(({ region_id }) => ({ region_id, project }))),
  (row) => row.region_id,
);

/** A region is found by what it is and by the partnerships it takes part in; without any it has neither instrument, theme nor year. */
export function regionFacets({ region_id, country }: { readonly region_id: string; readonly country: string }): RowFacets {
  const projects = (ofRegion.get(region_id) ?? []).map(({ project }) => project);
  const of = (ids: readonly string[]) => (projects.length === 0 ? [] : orUnknown(ids));
  return {
    country: [country],
    category: [statusIn(region_id, currentPeriod)],
    instrument: of(projects.map((project) => project.instrument)),
    theme: of(projects.flatMap((project) => project.themes)),
    year: of(projects.flatMap((project) => (project.start_year === null ? [] : [String(project.start_year)]))),
  };
}

/** A published table is found by its kind and by what its columns tell apart. */
export function tableFacets({ group, columns }: Artefact): RowFacets {
  const holds = (pattern: RegExp) => columns.some((column) => pattern.test(column.name));
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['region', /^(?:region_id|a|partner|peer)$/],
    ['country', /^country/],
    ['category', /^category/],
    ['theme', /^themes?$|^theme_id$/],
    ['instrument', /^instrument$|^slice_kind$/],
    ['year', /year|date|period|deadline/],
  ];
  return { group: [group], holds: kinds.filter(([, pattern]) => holds(pattern)).map(([kind]) => kind) };
}

/** The facets of rows with their choices, in the order in which a reader expects them. */
export function facetsOf(words: Words, rows: readonly RowFacets[], names: readonly ListFacet[]): readonly Facet[] {
  const { t } = words;
  const labels = labelsOf(words);
  const kinds: Record<ListFacet, { label: string; name: (id: string) => string; order?: (a: string, b: string) => number }> = {
    instrument: {
      label: t('column.instrument'),
      name: (id) => labels.known('instrument', id),
      order: (a, b) => instruments.indexOf(a) - instruments.indexOf(b),
    },
    theme: { label: t('column.theme'), name: labels.theme },
    country: { label: t('column.country'), name: labels.country, order: byProtocolOrder },
    category: {
      label: t('column.category'),
      name: labels.category,
      order: (a, b) => order.indexOf(a) - order.indexOf(b),
    },
    year: { label: t('column.year'), name: (id) => id, order: (a, b) => Number(b) - Number(a) },
    group: { label: t('filter.group'), name: (id) => labels.known('data.group', id) },
    holds: { label: t('filter.holds'), name: (id) => labels.known('column', id) },
  };
  const order: readonly string[] = allStatuses;
  return names.map((name) => {
    const { label, name: nameOf, order: own } = kinds[name];
    const ids = [...new Set(rows.flatMap((row) => row[name] ?? []))];
    const named = ids.filter((id) => id !== unknown).map((id) => ({ id, label: nameOf(id) }));
    named.sort((a, b) => own?.(a.id, b.id) ?? a.label.localeCompare(b.label, words.language));
    return { name, label, choices: ids.includes(unknown) ? [...named, { id: unknown, label: t('filter.none') }] : named };
  });
}
export type ListFacet = 'instrument' | 'theme' | 'country' | 'category' | 'year' | 'group' | 'holds';
