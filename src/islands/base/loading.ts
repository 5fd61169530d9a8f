import type { Words } from '#i18n/make-words.ts';
import { NotLoaded } from './published-table.ts';

/**
 * Loads what a tool needs; where a file fails, says which and why in `place`, with a button that tries again. The rest of the page
 * stays as it is.
 */
export async function loading<T>(place: HTMLElement, words: Words, load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const loaded = await load();
      place.replaceChildren();
      return loaded;
    } catch (cause) {
      if (!(cause instanceof NotLoaded)) throw cause;
      await asked(place, words, cause);
    }
  }
}

function asked(place: HTMLElement, { t }: Words, { address, message }: NotLoaded): Promise<void> {
  const sentence = document.createElement('p');
  sentence.textContent = t('tool.notLoaded', { address, problem: message.slice(address.length + 2) });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = t('tool.retry');
  place.setAttribute('role', 'alert');
  place.replaceChildren(sentence, button);
  return new Promise((resolve) => {
    button.addEventListener('click', () => resolve(), { once: true });
  });
}
