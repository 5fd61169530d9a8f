import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from '../core/text/markup.ts';

/*
 * Pages for the folders of raw files: who follows the address of a folder, as catalogues and curious people do, finds what lies in it. They take the frame of
 * a page of the site, in English, and need no script.
 */

interface File {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number | null;
  readonly sha256: string | null;
}
type Facts = ReadonlyMap<string, { readonly rows: number | null; readonly sha256: string }>;

const count = new Intl.NumberFormat('en');

/** Where a folder lies and what is said of it. */
interface Folder {
  /** Names from the folder of the data down: `releases`, `2026-11-22`, `tables`. */
  readonly path: readonly string[];
  readonly title: string;
  readonly lede: string;
}

/** Rows and checksums by path, as the manifest in a folder has them; none where there is no manifest. */
function factsIn(folder: string): Facts {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return new Map();
  const { outputs } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    outputs: { path: string; rows: number | null; sha256: string }[];
  };
  return new Map(outputs.map(({ path, rows, sha256 }) => [path, { rows, sha256 }] as const));
}

const cell = (text: string, number = false): string => `<td${number ? ' class="number"' : ''}>${text}</td>`;
const head = (label: string, number = false): string => `<th scope="col"${number ? ' class="number"' : ''}>${label}</th>`;

function fileTable(folders: readonly string[], files: readonly File[]): string {
  const link = (name: string) =>
    `<th scope="row"><a href="${escaped(encodeURIComponent(name)).replaceAll('%2F', '/')}">${escaped(name)}</a></th>`;
  const folderRows = folders.map(
    (name) =>
      `<tr><th scope="row"><a href="${escaped(encodeURIComponent(name))}/">${escaped(name)}/</a></th>${cell('folder', true)}${cell('')}${cell('')}</tr>`,
  );
  const fileRows = files.map(
    ({ name, bytes, rows, sha256 }) =>
      `<tr>${link(name)}${cell(count.format(bytes), true)}${cell(rows === null ? '' : count.format(rows), true)}${cell(sha256 ?? '')}</tr>`,
  );
  return `<div class="table-frame" tabindex="0" role="group" aria-label="Files in this folder"><table><caption>Files in this folder</caption><thead><tr>${head('File')}${head('Bytes', true)}${head('Rows', true)}${head('SHA-256')}</tr></thead><tbody>${[...folderRows, ...fileRows].join('')}</tbody></table></div>`;
}

function trail(path: readonly string[], root: string): string {
  const up = path.map((name, place) => {
    const steps = path.length - 1 - place;
    return steps === 0 ? escaped(name) : `<a href="${'../'.repeat(steps)}">${escaped(name)}</a>`;
  });
  return [`<a href="${root}data/">Data</a>`, ...up].join(' · ');
}

/** The page of a folder in the frame of a page of the site; on its own where there is no frame. */
function page(frame: string | null, { path, title, lede }: Folder, table: string, root: string, site: string): string {
  const main = `<header class="opening"><p class="kicker">${trail(path, root)}</p><h1>${escaped(title)}</h1><p class="lede">${lede}</p></header><section class="checksums">${table}</section>`;
  if (frame === null)
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head><body><main>${main}</main></body></html>\n`;
  const address = escaped(`${site}data/${path.join('/')}/`);
  return frame
    .replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, (_whole, open: string, close: string) => open + main + close)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(/<link rel="alternate" hreflang="[^>]*>/g, '')
    .replace(/(<link rel="canonical" href=")[^"]*/, (_whole, before: string) => before + address)
    .replace(/(<meta property="og:url" content=")[^"]*/, (_whole, before: string) => before + address)
    .replace(
      /(<meta (?:property="og:title"|name="description"|property="og:description") content=")[^"]*/g,
      (_whole, before: string) => before + escaped(title),
    );
}

/** Name of the release in a folder of files; null where there is none. */
const releaseIn = (folder: string): string | null => {
  const manifest = join(folder, 'manifest.json');
  return existsSync(manifest) ? ((JSON.parse(readFileSync(manifest, 'utf8')) as { id?: string }).id ?? null) : null;
};

/**
 * Gives each folder of raw files below the data folder of a built site a page of its own, save those that have one.
 *
 * Shape   `frame`: the page whose head, masthead and footer they take; `root`: path of the site, `/` or `/atlas/`; `site`: its absolute address.
 */
export function writeFolderPages(data: string, frame: string | null, root: string, site: string): void {
  const write = (path: readonly string[], facts: Facts, within: readonly string[], title: string, lede: string): void => {
    const folder = join(data, ...path);
    const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const files = entries
      .filter((entry) => entry.isFile() && entry.name !== 'index.html')
      .map(({ name }): File => {
        const known = facts.get([...within, name].join('/'));
        return { name, bytes: statSync(join(folder, name)).size, rows: known?.rows ?? null, sha256: known?.sha256 ?? null };
      });
    if (!existsSync(join(folder, 'index.html')))
      writeFileSync(join(folder, 'index.html'), page(frame, { path, title, lede }, fileTable(folders, files), root, site));
    for (const name of folders) write([...path, name], facts, [...within, name], `${title}, ${name}/`, lede);
  };
  const tree = (path: readonly string[], title: string, lede: string) => write(path, factsIn(join(data, ...path)), [], title, lede);

  const shelf = join(data, 'releases');
  for (const { name } of existsSync(shelf)
    ? readdirSync(shelf, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [])
    tree(
      ['releases', name],
      `Release ${name}`,
      'These files never change. Start with <code>README.txt</code>; <code>manifest.json</code> lists every file with its checksum.',
    );
  if (existsSync(shelf) && !existsSync(join(shelf, 'index.html')))
    write(['releases'], new Map(), [], 'Releases', 'Dated releases of the data, which never change.');
  const id = releaseIn(join(data, 'latest'));
  const dated = id === null ? '' : ` Cite the dated one, <a href="${root}data/releases/${id}/">${id}</a>.`;
  if (existsSync(join(data, 'latest')))
    tree(
      ['latest'],
      id === null ? 'The present data' : `The newest release, ${id}`,
      `These addresses stay, and the files behind them move on with the data.${dated}`,
    );
  for (const name of ['map', 'tables'])
    if (existsSync(join(data, name)) && !existsSync(join(data, name, 'index.html')))
      tree([name], `The present data, ${name}/`, `The same files as in <a href="${root}data/latest/">latest/</a>.`);
}
