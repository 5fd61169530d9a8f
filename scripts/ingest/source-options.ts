import type { Tolerance } from './adapter.ts';
import { type Encoding, encodings } from './csv/decoded-lines.ts';
import { type Delimiter, delimiters } from './csv/delimiter.ts';
import type { JsonReader } from './json-reader.ts';
import { type MappedFile, readMappedFiles } from './mapping.ts';
import { readSelection, type Selection } from './selection.ts';

/** Words in a field that lead to themes, or to a call of the list. */
export interface Rule {
  readonly field: string;
  readonly contains: string;
  readonly give: readonly string[];
}

/** What source.json says about reading the files of a source. Nothing is required. */
export interface SourceOptions {
  /** All of source.json as text: what was read by it is read by no other. */
  readonly json: string;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Instrument of all projects; null: what the files say. */
  readonly instrument: string | null;
  readonly select: Selection | null;
  readonly tolerance: Tolerance | null;
  /** Address of the official archive, for `npm run fetch`. */
  readonly download: string | null;
  readonly files: readonly MappedFile[];
  readonly themeRules: readonly Rule[];
  readonly callRules: readonly Rule[];
}

const named: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t' };

export function readDelimiter(options: JsonReader): Delimiter | null {
  const known = options.oneOf('delimiter', [...delimiters, 'comma', 'semicolon', 'tab']);
  return known === null ? null : (named[known] ?? delimiters.find((one) => one === known) ?? null);
}

function readTolerance(options: JsonReader): Tolerance | null {
  const given = options.object('quarantine');
  if (!given) return null;
  const rows = given.number('max_rows', 0, 1e9);
  const share = given.number('max_share', 0, 1);
  if (rows === null && share === null) {
    options.fault('quarantine', 'The tolerance has no bound.', 'Give "max_rows", "max_share" (0 to 1), or both.');
    return { max_rows: 0 };
  }
  return { ...(rows === null ? {} : { max_rows: rows }), ...(share === null ? {} : { max_share: share }) };
}

function readRules(options: JsonReader, key: 'theme_rules' | 'call_rules', give: 'themes' | 'call'): Rule[] {
  return options.objects(key).flatMap((rule) => {
    const field = rule.text('field') ?? '';
    const contains = rule.text('contains') ?? '';
    const given = rule.texts(give);
    if (field !== '' && contains !== '' && given.length > 0) return { field, contains, give: given };
    rule.fault(give, 'The rule is not complete.', `Write it like { "field": "title", "contains": "words", "${give}": … }.`);
    return [];
  });
}

export function readOptions(options: JsonReader, json: string): SourceOptions {
  const download = options.text('download');
  if (download !== null && !/^https?:\/\/\S+$/.test(download))
    options.fault('download', 'The address does not begin with http:// or https://.', 'Write the whole address.');
  return {
    json,
    encoding: options.oneOf('encoding', encodings),
    delimiter: readDelimiter(options),
    instrument: options.text('instrument'),
    select: readSelection(options),
    tolerance: readTolerance(options),
    download,
    files: readMappedFiles(options),
    themeRules: readRules(options, 'theme_rules', 'themes'),
    callRules: readRules(options, 'call_rules', 'call'),
  };
}
