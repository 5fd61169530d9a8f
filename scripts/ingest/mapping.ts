import { slug } from '#core/entities/organisation-id.ts';
import type { Adapter, FieldColumns } from './adapter.ts';
import { dateForm, decimalForm, type Form, inTurn, patternForm, wordsForm } from './forms.ts';
import type { JsonReader } from './json-reader.ts';
import { type Kind, kinds } from './kinds.ts';

/** A layout declared in source.json: which columns of which files hold what. */
export type MappedFile = Adapter;

/** Kinds by the names of the published tables. */
const otherNames: Readonly<Record<string, Kind>> = { participations: 'participants', 'cluster-register': 'clusters' };
const amounts = ['contribution', 'cost', 'amount'];
const dates = ['start', 'end', 'date'];
/** Fields without which a row cannot stand. */
const needed: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  projects: ['project'],
  participants: ['project'],
  organisations: ['org'],
  clusters: ['cluster', 'name'],
  outcomes: ['project', 'stage'],
};

/**
 * Reads the list `files` of source.json.
 *
 * Shape   each entry: kind, columns (field → column, or several of which the first filled one counts, or { join: [several], with: text }), and as needed constants, values (field → words
 *         of the source → ours), patterns (field → regular expression), decimal_mark, thousands_mark, round_cents, date_format, unknown_codes.
 */
export function readMappedFiles(options: JsonReader): MappedFile[] {
  return options.objects('files').flatMap((file, at) => {
    const name = file.text('kind') ?? '';
    const kind = otherNames[name] ?? (Object.keys(kinds) as Kind[]).find((one) => one === name);
    if (kind === undefined) {
      file.fault('kind', 'There is no such kind of rows.', `Write one of: ${Object.keys(kinds).join(', ')}.`);
      return [];
    }
    const columns = file.object('columns');
    if (!columns) {
      if (!file.has('columns')) file.fault('columns', 'The entry is missing.', 'Write { "field": "Column in the file" }.');
      return [];
    }
    const known: readonly string[] = kinds[kind];
    const constants = file.object('constants');
    for (const group of [columns, constants, file.object('values'), file.object('patterns')]) {
      for (const field of group?.keys ?? [])
        if (!known.includes(field))
          group?.fault(field, `Rows of the kind "${name}" have no such field.`, `Fields are: ${known.join(', ')}.`);
    }
    for (const field of needed[kind] ?? []) {
      if (!columns.has(field) && !constants?.has(field))
        file.fault('columns', `The field "${field}" has no column.`, `Rows of the kind "${name}" cannot stand without it.`);
    }
    const forms = formsOf(file);
    const fields: Record<string, FieldColumns> = {};
    for (const field of columns.keys.filter((one) => known.includes(one))) {
      const own = forms(field);
      const joined = columns.isObject(field) ? columns.object(field) : null;
      // An id made of several cells stands in addresses: it is written in plain letters.
      const form = joined && field === 'project' ? inTurn(...(own ? [own] : []), slug) : own;
      fields[field] = {
        columns: joined ? joined.texts('join') : columns.texts(field),
        ...(joined ? { join: joined.text('with') ?? ' ' } : {}),
        ...(form ? { form } : {}),
      };
    }
    const adapter: Adapter = {
      id: `source.json files[${at}]`,
      kind,
      usualName: `${name}.csv`,
      columns: [...new Set(Object.values(fields).flatMap((one) => one.columns))],
      fields,
      constants: Object.fromEntries((constants?.keys ?? []).map((key) => [key, constants?.text(key) ?? ''])),
      needs: [],
      ...(file.oneOf('unknown_codes', ['fault', 'unlocated']) === 'unlocated' ? { bulk: { tolerance: { max_rows: 0 } } } : {}),
    };
    return adapter.columns.length === 0 ? [] : [adapter];
  });
}

/** The form of each field: pattern, then words, then amount or date. */
function formsOf(file: JsonReader): (field: string) => Form | null {
  const decimal = file.oneOf('decimal_mark', ['.', ',']) ?? '.';
  const thousands = file.oneOf('thousands_mark', ['.', ',', ' ', "'"]) ?? '';
  if (decimal === thousands) file.fault('thousands_mark', 'It is the decimal mark as well.', 'Correct one of the two.');
  const amount = decimalForm(decimal, thousands, file.flag('round_cents'));
  const format = file.text('date_format') ?? 'YYYY-MM-DD';
  if (!/^(?=.*YYYY)(?=.*MM)(?=.*DD)[YMD]+([^A-Za-z0-9])[YMD]+\1[YMD]+$/.test(format))
    file.fault('date_format', 'The format does not name year, month and day once each.', 'Write it like "DD/MM/YYYY".');
  const date = dateForm(format);
  const patterns = file.object('patterns');
  const values = file.object('values');
  return (field) => {
    const forms: Form[] = [];
    const pattern = patterns?.text(field) ?? null;
    if (pattern !== null) {
      try {
        forms.push(patternForm(new RegExp(pattern, 'u'), field === 'latitude' || field === 'longitude'));
      } catch {
        patterns?.fault(field, 'This is no regular expression.', 'Correct it.');
      }
    }
    const words = values?.object(field);
    if (words) forms.push(wordsForm(new Map(words.keys.map((word) => [word, words.text(word) ?? '']))));
    if (amounts.includes(field)) forms.push(amount);
    if (dates.includes(field)) forms.push(date);
    return forms.length === 0 ? null : inTurn(...forms);
  };
}
