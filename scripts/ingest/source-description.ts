import type { Effects } from '../effects.ts';
import type { Fault } from '../validate/fault.ts';

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

const optional = ['provider', 'licence', 'address', 'location_means', 'note'] as const;

/** Reads the descriptions at the given paths, the later over the earlier; faults for none, for no JSON and for no title. */
export async function describeSource(
  effects: Effects,
  data: string,
  source: string,
  files: readonly string[],
): Promise<{ description: SourceDescription; faults: Fault[] }> {
  const faults: Fault[] = [];
  const home = files.at(-1) ?? `sources/${source}/source.json`;
  const fault = (rule: string, problem: string, advice: string, more: Partial<Fault> = {}) =>
    faults.push({ file: home, line: null, column: null, value: null, rule, problem, advice, ...more });
  let said: Record<string, unknown> = {};
  for (const file of files) {
    const text = await textOf(effects.read(`${data}/${file}`));
    const found = parsed(text);
    if (found) said = { ...said, ...found };
    else fault('source-json', 'The description of the source is not a JSON object.', 'Write it like { "title": "…" }.', { file });
  }
  if (files.length === 0) {
    fault('missing-file', 'The description of the source is missing.', 'Write a source.json with at least a "title".');
  } else if (faults.length === 0 && (typeof said['title'] !== 'string' || said['title'].trim() === '')) {
    fault('source-json', 'The description of the source has no title.', 'Add a "title".', { column: 'title' });
  }
  for (const key of optional) {
    const value = said[key];
    if (value === undefined || value === null || typeof value === 'string') continue;
    fault('source-json', 'The entry is not text.', 'Write it as text in double quotes, or leave it out.', {
      column: key,
      value: JSON.stringify(value),
    });
  }
  const address = said['address'];
  if (typeof address === 'string' && !/^https?:\/\//.test(address)) {
    fault('address', 'The address does not begin with http:// or https://.', 'Write the whole address.', {
      column: 'address',
      value: address,
    });
  }
  const entry = (key: string): string | null => {
    const value = said[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    description: {
      source,
      title: entry('title') ?? source,
      provider: entry('provider'),
      licence: entry('licence'),
      address: entry('address'),
      location_means: entry('location_means'),
      note: entry('note'),
    },
    faults,
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
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
