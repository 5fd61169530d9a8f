/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, the default of R and NumPy).
 *
 * Shape   values ascending, at least one; `p` from 0 to 1.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const place = (ascending.length - 1) * p;
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  if (below === undefined || above === undefined)
    throw new RangeError('A quantile needs at least one value and a probability from 0 to 1.');
  return below + (above - below) * (place - Math.floor(place));
}
