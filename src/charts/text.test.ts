import fc from 'fast-check';
import { expect, test } from 'vitest';
import { label, shorten, small, strong, textWidth, wrap } from './text.ts';

test('widths follow the font: i is narrow, W is wide, bold is wider, figures are all equal', () => {
  expect(textWidth('iiii', label)).toBeLessThan(textWidth('WWWW', label) / 2);
  expect(textWidth('Region', strong)).toBeGreaterThan(textWidth('Region', label));
  expect(new Set([...'0123456789'].map((digit) => textWidth(digit, label).toFixed(6))).size).toBe(1);
  expect(textWidth('Śląskie', label)).toBeCloseTo(textWidth('Slaskie', label), 0);
  expect(textWidth('', label)).toBe(0);
});

test('a figure is 497 thousandths of the size wide, with a fiftieth to spare', () => {
  expect(textWidth('0'.repeat(20), label)).toBeCloseTo(20 * 0.497 * 13 * 1.02, 9);
});

test('a text that fits is left alone, one that does not ends with an ellipsis', () => {
  expect(shorten('Andalucía', 200, label)).toBe('Andalucía');
  expect(shorten('Andalucía', 40, label)).toMatch(/^And.*…$/);
  expect(shorten('Andalucía', 3, label)).toBe('');
});

test('lines break at spaces and never run over', () => {
  expect(wrap('Start not known', 60, small)).toEqual(['Start not', 'known']);
  expect(wrap('', 60, small)).toEqual([]);
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefghilmnorstuäé'), minLength: 1, maxLength: 14 }), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 4 }), (list, room, most) => {
      const lines = wrap(list.join(' '), room, small, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(textWidth(line, small)).toBeLessThanOrEqual(room);
      if (lines.every((line) => !line.endsWith('…'))) expect(lines.join(' ')).toBe(list.join(' '));
    }),
    { seed: 12 },
  );
});

test('letters of other scripts take room, accents and direction marks take none', () => {
  expect(textWidth('Щ', label)).toBeGreaterThan(textWidth('щ', label));
  expect(textWidth('北', label)).toBeGreaterThanOrEqual(13);
  expect(textWidth('منطقة', label)).toBeGreaterThan(5 * 7);
  expect(textWidth('e\u0301', label)).toBe(textWidth('e', label));
  expect(textWidth('a\u00ad\u200fb', label)).toBe(textWidth('ab', label));
  expect(textWidth('Δίκτυα', strong)).toBeGreaterThan(textWidth('Δίκτυα', label));
});

test('a cut never parts a letter from its accent', () => {
  const text = 'e\u0301'.repeat(40);
  for (let room = 20; room < 120; room += 7) {
    const cut = shorten(text, room, label).replace('…', '');
    expect(cut.length % 2).toBe(0);
    expect(textWidth(`${cut}…`, label)).toBeLessThanOrEqual(room);
  }
  expect(shorten('word another', textWidth('word…', label) + 0.01, label)).toBe('word…');
  expect(shorten('word', 3, label)).toBe('');
});
