import { mapFrame } from '#core/geo/frame.ts';

/** The part of the map that is shown, in map units. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const wholeMap: MapWindow = { x: 0, y: 0, width: mapFrame.width, height: mapFrame.height };

const padding = 110;
const narrowest = 950;
const flattest = 0.66;

/**
 * Which part of the map shows all these points, with some land around them to tell where they are?
 *
 * Shape   points in map units → window inside the map, at least half its width, between two thirds as high as wide and the
 *         proportions of the whole map. Without points the whole map.
 */
export function windowAround(points: readonly (readonly [number, number])[]): MapWindow {
  if (points.length === 0) return wholeMap;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs) - padding, Math.max(...xs) + padding];
  const [top, bottom] = [Math.min(...ys) - padding, Math.max(...ys) + padding];
  const proportion = mapFrame.height / mapFrame.width;
  const width = Math.min(mapFrame.width, Math.max(narrowest, right - left, (bottom - top) / proportion));
  const height = Math.min(width * proportion, Math.max(bottom - top, width * flattest));
  const within = (middle: number, size: number, most: number): number =>
    Math.round(Math.min(Math.max(0, middle - size / 2), most - size));
  return {
    x: within((left + right) / 2, width, mapFrame.width),
    y: within((top + bottom) / 2, height, mapFrame.height),
    width: Math.round(width),
    height: Math.round(height),
  };
}
