import { readFileSync } from 'node:fs';
import { isLocal, shelfOf, siteRoot } from '#core/publication/place.ts';
import { publisherOf } from '#core/publication/publisher.ts';
import { type Cache, cacheOnDisk } from '../cache.ts';
import { type Effects, onDisk } from '../effects.ts';
import { ContractError } from '../publish/table-text.ts';
import { startedAs } from '../started.ts';
import { systemProblem } from '../system-problem.ts';
import { codeCommit } from './code-commit.ts';
import type { ReleaseOptions } from './make.ts';
import { ReleaseFault } from './published.ts';
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

/** The command: 0 released, or nothing new; 1 the data break their contract; 2 wrong usage; 3 the system refused. */
export async function release(
  effects: Effects,
  cache: Cache,
  given: readonly string[],
  environment: Environment,
  code: Pick<ReleaseOptions, 'version' | 'commit'>,
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
  const there = await releaseThere(effects, cache, options);
  if (there !== null) {
    effects.say(`Nothing has changed: ${options.shelf}/${there} is the release of these data.`);
    return 0;
  }
  try {
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
    const refused = systemProblem(cause);
    if (refused === null) throw cause;
    effects.say(`${refused} Nothing was released; ${options.shelf} is as it was.`);
    return 3;
  }
}

if (startedAs(import.meta.filename)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  process.exitCode = await release(onDisk(), await cacheOnDisk(), process.argv.slice(2), process.env, {
    version,
    commit: codeCommit(),
  });
}
