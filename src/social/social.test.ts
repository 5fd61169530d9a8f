import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartStyles } from '../styles/chart-styles.ts';
import { cardSvg, fitted, scaleOf } from './card.ts';
import { paint, tokensOf } from './paint.ts';
import { fontOf } from './woff.ts';

describe('text of a card', () => {
  test('stands whole at the largest size that fits', () => {
    const { lines, size } = fitted('123 of 242 EU regions take part; 119 are not represented', [50, 20], 330);
    expect([lines.join(' '), size]).toEqual(['123 of 242 EU regions take part; 119 are not represented', 50]);
  });

  test('is never cut while a size is left at which it fits', () => {
    const word = fc.string({ minLength: 1, maxLength: 18, unit: fc.constantFrom(...'abcdefghijklmnoprstuvwzåäöéß') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { lines, height } = fitted(words.join(' '), [50, 44, 38, 33, 29, 26, 23, 20, 14], 330, 1.1);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(height).toBeLessThanOrEqual(330);
      }),
      { seed: 20210101 },
    );
  });

  test('is escaped', () => {
    const svg = cardSvg(
      { title: '<IMPACT> Connected Car', note: 'a & b', foot: '"x"', drawing: '<svg class="chart" width="1" height="1"/>' },
      '',
    );
    expect(svg).toContain('&lt;IMPACT&gt;');
    expect(svg).toContain('a &amp; b');
  });
});

test('a drawing is scaled to its box', () => {
  expect(scaleOf('<svg class="chart" width="262" height="100" viewBox="0 0 262 100">')).toBe(2);
  expect(scaleOf('<svg class="chart" width="100" height="1068" viewBox="0 0 100 1068">')).toBe(0.5);
});

describe('paint', () => {
  const tokens = tokensOf(':root { --a: #111; --b: var(--a) } @media (prefers-color-scheme: dark) { :root { --a: #eee } }');
  test('knows the light scheme only', () => {
    expect([...tokens]).toEqual([
      ['--a', '#111'],
      ['--b', 'var(--a)'],
    ]);
  });
  test('writes custom properties out, with fallbacks', () => {
    expect(paint(tokens, '.x { fill: var(--b); stroke: var(--none, #222); color: var(--none) }')).toBe('.x{fill:#111;stroke:#222}');
  });
  test('writes a rule once per tone', () => {
    expect(paint(tokens, '.q1 { --tone: var(--a) } .bar { fill: var(--tone, #333) }')).toBe(
      '.bar{fill:#333}\n.q1 .bar,.bar.q1{fill:#111}',
    );
  });
  test('leaves out conditions and pseudo-classes', () => {
    expect(paint(tokens, '.x:hover { fill: red } @media print { .x { fill: red } } .y:not([fill]) { fill: blue }')).toBe(
      '.y{fill:blue}',
    );
  });
  test('leaves nothing unresolved in the styles of the site', () => {
    const css = paint(tokensOf(readFileSync('src/styles/tokens.css', 'utf8')), chartStyles);
    expect(css).toContain('.map use.q3{fill:#5dac9f');
    expect(css).not.toMatch(/var\(|--|:hover|@media/);
  });
});

describe('a font out of WOFF', () => {
  const bytes = readFileSync('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff');
  test('is as long as the file promises, each table with the checksum it had', () => {
    const font = fontOf(bytes);
    expect(font.length).toBe(bytes.readUInt32BE(16));
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
      const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      const name = font.toString('latin1', entry, entry + 4);
      let sum = 0;
      // The checksum of `head` is taken with its own adjustment, at byte 8, as 0.
      for (let at = 0; at < length; at += 4) if (name !== 'head' || at !== 8) sum = (sum + font.readUInt32BE(start + at)) >>> 0;
      expect(sum, name).toBe(font.readUInt32BE(entry + 4));
    }
  });
  test('anything else is refused', () => {
    expect(() => fontOf(Buffer.from('wOF2 and more'))).toThrow('not a WOFF 1.0 file');
  });
});
