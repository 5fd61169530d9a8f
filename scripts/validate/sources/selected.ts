import { fold } from '#core/taxonomy/theme-match.ts';
import { codeFits, type Selection } from '../../ingest/selection.ts';

/** What a selection may ask of a project. */
export interface Selectable {
  readonly topics: readonly string[];
  readonly programmes: readonly string[];
  readonly calls: readonly string[];
  readonly words: readonly string[];
}

/** Does a project fit every list that the selection gives? */
export function isSelected(project: Selectable, selection: Selection): boolean {
  const fits = (codes: readonly string[], patterns: readonly string[]) =>
    patterns.length === 0 || codes.some((code) => patterns.some((pattern) => codeFits(code, pattern)));
  return (
    fits(project.topics, selection.topics) &&
    fits(project.programmes, selection.programmes) &&
    fits(project.calls, selection.calls) &&
    (selection.keywords.length === 0 || project.words.some((text) => namesAny(text, selection.keywords)))
  );
}

/** Does a text hold one of the words, on word borders, regardless of case and accents? */
export function namesAny(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.some((word) => {
    const wanted = fold(word);
    if (wanted === '') return false;
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
      const before = folded.charAt(at - 1);
      const after = folded.charAt(at + wanted.length);
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    }
    return false;
  });
}
