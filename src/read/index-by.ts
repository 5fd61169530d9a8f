/** Rows by a key that names at most one of them; the first wins. */
export function indexBy<R, K>(rows: Iterable<R>, key: (row: R) => K): ReadonlyMap<K, R> {
  const index = new Map<K, R>();
  for (const row of rows) if (!index.has(key(row))) index.set(key(row), row);
  return index;
}

/** Rows by a key that several of them share, in their own order. */
export function groupBy<R, K>(rows: Iterable<R>, key: (row: R) => K): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
