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
