import { beforeEach, expect, test, vi } from 'vitest';
import { picture } from '#charts/svg.ts';
import { type Language, languages } from '#i18n/languages.ts';
import { partnerships } from '#read/partnerships.ts';
import { table } from '#read/table.ts';
import { countryMap } from './coverage-map.ts';
import { drawnOnce } from './drawn-once.ts';
import { type FigureProps, wholeTitle } from './figure.ts';
import { standingFigures } from './index.ts';
import { memberMap, memberMix, waveTimeline } from './partnership-figures.ts';
import { regionAmongPeers, regionPartners, regionThemes } from './region-figures.ts';
import { bothApproachesMap, specialisationMap } from './theme-maps.ts';

// Every layout ends in one call of `picture`: the calls are counted.
vi.mock('#charts/svg.ts', async (original) => {
  const svg = await original<typeof import('#charts/svg.ts')>();
  return { ...svg, picture: vi.fn(svg.picture) };
});
const layouts = vi.mocked(picture);
beforeEach(() => {
  layouts.mockClear();
});

type Draw = (language: Language) => FigureProps | null;
const figures: readonly Draw[] = [
  ...standingFigures.map(({ draw }) => draw),
  ...['ES61', 'PL22', 'FRY1', 'UKI3'].flatMap((id): Draw[] => [
    (language) => regionAmongPeers(language, id),
    (language) => regionThemes(language, id),
    (language) => regionPartners(language, id),
  ]),
  ...partnerships
    .slice(0, 3)
    .flatMap((one): Draw[] => [
      (language) => memberMap(language, one),
      (language) => memberMix(language, one),
      (language) => waveTimeline(language, one),
    ]),
  ...table('themes')
    .slice(0, 3)
    .flatMap(({ theme_id }): Draw[] => [
      (language) => specialisationMap(language, theme_id),
      (language) => bothApproachesMap(language, theme_id),
    ]),
  (language) => countryMap(language, 'IT'),
];

/** The drawing without its words and addresses. */
const geometry = (svg: string): string =>
  svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/(aria-label|href)="[^"]*"/g, '')
    .replace(/<text [^>]*>.*?<\/text>/g, '')
    .replace(/ aria-hidden="true"/g, '');

test('every figure is laid out once for each width, for all languages together', () => {
  let drawn = 0;
  for (const draw of figures) {
    const all = languages.map((language) => draw(language));
    const [first] = all;
    if (first == null) continue;
    drawn++;
    for (const figure of all) {
      expect(figure && geometry(figure.drawing.wide), wholeTitle(first)).toBe(geometry(first.drawing.wide));
      expect(figure?.drawing.wide + (figure?.drawing.narrow ?? '')).not.toMatch(
        /[\uFDD0-\uFDD3\uFFFD]|<text [^>]*><\/text>|undefined/,
      );
    }
  }
  expect(drawn).toBeGreaterThan(35);
  expect(layouts).toHaveBeenCalledTimes(2 * drawn);
});

test('an embedded figure has a layout of its own for each further width', () => {
  const at = languages.map((language) => standingFigures[0]?.draw(language)?.drawing.at?.(480, 'embedded'));
  expect(layouts).toHaveBeenCalledTimes(1);
  expect(new Set(at.map((svg) => geometry(svg ?? ''))).size).toBe(1);
  expect(new Set(at).size).toBe(languages.length);
});

test('each language gets its own words, title and addresses, escaped', () => {
  const draw = (language: Language) =>
    drawnOnce(
      { id: 'sample', title: `"${language}" <& 1 \uFDD3`, place: 'column', language },
      (words) => [[{ text: `${words.language} <b> \uFDD0x\uFDD2`, size: 4 }], (n: number) => words.decimal(n, 1)] as const,
      ([row], number, { title, width }) =>
        `<svg width="${width}" aria-label="${title}">${row?.text.replaceAll('<', '&lt;')} ${number(row?.size ?? 0)}</svg>`,
    ).wide;
  expect(draw('de')).toBe('<svg width="520" aria-label="&quot;de&quot; &lt;&amp; 1 \uFDD3">de &lt;b> \uFFFDx\uFFFD 4,0</svg>');
  expect(draw('en')).toBe('<svg width="520" aria-label="&quot;en&quot; &lt;&amp; 1 \uFDD3">en &lt;b> \uFFFDx\uFFFD 4.0</svg>');
});

test('another subject has a drawing of its own', () => {
  const one = (subject: string, tone: string) =>
    drawnOnce(
      { id: 'other', subject, title: 't', place: 'column', language: 'en' },
      () => [tone],
      (own) => `<svg class="${own}"/>`,
    ).wide;
  expect([one('a', 'q1'), one('b', 'q2'), one('a', 'q3')]).toEqual(['<svg class="q1"/>', '<svg class="q2"/>', '<svg class="q1"/>']);
});

test('numbers that differ between languages are an error, not a drawing', () => {
  expect(() =>
    drawnOnce(
      { id: 'sorted', title: 't', place: 'column', language: 'en' },
      ({ language }) => [[{ value: language.length + (language === 'de' ? 1 : 0) }]],
      () => '',
    ),
  ).toThrow(/"drawing\[0\]\[0\]\.value" is 2, 3, 2, 2 from language to language/);
});
