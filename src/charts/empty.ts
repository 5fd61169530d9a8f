import { picture, textAt } from './svg.ts';
import { label, wrap } from './text.ts';

/**
 * What stands in place of a chart that has nothing to show?
 *
 * Shape   a sentence, wrapped to the width in at most four lines → a picture of that text alone. The sentence says why there
 *         is nothing; it is never left blank: an empty sentence gives the title.
 */
export function emptyPicture(
  text: string,
  { width, title, kind }: { readonly width: number; readonly title: string; readonly kind: string },
): string {
  const lines = wrap(text.trim() === '' ? title : text, width - 2, label, 4);
  return picture(
    { width, height: 12 + lines.length * 18, title, kind },
    ...lines.map((line, i) => textAt(0, 16 + i * 18, line, { class: 'soft' })),
  );
}
