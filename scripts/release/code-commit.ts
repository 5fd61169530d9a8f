import { spawnSync } from 'node:child_process';

/** The commit of the code, as git knows it; null outside a checkout. Never required: a copy without git releases all the same. */
export function codeCommit(): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  const commit = status === 0 ? stdout.trim() : '';
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : null;
}
