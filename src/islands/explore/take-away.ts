import { announce } from '../base/announce.ts';
import { lonePicture, pixels } from '../base/lone-picture.ts';
import { saveFile } from '../base/save-file.ts';
import { fileName, type ViewFacts, viewCitation, viewCsv, viewMetadata } from './exports.ts';
import { part } from './parts.ts';

/** Buttons that take the view away: as rows, pictures, an address or a citation. */
export interface TakeAway {
  show(view: Omit<ViewFacts, 'address'>, subtitle: string): void;
  /** The address has changed, the view has not. */
  address(): void;
}

export function takeAway(map: HTMLElement, scatter: HTMLElement): TakeAway {
  let latest: { readonly view: Omit<ViewFacts, 'address'>; readonly subtitle: string } | undefined;
  const live = part('explore-live');
  const facts = (): ViewFacts | undefined => latest && { ...latest.view, address: location.href };
  const picture = async (place: HTMLElement, legends: readonly Element[], view: ViewFacts): Promise<string> => {
    const drawing = place.querySelector('svg');
    if (drawing === null) throw new Error('There is no drawing to save.');
    const { t, date } = view.texts.words;
    return lonePicture(drawing, legends, {
      title: view.title,
      subtitle: place === map ? (latest?.subtitle ?? '') : (drawing.getAttribute('aria-label') ?? ''),
      notes: [
        ...view.notes,
        t('footer.data', { date: date(view.places.as_of), version: view.places.version }),
        t('footer.boundaries'),
        view.address,
      ],
    });
  };
  const legends = () => [...part('explore-legend').querySelectorAll('.legend')];
  const svg = (text: string) => new Blob([text], { type: 'image/svg+xml' });
  const save: Readonly<Record<string, (view: ViewFacts) => Promise<void> | void>> = {
    csv: (view) => saveFile(fileName(view, '.csv'), new Blob([viewCsv(view)], { type: 'text/csv' })),
    metadata: (view) => saveFile(fileName(view, '.metadata.json'), new Blob([viewMetadata(view)], { type: 'application/json' })),
    'map-svg': async (view) => saveFile(fileName(view, '-map.svg'), svg(await picture(map, legends(), view))),
    'map-png': async (view) => saveFile(fileName(view, '-map.png'), await pixels(await picture(map, legends(), view))),
    'scatter-svg': async (view) => saveFile(fileName(view, '-scatter.svg'), svg(await picture(scatter, legends().slice(-1), view))),
    'scatter-png': async (view) =>
      saveFile(fileName(view, '-scatter.png'), await pixels(await picture(scatter, legends().slice(-1), view))),
    bibtex: (view) => saveFile(fileName(view, '.bib'), new Blob([viewCitation(view).bibtex], { type: 'application/x-bibtex' })),
    ris: (view) =>
      saveFile(fileName(view, '.ris'), new Blob([viewCitation(view).ris], { type: 'application/x-research-info-systems' })),
    link: async (view) => copied(view.address, view),
    citation: async (view) => copied(viewCitation(view).text, view),
  };
  /** Into the clipboard; where the browser refuses, the text stands in the field and can be copied by hand. */
  async function copied(text: string, view: ViewFacts): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      announce(live, view.texts.words.t('explore.take.copied'));
    } catch {
      announce(live, view.texts.words.t('explore.take.notCopied'));
    }
  }
  part('explore-take').addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-take]');
    const view = facts();
    if (button === null || view === undefined) return;
    try {
      await save[button.dataset['take'] ?? '']?.(view);
    } catch (cause) {
      announce(
        live,
        view.texts.words.t('explore.take.failed', { problem: cause instanceof Error ? cause.message : String(cause) }),
      );
    }
  });
  const address = () => {
    const view = facts();
    if (view === undefined) return;
    const { text, bibtex, ris } = viewCitation(view);
    part('explore-cite-text').textContent = text;
    part('explore-cite-bibtex').textContent = bibtex;
    part('explore-cite-ris').textContent = ris;
  };
  return {
    address,
    show(view, subtitle) {
      latest = { view, subtitle };
      address();
    },
  };
}
