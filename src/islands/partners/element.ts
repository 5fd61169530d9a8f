type Child = Node | string | null;

/** An element with its attributes and children; text is always text, so that names from the data can do no harm. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

/** The element of the page with an id. Throws where the page lacks it: script and page do not fit. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}", which its script needs.`);
  return found as T;
}

export interface Column {
  readonly label: string;
  readonly number?: boolean;
  /** Shown on the screen only: buttons. */
  readonly screen?: boolean;
}

/** A table in the frame that scrolls where it is too wide; the first cell of a row names it. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (Child | readonly Child[])[])[],
): HTMLElement {
  const classOf = ({ number, screen }: Column) => [number ? 'number' : '', screen ? 'no-print' : ''].join(' ').trim() || null;
  const flat = (content: Child | readonly Child[]): readonly Child[] => (Array.isArray(content) ? content : [content as Child]);
  return element(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'group', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map((column) => element('th', { scope: 'col', class: classOf(column) }, column.label))),
      ),
      element(
        'tbody',
        {},
        ...rows.map((cells) =>
          element(
            'tr',
            {},
            ...cells.map((content, i) => {
              const column = columns[i] ?? { label: '' };
              return i === 0
                ? element('th', { scope: 'row', class: classOf(column) }, ...flat(content))
                : element('td', { class: classOf(column) }, ...flat(content));
            }),
          ),
        ),
      ),
    ),
  );
}
