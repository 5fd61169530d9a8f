import type { Artefact } from '../artefact.ts';
import { always, count, date, day, euro, integer, list, number, text, url } from './column.ts';
import { auditOutcomes, unlocatedReasons } from './provenance.ts';

const where = [
  text('source', 'Folder of the source in data/sources.', always),
  text('file', 'File.', always),
  integer('line', 'Physical line on which the row starts.', { required: true, min: 2 }),
] as const;

/** What is known about the data themselves: completeness, themes and places that do not map, merges, counts per file. */
export const qualityTables = {
  completeness: {
    name: 'completeness',
    group: 'quality',
    title: 'Completeness',
    description: 'Totals published elsewhere beside what the data hold for the same scope and measure.',
    key: ['figure_id'],
    columns: [
      text('figure_id', 'Identifier of the published figure.', always),
      text('instrument', 'Instrument.', always),
      text('scope', 'Call or platform the figure speaks of.', always),
      text('measure', 'What is counted.', always),
      number('published', 'Figure published elsewhere.', always),
      text('unit', 'Unit of the figure.', always),
      number('recorded', 'What the data hold for the same scope and measure.', {
        min: 0,
        empty: 'cannot be counted from the data: see note',
      }),
      number('share', 'Recorded divided by published; above 1 where the data hold more.', {
        unit: 'share',
        min: 0,
        empty: 'cannot be counted',
      }),
      number('recorded_without_later', 'Recorded without the projects that were added to the call after the published list.', {
        min: 0,
        empty: 'no project was added later',
      }),
      date('as_of', 'Date of the published figure.', { empty: 'not said' }),
      url('source_url', 'Page with the published figure.', { empty: 'no address' }),
      text('note', 'What a reader should know.', { empty: 'nothing' }),
    ],
  },
  register_completeness: {
    name: 'register_completeness',
    group: 'quality',
    title: 'Completeness of the cluster register',
    description: 'Cluster organisations counted elsewhere, per country or region, beside those on the register.',
    key: ['country', 'region', 'line'],
    columns: [
      text('country', 'Country code, EU27 or ALL.', always),
      text('region', 'Region as the list writes it.', { empty: 'the whole country' }),
      number('published', 'Number counted elsewhere.', always),
      text('what', 'What was counted.', always),
      count('recorded', 'Organisations on the register there.', {
        empty: 'not comparable, or the region is not known by its code',
      }),
      number('share', 'Recorded divided by published.', { unit: 'share', min: 0, empty: 'not comparable' }),
      text('as_of', 'Date of the published figure.', { empty: 'not said' }),
      url('source_url', 'Page with the published figure.', { empty: 'no address' }),
      text('note', 'Why the two are not compared.', { empty: 'they are compared' }),
      integer('line', 'Physical line in the list of published counts.', { required: true, min: 2 }),
    ],
  },
  theme_matches: {
    name: 'theme_matches',
    group: 'quality',
    title: 'How themes were matched',
    description:
      'Each theme of a project, register entry or S3 partnership with the keyword or the hand-kept reason that led to it.',
    key: ['kind', 'id', 'theme'],
    columns: [
      text('kind', 'What the theme belongs to.', { required: true, values: ['project', 'organisation', 's3_partnership'] }),
      text('id', 'Identifier of the project, organisation or S3 partnership.', always),
      text('theme', 'Theme found.', { required: true, references: 'themes.theme_id' }),
      text('text', 'Words that were read.', { empty: 'none: the mapping names the project' }),
      text('matched_by', 'Keyword in the words, a row of a hand-kept mapping, or the source itself.', {
        required: true,
        values: ['keyword', 'mapping', 'source'],
      }),
      text('keyword', 'The keyword.', { empty: 'not matched by keyword' }),
      text('reason', 'The reason given in the mapping, or how the source gives the theme.', { empty: 'matched by keyword' }),
    ],
  },
  unmapped_themes: {
    name: 'unmapped_themes',
    group: 'quality',
    title: 'Themes that map to nothing',
    description:
      'Projects, register entries and S3 partnerships without a theme: nothing stated, or words that no keyword and no mapping covers.',
    key: ['kind', 'id'],
    columns: [
      text('kind', 'What has no theme.', { required: true, values: ['project', 'organisation', 's3_partnership'] }),
      text('id', 'Identifier.', always),
      text('name', 'Acronym or name.', { empty: 'not known' }),
      text('text', 'Words that were read.', { empty: 'nothing stated' }),
      text('why', 'Nothing stated, or no keyword found.', { required: true, values: ['nothing-stated', 'no-keyword'] }),
      ...where,
    ],
  },
  location_conflicts: {
    name: 'location_conflicts',
    group: 'quality',
    title: 'Places that contradict themselves',
    description:
      'Rows whose code of place disagrees with their point or their country, with both answers. The code counts, unless a correction says otherwise.',
    key: ['source', 'file', 'line'],
    columns: [
      text('kind', 'Table the row went to.', { required: true, values: ['participation', 'organisation'] }),
      text('id', 'Project or organisation the row belongs to.', always),
      text('name', 'Organisation as stated.', { empty: 'not stated' }),
      text('audit', 'Between which two the conflict is.', { required: true, values: auditOutcomes }),
      text('country', 'Country as stated.', { empty: 'not stated' }),
      text('location_as_stated', 'Code as stated.', { empty: 'none' }),
      text('region_by_code', 'NUTS 2 region of the code.', { empty: 'the code gives none', references: 'regions.region_id' }),
      text('region_by_point', 'NUTS 2 region that holds the point.', {
        empty: 'no point, or one in no region',
        references: 'regions.region_id',
      }),
      number('distance_km', 'Distance of the point from the region of the code, to a tenth.', {
        unit: 'km',
        min: 0,
        empty: 'no point, or no region of the code',
      }),
      ...where,
    ],
  },
  unlocated: {
    name: 'unlocated',
    group: 'quality',
    title: 'Rows without a region',
    description:
      'Rows of participants, register and S3 partnerships that could not be placed in a NUTS 2 region, each with its reason.',
    key: ['source', 'file', 'line'],
    columns: [
      text('kind', 'Table the row went to.', {
        required: true,
        values: ['participation', 'organisation', 's3_partnership_region', 'priority', 'exchange'],
      }),
      text('id', 'Project, organisation, S3 partnership or exchange the row belongs to.', { empty: 'none' }),
      text('name', 'Organisation or region as stated.', { empty: 'not stated' }),
      text('country', 'Country.', { empty: 'not stated' }),
      text('location_as_stated', 'Code as stated.', { empty: 'none' }),
      text('unlocated_reason', 'Why it has no region.', { required: true, values: unlocatedReasons }),
      list('candidates', 'Regions the code may stand for.', { empty: 'not known', references: 'regions.region_id' }),
      ...where,
    ],
  },
  quarantine: {
    name: 'quarantine',
    group: 'quality',
    title: 'Rows set aside',
    description:
      'Rows of a source that could not be read, each with what is wrong with it and the row as it stands in the file. They are in no other table and no figure.',
    key: ['source', 'file', 'line', 'column', 'rule'],
    columns: [
      ...where,
      text('rule', 'Short name of what is wrong.', always),
      text('column', 'Column of the faulty cell.', { empty: 'the row as a whole' }),
      text('value', 'The faulty cell.', { empty: 'empty, or the row as a whole' }),
      text('problem', 'What is wrong.', always),
      text('raw', 'The row as it stands in the file, at most 4,000 characters.', {
        empty: 'withheld: the row may be about a natural person',
      }),
    ],
  },
  exclusions: {
    name: 'exclusions',
    group: 'quality',
    title: 'Rows left out by rule',
    description: 'How many rows of each file a rule left out, and the EU contributions in them.',
    key: ['source', 'file', 'rule'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      text('file', 'File.', always),
      text('rule', 'Rule that left them out.', always),
      text('what', 'The rule in words.', always),
      count('rows', 'Rows left out.', { required: true, unit: 'rows' }),
      euro('eur', 'EU contributions of these rows.', { empty: 'the file carries none' }),
    ],
  },
  organisation_merges: {
    name: 'organisation_merges',
    group: 'quality',
    title: 'Rows joined to one organisation',
    description:
      'Each row that was joined to an organisation first named in another row, and by what. Rows of one source that repeat participant code, name, country, VAT number and region are only counted (mentions of the organisation).',
    key: ['source', 'file', 'line'],
    columns: [
      text('org_id', 'Organisation.', { required: true, references: 'organisations.org_id' }),
      text('matched_by', 'Hand-kept alias, participant code, VAT number, or name and country.', {
        required: true,
        values: ['alias', 'pic', 'vat', 'name-and-country'],
      }),
      text('name_as_stated', 'Name in this row.', { empty: 'not stated' }),
      text('name_kept', 'Name kept.', { empty: 'not known' }),
      text('region_as_stated', 'Region of this row.', { empty: 'unlocated' }),
      text('region_kept', 'Region kept for the organisation.', { empty: 'unlocated' }),
      ...where,
      text('first_source', 'Source of the row that came first.', always),
      text('first_file', 'File of that row.', always),
      integer('first_line', 'Line of that row.', { required: true, min: 2 }),
    ],
  },
  sources: {
    name: 'sources',
    group: 'quality',
    title: 'Sources',
    description: 'The sources, with the drop that was used.',
    key: ['source'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      text('title', 'Title.', always),
      text('provider', 'Who compiled it.', { empty: 'not said' }),
      text('licence', 'Licence.', { empty: 'not said' }),
      url('address', 'Where it can be found.', { empty: 'no address' }),
      text('location_means', 'What a place stands for: the legal seat, or the place of activity.', { empty: 'not said' }),
      text('note', 'How far to trust it.', { empty: 'nothing' }),
      day('drop', 'Date of the drop used.', always),
      list('earlier_drops', 'Earlier drops kept in the folder.', { empty: 'none' }),
    ],
  },
  source_files: {
    name: 'source_files',
    group: 'quality',
    title: 'Rows and amounts per file',
    description:
      'What became of the rows and the EU contributions of each file. Rows in = accepted + merged + excluded + quarantined.',
    key: ['source', 'drop', 'file'],
    columns: [
      text('source', 'Folder of the source in data/sources.', always),
      day('drop', 'Date of the drop.', always),
      text('file', 'File.', always),
      text('layout', 'Layout recognised by its columns.', always),
      count('rows_in', 'Rows read.', { required: true, unit: 'rows' }),
      count('accepted', 'Rows published as rows of their own.', { required: true, unit: 'rows' }),
      count('merged', 'Rows joined to another row.', { required: true, unit: 'rows' }),
      count('excluded', 'Rows left out by rule.', { required: true, unit: 'rows' }),
      count('quarantined', 'Rows set aside as faulty.', { required: true, unit: 'rows' }),
      euro('eur_in', 'EU contributions read.', { empty: 'the file carries none' }),
      euro('eur_out', 'EU contributions published.', { empty: 'the file carries none' }),
      euro('eur_excluded', 'EU contributions of rows left out.', { empty: 'the file carries none' }),
      euro('eur_quarantined', 'EU contributions of rows set aside.', { empty: 'the file carries none' }),
      text('sha256', 'SHA-256 of the file.', always),
      integer('bytes', 'Size of the file.', { required: true, unit: 'bytes', min: 0 }),
    ],
  },
} as const satisfies Record<string, Artefact>;
