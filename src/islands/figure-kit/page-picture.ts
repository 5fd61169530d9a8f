import { lonePicture, pixels } from '../base/lone-picture.ts';
import { saveFile } from '../base/save-file.ts';

/**
 * Saves the figure of a kit as it stands on the page, with its texts in the page's language.
 *
 * Throws  where the page has no drawing, or the map file does not load.
 */
export async function savePagePicture(kit: HTMLElement, kind: 'svg' | 'png', name: string): Promise<void> {
  const figure = kit.closest('figure');
  const drawing = figure?.querySelector<SVGSVGElement>('.drawing .wide > svg');
  if (!figure || !drawing) throw new Error(`The page shows no drawing for ${name}.`);
  const text = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  const about = [...figure.querySelectorAll('.about > p')].map((line) => line.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const svg = await lonePicture(drawing, [...figure.querySelectorAll('.frame > .legend')], {
    title: text('header > :first-child'),
    subtitle: text('header > p'),
    notes: [...about, ...(JSON.parse(kit.dataset['foot'] ?? '[]') as readonly string[])],
  });
  saveFile(name, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pixels(svg));
}
