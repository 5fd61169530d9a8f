import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}

/** Builds the site as a maintainer would and serves it while the browser tests run. */
export default async function site(project: TestProject): Promise<() => void> {
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (build.status !== 0) throw new Error(`npm run build failed with exit code ${build.status}:\n${build.stdout}\n${build.stderr}`);
  const { address, server } = await serve('dist', 0);
  project.provide('site', address);
  return () => server.close();
}
