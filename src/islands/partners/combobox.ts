import { painted } from '../base/turns.ts';
import { element } from './element.ts';

export interface Choice {
  readonly key: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
}

export interface Combobox {
  /** Searches again, where what there is to find has grown. */
  refresh(): void;
  clear(): void;
}

/**
 * A text field with a list of what fits, in the pattern of the ARIA Authoring Practices (combobox with list autocomplete): arrows walk
 * the list, Enter takes, Escape closes and then empties.
 */
export function combobox(
  input: HTMLInputElement,
  list: HTMLElement,
  {
    search,
    take,
    say,
    wake,
  }: {
    search(query: string): { readonly choices: readonly Choice[]; readonly note: string };
    take(choice: Choice): void;
    say(sentence: string): void;
    /** The reader begins to search: what is needed can be loaded. */
    wake(): void;
  },
): Combobox {
  let choices: readonly Choice[] = [];
  let active = -1;
  const open = () => !list.hidden;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const walk = (to: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = choices.length === 0 ? -1 : (to + choices.length) % choices.length;
    const option = list.children[active];
    if (option === undefined) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  let pending = false;
  const show = () => {
    pending = false;
    const found = search(input.value.trim());
    choices = found.choices;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...choices.map(({ name, detail }, i) =>
        element(
          'li',
          { role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false' },
          element('span', { class: 'name' }, name),
          ' ',
          element('span', { class: 'detail' }, detail),
        ),
      ),
    );
    if (input.value.trim() === '') return close();
    // What is no option stands apart: a list box may hold options only.
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    say(found.note);
  };
  const choose = (i: number) => {
    const choice = choices[i];
    if (choice === undefined) return;
    input.value = '';
    close();
    take(choice);
  };

  input.addEventListener('focus', wake);
  input.addEventListener('input', () => {
    if (pending) return;
    pending = true;
    // The letter is shown first, then what it finds.
    void painted().then(() => {
      if (pending) show();
    });
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (pending || !open()) show();
      walk(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === 'Enter' && (pending || open())) {
      event.preventDefault();
      if (pending) show();
      choose(Math.max(0, active));
    } else if (event.key === 'Escape') {
      if (!open()) input.value = '';
      close();
    }
  });
  // Before the field loses the focus: a click on an option must find the list open.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option !== null) choose([...list.children].indexOf(option));
  });
  return {
    refresh: () => {
      if (document.activeElement === input && input.value.trim() !== '') show();
    },
    clear: () => {
      input.value = '';
      close();
    },
  };
}
