import { adapter, bulkTolerance } from '../adapter.ts';
import { amountInEuros, anyOf, dateForm, decimalForm, pairForm, patternForm } from '../forms.ts';

/*
 * Kohesio, list of projects per country: one row is a project and its beneficiary. The names of the columns and the way dates, amounts and places are written were
 * compared with four public programs that read these exports, of 2022 to 2026 (among them one that checks the header of the Irish list); older lists have neither
 * the name of the beneficiary nor NUTS codes of levels 1 and 2. Amounts have more than two decimals, and are rounded to cents.
 */

const amount = decimalForm('.', '', true);
const day = anyOf(dateForm('DD/MM/YYYY'), dateForm('YYYY-MM-DD'));
const entity = patternForm(/Q\d+$/);

export const kohesioProjects = adapter({
  id: 'kohesio-projects',
  kind: 'projects',
  usualName: 'projects.csv',
  columns: [
    'Operation_Unique_Identifier',
    'Operation_Name_English',
    'Operation_Name_Programme_Language',
    'Operation_Start_Date',
    'Operation_End_Date',
    'Total_Eligible_Expenditure_amount',
    'Total_Eligible_Expenditure_Currency',
    'Project_EU_Budget',
  ],
  optional: ['Category_Label', 'Programme_Name', 'Fund_Code', 'Programming_Period'],
  fields: {
    project: { columns: ['Operation_Unique_Identifier'], form: entity },
    title: { columns: ['Operation_Name_English', 'Operation_Name_Programme_Language'] },
    start: { columns: ['Operation_Start_Date'], form: day },
    end: { columns: ['Operation_End_Date'], form: day },
    contribution: { columns: ['Project_EU_Budget'], form: amount },
    // The currency of a cost may be a national one, which is no amount in EUR.
    cost: {
      columns: ['Total_Eligible_Expenditure_amount', 'Total_Eligible_Expenditure_Currency'],
      join: ' ',
      form: amountInEuros(amount),
    },
    wave: 'Programming_Period',
    programmes: { columns: ['Programme_Name', 'Fund_Code'], join: '; ', partly: true },
    keywords: { columns: ['Category_Label'], form: (cell) => cell.replaceAll('|', '; ') },
  },
  constants: { instrument: 'Cohesion policy' },
  // Older lists do not name the beneficiary.
  needs: [],
  together: 'kohesio',
  bulk: { tolerance: bulkTolerance },
});

export const kohesioBeneficiaries = adapter({
  id: 'kohesio-beneficiaries',
  kind: 'participants',
  usualName: 'projects.csv',
  columns: ['Operation_Unique_Identifier', 'Beneficiary_Name', 'Country', 'Project_EU_Budget'],
  optional: ['CountryCode', 'NUTS3_Code', 'NUTS2_Code', 'Location_Indicator_latitude_longitude'],
  fields: {
    project: { columns: ['Operation_Unique_Identifier'], form: entity },
    organisation: 'Beneficiary_Name',
    country: { columns: ['CountryCode', 'Country'] },
    code: { columns: ['NUTS3_Code', 'NUTS2_Code'] },
    latitude: { columns: ['Location_Indicator_latitude_longitude'], form: pairForm(0) },
    longitude: { columns: ['Location_Indicator_latitude_longitude'], form: pairForm(1) },
    contribution: { columns: ['Project_EU_Budget'], form: amount },
  },
  constants: { role: 'coordinator' },
  needs: ['kohesio-projects'],
  together: 'kohesio',
  bulk: { tolerance: bulkTolerance },
});
