import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { toolFileAt, toolFiles } from '../core/tool-files/contract.ts';

/**
 * Writes tools.json beside the pages: what the files hold that the tools load, and size and SHA-256 of each, so that a copy of the
 * site can be checked and a script knows what it reads.
 */
export function toolFilesIndex(): AstroIntegration {
  return {
    name: 'tool-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folders = ['explore', 'compare', 'partners', 'de/partners', 'it/partners', 'fr/partners'];
        const found = await Promise.all(
          folders.map(async (folder) => {
            const names = await readdir(new URL(`${folder}/`, dir), { recursive: true }).catch((): string[] => []);
            return names.map((name) => `/${folder}/${name.replaceAll('\\', '/')}`);
          }),
        );
        const files = [];
        for (const path of found.flat().sort()) {
          const contract = toolFileAt(path);
          if (contract === undefined) continue;
          const bytes = await readFile(new URL(`.${path}`, dir));
          files.push({
            path,
            contract: contract.path,
            bytes: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
          });
        }
        await writeFile(new URL('tools.json', dir), `${JSON.stringify({ contracts: toolFiles, files }, null, 1)}\n`);
      },
    },
  };
}
