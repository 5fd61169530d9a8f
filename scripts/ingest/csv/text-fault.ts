import type { Encoding } from './decoded-lines.ts';

/** What stops a file from being read as text. */
export type TextFaultKind = 'utf-16' | 'not-utf-8' | 'not-utf-16' | 'not-windows-1252' | 'utf-8-after-all' | 'nul' | 'long-line';

export class TextFault extends Error {
  readonly line: number;
  readonly kind: TextFaultKind;

  constructor(kind: TextFaultKind, line: number) {
    super(`${kind} at line ${line}`);
    this.kind = kind;
    this.line = line;
  }
}

/** What a file may be in where it is not in the encoding declared for it. */
export const otherEncodings: Readonly<Partial<Record<TextFaultKind, readonly Encoding[]>>> = {
  'utf-16': ['utf-16le', 'utf-16be'],
  'not-utf-8': ['windows-1252'],
  'not-utf-16': ['utf-8', 'windows-1252'],
  'not-windows-1252': ['utf-8'],
  'utf-8-after-all': ['utf-8'],
};

/** Problem and advice of each, as sentences. */
export const textProblems: Readonly<Record<TextFaultKind, readonly [string, string]>> = {
  'utf-16': [
    'The file is in UTF-16.',
    'Save it as UTF-8, or declare it in source.json: "encoding": "utf-16le" or "utf-16be", as its byte order is.',
  ],
  'not-utf-8': [
    'The line holds bytes that are not UTF-8; the file may be in Windows-1252.',
    'Save it as UTF-8, or declare it in source.json: "encoding": "windows-1252".',
  ],
  'not-utf-16': ['The file is not in UTF-16 of the byte order declared for it.', 'Correct "encoding" in source.json.'],
  'not-windows-1252': [
    'The line holds bytes that mean nothing in Windows-1252, as declared for the file.',
    'Correct "encoding" in source.json.',
  ],
  'utf-8-after-all': [
    'The file is declared as Windows-1252, but all its accented letters are UTF-8.',
    'Remove "encoding" from source.json, or set it to "utf-8".',
  ],
  nul: ['The line holds a NUL byte: this is not a text file, or one in UTF-16.', 'Save it as UTF-8 text and try again.'],
  'long-line': [
    'The line is longer than 4 MiB: this is not a table, or its line breaks are lost.',
    'Export the file again, with one row per line.',
  ],
};
