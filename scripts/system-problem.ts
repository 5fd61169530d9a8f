const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk. Free some and run again',
  EDQUOT: 'the disk quota is used up. Free some space and run again',
  EACCES: 'permission is denied. Check who owns it',
  EPERM: 'the system does not permit it. Check who owns it',
  EROFS: 'the disk is read-only. Choose another output folder',
  EMFILE: 'too many files are open. Close some programs and run again',
  ENFILE: 'too many files are open. Close some programs and run again',
  EIO: 'the disk reports an error. Check it',
  EBUSY: 'it is in use by another program. Close that and run again',
  EISDIR: 'it is a folder where a file was expected. Move it away',
  ENOTDIR: 'a part of its path is a file where a folder was expected. Move it away',
  EEXIST: 'something else stands in its place. Move it away',
  ENOTEMPTY: 'another run is writing there, or a file has been put there. Run again when it has ended',
  ENOENT: 'it has gone while the program was at work; another run may be writing there. Run again',
  ENAMETOOLONG: 'its name is too long for the disk. Choose a shorter path',
};

/** What the system refused, as a sentence; null where the error is not the system's, so that it is a defect. */
export function systemProblem(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return null;
  const reason = reasons[String(cause.code)] ?? `the system answers ${String(cause.code)}`;
  const what = 'path' in cause && typeof cause.path === 'string' ? cause.path : 'A file';
  return `${what} could not be read or written: ${reason}.`;
}
