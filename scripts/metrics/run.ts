import { parseArgs } from 'node:util';
import { partialDate } from '#core/dates/partial-date.ts';
import { allValues } from '#core/metrics/index.ts';
import { currentPeriod, type Period, periods } from '#core/taxonomy/periods.ts';
import { worldOf } from '#core/world.ts';
import type { Effects } from '../effects.ts';
import { faultLine, inReadingOrder } from '../validate/fault.ts';
import { readTables } from './read-tables.ts';

const usage = `Usage: npm run -s metrics -- --tables DIR --out FILE.json [--period ${periods.join('|')}] [--as-of YYYY-MM-DD]`;

/**
 * Computes every metric of the tables in a folder and writes them as one flat JSON object.
 *
 * Shape   `args` as given on the command line. Returns the exit code: 0 written, 1 the tables are at fault (every
 *         fault listed, no file written), 2 wrong usage.
 */
export async function run(args: readonly string[], effects: Pick<Effects, 'list' | 'read' | 'write' | 'say'>): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    effects.say(options);
    effects.say(usage);
    return 2;
  }
  const { rows, faults } = await readTables(options.tables, options.period, effects);
  if (faults.length > 0) {
    for (const fault of inReadingOrder(faults)) effects.say(faultLine(fault));
    effects.say(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${options.tables}: nothing was written.`);
    return 1;
  }
  const world = worldOf(rows, {
    priorities: rows.region_priorities,
    outcomes: rows.outcomes,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  });
  try {
    await effects.write(options.out, flatJson(allValues(world)));
  } catch (cause) {
    effects.say(
      `${options.out} cannot be written: ${cause instanceof Error ? cause.message : cause}. Give --out a file in a folder that exists.`,
    );
    return 2;
  }
  return 0;
}

interface Options {
  readonly tables: string;
  readonly out: string;
  readonly period: Period;
  readonly asOf: string | null;
}

function optionsOf(args: readonly string[]): Options | string {
  const option = { type: 'string' } as const;
  let values: { tables?: string; out?: string; period?: string; 'as-of'?: string };
  try {
    values = parseArgs({ args: [...args], options: { tables: option, out: option, period: option, 'as-of': option } }).values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const { tables, out } = values;
  if (tables === undefined || out === undefined) return `The option ${tables === undefined ? '--tables' : '--out'} is missing.`;
  const period = periods.find((one) => one === (values.period ?? currentPeriod));
  if (period === undefined) return `There is no period "${values.period}". Use ${periods.join(' or ')}.`;
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && (asOf.length !== 10 || partialDate(asOf) === null))
    return `"${asOf}" is not a day. Write --as-of as YYYY-MM-DD.`;
  return { tables, out, period, asOf };
}

/** One line per value, so that two results can be compared line by line. */
export function flatJson(values: Iterable<readonly [string, unknown]>): string {
  const lines: string[] = [];
  for (const [key, value] of values) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError(`${key} came out as ${value}. This is a bug in the metric: report it.`);
    lines.push(`${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}
