import { insetRegions } from '#core/geo/frame.ts';
import { type MapWindow, wholeMap, windowAround } from './map-window.ts';

/**
 * Where a region sits on the map file: a row of the published table `regions_map`. Map units (see `mapFrame` in
 * core/geo/frame.ts); `frame_*` is the box of an outermost region's inset, null on the mainland map.
 */
export interface MapPlace {
  readonly region_id: string;
  readonly x: number;
  readonly y: number;
  readonly min_x: number;
  readonly min_y: number;
  readonly max_x: number;
  readonly max_y: number;
  readonly inset: boolean;
  readonly frame_x: number | null;
  readonly frame_y: number | null;
  readonly frame_width: number | null;
  readonly frame_height: number | null;
}

/** An inset on the page: its box in pixels, and how map units become pixels inside it. */
export interface Inset {
  readonly region_id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Pixel = map unit × scale + shift. */
  readonly shift: readonly [number, number];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Height of the main map; insets may stand below it. */
  readonly mainHeight: number;
  readonly window: MapWindow;
  /** Pixels per map unit of the main map. */
  readonly scale: number;
  readonly insets: readonly Inset[];
  /** A region's point in pixels; null for a region that is not on the map. */
  readonly at: (region_id: string) => readonly [number, number] | null;
}

/** Below this width the insets move from the map's empty north-east to rows under it. */
const smallest = 560;
/** Below this width three insets stand in a row, above five. */
const fewPerRow = 480;
const labelRoom = 17;

/**
 * How is the map laid out at this width?
 *
 * Shape   places of all regions; with `only`, the map is cut to the part that holds these regions, and only their insets are
 *         shown (a map of links needs no more).
 * Units   pixels.
 */
export function mapLayout(
  places: readonly MapPlace[],
  width: number,
  only: ((region_id: string) => boolean) | null = null,
): MapLayout {
  const byId = new Map(places.map((place) => [place.region_id, place]));
  const framed = insetRegions.flatMap((region) => byId.get(region) ?? []).filter((place) => only === null || only(place.region_id));
  const shown = only === null ? [] : places.filter((place) => place.frame_x === null && only(place.region_id));
  const window = only === null ? wholeMap : windowAround(shown.map(({ x, y }) => [x, y]));
  const scale = width / window.width;
  const mainHeight = Math.round(window.height * scale);
  const beside = width >= smallest && only === null;
  const perRow = width >= fewPerRow ? 5 : 3;
  const insets = framed.map((place, index) =>
    beside ? besideMap(place, scale) : underMap(place, index, width, mainHeight, perRow),
  );
  const rows = Math.ceil(insets.length / perRow);
  const byRegion = new Map(insets.map((inset) => [inset.region_id, inset]));
  return {
    width,
    height: beside || rows === 0 ? mainHeight : mainHeight + 12 + rows * under.pitch,
    mainHeight,
    window,
    scale,
    insets,
    at: (region_id) => {
      const place = byId.get(region_id);
      if (place === undefined) return null;
      const inset = byRegion.get(region_id);
      return inset === undefined
        ? [(place.x - window.x) * scale, (place.y - window.y) * scale]
        : [place.x * inset.scale + inset.shift[0], place.y * inset.scale + inset.shift[1]];
    },
  };
}

function besideMap(place: MapPlace, scale: number): Inset {
  const { x, y, width, height } = frameOf(place);
  return {
    region_id: place.region_id,
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
    scale,
    shift: [0, 0],
  };
}

const under = { gap: 10, height: 56, pitch: 56 + labelRoom + 8 } as const;

function underMap(place: MapPlace, index: number, width: number, top: number, perRow: number): Inset {
  const frame = frameOf(place);
  const box = (width - (perRow - 1) * under.gap) / perRow;
  const x = (index % perRow) * (box + under.gap);
  const y = top + 12 + Math.floor(index / perRow) * under.pitch + labelRoom;
  const scale = Math.min(box / frame.width, under.height / frame.height);
  const shift = [
    x + box / 2 - (frame.x + frame.width / 2) * scale,
    y + under.height / 2 - (frame.y + frame.height / 2) * scale,
  ] as const;
  return { region_id: place.region_id, x, y, width: box, height: under.height, scale, shift };
}

function frameOf(place: MapPlace): { x: number; y: number; width: number; height: number } {
  const { frame_x: x, frame_y: y, frame_width: width, frame_height: height } = place;
  if (x === null || y === null || width === null || height === null) {
    throw new Error(`Region ${place.region_id} has no inset box in regions_map. Run "npm run data" again.`);
  }
  return { x, y, width, height };
}
