import type { Fault } from '../../validate/fault.ts';

/** What is wrong with the header of a file. */
export class HeaderFaults {
  readonly #file: string;
  readonly #line: number;

  constructor(file: string, line: number) {
    this.#file = file;
    this.#line = line;
  }

  of(header: readonly string[]): Fault[] {
    const seen = new Set<string>();
    return header.flatMap((name, index) => {
      const twice = seen.has(name);
      seen.add(name);
      if (name === '') return this.#fault(null, `Column ${index + 1} of the header has no name.`, 'Give every column a name.');
      return twice ? this.#fault(name, 'The header has this column twice.', 'Remove or rename one of them.') : [];
    });
  }

  #fault(column: string | null, problem: string, advice: string): Fault[] {
    return [{ file: this.#file, line: this.#line, column, value: null, rule: 'header', problem, advice }];
  }
}
