import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

/*
 * npm start: data, pages, server. npm puts the pinned Node of node_modules/.bin on the PATH of all three.
 */
const wanted = Number(process.env['PORT'] ?? 4321);
const env = {
  ATLAS_SITE: `http://127.0.0.1:${wanted}`,
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
};
const stages = [
  { say: 'Reading data and computing the tables', command: 'npm', args: ['run', '--silent', 'data'] },
  { say: 'Making the release', command: 'npm', args: ['run', '--silent', 'release'] },
  { say: 'Building the pages', command: 'npm', args: ['run', '--silent', 'pages'] },
] as const;

for (const [i, { say, command, args }] of stages.entries()) {
  console.log(`[${i + 1}/4] ${say} …`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

const { address } = await serve('dist', wanted).catch((cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EADDRINUSE') throw cause;
  console.log(`Port ${wanted} is in use; taking a free one.`);
  return serve('dist', 0);
});
console.log(`[4/4] The atlas is at ${address} (stop with Ctrl+C)`);
