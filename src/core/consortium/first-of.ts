/**
 * The first `n` items in an order, without sorting the rest: a list of forty thousand costs one pass.
 *
 * Shape   any number of items; equal ones stay in the order given.
 */
export function firstOf<T>(items: Iterable<T>, n: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first[n - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(item, first[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > n) first.pop();
  }
  return first;
}
