import { expect, test } from 'vitest';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { wordsOf } from '#i18n/index.ts';
import { languages } from '#i18n/languages.ts';
import { allProjects } from '#read/metric.ts';
import { categoryRow } from '#read/slices.ts';
import { countryList, listedCountries } from './country-list.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the countries of the universe hold its regions, those that take part and no other', () => {
  const all = categoryRow(currentPeriod, allProjects, 'all');
  const inside = listedCountries.filter((row) => row.inside);
  expect(sum(inside.map(({ regions }) => regions))).toBe(all.regions);
  expect(sum(inside.map(({ active }) => active))).toBe(all.active);
});

test('a country outside the universe has regions and no share', () => {
  const outside = listedCountries.filter((row) => !row.inside);
  expect(outside.map(({ country }) => country)).toContain('CH');
  for (const row of outside) {
    expect(row.regions, row.country).toBeGreaterThan(0);
    expect(row.share, row.country).toBeNull();
  }
});

test.each(languages)('every share that is not there says why, in %s', (language) => {
  for (const cells of countryList(wordsOf(language)).rows)
    for (const cell of cells) {
      if (typeof cell === 'string' || cell.value !== null) continue;
      expect(cell.absent ?? '', JSON.stringify(cells[0])).not.toBe('');
    }
});
