import { enableCompileCache } from 'node:module';
import { type Cache, cacheOnDisk } from './cache.ts';
import { orDefect } from './defect.ts';
import { type Effects, onDisk } from './effects.ts';
import { readArguments } from './ingest/arguments.ts';
import { parsedPrefix } from './ingest/parsed-prefix.ts';
import { startedAs } from './started.ts';
import { compiledCode } from './threads/compiled-code.ts';
import { isUnchanged, remember } from './unchanged.ts';

// Compiled code is kept between runs: on the default data a third of a second of two.
enableCompileCache(compiledCode);

/*
 * npm run data: the pipeline, unless nothing has changed. The pipeline itself is loaded only when it is needed: loading it takes longer than looking.
 */
export async function data(effects: Effects, cache: Cache, given: readonly string[]): Promise<number> {
  const options = readArguments(given);
  if (typeof options !== 'string' && (await isUnchanged(effects, cache, options))) {
    effects.say(`Nothing has changed: neither data nor code nor options. ${options.out} is as it was.`);
    return 0;
  }
  const { main } = await import('./build-data.ts');
  const code = await main({ ...effects, cache }, given);
  if (code === 0 && typeof options !== 'string') {
    await remember(effects, cache, options);
    await cache.prune(parsedPrefix);
  }
  return code;
}

if (startedAs(import.meta.filename))
  process.exitCode = await orDefect(async () => data(onDisk(), await cacheOnDisk(), process.argv.slice(2)), console.error);
