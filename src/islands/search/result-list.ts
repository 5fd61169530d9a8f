import type { Words } from '#i18n/make-words.ts';
import { marked } from './excerpt.ts';

/** One line of the results. */
export interface Result {
  readonly href: string;
  readonly title: string;
  /** region, partnership, organisation … */
  readonly kind: string;
  readonly where?: string | undefined;
  /** As Pagefind gives it, matches within <mark>. */
  readonly excerpt?: string | undefined;
}

/** A result as a list item; all of it is text, nothing of the data is read as HTML. */
export function resultItem({ href, title, kind, where, excerpt }: Result, { t, has }: Words): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const what = document.createElement('span');
  what.className = 'kind';
  const key = `search.kind.${kind}`;
  const name = has(key) ? t(key) : kind;
  what.textContent = where === undefined || where === '' ? name : `${name} · ${where}`;
  item.append(link, ' ', what);
  if (excerpt !== undefined) {
    const text = document.createElement('p');
    for (const part of marked(excerpt)) {
      const mark = part.match ? document.createElement('mark') : null;
      if (mark !== null) mark.textContent = part.text;
      text.append(mark ?? part.text);
    }
    item.append(text);
  }
  return item;
}

/** Up and down move between the field and the results, as in any list of suggestions. */
export function moveByArrows(field: HTMLElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll('a')];
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    links()[0]?.focus();
  });
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = links();
    const at = all.findIndex((link) => link.matches(':focus')) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (at < 0) field.focus();
    else all[at]?.focus();
  });
}
