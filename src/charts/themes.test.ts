import { expect, test } from 'vitest';
import { declared } from './declared.ts';
import { dualBars } from './dual-bars.ts';
import { slope } from './slope.ts';
import { stageBars } from './stage-bars.ts';
import { themeBars } from './theme-bars.ts';

/* Themes, waves and stages. */

const options = { width: 704, id: 'c', title: 'Chart' };
const numbers = (svg: string, pattern: RegExp): number[] => [...svg.matchAll(pattern)].map(([, number]) => Number(number));

test('theme bars: lengths are in proportion, the second mark is on the same axis, a small n is hollow', () => {
  const row = (theme: string, value: number, second: number | null, small = false) => ({
    theme,
    label: theme,
    href: null,
    value,
    count: '',
    second,
    small,
  });
  const words = { value: String, axis: 'axis', key: null, empty: 'none' };
  const svg = themeBars([row('A', 10, null), row('B', 5, 10), row('C', 2, null, true)], words, options);
  const [a, b] = numbers(svg, /width="([\d.]+)" height="12" class="bar q4"/g);
  expect((b ?? 0) / (a ?? 1)).toBeCloseTo(0.5, 2);
  const start = numbers(svg, /<rect x="([\d.]+)"/g)[0] ?? 0;
  expect(numbers(svg, /x1="([\d.]+)"[^>]*class="reference"/g)[0]).toBeCloseTo(start + (a ?? 0), 0);
  expect(svg.match(/bar q4 hollow/g)).toHaveLength(1);
  expect(themeBars([], words, options)).toContain('>none<');
});

test('theme bars: a name with an address is a link, in a group of links; a name that is cut can be read whole', () => {
  const long = 'A very long name of a theme that no chart of seven hundred pixels has room for beside its bar';
  const svg = themeBars(
    [{ theme: 'a', label: long, href: '/themes/a/', value: 1, count: '', second: null, small: false }],
    { value: String, axis: '', key: null, empty: '' },
    options,
  );
  expect(svg).toContain(`<a href="/themes/a/"><title>${long}</title><text`);
  expect(svg).toContain('role="group"');
});

test('two approaches: parts add up to either, a part of none is not drawn', () => {
  const row = (both: number, clusterOnly: number, s3Only: number) => ({
    theme: 't',
    label: 't',
    href: null,
    both,
    clusterOnly,
    s3Only,
  });
  const words = {
    both: 'b',
    clusterOnly: 'c',
    s3Only: 's',
    count: String,
    of: (a: number, b: number) => `${a} of ${b}`,
    empty: '',
  };
  const svg = dualBars([row(10, 20, 30), row(0, 30, 0)], words, options);
  const parts = (name: string) =>
    numbers(svg, new RegExp(`width="([\\d.]+)" height="16" class="part ${name}"`, 'g')).map((width) => width + 1);
  expect((parts('dual-cluster')[0] ?? 0) / (parts('dual-both')[0] ?? 1)).toBeCloseTo(2, 1);
  expect(parts('dual-cluster')[1]).toBeCloseTo(parts('dual-s3')[0] ?? 0, 0);
  expect([parts('dual-both').length, parts('dual-s3').length]).toEqual([1, 1]);
  expect(svg).toContain('10 of 60');
  expect(svg).toContain('fill="url(#c-s3)"');
});

test('declared: ring and dot stand by their numbers, equal ones carry one number, rarity is a bar', () => {
  const row = (declaring: number, active: number, rarity: number | null) => ({
    theme: 't',
    label: 't',
    href: null,
    declared: declaring,
    active,
    rarity,
  });
  const words = { declared: 'd', active: 'a', count: (n: number) => `n${n}`, rarity: 'r', empty: '' };
  const body = (svg: string) => svg.slice(svg.indexOf('>t<'));
  const svg = body(declared([row(40, 10, 0.5)], words, options));
  const [ring] = numbers(svg, /class="point ring" cx="([\d.]+)"/g);
  const [dot] = numbers(svg, /class="point" cx="([\d.]+)"/g);
  expect(ring ?? 0).toBeGreaterThan(dot ?? 0);
  const [track, bar] = numbers(svg, /<rect [^>]*width="([\d.]+)" height="6"/g);
  expect((bar ?? 0) / (track ?? 1)).toBeCloseTo(0.5, 2);
  expect(body(declared([row(7, 7, null)], words, options)).match(/>n7</g)).toHaveLength(1);
  expect(body(declared([row(7, 7, null)], words, options))).not.toContain('<rect');
});

