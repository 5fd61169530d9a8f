import { absent, known, type Measure } from '../measure.ts';

const shape = /^\d{1,13}(?:\.(\d{1,2}))?$/;

/** Why a text is not an amount. */
export type AmountFault = 'negative' | 'not-a-number' | 'too-precise' | 'too-large';

/**
 * How many cents is an amount in EUR?
 *
 * Shape   digits, a point as decimal mark, at most two decimals; no sign, no thousands separator, no exponent.
 * Units   whole cents, exact: amounts stay below 10¹³ EUR, far inside the integers a double can hold.
 * Errors  a fault by name instead of a number.
 */
export function cents(text: string): number | AmountFault {
  const found = shape.exec(text);
  if (found) {
    const [euros = '0', decimals = ''] = text.split('.');
    return Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
  }
  if (/^-\s?\d/.test(text)) return 'negative';
  if (/^\d+\.\d{3,}$/.test(text)) return 'too-precise';
  if (/^\d{14,}(\.\d+)?$/.test(text)) return 'too-large';
  return 'not-a-number';
}

/** Cents as EUR with two decimals, for reports that add up to the cent. */
export function decimalEuros(amount: number): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.abs(amount);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/**
 * What do amounts in EUR add up to?
 *
 * Units   EUR, added in whole cents: the sum does not depend on the order.
 * Absent  amounts that are not known are left out; `no-amounts` where none is known.
 */
export function sumOfEuros(amounts: readonly (number | null)[]): Measure {
  const all = amounts.filter((amount) => amount !== null);
  if (all.length === 0) return absent('no-amounts');
  return known(euros(all.reduce((total, amount) => total + Math.round(amount * 100), 0)));
}

/** Cents as EUR: the double nearest to the decimal amount. */
export function euros(amount: number): number {
  return amount / 100;
}
