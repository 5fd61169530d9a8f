import { describe, expect, test } from 'vitest';
import { chartWidths } from './options.ts';
import { samples } from './testing/samples.ts';
import { type TextBox, textBoxes } from './testing/text-boxes.ts';

const overlap = (a: TextBox, b: TextBox): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

describe.each(Object.entries(samples))('%s', (name, draw) => {
  describe.each(Object.entries({ ...chartWidths, column: 520 }))('%s', (variant, width) => {
    const svg = draw({ width, id: `${name}-${variant}`, title: 'Vorsprung & <Rückstand>' });
    const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);

    // Of the width between the two of a page, only that it holds together: two snapshots show what a chart is.
    test.skipIf(variant === 'column')('looks as it did', async () => {
      await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`snapshots/${name}-${variant}.svg`);
    });

    test('is one picture, named, in CSS pixels', () => {
      expect(svg).toMatch(
        new RegExp(
          `^<svg class="chart [a-z -]+" width="${width}" height="[\\d.]+" viewBox="0 0 ${width} [\\d.]+" role="(img|group)"`,
        ),
      );
      expect(svg).toContain('aria-label="Vorsprung &amp; &lt;Rückstand&gt;"');
      expect(svg.endsWith('</svg>')).toBe(true);
    });

    test('carries classes, no colours, styles or scripts', () => {
      expect(svg).not.toMatch(/style=|<style|<script|\son[a-z]+=|NaN|Infinity|undefined|null/);
      expect(
        [...svg.matchAll(/ (?:fill|stroke|color)="([^"]*)"/g)]
          .map(([, value]) => value)
          .filter((value) => !value?.startsWith('url(#')),
      ).toEqual([]);
    });

    test('has ids of its own only', () => {
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
      expect(ids.filter((id) => !id.startsWith(`${name}-${variant}`))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, used] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(used);
    });

    test('cuts no text off, and prints none over another', () => {
      const boxes = textBoxes(svg);
      expect(boxes.length).toBeGreaterThan(0);
      expect(
        boxes.filter(({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1),
      ).toEqual([]);
      const clashes = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => overlap(a, b))
          .map((b) => `${a.text} / ${b.text}`),
      );
      expect(clashes).toEqual([]);
    });

    test('is drawn the same each time', () => {
      expect(draw({ width, id: `${name}-${variant}`, title: 'Vorsprung & <Rückstand>' })).toBe(svg);
    });
  });
});
