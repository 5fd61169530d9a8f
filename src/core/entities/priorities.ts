import type { Period } from '../taxonomy/periods.ts';

/** A priority that a region's smart specialisation strategy declares (METHODOLOGY section 10). */
export interface RegionPriority {
  readonly region_id: string;
  readonly theme: string;
  readonly period: Period;
  /** The level of government that declared it. */
  readonly level: 'regional' | 'national';
  /** False where only part of the list could be read. */
  readonly complete: boolean;
}
