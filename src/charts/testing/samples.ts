import { bubbleMap } from '../bubble-map.ts';
import { categoryBalance } from '../category-balance.ts';
import { categoryMix } from '../category-mix.ts';
import { choropleth } from '../choropleth.ts';
import { coverageBars } from '../coverage-bars.ts';
import { funnel } from '../funnel.ts';
import { linkMap } from '../link-map.ts';
import { lorenz } from '../lorenz.ts';
import type { ChartOptions } from '../options.ts';
import { partnershipTimeline } from '../partnership-timeline.ts';
import { perHead } from '../per-head.ts';
import { ratioInterval } from '../ratio-interval.ts';
import { strip } from '../strip.ts';
import { themeProfile } from '../theme-profile.ts';
import { timeline } from '../timeline.ts';
import { networkSamples } from './network-samples.ts';
import { region, samplePlaces } from './places.ts';
import { themeSamples } from './theme-samples.ts';

/* For tests: each chart once, with the awkward cases in it (absence, zero, small n, long German words, markup in names). */

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const decimal = (value: number): string => String(Math.round(value * 100) / 100);
const onMap = (options: ChartOptions) => ({
  ...options,
  map: '/data/map/nuts2.svg',
  insetLabel: (id: string): string => (id === 'FRY5' ? 'Mayotte' : 'Canarias'),
});
const [less, transition, more] = ['Weniger entwickelte Regionen', 'Übergangsregionen', 'Stärker entwickelte Regionen'];

