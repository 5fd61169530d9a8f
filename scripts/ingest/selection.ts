import type { JsonReader } from './json-reader.ts';

/**
 * Which projects of a source are published: those that fit at least one pattern of every list given. A pattern fits a code that equals it, or that goes on
 * after it with a point or hyphen (HORIZON.3.2 fits HORIZON.3.2.1); `*` stands for anything. Keywords fit on word borders, regardless of case.
 */
export interface Selection {
  readonly topics: readonly string[];
  readonly programmes: readonly string[];
  readonly calls: readonly string[];
  readonly keywords: readonly string[];
}

const lists = ['topics', 'programmes', 'calls', 'keywords'] as const;

export function readSelection(options: JsonReader): Selection | null {
  const select = options.object('select');
  if (!select) return null;
  for (const key of select.keys) {
    if (!lists.some((list) => list === key))
      select.fault(key, 'There is no such rule of selection.', `Write one of: ${lists.join(', ')}.`);
  }
  const selection = {
    topics: select.texts('topics'),
    programmes: select.texts('programmes'),
    calls: select.texts('calls'),
    keywords: select.texts('keywords'),
  };
  if (lists.every((list) => selection[list].length === 0))
    options.fault('select', 'The selection is empty.', `Give at least one list of: ${lists.join(', ')}; or leave the entry out.`);
  return selection;
}

/** Does a code fit a pattern? */
export function codeFits(code: string, pattern: string): boolean {
  const wanted = pattern.trim().toUpperCase();
  const found = code.trim().toUpperCase();
  if (wanted.includes('*')) {
    const shape = wanted.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${shape.join('.*')}$`, 's').test(found);
  }
  return found === wanted || (found.startsWith(wanted) && /[.-]/.test(found.charAt(wanted.length)));
}
