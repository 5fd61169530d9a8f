import type { Fault } from '../validate/fault.ts';

/** Reads entries of a JSON object by type; what is wrong is reported with the path of the entry, and reads as not there. */
export class JsonReader {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #file: string;
  readonly #faults: Fault[];

  constructor(value: Readonly<Record<string, unknown>>, file: string, faults: Fault[], path = '') {
    this.#value = value;
    this.#file = file;
    this.#faults = faults;
    this.#path = path;
  }

  has(key: string): boolean {
    return this.#value[key] !== undefined && this.#value[key] !== null;
  }

  get keys(): string[] {
    return Object.keys(this.#value);
  }

  text(key: string): string | null {
    const value = this.#value[key];
    if (!this.has(key)) return null;
    if (typeof value === 'string') return value;
    return this.fault(key, 'The entry is not text.', 'Write it as text in double quotes, or leave it out.');
  }

  flag(key: string): boolean {
    const value = this.#value[key];
    if (typeof value === 'boolean') return value;
    if (this.has(key)) this.fault(key, 'The entry is not true or false.', 'Write true or false, without quotes.');
    return false;
  }

  number(key: string, least: number, most: number): number | null {
    const value = this.#value[key];
    if (!this.has(key)) return null;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    return this.fault(key, `The entry is not a number from ${least} to ${most}.`, 'Correct it, or leave it out.');
  }

  oneOf<const V extends string>(key: string, values: readonly V[]): V | null {
    const text = this.text(key);
    if (text === null) return null;
    const known = values.find((value) => value === text);
    return (
      known ??
      this.fault(
        key,
        'The entry is not one that is known here.',
        `Write one of: ${values.map((one) => JSON.stringify(one)).join(', ')}.`,
      )
    );
  }

  /** A text, or a list of texts. */
  texts(key: string): string[] {
    const value = this.#value[key];
    if (!this.has(key)) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = list.flatMap((one) => (typeof one === 'string' ? one : []));
    if (texts.length < list.length || texts.length === 0)
      this.fault(key, 'The entry is not a list of texts.', 'Write it like ["one", "other"].');
    return texts;
  }

  isObject(key: string): boolean {
    return isObject(this.#value[key]);
  }

  object(key: string): JsonReader | null {
    if (!this.has(key)) return null;
    const value = this.#value[key];
    if (isObject(value)) return new JsonReader(value, this.#file, this.#faults, this.#inner(key));
    return this.fault(key, 'The entry is not an object.', 'Write it like { "entry": "value" }.');
  }

  objects(key: string): JsonReader[] {
    if (!this.has(key)) return [];
    const value = this.#value[key];
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const found = list.flatMap((one, at) =>
      isObject(one) ? new JsonReader(one, this.#file, this.#faults, this.#inner(`${key}[${at}]`)) : [],
    );
    if (!Array.isArray(value) || found.length < list.length)
      this.fault(key, 'The entry is not a list of objects.', 'Write it like [{ "entry": "value" }].');
    return found;
  }

  fault(key: string, problem: string, advice: string): null {
    const value = this.#value[key];
    this.#faults.push({
      file: this.#file,
      line: null,
      column: this.#inner(key),
      value: value === undefined ? null : JSON.stringify(value),
      rule: 'source-json',
      problem,
      advice,
    });
    return null;
  }

  #inner(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
