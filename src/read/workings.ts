import { countOf } from '#core/stats/sums.ts';
import type { Words } from '#i18n/index.ts';

/** A published value of the long table, as far as a working needs it. */
export interface WorkedValue {
  readonly metric: string;
  readonly dims: string | null;
  readonly value: string | null;
  readonly n: number | null;
  readonly unit: string;
}

type LookUp = (metric: string, dims?: string) => number | null;

/**
 * The sum behind a value with its numbers put in, such as "87 / 530 = 0.164"; null where one line cannot show it.
 *
 * Shares work from their denominator; ratios from the published values they divide. Each working is checked against
 * the value: one that does not give it is not shown.
 */
export function working(row: WorkedValue, at: LookUp, words: Words): string | null {
  const value = row.value === null ? Number.NaN : Number(row.value);
  if (!Number.isFinite(value)) return null;
  const found = fromParts(row, at) ?? fromDenominator(row, value);
  if (found === null || Math.abs(found.gives - value) > 1e-9 * Math.max(1, Math.abs(value))) return null;
  const text = found.text
    .map((part) => (typeof part === 'string' ? part : words.decimal(part, Number.isInteger(part) ? 0 : 4)))
    .join('');
  return `${text} = ${words.decimal(value, 3)}`;
}

interface Working {
  readonly text: readonly (string | number)[];
  readonly gives: number;
}

function fromDenominator({ n, unit }: WorkedValue, value: number): Working | null {
  if (n === null || n === 0 || !unit.startsWith('share')) return null;
  const part = countOf(value, n);
  return { text: [part, ' / ', n], gives: part / n };
}

function fromParts({ metric, dims }: WorkedValue, at: LookUp): Working | null {
  const place = dims ?? '';
  const category = place.split('|').find((one) => one.startsWith('category='));
  const divided = (a: number | null, b: number | null): Working | null =>
    a === null || b === null || b === 0 ? null : { text: [a, ' / ', b], gives: a / b };
  switch (metric) {
    case 'REP-RR':
      return divided(at('REP-SHARE', place), at('REP-POP', category));
    case 'REP-LEAD':
      return divided(at('REP-SHARE', `measure=coordinators|${category}`), at('REP-SHARE', `measure=units|${category}`));
    case 'REP-DISP':
      return divided(at('REP-PC', 'category=less_developed'), at('REP-PC', 'category=more_developed'));
    case 'ELI-SHARE': {
      const [pass, fail] = [at('ELI-COUNT', 'result=pass'), at('ELI-COUNT', 'result=fail')];
      return pass === null || fail === null ? null : { text: [pass, ' / (', pass, ' + ', fail, ')'], gives: pass / (pass + fail) };
    }
    case 'NET-DENS': {
      const [nodes, edges] = [at('NET-N'), at('NET-E')];
      if (nodes === null || edges === null || nodes < 2) return null;
      return { text: ['2 × ', edges, ' / (', nodes, ' × ', nodes - 1, ')'], gives: (2 * edges) / (nodes * (nodes - 1)) };
    }
    default:
      return null;
  }
}
