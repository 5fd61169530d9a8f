import { expect, test } from 'vitest';
import { robots, sitemap } from './sitemap.ts';

const options = { root: 'https://example.eu/atlas/', languages: ['en', 'de'], defaultLanguage: 'en' };
const entries = (text: string) =>
  [...text.matchAll(/<loc>(.*?)<\/loc>(.*?)<\/url>/g)].map(([, address, links]) => ({ address, links }));

test('lists each page of each language under the base path, with all its languages', () => {
  const [english, german] = entries(sitemap(['de/coverage/', 'coverage/'], options));
  expect([english?.address, german?.address]).toEqual([
    'https://example.eu/atlas/coverage/',
    'https://example.eu/atlas/de/coverage/',
  ]);
  const links = [
    '<xhtml:link rel="alternate" hreflang="en" href="https://example.eu/atlas/coverage/"/>',
    '<xhtml:link rel="alternate" hreflang="de" href="https://example.eu/atlas/de/coverage/"/>',
    '<xhtml:link rel="alternate" hreflang="x-default" href="https://example.eu/atlas/coverage/"/>',
  ];
  for (const link of links) {
    expect(english?.links).toContain(link);
    expect(german?.links).toContain(link);
  }
});

test('the overview is the root; a page in one language has no alternates', () => {
  expect(entries(sitemap([''], options))).toEqual([{ address: 'https://example.eu/atlas/', links: '' }]);
});

test('leaves out the page for missing addresses and framed figures, not regions that begin with a language code', () => {
  const addresses = entries(sitemap(['404/', 'embed/lorenz/', 'de/embed/lorenz/', 'regions/DE21/', 'design/'], options));
  expect(addresses.map(({ address }) => address)).toEqual([
    'https://example.eu/atlas/design/',
    'https://example.eu/atlas/regions/DE21/',
  ]);
});

test('escapes what XML would read as markup', () => {
  expect(sitemap(['partnerships/a&b/'], options)).toContain('<loc>https://example.eu/atlas/partnerships/a&amp;b/</loc>');
});

test('robots.txt names the sitemap', () => {
  expect(robots(options.root)).toContain('Sitemap: https://example.eu/atlas/sitemap.xml');
});
