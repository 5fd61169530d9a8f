import { declared } from '../declared.ts';
import { dualBars } from '../dual-bars.ts';
import type { ChartOptions } from '../options.ts';
import { slope } from '../slope.ts';
import { stageBars } from '../stage-bars.ts';
import { themeBars } from '../theme-bars.ts';

/* For tests: themes, stages and waves. */

const decimal = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
const eur = (value: number): string => `${new Intl.NumberFormat('de').format(value)} EUR`;
const themes = [
  'Ernährung und Landwirtschaft',
  'Kreislaufwirtschaft und Ressourceneffizienz in der Fertigung und im Bauwesen',
  'Textilien',
  'Δίκτυα έξυπνης ενέργειας',
] as const;
const theme = (i: number) => ({ theme: `t${i}`, label: themes[i] ?? '', href: i === 2 ? null : `/themes/t${i}/` });
const value = (number: number | null, reason: string | null = null, small = false) => ({ value: number, reason, small });
const [less, transition, more] = [
  { id: 'ld', label: 'Weniger entwickelte Regionen', tone: 'cat-less_developed' },
  { id: 'tr', label: 'Übergangsregionen', tone: 'cat-transition' },
  { id: 'md', label: 'Stärker entwickelte Regionen', tone: 'cat-more_developed' },
] as const;
const slopeWords = {
  value: decimal,
  reference: '1 = im Verhältnis zur Bevölkerung',
  absent: (series: string, point: string, reason: string) => `${series}, ${point}: ${reason}`,
  empty: 'Keine Werte.',
};

export const themeSamples: Readonly<Record<string, (options: ChartOptions) => string>> = {
  'theme-bars': (options) =>
    themeBars(
      [
        { ...theme(0), value: 14.25, count: '21 Partnerschaften', second: 14.6, small: false },
        { ...theme(1), value: 6.5, count: '9 Partnerschaften', second: 3, small: false },
        { ...theme(2), value: 0.33, count: '1 Partnerschaft', second: 0, small: true },
        { ...theme(3), value: 0, count: '', second: null, small: false },
      ],
      {
        value: decimal,
        axis: 'Partnerschaften, anteilig je Thema',
        key: { bar: 'Clusterpartnerschaften', second: 'Regionen in S3-Partnerschaften' },
        empty: 'Kein Thema erfasst',
      },
      options,
    ),
  'theme-bars-plain': (options) =>
    themeBars(
      [
        { theme: 'a', label: 'Wasser', href: '/themes/a/', value: 0.12, count: '', second: null, small: false },
        { theme: 'b', label: 'Weltraum', href: null, value: 0.04, count: '', second: null, small: false },
      ],
      { value: (share) => `${Math.round(share * 100)} %`, axis: 'Anteil am Themengewicht', key: null, empty: '' },
      options,
    ),
  'dual-bars': (options) =>
    dualBars(
      [
        { ...theme(0), both: 17, clusterOnly: 64, s3Only: 21 },
        { ...theme(1), both: 1, clusterOnly: 38, s3Only: 2 },
        { ...theme(2), both: 0, clusterOnly: 0, s3Only: 9 },
        { ...theme(3), both: 0, clusterOnly: 0, s3Only: 0 },
      ],
      {
        both: 'in beiden',
        clusterOnly: 'nur Clusterpartnerschaft',
        s3Only: 'nur S3-Partnerschaft',
        count: String,
        of: (both, either) => `${both} von ${either}`,
        empty: 'Kein Thema erfasst',
      },
      options,
    ),
  declared: (options) =>
    declared(
      [
        { ...theme(0), declared: 171, active: 84, rarity: 0.04 },
        { ...theme(1), declared: 60, active: 64, rarity: 0.4 },
        { ...theme(2), declared: 12, active: 12, rarity: 1 },
        { ...theme(3), declared: 3, active: 0, rarity: null },
      ],
      {
        declared: 'Regionen, die das Thema gewählt haben',
        active: 'Regionen mit einer Partnerschaft dazu',
        count: String,
        rarity: 'Seltenheit der Wahl',
        empty: 'Keine Prioritäten erfasst',
      },
      options,
    ),
  'stage-bars': (options) =>
    stageBars(
      [
        { stage: 'strategy', label: 'Strategie', projects: 0, amount: null, unknown: 0 },
        { stage: 'matchmaking', label: 'Partnersuche und Vermittlung', projects: 1, amount: null, unknown: 1 },
        { stage: 'demonstration', label: 'Demonstration', projects: 2, amount: 1_200_000, unknown: 1 },
        { stage: 'investment', label: 'Investition', projects: 1, amount: 50_000_000, unknown: 0 },
        { stage: 'cascade', label: 'Kaskadenförderung', projects: 4, amount: 720_000, unknown: 0 },
      ],
      {
        projects: 'Partnerschaften',
        amounts: 'gemeldete Beträge',
        count: String,
        eur,
        unknown: (n) => `${n} Betrag nicht bekannt`,
        none: 'nichts gemeldet',
        reported: '4 von 75 beendeten Partnerschaften haben ein Ergebnis gemeldet',
        empty: 'Keine Ergebnisse erfasst',
      },
      options,
    ),
  slope: (options) =>
    slope(
      [
        { ...less, values: [value(0.62), value(0.7), value(null, 'weniger als 5 Partnerschaften'), value(0.81)] },
        { ...transition, values: [value(0.98), value(1.04), value(0.99), value(0.84)] },
        { ...more, values: [value(1.31), value(1.22, null, true), value(1.3), value(null, 'keine Beträge erfasst')] },
      ],
      ['ESCP-S3', 'ESCP-4x', 'INNOSUP-1', 'Euroclusters'],
      slopeWords,
      options,
    ),
  'slope-two': (options) =>
    slope(
      [
        { ...less, values: [value(0.12), value(0.13)] },
        { ...transition, values: [value(0.12), value(0.125)] },
      ],
      ['2014–2020', '2021–2027'],
      { ...slopeWords, reference: null },
      options,
    ),
};
