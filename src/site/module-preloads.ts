import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** Pages whose script is large enough to be built in several files. */
const withTools = /(^|\/)(explore|partners|compare|search)\/$/;
const moduleScript = /<script type="module" src="([^"]+)"/g;
const staticImport = /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/g;

/**
 * Lets a tool's page name all files of its script, so that the browser fetches them together: else it learns of the second file
 * when it has read the first one, which on a slow line costs a reader one more way there and back.
 */
export function modulePreloads(): AstroIntegration {
  return {
    name: 'module-preloads',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const imports = importsIn(dir);
        for (const { pathname } of pages.filter((page) => withTools.test(page.pathname))) {
          const file = new URL(`${pathname}index.html`, dir);
          const html = await readFile(file, 'utf8');
          await writeFile(file, await preloaded(html, imports));
        }
      },
    },
  };
}

/** The page with a link for each of its scripts and for each file that they import, also by way of another; in order of names. */
export async function preloaded(html: string, imports: (name: string) => Promise<readonly string[]>): Promise<string> {
  const scripts = [...html.matchAll(moduleScript)].map(([, source = '']) => source);
  const folder = scripts[0]?.slice(0, scripts[0].lastIndexOf('/') + 1);
  if (folder === undefined) return html;
  const named = (address: string) => address.slice(folder.length);
  const wanted = scripts.map(named);
  // The scripts themselves stand at the end of the page, where a browser asks for them after everything else.
  const seen = new Set<string>(wanted);
  for (const name of wanted)
    for (const other of await imports(name))
      if (!seen.has(other)) {
        seen.add(other);
        wanted.push(other);
      }
  const links = [...seen].sort().map((name) => `<link rel="modulepreload" href="${folder}${name}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}

/** Names of the files that a built script imports at its beginning. */
function importsIn(dir: URL): (name: string) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  return (name) => {
    const found =
      known.get(name) ??
      readFile(new URL(`_astro/${name}`, dir), 'utf8').then((text) =>
        [...text.matchAll(staticImport)].map(([, path = '']) => path.slice('./'.length)),
      );
    known.set(name, found);
    return found;
  };
}
