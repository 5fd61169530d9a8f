import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fontOf } from './woff.ts';

/** Where the fonts of the drawing library lie; made anew by each build. */
const folder = '.cache/fonts';
const packages = 'node_modules/@fontsource';
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext'];
const faces = [
  ['source-sans-3', 400],
  ['source-sans-3', 600],
  ['source-serif-4', 600],
] as const;

/** Paths of the site's fonts as plain font files, one per script, family and weight. */
export function fontFiles(): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return faces.flatMap(([family, weight]) =>
    scripts.map((script) => {
      const file = `${family}-${script}-${weight}-normal`;
      const path = `${folder}/${file}.ttf`;
      writeFileSync(path, fontOf(readFileSync(`${packages}/${family}/files/${file}.woff`)));
      return path;
    }),
  );
}
