/*
 * A button beside code and citations that copies them. Without a script the text stands there to be selected.
 */
import { announce } from './base/announce.ts';

const said = document.createElement('p');
said.setAttribute('role', 'status');
said.className = 'visually-hidden';
document.querySelector('main')?.append(said);

for (const block of document.querySelectorAll<HTMLElement>('[data-copy-code]')) {
  const { copyCode = '', copied = '' } = block.dataset;
  const shown = block.querySelector('code, .citation');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copyCode;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText((shown?.textContent ?? '').trim());
      button.textContent = copied;
      announce(said, copied);
    } catch {
      // Where the browser does not let a page write, the text is selected: one key copies it.
      if (shown) getSelection()?.selectAllChildren(shown);
    }
  });
  block.append(button);
}
