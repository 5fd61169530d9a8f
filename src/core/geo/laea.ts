/*
 * Lambert azimuthal equal area on the GRS80 ellipsoid; centred on 52° N 10° E it is ETRS89-LAEA Europe (EPSG:3035).
 * Formulas: EPSG Guidance Note 7-2, method 9820.
 */

const semiMajorAxis = 6_378_137;
const eccentricity2 = 0.006_694_380_022_9;
const eccentricity = Math.sqrt(eccentricity2);
const radians = Math.PI / 180;

const authalic = (sine: number): number =>
  (1 - eccentricity2) *
  (sine / (1 - eccentricity2 * sine * sine) - Math.log((1 - eccentricity * sine) / (1 + eccentricity * sine)) / (2 * eccentricity));

const atPole = authalic(1);
const radius = semiMajorAxis * Math.sqrt(atPole / 2);

/** Longitude, latitude in degrees → easting, northing in metres. */
export type Projection = (longitude: number, latitude: number) => readonly [number, number];

/**
 * The equal-area projection around a centre, north up there.
 *
 * Shape   centre's longitude and latitude in degrees, and the easting and northing in metres it shall have → projection.
 * Errors  the projection throws a RangeError for the centre's antipode, which it cannot show.
 */
export function lambertAround(
  centreLongitude: number,
  centreLatitude: number,
  [falseEasting, falseNorthing]: readonly [number, number] = [0, 0],
): Projection {
  const originSine = Math.sin(centreLatitude * radians);
  const sineOrigin = authalic(originSine) / atPole;
  const cosineOrigin = Math.sqrt(1 - sineOrigin * sineOrigin);
  const stretch =
    (semiMajorAxis * Math.cos(centreLatitude * radians)) /
    (Math.sqrt(1 - eccentricity2 * originSine * originSine) * radius * cosineOrigin);
  return (longitude, latitude) => {
    const sine = authalic(Math.sin(latitude * radians)) / atPole;
    const cosine = Math.sqrt(Math.max(0, 1 - sine * sine));
    const turn = (longitude - centreLongitude) * radians;
    const nearness = 1 + sineOrigin * sine + cosineOrigin * cosine * Math.cos(turn);
    if (nearness < 1e-9) throw new RangeError(`${longitude}, ${latitude} is opposite the centre of the map and cannot be drawn.`);
    const scale = radius * Math.sqrt(2 / nearness);
    return [
      falseEasting + scale * stretch * cosine * Math.sin(turn),
      falseNorthing + (scale / stretch) * (cosineOrigin * sine - sineOrigin * cosine * Math.cos(turn)),
    ];
  };
}

/**
 * Where is a place on the official map of Europe (EPSG:3035)?
 *
 * Source  EPSG Guidance Note 7-2; its example 50° N 5° E gives E 3962799.45, N 2999718.85.
 */
export const laea: Projection = lambertAround(10, 52, [4_321_000, 3_210_000]);
