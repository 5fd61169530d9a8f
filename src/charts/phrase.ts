/*
 * A chart is laid out once for all languages. Where words differ between them they are handed in as a phrase: its wordings one
 * after the other, between characters that Unicode keeps out of texts. Phrases are measured by their widest wording, cut and
 * wrapped wording by wording, and escaped like any text, so that a chart need not know of them. Who asked for the drawing takes
 * out the wordings of one language.
 */

const [open, next, close] = ['\uFDD0', '\uFDD1', '\uFDD2'] as const;
const whole = /\uFDD0([^\uFDD0\uFDD2]*)\uFDD2/g;
const own = /[\uFDD0-\uFDD3]/g;

/** The wordings as one text; plain where they are all the same. Characters of phrases within a wording become U+FFFD. */
export function phrase(wordings: readonly string[]): string {
  const clean = wordings.map((wording) => wording.replace(own, '\uFFFD'));
  const [first = ''] = clean;
  return clean.every((wording) => wording === first) ? first : `${open}${clean.join(next)}${close}`;
}

/** Text, or SVG, in one of the languages: each phrase is replaced by its wording at that place. */
export function worded(text: string, place: number): string {
  return text.includes(open) ? text.replace(whole, (_, wordings: string) => wordings.split(next)[place] ?? '') : text;
}

/** A text with phrases in each of its wordings; one without as it is. */
export function wordingsOf(text: string): readonly string[] {
  const [found] = text.includes(open) ? text.matchAll(whole) : [];
  return found === undefined ? [text] : (found[1] ?? '').split(next).map((_, place) => worded(text, place));
}

/**
 * One value in place of one per language.
 *
 * Shape   values of one shape → that shape. Texts that differ become phrases; functions (number formats) answer with phrases and
 *         may be given them.
 * Errors  RangeError where anything else differs, with its place: then rows do not stand in the same order in every language, and
 *         a drawing would show the numbers of one under the words of another.
 */
export function together<T>(values: readonly T[], place = 'drawing'): T {
  return joined(values, place) as T;
}

function joined(values: readonly unknown[], place: string): unknown {
  const [first] = values;
  if (all(values, isText)) return phrase(values);
  if (values.every((value) => Object.is(value, first))) return first;
  if (all(values, isFunction))
    return (...given: unknown[]) =>
      joined(
        values.map((one, i) => one(...given.map((value) => (isText(value) ? worded(value, i) : value)))),
        `${place}()`,
      );
  if (all(values, isList) && values.every(({ length }) => length === values[0]?.length))
    return values[0]?.map((_, i) =>
      joined(
        values.map((list) => list[i]),
        `${place}[${i}]`,
      ),
    );
  if (all(values, isRecord)) {
    const names = Object.keys(values[0] ?? {});
    if (values.every((record) => Object.keys(record).join() === names.join()))
      return Object.fromEntries(
        names.map((name) => [
          name,
          joined(
            values.map((record) => record[name]),
            `${place}.${name}`,
          ),
        ]),
      );
  }
  throw new RangeError(
    `"${place}" is ${values.map((value) => JSON.stringify(value)).join(', ')} from language to language. Only words may differ: give the rows in one order.`,
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const all = <Own>(values: readonly unknown[], is: (value: unknown) => value is Own): values is readonly Own[] => values.every(is);
