/** How one value of the state is written in the address; `read` gives undefined for what it does not understand. */
export interface Parameter<T> {
  readonly initial: T;
  read(text: string): T | undefined;
  write(value: T): string;
  /** Parts of a text that were left out, though the rest of it was understood. */
  leftOut?(text: string): readonly string[];
}
export type Parameters<S> = { readonly [K in keyof S]: Parameter<S[K]> };

export interface StateRead<S> {
  readonly state: S;
  /** Parameters whose text was not understood, or that nothing here knows; the page says so and shows the default. */
  readonly refused: readonly { readonly name: string; readonly text: string }[];
}

/**
 * The state of a tool from the query of its address.
 *
 * Absent  a parameter that is not there has its initial value, and so has one that is not understood, which is listed.
 */
export function readState<S extends object>(query: URLSearchParams, parameters: Parameters<S>): StateRead<S> {
  const refused = [...new Set(query.keys())]
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({ name, text: query.get(name) ?? '' }));
  const entries = Object.entries<Parameter<unknown>>(parameters).map(([name, parameter]) => {
    const text = query.get(name);
    if (text === null) return [name, parameter.initial];
    const value = parameter.read(text);
    if (value === undefined) refused.push({ name, text });
    else for (const part of parameter.leftOut?.(text) ?? []) refused.push({ name, text: part });
    return [name, value ?? parameter.initial];
  });
  return { state: Object.fromEntries(entries) as S, refused };
}

/** The query of a state; what has its initial value is left out, so that the plain address is the plain view. */
export function writeState<S extends object>(state: S, parameters: Parameters<S>): string {
  const query = new URLSearchParams();
  for (const [name, parameter] of Object.entries<Parameter<unknown>>(parameters)) {
    const text = parameter.write(state[name as keyof S]);
    if (text !== parameter.write(parameter.initial)) query.set(name, text);
  }
  // Commas separate the items of a list, colons stand in them; both may stand in a query as they are, and the address stays readable.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** One of a closed list. */
export const oneOf = <const T extends string>(values: readonly T[], initial: T): Parameter<T> => ({
  initial,
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

/** Any number of items of a closed list, each once, `limit` at most; understood only when every item is. */
export const someOf = (values: ReadonlySet<string>, limit = Number.POSITIVE_INFINITY): Parameter<readonly string[]> => ({
  initial: [],
  read(text) {
    const items = [...new Set(text.split(',').filter((item) => item !== ''))];
    return items.length <= limit && items.every((item) => values.has(item)) ? items : undefined;
  },
  write: (items) => items.join(','),
});

/**
 * Any number of items, each once and understood for itself: one that is not, or that there is no more room for, is left out and named.
 * A comma or percent sign within an item is written as its code.
 */
export function itemsOf<T>(
  item: { read(text: string): T | undefined; write(value: T): string },
  limit = Number.POSITIVE_INFINITY,
): Parameter<readonly T[]> {
  const parts = (text: string): readonly (readonly [string, T | undefined])[] => {
    const given = [...new Set(text.split(',').filter((part) => part !== ''))].map((part) =>
      part.replaceAll('%2C', ',').replaceAll('%25', '%'),
    );
    let taken = 0;
    return given.map((part) => {
      const value = item.read(part);
      if (value !== undefined) taken += 1;
      return [part, taken > limit ? undefined : value];
    });
  };
  return {
    initial: [],
    read: (text) => parts(text).flatMap(([, value]) => (value === undefined ? [] : [value])),
    write: (items) => items.map((one) => item.write(one).replaceAll('%', '%25').replaceAll(',', '%2C')).join(','),
    leftOut: (text) => parts(text).flatMap(([part, value]) => (value === undefined ? [part] : [])),
  };
}

/** Words to look for; cut at a length that no honest query reaches. */
export const freeText = (longest = 200): Parameter<string> => ({
  initial: '',
  read: (text) => text.slice(0, longest),
  write: (text) => text,
});
