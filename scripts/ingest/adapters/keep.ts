import { slug } from '#core/entities/organisation-id.ts';
import { adapter, bulkTolerance } from '../adapter.ts';
import { anyOf, certainDecimal, dateForm, inTurn, patternForm, wordsForm } from '../forms.ts';

/*
 * keep.eu, projects and partners of Interreg: a workbook of two sheets, each saved as CSV. The names of the columns were compared with a public program that reads
 * this export, and with the description of the fields on keep.eu itself. The sheets are joined by programme and acronym: "Project ID (2021-2027 only)" is empty
 * before 2021, and an acronym is given once within a programme. Spreadsheets write amounts with the marks of their own language.
 */

/** What the export writes where it knows nothing. */
const stated = (cell: string): string => (/^(?:n\.?\s?\/?a\.?|none|-)$/i.test(cell) ? '' : cell);
const amount = inTurn(stated, certainDecimal);
const day = inTurn(stated, anyOf(dateForm('YYYY-MM-DD'), dateForm('DD/MM/YYYY'), dateForm('DD.MM.YYYY')));
const project = { columns: ['Programme', 'Project acronym'], join: ': ', form: slug };

/** A column whose apostrophe is a straight one in some exports and a typographic one in others. */
const apostrophes = (name: string): string[] => [name, name.replace("'", '’')];
const budget = apostrophes("Project's total budget / expenditure");
const funding = apostrophes("Project's EU funding");
const cofinancing = [
  ...apostrophes("Partner's programme co-financing (EUR) (2021-2027 only)"),
  'ERDF contribution (2014-2020 only)',
];
const otherId = apostrophes("Partner's ID if not PIC");
const names = (of: string): string[] => [`${of} in English`, `${of} in language 2`, `${of} in language 3`, `${of} in language 4`];
const themes = ['Theme 1', 'Theme 2', 'Theme 3'];

export const keepProjects = adapter({
  id: 'keep-projects',
  kind: 'projects',
  usualName: 'projects.csv',
  columns: ['Period', 'Programme', 'Project acronym', 'Project name in English', 'Project start', 'Project end'],
  optional: [...names('Project name').slice(1), ...budget, ...funding, ...themes],
  fields: {
    project,
    acronym: 'Project acronym',
    title: { columns: names('Project name'), form: stated },
    wave: 'Period',
    programmes: 'Programme',
    start: { columns: ['Project start'], form: day },
    end: { columns: ['Project end'], form: day },
    cost: { columns: budget, form: amount },
    contribution: { columns: funding, form: amount },
    keywords: { columns: themes, join: '; ', partly: true },
  },
  constants: { instrument: 'Interreg' },
  needs: [],
  bulk: { tolerance: bulkTolerance },
});

export const keepPartners = adapter({
  id: 'keep-partners',
  kind: 'participants',
  usualName: 'partners.csv',
  columns: ['Programme', 'Project acronym', 'Lead partner', 'Organisation in English', 'Country code'],
  optional: [
    ...names('Organisation').slice(1),
    'Participant Identification Code',
    ...otherId,
    'Type of Organisation',
    'NUTS3 code (or equivalent)',
    'NUTS2 code (or equivalent)',
    'Town',
    ...cofinancing,
  ],
  fields: {
    project,
    organisation: { columns: names('Organisation'), form: stated },
    // Some programmes write other numbers here, which say nothing across programmes.
    pic: { columns: ['Participant Identification Code'], form: patternForm(/^\d{9}$/, true) },
    vat: { columns: otherId, form: stated },
    type: { columns: ['Type of Organisation'], form: stated },
    country: { columns: ['Country code'], form: stated },
    code: { columns: ['NUTS3 code (or equivalent)', 'NUTS2 code (or equivalent)'], form: stated },
    city: { columns: ['Town'], form: stated },
    role: {
      columns: ['Lead partner'],
      form: wordsForm(
        new Map([
          ['yes', 'coordinator'],
          ['no', 'partner'],
        ]),
      ),
    },
    contribution: { columns: cofinancing, form: amount },
  },
  needs: ['keep-projects'],
  bulk: { tolerance: bulkTolerance },
});
