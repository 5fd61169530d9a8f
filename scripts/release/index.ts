import { readFileSync } from 'node:fs';
import { type ArtefactName, artefacts } from '#core/artefacts.ts';
import { type Effects, onDisk } from '../effects.ts';
import { ContractError } from '../publish/table-text.ts';
import { startedAs } from '../started.ts';
import { systemProblem } from '../system-problem.ts';
import { codeCommit } from './code-commit.ts';
import { makeRelease, type ReleaseOptions } from './make.ts';
import { ReleaseFault } from './published.ts';
import { shelfOf, siteRoot } from './shelf/place.ts';

/*
 * npm run release: turns the output of `npm run data` into a dated release that never changes.
 */

export const usage = 'Usage: npm run release -- [--from DIR] [--releases DIR]';

/** Reads the command line; a text instead of options is what is wrong with it. */
export function readOptions(given: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  let from = 'public/data';
  let shelf = shelfOf(environment);
  for (let at = 0; at < given.length; at += 2) {
    const [name, value] = [given[at], given[at + 1]];
    if (name !== '--from' && name !== '--releases') return `There is no option "${name}".`;
    if (value === undefined || value === '' || value.startsWith('--')) return `The option ${name} needs a value.`;
    if (name === '--from') from = value.replace(/(?<=.)\/+$/, '');
    else shelf = value.replace(/(?<=.)\/+$/, '');
  }
  return { from, shelf, site: siteRoot(environment) };
}

/** The command: 0 released or nothing new; 1 the data break their contract; 2 wrong usage; 3 the system refused. */
export async function release(
  effects: Effects,
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  code: Pick<ReleaseOptions, 'version' | 'commit'>,
): Promise<0 | 1 | 2 | 3> {
  const options = readOptions(given, environment);
  if (typeof options === 'string') {
    effects.say(`${options}\n${usage}`);
    return 2;
  }
  try {
    await makeRelease(effects, { ...options, ...code });
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

/** Names of all tables, in the order of the download page. */
export const tableNames = Object.keys(artefacts) as readonly ArtefactName[];

if (startedAs(import.meta.filename)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  process.exitCode = await release(onDisk(), process.argv.slice(2), process.env, { version, commit: codeCommit() });
}
