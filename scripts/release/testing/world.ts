import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publisherOf } from '#core/publication/publisher.ts';
import { buildData } from '../../build-data.ts';
import { type InMemory, inMemory } from '../../effects.ts';

const inputs = /\.(csv|json)$/;

/** A world in memory with the published data of a data folder; `change` edits its inputs on the way. */
export async function publishedWorld(
  folder: string,
  {
    asOf = null,
    change = (_path: string, text: string) => text,
  }: { asOf?: string | null; change?: (path: string, text: string) => string } = {},
): Promise<InMemory> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => inputs.test(path));
  const world = inMemory(files.map((path) => [`data/${path}`, change(path, readFileSync(join(folder, path), 'utf8'))] as const));
  const code = await buildData(world, { data: 'data', out: 'public/data', asOf, drop: null });
  if (code !== 0) throw new Error(`The data of ${folder} were not published:\n${world.said.join('\n')}`);
  return world;
}

/** The small case that the golden ones are built on. */
export const baseCase = join(import.meta.dirname, '../../cases/base/in');

export const options = {
  from: 'public/data',
  shelf: 'releases',
  site: 'https://example.eu/atlas/',
  publisher: publisherOf({}),
  version: '1.2.3',
  commit: null,
} as const;

/** Files of a release in memory, by path below its folder. */
export function filesOf({ files }: InMemory, id: string): Map<string, Uint8Array> {
  const folder = `releases/${id}/`;
  return new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith(folder) ? [[path.slice(folder.length), bytes] as const] : [])),
  );
}

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
