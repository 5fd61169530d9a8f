import { insetFrame } from '#core/geo/frame.ts';
import type { MapMember } from '../link-map.ts';
import type { MapPlace } from '../places.ts';

/* For tests: a handful of regions where the published map has them. */

const place = (region_id: string, east = 0, south = 0): MapPlace => {
  const frame = insetFrame(region_id);
  const [x, y] = frame === null ? [east, south] : [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return {
    region_id,
    x,
    y,
    min_x: x - 20,
    min_y: y - 20,
    max_x: x + 20,
    max_y: y + 20,
    inset: frame !== null,
    frame_x: frame?.x ?? null,
    frame_y: frame?.y ?? null,
    frame_width: frame?.width ?? null,
    frame_height: frame?.height ?? null,
  };
};

export const samplePlaces: readonly MapPlace[] = [
  place('ES51', 426, 1353),
  place('FRK2', 551, 1160),
  place('PL22', 982, 967),
  place('UKI3', 411, 894),
  place('ES70'),
  place('FRY5'),
];

export const region = (region_id: string, name: string, weight: number, tone: string): MapMember => ({
  region_id,
  name,
  text: `${name}: ${weight}`,
  href: `/regions/${region_id}/`,
  weight,
  tone,
});
