import { describe, expect, test } from 'vitest';
import { artefacts } from '#core/artefacts.ts';
import { register } from '#core/metrics/index.ts';
import {
  columnWords,
  formulaWords,
  leftOverContracts,
  sourceWords,
  tableWords,
  unitWords,
  untranslatedContracts,
} from './contract-words.ts';
import { languages } from './languages.ts';

describe.each(languages)('the words of the contracts in %s', (language) => {
  test('hold every sentence and unit of every table and column', () => {
    expect(untranslatedContracts(language)).toEqual([]);
  });

  test('hold none that no contract says any more', () => {
    expect(leftOverContracts(language)).toEqual([]);
  });
});

test('a sentence that a translation lacks is named', () => {
  const artefact = { ...artefacts.countries, title: 'No such title' };
  expect(() => tableWords('de', artefact)).toThrow('src/i18n/contracts/de.json lacks "No such title" under "texts"');
  expect(tableWords('en', artefact).title).toBe('No such title');
});

test('metrics have their unit and source in the language; names stay', () => {
  const affinity = register.find(({ id }) => id === 'NET-PAI');
  if (affinity === undefined) throw new Error('NET-PAI is gone: test another metric.');
  expect(sourceWords('it', affinity)).toBe('van Eck e Waltman 2009; come EconGeo.');
  expect(unitWords('fr', 'index 0 to 1')).toBe('indice de 0 à 1');
  expect(() => unitWords('fr', 'furlongs')).toThrow('lacks "furlongs" under "units"');
});

test('a formula has its words in the language, and its symbols', () => {
  expect(formulaWords('fr', { formulaTex: String.raw`n_{\text{located}} + \text{ known} + \text{EUR}` })).toBe(
    String.raw`n_{\text{localisées}} + \text{ connu} + \text{EUR}`,
  );
});

test('a column says what it means, its unit and what an empty cell means', () => {
  const gdp = artefacts.regions.columns.find(({ name }) => name === 'gdp_per_head');
  if (gdp === undefined) throw new Error('regions.gdp_per_head is gone: test another column with a unit.');
  expect(columnWords('de', gdp)).toEqual({
    description: 'BIP pro Kopf in Kaufkraftstandards, EU-27 = 100.',
    unit: 'Index, EU-27 = 100',
    empty: 'nicht gemeldet',
  });
});
