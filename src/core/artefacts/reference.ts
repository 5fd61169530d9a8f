import type { Artefact } from '../artefact.ts';
import { always, flag, list, number, text } from './column.ts';
import { referenceProvenance } from './provenance.ts';

/** Hand-kept lists, published as they are used. */
export const referenceTables = {
  themes: {
    name: 'themes',
    group: 'reference',
    title: 'Themes',
    description: 'Taxonomy of themes with labels in four languages and the keywords that lead to them.',
    key: ['theme_id'],
    columns: [
      text('theme_id', 'Identifier of the theme.', always),
      text('label_en', 'Label in English.', always),
      text('label_de', 'Label in German.', always),
      text('label_it', 'Label in Italian.', always),
      text('label_fr', 'Label in French.', always),
      text('broader_id', 'Broader theme.', { empty: 'at the top', references: 'themes.theme_id' }),
      text('industrial_ecosystem', 'Industrial ecosystem of the EU industrial strategy.', { empty: 'none' }),
      list('s3_platform', 'Thematic S3 Platforms the theme belongs to.', { empty: 'none' }),
      list('keywords', 'Keywords that lead to the theme.', { empty: 'reached by the hand-kept mapping alone' }),
      ...referenceProvenance,
    ],
  },
  nuts_changes: {
    name: 'nuts_changes',
    group: 'reference',
    title: 'Changes of NUTS 2 codes',
    description: 'Changes at level 2 from version 2006 to 2024, with the share of the old population that goes to each new code.',
    key: ['old_version', 'old_code', 'new_version', 'new_code'],
    columns: [
      text('old_version', 'Version before the change.', always),
      text('old_code', 'Code before the change.', { empty: 'a new region' }),
      text('new_version', 'Version after the change.', always),
      text('new_code', 'Code after the change.', always),
      text('change', 'Kind of change.', always),
      number('share_of_old_population_pct', 'Share of the population of the old region that lives in the new one.', {
        unit: '%',
        min: 0,
        max: 100,
        empty: 'a new region',
      }),
      text('note', 'Remark.', { empty: 'none' }),
      text('change_source', 'Where the change was read.', { empty: 'not said' }),
      ...referenceProvenance,
    ],
  },
  regions_map: {
    name: 'regions_map',
    group: 'reference',
    title: 'Regions on the map',
    description: 'Where each NUTS 2 region sits in the published map file, map/nuts2.svg (EPSG:3035, one map unit is 2.5 km).',
    key: ['region_id'],
    columns: [
      text('region_id', 'NUTS 2 code, version 2021; the id of the path in the map file.', always),
      number('x', 'Point inside the largest part of the region, to the east.', { unit: 'map units', required: true }),
      number('y', 'The same, to the south.', { unit: 'map units', required: true }),
      number('min_x', 'Western bound of what is drawn.', { unit: 'map units', required: true }),
      number('min_y', 'Northern bound of what is drawn.', { unit: 'map units', required: true }),
      number('max_x', 'Eastern bound of what is drawn.', { unit: 'map units', required: true }),
      number('max_y', 'Southern bound of what is drawn.', { unit: 'map units', required: true }),
      flag('inset', '1 when the region is drawn in a box of its own, at its own scale.', always),
      number('frame_x', 'West of the box.', { unit: 'map units', empty: 'drawn on the main map' }),
      number('frame_y', 'North of the box.', { unit: 'map units', empty: 'drawn on the main map' }),
      number('frame_width', 'Width of the box.', { unit: 'map units', empty: 'drawn on the main map' }),
      number('frame_height', 'Height of the box.', { unit: 'map units', empty: 'drawn on the main map' }),
    ],
  },
} as const satisfies Record<string, Artefact>;
