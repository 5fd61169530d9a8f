import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../build-data.ts';
import { inMemory } from '../effects.ts';
import { escaped } from './html.ts';
import type { Report } from './summary.ts';

const base = join(import.meta.dirname, '..', 'cases', 'base', 'in');
const files = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(csv|json)$/.test(path));
const hostile = `<script>alert("1")</script>'&`;

/** The base case with markup in names, themes and titles; rows without a region and without a theme show them in the report. */
async function published() {
  const world = inMemory(
    files.map((path) => {
      const text = readFileSync(join(base, path), 'utf8');
      const quoted = `"${hostile.replaceAll('"', '""')}"`;
      return [`data/${path}`, text.replaceAll('Mazovia Cluster', quoted).replaceAll('Lighting and furniture', quoted)] as const;
    }),
  );
  expect(await main(world, ['--out', 'out'])).toBe(0);
  const text = (path: string) => new TextDecoder().decode(world.files.get(`out/${path}`));
  return { page: text('report.html'), report: JSON.parse(text('report.json')) as Report };
}

test('text of the data is never markup', async () => {
  const { page } = await published();
  expect(page).toContain(escaped(hostile));
  expect(page).not.toContain('<script');
  expect(escaped(hostile)).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
});

test('the policy lets in nothing but the style of the page itself', async () => {
  const { page } = await published();
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
  expect(page).not.toMatch(/ (style|on\w+|src)="|https?:|@import|url\(/);
});

test('numbers are written for people, and no cent is lost', async () => {
  const { page, report } = await published();
  const [euros = ''] = report.sources.flatMap(({ files: own }) => own.flatMap((file) => ('eur_in' in file ? [file.eur_in] : [])));
  expect(euros).toMatch(/^\d{4,}\.\d\d$/);
  expect(page).toContain(`<td class="n">${euros.replace(/\B(?=(\d{3})+\.)/g, ',')}</td>`);
  expect(page).not.toMatch(/<td class="n">\d*\.\d{5,}</);
});

test('what changes the numbers most comes first, and says how much', async () => {
  const { report } = await published();
  const weights = report.warnings.map((warning) => warning.weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  const placed = report.warnings.find((warning) => warning.rule === 'participations-not-placed');
  expect(placed).toMatchObject({ count: 4, weight: 4 / 11 });
  expect(placed?.effect).toContain('4 participations not placed: 36.4 % of units');
  expect(report.warnings.at(-1)?.effect).toMatch(/changes no/);
});
