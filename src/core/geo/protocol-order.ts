/*
 * Eurostat protocol order of countries: member states by the alphabetical order of their names in their own language, EFTA,
 * the United Kingdom, then candidate and potential candidate countries. Codes are Eurostat's (EL, UK, XK).
 */
export const protocolOrder: readonly string[] = [
  ...['BE', 'BG', 'CZ', 'DK', 'DE', 'EE', 'IE', 'EL', 'ES', 'FR', 'HR', 'IT', 'CY', 'LV', 'LT', 'LU', 'HU', 'MT', 'NL', 'AT'],
  ...['PL', 'PT', 'RO', 'SI', 'SK', 'FI', 'SE'],
  ...['IS', 'LI', 'NO', 'CH', 'UK', 'BA', 'ME', 'MD', 'MK', 'GE', 'AL', 'RS', 'TR', 'UA', 'XK'],
];

const place = new Map(protocolOrder.map((country, index) => [country, index]));

/**
 * Order of two regions or countries by their codes: country in protocol order, then code by code point. A country that is
 * not listed comes after all that are.
 */
export function byProtocolOrder(a: string, b: string): number {
  const first = place.get(a.slice(0, 2)) ?? protocolOrder.length;
  const second = place.get(b.slice(0, 2)) ?? protocolOrder.length;
  if (first !== second) return first - second;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
