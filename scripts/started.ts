import { realpathSync } from 'node:fs';

/** Is this file the one that was started, and not imported? `import.meta.main` says so only from Node 24.2 on. */
export function startedAs(filename: string): boolean {
  const given = process.argv[1];
  return given !== undefined && realpathSync(given) === filename;
}
