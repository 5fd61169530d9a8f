import type { Artefact } from '../../artefact.ts';
import { categories } from '../../taxonomy/categories.ts';
import { periods } from '../../taxonomy/periods.ts';
import { always, count, date, euro, flag, integer, number, text, url } from '../column.ts';
import { referenceProvenance } from '../provenance.ts';

/** Countries, regions and calls: the normalised tables that come from hand-kept lists. */
export const placeTables = {
  countries: {
    name: 'countries',
    group: 'normalised',
    title: 'Countries',
    description:
      'Countries with Eurostat codes, EU membership and eligibility in both programming periods. The unmarked columns hold for 2021-2027.',
    key: ['country'],
    columns: [
      text('country', 'Eurostat country code (EL, UK, XK).', always),
      flag('eu', 'Member State of the EU-27.', always),
      flag(
        'eligible',
        'May be counted for the country rule of a call of 2021-2027: Member State or taking part in the Single Market Programme.',
        {
          empty: 'participation is not established',
        },
      ),
      flag('eu_2014_2020', 'Member State at any time in 2014-2020, the United Kingdom included.', always),
      flag(
        'eligible_2014_2020',
        'May be counted for the country rule of a call of 2014-2020: Member State or taking part in COSME.',
        {
          empty: 'participation is not established',
        },
      ),
      text('iso2', 'ISO 3166-1 alpha-2 code.', always),
      text('name', 'Name in English.', always),
      text('name_de', 'Name in German.', always),
      text('name_it', 'Name in Italian.', always),
      text('name_fr', 'Name in French.', always),
      date('eu_joined', 'Day of accession to the Union.', { empty: 'never a Member State' }),
      date('eu_left', 'Last day as a Member State.', { empty: 'has not left, or never joined' }),
      ...referenceProvenance,
    ],
  },
  regions: {
    name: 'regions',
    group: 'normalised',
    title: 'Regions',
    description:
      'NUTS 2 regions, version 2021, with category, universe, population and wealth. The unmarked columns in_universe and category hold for 2021-2027 (EU-27), the marked ones for 2014-2020 (EU-28).',
    key: ['region_id'],
    columns: [
      text('region_id', 'NUTS 2 code, version 2021.', always),
      text('name', 'Name in the official language.', always),
      text('country', 'Country of the region.', { required: true, references: 'countries.country' }),
      flag('in_universe', 'Counts in denominators for 2021-2027: region of the EU-27.', always),
      text('category', 'Category of region in cohesion policy 2021-2027.', {
        values: categories,
        empty: 'outside the EU-27, or not categorised',
      }),
      count('population', 'Inhabitants on 1 January of population_year.', { unit: 'inhabitants', empty: 'not reported' }),
      number('gdp_per_head', 'GDP per head in purchasing power standards, EU-27 = 100.', {
        unit: 'index, EU-27 = 100',
        min: 0,
        empty: 'not reported',
      }),
      number('lat', 'Latitude of a representative point inside the largest part of the region.', {
        unit: 'degrees',
        min: -90,
        max: 90,
        empty: 'no boundary at hand',
      }),
      number('lon', 'Longitude of that point.', { unit: 'degrees', min: -180, max: 180, empty: 'no boundary at hand' }),
      flag(
        'in_universe_2014_2020',
        'Counts in denominators for 2014-2020: region of the EU-28, the United Kingdom included.',
        always,
      ),
      text('category_2014_2020', 'Category of region in cohesion policy 2014-2020.', {
        values: categories,
        empty: 'outside the EU-28, or not categorised',
      }),
      text('confidence_category', 'How sure the category of 2021-2027 is.', { empty: 'no category' }),
      text('confidence_category_2014_2020', 'How sure the category of 2014-2020 is.', { empty: 'no category' }),
      text('name_en', 'Name in English where it differs.', { empty: 'as the official name' }),
      integer('population_year', 'Year of the population figure.', { empty: 'not reported' }),
      integer('gdp_year', 'Year of the GDP figure.', { empty: 'not reported' }),
      flag('outermost', 'Outermost region under Article 349 TFEU.', always),
      ...referenceProvenance,
    ],
  },
  calls: {
    name: 'calls',
    group: 'normalised',
    title: 'Calls',
    description:
      'Calls for proposals with their composition rules and published figures. An empty rule is not confirmed: not assessed, never failed.',
    key: ['call_id'],
    columns: [
      text('call_id', 'Identifier of the call.', always),
      text('instrument', 'Instrument the call belongs to.', always),
      count('min_partners', 'Least number of legal entities from eligible countries.', {
        unit: 'entities',
        empty: 'rule not confirmed',
      }),
      count('min_countries', 'Least number of different eligible countries.', { unit: 'countries', empty: 'rule not confirmed' }),
      count('min_ld_tr', 'Least number of entities in less developed or transition regions.', {
        unit: 'entities',
        empty: 'rule not confirmed',
      }),
      count('proposals_received', 'Proposals received; at the first stage where there were two.', {
        unit: 'proposals',
        empty: 'not published',
      }),
      count('proposals_retained', 'Proposals retained for funding.', { unit: 'proposals', empty: 'not published' }),
      text('title', 'Title of the call.', always),
      date('deadline', 'Closing date.', { empty: 'not established' }),
      euro('budget_eur', 'Budget of the call.', { empty: 'not established' }),
      text('category_period', 'Programming period whose categories of region the call goes by.', {
        required: true,
        values: periods,
      }),
      text('rule_status', 'How far the composition rules are confirmed.', { empty: 'not said' }),
      url('source_url', 'Page the rules were read on.', { empty: 'no address' }),
      ...referenceProvenance,
    ],
  },
} as const satisfies Record<string, Artefact>;
