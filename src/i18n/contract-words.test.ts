import { describe, expect, test } from 'vitest';
import { artefacts } from '#core/artefacts.ts';
import { columnWords, leftOverContracts, tableWords, untranslatedContracts } from './contract-words.ts';
import { languages } from './languages.ts';

describe.each(languages)('the words of the contracts in %s', (language) => {
  test('hold every sentence and unit of every table and column', () => {
    expect(untranslatedContracts(language)).toEqual([]);
  });
  test('hold none that no contract says any more', () => {
    expect(leftOverContracts(language)).toEqual([]);
  });
});
