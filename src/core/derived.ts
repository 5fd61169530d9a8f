/**
 * Remembers what a pure function made of an object, as long as that object lives: an index is built once per
 * world, however many metrics ask for it.
 *
 * Shape  any function of one object; the result must not be changed by its readers.
 */
export function derived<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const made = new WeakMap<Source, { readonly result: Result }>();
  return (source) => {
    const before = made.get(source);
    if (before) return before.result;
    const result = make(source);
    made.set(source, { result });
    return result;
  };
}
