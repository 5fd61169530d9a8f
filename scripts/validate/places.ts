import type { NutsIndex } from '#core/nuts/nuts-index.ts';
import { regionOf } from '#core/nuts/region-of.ts';
import type { RowReader } from './row-reader.ts';

/** What places may be named in a source. */
export interface KnownPlaces {
  readonly nuts: NutsIndex;
  /** ISO code or English name → Eurostat code (GR → EL, GB → UK, Greece → EL). */
  readonly iso: ReadonlyMap<string, string>;
}

/** A country code of Eurostat; an ISO code that differs is brought to it. */
export function country(row: RowReader, field: string, { nuts, iso }: KnownPlaces, bulk = false): string | null {
  const value = row.text(field);
  if (value === null || nuts.countries.has(value)) return value;
  const known = iso.get(value);
  if (known !== undefined) return known;
  // Exports of large registers name countries all over the world; those of no list are added to it.
  if (bulk && /^[A-Z]{2}$/.test(value)) return value;
  const advice = 'Write the two letters of Eurostat (EL, UK, XK), or add the country to reference/countries.csv.';
  row.fault(field, 'unknown-country', 'No country has this code.', advice);
  return null;
}

/** A NUTS code of any version and level 0 to 3; one that occurs in no version is a fault, save in an export of a large register. */
export function placeCode(row: RowReader, field: string, { nuts }: KnownPlaces, bulk = false): string | null {
  const value = row.text(field);
  if (value === null || bulk) return value;
  const found = regionOf(value, nuts);
  if (found.region !== null || found.reason !== 'unknown') return value;
  const advice = 'Write a NUTS code of level 0 to 3 of any version since 2006, such as SE11, or leave the cell empty.';
  row.fault(field, 'unknown-region', 'No region has this code in any version of NUTS.', advice);
  return null;
}

/**
 * A point in degrees, from two cells.
 *
 * Absent  where both cells are empty.
 * Errors  one cell without the other, no number, or a place off the globe.
 */
export function point(row: RowReader): { lat: number; lon: number } | null {
  const [lat, lon] = [degrees(row, 'latitude', 90), degrees(row, 'longitude', 180)];
  if (lat !== null && lon !== null) return { lat, lon };
  if (row.text('latitude') === null && row.text('longitude') !== null) halfPoint(row, 'latitude');
  if (row.text('longitude') === null && row.text('latitude') !== null) halfPoint(row, 'longitude');
  return null;
}

const halfPoint = (row: RowReader, field: string): void =>
  row.fault(field, 'half-a-point', 'The point has only one of its two coordinates.', 'Fill in the other one, or empty both cells.');

function degrees(row: RowReader, field: string, limit: number): number | null {
  const value = row.text(field);
  if (value === null) return null;
  const number = /^-?\d{1,3}(\.\d{1,20})?$/.test(value) ? Number(value) : Number.NaN;
  if (Math.abs(number) <= limit) return number;
  row.fault(
    field,
    'coordinate',
    `The value is no ${field} in degrees.`,
    `Write a number from -${limit} to ${limit}, or leave the cell empty.`,
  );
  return null;
}
