import type { Working } from '#core/workings/working.ts';
import type { Words } from '#i18n/index.ts';

/**
 * A sum with its numbers put in, such as "87 / 530 = 0.164", in the words of a language; null for one that does not give the
 * value: it is not shown then.
 */
export function worked(found: Working | null, value: number | null, words: Words): string | null {
  if (found === null || value === null || !Number.isFinite(value)) return null;
  if (!(Math.abs(found.gives - value) <= 1e-9 * Math.max(1, Math.abs(value)))) return null;
  return `${found.text.map((part) => (typeof part === 'string' ? part : figure(part, words))).join('')} = ${words.decimal(value, Number.isInteger(value) ? 0 : 3)}`;
}

/** Four decimals tell shares apart, small ones need six; whole and large numbers need none. */
function figure(part: number, { decimal }: Words): string {
  const whole = Math.abs(part - Math.round(part)) < 1e-9 || Math.abs(part) >= 1000;
  return decimal(part, whole ? 0 : Math.abs(part) < 0.01 ? 6 : 4);
}
