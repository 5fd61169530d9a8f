/** Size of the map file, in map units; x to the east, y to the south. One unit is 2.5 km on the main map. */
export const mapFrame = { width: 1960, height: 1720 } as const;
