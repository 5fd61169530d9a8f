import { expect, test } from 'vitest';
import { choropleth } from '#charts/choropleth.ts';
import { samplePlaces } from '#charts/testing/places.ts';
import { drawnOnce } from './drawn-once.ts';
import { drawn } from './figure.ts';

const rows = (language: string) => [
  { region_id: 'ES51', text: `"${language}" <& 5`, href: `/${language}/regions/ES51/`, tone: 'q1' },
  { region_id: 'PL22', text: `${language} \uE0007\uE001`, href: null, tone: 'nodata' },
];
const map = { map: '/m.svg', insetLabel: () => 'inset' };

test('a map filled for a language is the map drawn for it, and laid out once', () => {
  let drawings = 0;
  for (const language of ['en', 'de', 'fr']) {
    const title = `Title <${language}>`;
    const once = drawnOnce({ id: 'sample', subject: 'all', title, place: 'full' }, rows(language), (own, options) => {
      drawings++;
      return choropleth(own, samplePlaces, { ...options, ...map });
    });
    const each = drawn('sample', title, 'full', (options) => choropleth(rows(language), samplePlaces, { ...options, ...map }));
    expect([once.wide, once.narrow, once.at?.(500, 'own')]).toEqual([each.wide, each.narrow, each.at?.(500, 'own')]);
  }
  expect(drawings).toBe(3);
});

test('another subject has a drawing of its own', () => {
  const one = (subject: string, tone: string) =>
    drawnOnce({ id: 'other', subject, title: 't', place: 'column' }, [{ text: 'x', href: null }], () => `<svg class="${tone}"/>`)
      .wide;
  expect([one('a', 'q1'), one('b', 'q2'), one('a', 'q3')]).toEqual(['<svg class="q1"/>', '<svg class="q2"/>', '<svg class="q1"/>']);
});
