/**
 * Runs a command and gives its exit code. An error that nothing foresaw is a defect of the program: it is told in a sentence, and where it happened only to those
 * who ask, with ATLAS_TRACE=1. Exit code 4; what was published before is as it was, since a run puts its output in place as its last step.
 */
export async function orDefect<Code extends number>(work: () => Promise<Code>, say: (line: string) => void): Promise<Code | 4> {
  try {
    return await work();
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    say(`The program has a defect, and stopped: ${what.replace(/\.?$/, '.')} Nothing was published; the output is as it was.`);
    if (process.env['ATLAS_TRACE'] !== '1')
      say('Run it with ATLAS_TRACE=1 to see where, and report that with the drop that caused it.');
    else if (cause instanceof Error) say(cause.stack ?? '');
    return 4;
  }
}