test('stages: an unknown amount is an open end with words, no outcome is words, how many reported stands on top', () => {
  const row = (projects: number, amount: number | null, unknown: number) => ({ stage: 's', label: 's', projects, amount, unknown });
  const draw = (...rows: ReturnType<typeof row>[]) =>
    stageBars(
      rows,
      {
        projects: 'P',
        amounts: 'A',
        count: String,
        eur: (n) => `EUR ${n}`,
        unknown: (n) => `${n} not known`,
        none: 'none reported',
        reported: '4 of 75 have reported',
        empty: 'nothing',
      },
      options,
    );
  const svg = draw(row(1, 100, 0), row(2, 50, 1), row(0, null, 0));
  const [whole, half] = numbers(svg, /width="([\d.]+)" height="13" class="bar q2"/g);
  expect((half ?? 0) / (whole ?? 1)).toBeCloseTo(0.5, 2);
  expect(svg.match(/class="open"/g)).toHaveLength(1);
  expect(svg).toContain('EUR 50, 1 not known');
  expect(svg).toContain('none reported');
  expect(svg).toContain('4 of 75 have reported');
  expect(draw(row(1, null, 1))).not.toContain('bar q2');
  expect(draw()).toContain('nothing');
});

const words = {
  value: String,
  reference: '1 = in proportion',
  absent: (series: string, point: string, reason: string) => `${series}, ${point}: ${reason}`,
  empty: 'No value.',
};
const known = (value: number) => ({ value, reason: null, small: false });
const missing = { value: null, reason: 'too few', small: false };
const series = (values: readonly (typeof missing | ReturnType<typeof known>)[]) => [
  { id: 's', label: 'S', tone: 'cat-transition', values },
];

test('slope: an absent value breaks the line, leaves a cross and says why', () => {
  const whole = slope(series([1, 2, 3, 2].map(known)), ['a', 'b', 'c', 'd'], words, options);
  expect(whole.match(/class="trend/g)).toHaveLength(1);
  expect(whole).not.toContain('class="cross');
  const broken = slope(series([known(1), known(2), missing, known(3), known(4)]), ['a', 'b', 'c', 'd', 'e'], words, options);
  expect(broken.match(/class="trend/g)).toHaveLength(2);
  expect(broken.match(/class="cross/g)).toHaveLength(1);
  expect(broken).toContain('× S, c: too few');
  // A value between two absent ones has a mark and no line.
  const alone = slope(series([missing, known(2), missing]), ['a', 'b', 'c'], words, options);
  expect(alone).not.toContain('class="trend');
  expect(alone).toContain('class="mark cat-transition"');
});

test('slope: the axis reaches 1 where the reference line is drawn; without any value words and the reason', () => {
  const heights = numbers(
    slope(series([known(0.1), known(0.2)]), ['a', 'b'], words, options),
    /y1="([\d.]+)"[^>]*class="reference dashed"/g,
  );
  expect(heights).toHaveLength(1);
  // An axis that ended at 0.2 would put the line of 1 above the picture.
  expect(heights[0]).toBeGreaterThan(17);
  expect(slope(series([known(0.1), known(0.2)]), ['a', 'b'], { ...words, reference: null }, options)).not.toContain('reference');
  expect(slope(series([missing, missing]), ['a', 'b'], words, options)).toContain('No value. S, a: too few');
});

test('slope: a series without one value per point is refused by name', () => {
  expect(() => slope(series([known(1)]), ['a', 'b'], words, options)).toThrow('Series "s" has 1 values for 2 points.');
});
