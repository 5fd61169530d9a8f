import type { Effects } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';
import { isObject, JsonReader } from './json-reader.ts';
import { readOptions, type SourceOptions } from './source-options.ts';

/** What source.json says of a source. Only the title is required. */
export interface SourceDescription {
  readonly source: string;
  readonly title: string;
  readonly provider: string | null;
  readonly licence: string | null;
  readonly address: string | null;
  readonly location_means: string | null;
  readonly note: string | null;
}

/** Reads the descriptions at the given paths, the later over the earlier; faults for none, for no JSON and for no title. */
export async function describeSource(
  effects: Pick<Effects, 'read'>,
  data: string,
  source: string,
  files: readonly string[],
): Promise<{ description: SourceDescription; options: SourceOptions; faults: Fault[] }> {
  const faults: Fault[] = [];
  const home = files.at(-1) ?? `sources/${source}/source.json`;
  let said: Record<string, unknown> = {};
  for (const file of files) {
    const found = parsed(await textOf(effects.read(`${data}/${file}`)));
    if (found) said = { ...said, ...found };
    else
      faults.push(
        whole(file, 'source-json', 'The description of the source is not a JSON object.', 'Write it like { "title": "…" }.'),
      );
  }
  const readable = faults.length === 0;
  const json = new JsonReader(said, home, faults);
  if (files.length === 0)
    faults.push(
      whole(home, 'missing-file', 'The description of the source is missing.', 'Write a source.json with at least a "title".'),
    );
  else if (readable && (typeof said['title'] !== 'string' || said['title'].trim() === ''))
    faults.push({
      ...whole(home, 'source-json', 'The description of the source has no title.', 'Add a "title".'),
      column: 'title',
    });
  const entry = (key: string): string | null => json.text(key)?.trim() || null;
  const description = {
    source,
    title: (typeof said['title'] === 'string' && said['title'].trim()) || source,
    provider: entry('provider'),
    licence: entry('licence'),
    address: entry('address'),
    location_means: entry('location_means'),
    note: entry('note'),
  };
  if (description.address !== null && !/^https?:\/\//.test(description.address))
    faults.push({
      ...whole(home, 'address', 'The address does not begin with http:// or https://.', 'Write the whole address.'),
      column: 'address',
      value: description.address,
    });
  return { description, options: readOptions(json, JSON.stringify(said)), faults };
}

const whole = (file: string, rule: string, problem: string, advice: string): Fault => ({
  file,
  line: null,
  column: null,
  value: null,
  rule,
  problem,
  advice,
});

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