export const samples: Readonly<Record<string, (options: ChartOptions) => string>> = {
  ...networkSamples,
  ...themeSamples,
  choropleth: (options) =>
    choropleth(
      [
        { region_id: 'ES51', text: 'Cataluña: 37', href: '/regions/ES51/', tone: 'q5' },
        { region_id: 'FRK2', text: 'Rhône-Alpes: none', href: '/regions/FRK2/', tone: 'q0' },
        { region_id: 'PL22', text: 'Śląskie: no data', href: '/regions/PL22/', tone: 'nodata' },
        { region_id: 'UKI3', text: 'Inner London — West: outside', href: null, tone: 'outside' },
        { region_id: 'ES70', text: 'Canarias: 1', href: '/regions/ES70/', tone: 'q1' },
      ],
      samplePlaces,
      onMap(options),
    ),
  'bubble-map': (options) =>
    bubbleMap(
      [
        { region_id: 'ES51', text: 'Cataluña: 37', href: '/regions/ES51/', total: 37, tone: 'cat-more_developed' },
        { region_id: 'FRK2', text: 'Rhône-Alpes: 0', href: '/regions/FRK2/', total: 0, tone: 'cat-more_developed' },
        { region_id: 'PL22', text: 'Śląskie: n/a', href: null, total: null, tone: 'cat-less_developed' },
        { region_id: 'ES70', text: 'Canarias: 4', href: '/regions/ES70/', total: 4, tone: 'cat-transition' },
      ],
      samplePlaces,
      { ...onMap(options), largest: 37 },
    ),
  'link-map': (options) =>
    linkMap(
      {
        focus: region('FRK2', 'Rhône-Alpes', 0, 'cat-more_developed'),
        members: [
          region('ES51', 'Cataluña', 12, 'cat-more_developed'),
          region('PL22', 'Śląskie', 3, 'cat-less_developed'),
          region('UKI3', 'Inner London — West', 1, 'cat-outside'),
          region('ES70', 'Canarias', 1, 'cat-transition'),
          region('XX99', 'Nowhere', 1, 'cat-unlocated'),
        ],
      },
      samplePlaces,
      onMap(options),
    ),
  'category-balance': (options) =>
    categoryBalance(
      [
        { category: 'less_developed', label: less, population: 0.28, participations: 0.19, contribution: 0.12, absent: null },
        { category: 'transition', label: transition, population: 0.29, participations: 0.31, contribution: 0, absent: null },
        {
          category: 'more_developed',
          label: more,
          population: 0.43,
          participations: 0.5,
          contribution: null,
          absent: 'keine Beträge erfasst',
        },
      ],
      { population: 'Bevölkerung', participations: 'Beteiligungen', contribution: 'EU-Beitrag', percent },
      options,
    ),
  'ratio-interval': (options) =>
    ratioInterval(
      [
        { id: 'a', label: less, tone: 'cat-less_developed', value: 0.62, low: 0.41, high: 0.83, note: null },
        { id: 'b', label: transition, tone: 'cat-transition', value: 0, low: null, high: null, note: 'kleine Zahl' },
        { id: 'c', label: more, tone: 'cat-more_developed', value: 1.31, low: 1.1, high: 3.4, note: null },
        {
          id: 'd',
          label: 'Ohne Kategorie',
          tone: 'cat-unclassified',
          value: null,
          low: null,
          high: null,
          note: 'ohne Bevölkerung',
        },
      ],
      {
        ratio: decimal,
        proportional: '1 = im Verhältnis zur Bevölkerung',
        below: 'weniger als der Bevölkerungsanteil',
        above: 'mehr als der Bevölkerungsanteil',
      },
      options,
    ),
  timeline: (options) =>
    timeline(
      [
        { series: 'a', year: 2015, count: 1 },
        { series: 'a', year: 2018, count: 11 },
        { series: 'a', year: null, count: 10 },
        { series: 'b', year: 2022, count: 19 },
        { series: 'b', year: 2019, count: 0 },
      ],
      {
        series: [
          { id: 'a', label: 'Europäische strategische Clusterpartnerschaften (ESCP-4i)' },
          { id: 'b', label: 'Euroclusters' },
          { id: 'c', label: 'Noch ohne Partnerschaft' },
        ],
        unknownYear: 'Beginn nicht bekannt',
        count: String,
      },
      options,
    ),
  strip: (options) =>
    strip(
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 7, 14].map((value, i) => ({
        region_id: `R${i}`,
        name: i === 13 ? 'București-Ilfov' : `Region ${i}`,
        value,
      })),
      { axis: 'Partnerschaften mit einem Mitglied in der Region', value: String, median: 'Median der Übergangsregionen' },
      { ...options, highlight: 'R13', tone: 'cat-transition', median: 1 },
    ),
  'theme-profile': (options) =>
    themeProfile(
      [
        { theme: 'food', label: 'Ernährung und Landwirtschaft', region: 0.333, eu: 0.12 },
        { theme: 'circular', label: 'Kreislaufwirtschaft und Ressourceneffizienz', region: 0.04, eu: 0.08 },
        { theme: 'textiles', label: 'Textilien', region: 0, eu: 0.05 },
      ],
      { shares: 'diese Region / alle Partnerschaften', less: '← weniger als alle', more: 'mehr als alle →', percent },
      options,
    ),
  funnel: (options) =>
    funnel(
      [
        {
          id: '2015',
          label: 'INNOSUP-1-2015',
          steps: [
            { label: 'eingegangen', count: 119 },
            { label: 'zweite Stufe', count: 45 },
            { label: 'ausgewählt', count: 5 },
          ],
          rate: 5 / 119,
          low: 0.018,
          high: 0.095,
          note: null,
        },
        {
          id: 'unpublished',
          label: 'COS-CLUSTER-2020-3-03',
          steps: [
            { label: 'eingegangen', count: null },
            { label: 'ausgewählt', count: 11 },
          ],
          rate: null,
          low: null,
          high: null,
          note: 'eingegangene Vorschläge nicht veröffentlicht',
        },
        {
          id: 'none',
          label: 'Ohne Erfolg',
          steps: [
            { label: 'eingegangen', count: 4 },
            { label: 'ausgewählt', count: 0 },
          ],
          rate: 0,
          low: 0,
          high: 0.49,
          note: 'kleine Zahl',
        },
      ],
      { count: String, percent, rate: 'Erfolgsquote', notPublished: 'nicht veröffentlicht' },
      options,
    ),
  lorenz: (options) =>
    lorenz(
      [
        { population: 0, contribution: 0 },
        { population: 0.35, contribution: 0 },
        { population: 0.7, contribution: 0.16 },
        { population: 0.9, contribution: 0.52 },
        { population: 1, contribution: 1 },
      ],
      {
        population: 'Kumulierter Bevölkerungsanteil, niedrigste Beträge je Kopf zuerst',
        contribution: 'Kumulierter Anteil am EU-Beitrag',
        equal: 'gleicher Betrag je Kopf',
        gini: 'Gini 0,62',
        percent,
      },
      options,
    ),
  'coverage-bars': (options) =>
    coverageBars(
      [
        { id: 'a', label: less, active: 31, n: 78, share: 31 / 78, absent: null, small: false, tone: 'cat-less_developed' },
        { id: 'b', label: transition, active: 2, n: 3, share: 2 / 3, absent: null, small: true, tone: 'cat-transition' },
        { id: 'c', label: more, active: 101, n: 101, share: 1, absent: null, small: false, tone: 'cat-more_developed' },
        { id: 'd', label: 'Ohne Kategorie', active: 0, n: 0, share: null, absent: 'keine Region', small: false },
      ],
      { of: (active, n) => `${active} von ${n}`, percent, small: 'kleine Zahl' },
      options,
    ),
  'coverage-bars-short': (options) =>
    coverageBars(
      [
        { id: 'AT', label: 'Österreich', active: 4, n: 9, share: 4 / 9, absent: null, small: false },
        { id: 'EE', label: 'Estland', active: 1, n: 1, share: 1, absent: null, small: true },
        { id: 'CY', label: 'Zypern', active: 0, n: 1, share: 0, absent: null, small: true },
      ],
      { of: (active, n) => `${active} von ${n}`, percent, small: 'kleine Zahl' },
      options,
    ),
  'category-mix': (options) =>
    categoryMix(
      [
        { status: 'less_developed', label: 'weniger entwickelt', count: 20 },
        { status: 'transition', label: 'Übergang', count: 1 },
        { status: 'more_developed', label: 'stärker entwickelt', count: 40 },
        { status: 'unclassified', label: 'ohne Kategorie', count: 0 },
        { status: 'outside', label: 'außerhalb der EU', count: 6 },
        { status: 'unlocated', label: 'Region nicht bekannt', count: 2 },
      ],
      { count: String, empty: 'Kein Mitglied erfasst' },
      options,
    ),
  'partnership-timeline': (options) =>
    partnershipTimeline(
      [
        {
          id: 'a',
          label: '<IMPACT> Connected Car',
          href: '/partnerships/a/',
          start: '2018-10-01',
          end: '2020-09-30',
          text: '2018 – 2020',
        },
        { id: 'b', label: 'Nur Jahre', href: '/partnerships/b/', start: '2018', end: '2021', text: '2018 – 2021' },
        { id: 'c', label: 'Ende offen', href: null, start: '2019-03', end: null, text: 'seit 2019' },
        {
          id: 'd',
          label: 'Ohne Daten, mit einem ungewöhnlich langen Namen, der nicht passt',
          href: null,
          start: null,
          end: null,
          text: 'unbekannt',
        },
      ],
      { unknown: 'Daten nicht bekannt' },
      { ...options, asOf: { date: '2021-11-22', label: 'Stand der Daten' }, highlight: 'a' },
    ),
  'per-head': (options) =>
    perHead(
      [
        { category: 'less_developed', label: less, value: 0.11, note: null },
        { category: 'transition', label: transition, value: 0, note: null },
        { category: 'more_developed', label: more, value: null, note: 'keine Beträge erfasst' },
      ],
      { euro: (value) => `${decimal(value)} EUR`, all: { value: 0.08, label: 'Alle Regionen: 0,08 EUR' } },
      options,
    ),
};
