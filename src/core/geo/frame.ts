import { laea } from './laea.ts';
import type { Point } from './ring.ts';

/*
 * The published map's own coordinates: map units, x to the east, y to the south. One unit is 2.5 km on the main map
 * (EPSG:3035); the corner is E 2 600 000, N 5 450 000. From Iceland to eastern Türkiye, from Crete to the North Cape.
 */

const metresPerUnit = 2500;
const west = 2_600_000;
const north = 5_450_000;

/** Size of the map file, in map units. */
export const mapFrame = { width: 1900, height: 1640 } as const;

/** Where a place (longitude, latitude in degrees) falls on the main map, in map units; may lie outside the frame. */
export function toMap([longitude, latitude]: Point): Point {
  const [easting, northing] = laea(longitude, latitude);
  return [(easting - west) / metresPerUnit, (north - northing) / metresPerUnit];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Regions drawn in a box of their own at their own scale, in the order of the boxes: the outermost ones, then Svalbard. */
export const insetRegions = ['FRY1', 'FRY2', 'FRY3', 'FRY4', 'FRY5', 'PT20', 'PT30', 'ES70', 'NO0B'] as const;

const columns = 3;
const box = { width: 212, height: 170, gap: 20, pitch: 229, label: 43 } as const;

/** The inset's box, in the empty north-east of the map; above it a strip of 43 units is left for its label. null for others. */
export function insetFrame(region: string): Box | null {
  const index = (insetRegions as readonly string[]).indexOf(region);
  if (index < 0) return null;
  const column = index % columns;
  const row = Math.floor(index / columns);
  return {
    x: mapFrame.width - (columns - column) * (box.width + box.gap) + box.gap,
    y: row * box.pitch + box.label,
    width: box.width,
    height: box.height,
  };
}
