import { readFileSync } from 'node:fs';
import { earlierList, isLocal, shelfOf, siteRoot } from '#core/publication/place.ts';
import { publisherOf } from '#core/publication/publisher.ts';
import { type Cache, cacheOnDisk } from '../cache.ts';
import { type Effects, onDisk } from '../effects.ts';
import { ContractError } from '../publish/table-text.ts';
import { startedAs } from '../started.ts';
import { systemProblem } from '../system-problem.ts';
import { codeCommit } from './code-commit.ts';
import type { ReleaseOptions } from './make.ts';
import { ReleaseFault } from './published.ts';
import { releasesIn } from './shelf/releases.ts';
import { type Get, overNetwork, restoreReleases, SiteSilent } from './shelf/restore.ts';
import { releaseThere, rememberRelease } from './unchanged.ts';

/*
 * npm run release: turns the output of `npm run data` into a dated release that never changes.
 */

type Environment = Readonly<Record<string, string | undefined>>;

export const usage = 'Usage: npm run release -- [--from DIR] [--releases DIR]';

/** Reads the command line; a text instead of options is what is wrong with it. */
export function readOptions(given: readonly string[], environment: Environment) {
  const values = new Map([
    ['--from', 'public/data'],
    ['--releases', shelfOf(environment)],
  ]);
  for (let at = 0; at < given.length; at += 2) {
    const [name = '', value] = [given[at], given[at + 1]];
    if (!values.has(name)) return `There is no option "${name}".`;
    if (value === undefined || value === '' || value.startsWith('--')) return `The option ${name} needs a value.`;
    values.set(name, value.replace(/(?<=.)\/+$/, ''));
  }
  try {
    return {
      from: values.get('--from') ?? '',
      shelf: values.get('--releases') ?? '',
      site: siteRoot(environment),
      publisher: publisherOf(environment),
    };
  } catch (cause) {
    if (cause instanceof RangeError) return cause.message;
    throw cause;
  }
}

/** The command: 0 released, or nothing new; 1 the data break their contract, or the shelf is not what is online; 2 wrong usage; 3 the system or the site refused. */
export async function release(
  effects: Effects,
  cache: Cache,
  given: readonly string[],
  environment: Environment,
  code: Pick<ReleaseOptions, 'version' | 'commit'>,
  get: Get = overNetwork,
): Promise<0 | 1 | 2 | 3> {
  const read = readOptions(given, environment);
  if (typeof read === 'string') {
    effects.say(`${read}\n${usage}`);
    return 2;
  }
  const options = { ...read, ...code };
  if (isLocal(options.site))
    effects.say(
      `           This release names ${options.site} in its citations and descriptions: set ATLAS_SITE before you publish it.`,
    );
  try {
    const earlier = earlierList(environment);
    if (earlier !== null) await restoreReleases(effects, get, options.shelf, earlier);
    await refuseLocalOnes(effects, options);
    const there = await releaseThere(effects, cache, options);
    if (there !== null) {
      effects.say(`Nothing has changed: ${options.shelf}/${there} is the release of these data.`);
      return 0;
    }
    // Loaded only when it is needed: loading it takes longer than looking.
    const { makeRelease } = await import('./make.ts');
    const { id } = await makeRelease(effects, options);
    await rememberRelease(effects, cache, options, id);
    return 0;
  } catch (cause) {
    if (cause instanceof ReleaseFault || cause instanceof ContractError) {
      effects.say(`${cause.message}\nNothing was released; ${options.shelf} is as it was.`);
      return 1;
    }
    const refused = cause instanceof SiteSilent ? cause.message : systemProblem(cause);
    if (refused === null) throw cause;
    effects.say(`${refused} Nothing was released; ${options.shelf} is as it was.`);
    return 3;
  }
}

/** A release that names this machine in its citations is of no use to anyone else: it must not go online with the others. */
async function refuseLocalOnes(effects: Effects, { shelf, site }: ReleaseOptions): Promise<void> {
  if (isLocal(site)) return;
  const local = (await releasesIn(effects, shelf)).filter((manifest) => isLocal(manifest.site));
  if (local.length > 0)
    throw new ReleaseFault(
      `${local.map(({ id }) => `${shelf}/${id}`).join(', ')} was made without ATLAS_SITE and names ${local[0]?.site} in its citations and descriptions. Move it away before you publish for ${site}.`,
    );
}

if (startedAs(import.meta.filename)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  process.exitCode = await release(onDisk(), await cacheOnDisk(), process.argv.slice(2), process.env, {
    version,
    commit: codeCommit(),
  });
}
