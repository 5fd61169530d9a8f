import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB; null where the system does not tell (other than Linux). */
  readonly megabytes: number | null;
}

/** Runs one command to its end and measures it as a whole process. Rejects when it fails. */
export function measured(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    let peak: number | null = null;
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
    // The high-water mark only grows, so the last look before the end is the peak, save for the last few milliseconds.
    const look = setInterval(() => {
      peak = highWater(child.pid) ?? peak;
    }, 20);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - begin) / 1000, megabytes: peak });
      else reject(new Error(`${command} ${args.join(' ')} ended with exit code ${code}.`));
    });
  });
}

function highWater(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** The switches that a script of package.json gives to Node. */
export function flagsOf(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return (scripts[script] ?? '').split(' ').filter((word) => word.startsWith('--max') || word.startsWith('--heap'));
}

/** Median of a few runs: single runs on a shared machine say little. */
export async function medianOf(runs: number, once: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let i = 0; i < runs; i += 1) all.push(await once());
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const memory = all.flatMap((run) => (run.megabytes === null ? [] : [run.megabytes]));
  return { seconds: middle(all.map((run) => run.seconds)), megabytes: memory.length === 0 ? null : Math.max(...memory) };
}
