/**
 * Remembers what a pure function made of an object, as long as that object lives: an index is built once per
 * world, however many metrics ask for it.
 *
 * Shape  any function of one object; the result must not be changed by its readers. `rests`: the part of the object that the
 *        result rests on, where objects that share it share the result; the object itself where not given.
 */
export function derived<Source extends object, Result>(
  make: (source: Source) => Result,
  rests: (source: Source) => object = (source) => source,
): (source: Source) => Result {
  const made = new WeakMap<object, { readonly result: Result }>();
  return (source) => {
    const key = rests(source);
    const before = made.get(key);
    if (before) return before.result;
    const result = make(source);
    made.set(key, { result });
    return result;
  };
}
