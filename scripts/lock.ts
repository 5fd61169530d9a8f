import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/*
 * One run at a time writes an output folder. The lock is a file beside it that names the process; that of a process which is no more is no lock.
 */

export const lockOf = (folder: string): string => `${folder}.lock`;

/** A lock that names nobody yet: another run is just taking it. Older ones are leftovers. In milliseconds. */
const taking = 10_000;

/** Since when a process runs, as the system counts, so that another one under the same number is told apart; empty where the system does not say. */
async function markOf(pid: number): Promise<string> {
  const [status, boot] = await Promise.all(
    [`/proc/${pid}/stat`, '/proc/sys/kernel/random/boot_id'].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  // The name of the program, in brackets, may hold blanks; the start is the twentieth field after it.
  const start = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return start === '' ? '' : `${start} ${boot?.trim() ?? ''}`;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Process that holds a lock; null where none does. */
async function holderOf(lock: string): Promise<string | null> {
  const text = await readFile(lock, 'utf8').catch(() => null);
  if (text === null) return null;
  const [number = '', ...mark] = text.trim().split(' ');
  if (number === '') {
    const age =
      Date.now() -
      (await stat(lock).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ));
    return age < taking ? 'just begun' : null;
  }
  const pid = Number(number);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !runs(pid)) return null;
  const known = mark.join(' ');
  return known !== '' && known !== (await markOf(pid)) ? null : `process ${pid}`;
}

/** Takes the lock of a folder; null where it is ours now, else who has it. */
export async function takeLock(folder: string): Promise<string | null> {
  const lock = lockOf(folder);
  const own = `${process.pid} ${await markOf(process.pid)}`;
  await mkdir(dirname(folder), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(lock, 'wx');
      try {
        writeSync(file, own);
      } finally {
        closeSync(file);
      }
      return null;
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
    const holder = await holderOf(lock);
    if (holder !== null) return holder;
    await rm(lock, { force: true });
  }
  return 'another one';
}

/** Gives the lock back. */
export const leaveLock = (folder: string): Promise<void> => rm(lockOf(folder), { force: true });
