/*
 * The few parts of RDF that a catalogue needs: identifiers, literals with a type or a language, and statements. One graph is written as
 * Turtle and as JSON-LD, so that both say the same.
 */

export interface Iri {
  readonly iri: string;
}
export interface Literal {
  readonly text: string;
  /** IRI of its type; absent for plain text. */
  readonly type?: string;
  readonly language?: string;
}
export type Value = Iri | Literal;

export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Value;
}

/** Signs that an IRI may not hold, percent-encoded. */
const encoded = (address: string): string => address.replaceAll(/[\s<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign));

export const iri = (address: string): Iri => ({ iri: encoded(address) });
export const plain = (text: string): Literal => ({ text });
export const english = (text: string): Literal => ({ text, language: 'en' });
export const typed = (text: string | number, type: string): Literal => ({ text: String(text), type });

/** What is said of one thing: predicate → one value or several; what is undefined is not said. */
export type Said = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** A graph that is written down once: a statement that is made twice stands there once. */
export class Graph {
  readonly #bySubject = new Map<string, Map<string, Map<string, Value>>>();

  say(address: string, said: Said): Iri {
    const subject = encoded(address);
    const own = this.#bySubject.get(subject) ?? new Map<string, Map<string, Value>>();
    this.#bySubject.set(subject, own);
    for (const [predicate, given] of Object.entries(said)) {
      const values = given === undefined ? [] : Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
      for (const value of values) {
        const there = own.get(predicate) ?? new Map<string, Value>();
        own.set(predicate, there);
        there.set(JSON.stringify(value), value);
      }
    }
    return { iri: subject };
  }

  /** Subjects in the order in which they were first spoken of, each with its predicates and values. */
  subjects(): readonly (readonly [string, readonly (readonly [string, readonly Value[]])[]])[] {
    return [...this.#bySubject].map(
      ([subject, own]) => [subject, [...own].map(([predicate, values]) => [predicate, [...values.values()]] as const)] as const,
    );
  }
}
