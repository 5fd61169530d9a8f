/*
 * Adds to the tools of each figure what needs a script: copying, and pictures drawn in the browser: a PNG from
 * the figure's SVG, or both from the figure on the page where the files are in another language. Without it the links, the citation
 * and the code to embed stand on the page as text.
 */
import { announce } from '../base/announce.ts';
import { copy } from './copy.ts';
import { drawPng } from './png.ts';

for (const kit of document.querySelectorAll<HTMLElement>('[data-kit]')) {
  const said = kit.querySelector<HTMLElement>('.said');
  if (said === null) continue;
  const say = (message: string, values: Readonly<Record<string, string>> = {}) =>
    announce(
      said,
      Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), said.dataset[message] ?? ''),
    );
  for (const button of kit.querySelectorAll<HTMLButtonElement>('button')) {
    button.hidden = false;
    if (button.parentElement instanceof HTMLLIElement) button.parentElement.hidden = false;
    const { copy: text, copies, what = '', png, lone, name = 'figure.png' } = button.dataset;
    button.addEventListener('click', async () => {
      if (png !== undefined || lone !== undefined) {
        say('drawing');
        try {
          if (png !== undefined) await drawPng(png, name);
          else await (await import('./page-picture.ts')).savePagePicture(kit, lone === 'svg' ? 'svg' : 'png', name);
          say('drawn', { file: name });
        } catch (cause) {
          say('notDrawn', { problem: cause instanceof Error ? cause.message : String(cause) });
        }
        return;
      }
      const shown = copies === undefined ? null : document.getElementById(copies);
      const done = await copy(text ?? shown?.textContent ?? '', shown);
      if (done) say('copied', { what });
      else say('notCopied');
    });
  }
}
