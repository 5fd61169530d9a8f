import { type Cut, publishedSlice } from '#core/explorer/cut.ts';
import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { fileHref } from '#i18n/routes.ts';
import { jsonAt, NotLoaded } from '../base/published-table.ts';

/** The file of all regions. */
export const regionsFile = (): Promise<RegionsFile> => jsonAt(fileHref('/explore/regions.json'));

const kept = new Map<string, Promise<SliceFile>>();

/**
 * The figures of the regions in a cut: those published for it, else computed from units by the same functions, off the page's
 * own thread.
 *
 * Errors  NotLoaded, and the next call tries again.
 */
export function figuresOf(cut: Cut, places: RegionsFile): Promise<SliceFile> {
  const name = JSON.stringify([cut.instrument, cut.theme, cut.from, cut.to]);
  let file = kept.get(name);
  if (file === undefined) {
    file = figures(cut, places);
    kept.set(name, file);
    file.catch(() => kept.delete(name));
  }
  return file;
}

function figures(cut: Cut, places: RegionsFile): Promise<SliceFile> {
  const slice = publishedSlice(cut);
  const number = places.slices.findIndex(({ kind, value }) => kind === slice?.kind && value === slice.value);
  return number < 0 ? computed(cut, places) : published(number, places);
}

async function published(number: number, places: RegionsFile): Promise<SliceFile> {
  const address = fileHref(`/explore/slice/${number}.json`);
  const file = await jsonAt<SliceFile>(address);
  const expected = places.slices[number];
  // Files of two editions of the site must not be mixed.
  if (file.kind !== expected?.kind || file.value !== expected.value) throw new NotLoaded(address, 'another edition of the data');
  return file;
}

export interface CutRequest {
  readonly number: number;
  readonly units: string;
  readonly cut: Cut;
  readonly places: RegionsFile;
}
export type CutAnswer = { readonly number: number } & (
  | { readonly file: SliceFile }
  | { readonly address: string; readonly problem: string }
);

let worker: Worker | undefined;
let asked = 0;

function computed(cut: Cut, places: RegionsFile): Promise<SliceFile> {
  worker ??= new Worker(new URL('./cut-worker.ts', import.meta.url), { type: 'module' });
  const own = worker;
  asked += 1;
  const number = asked;
  // Addresses are made whole here: a worker resolves them against its own file.
  const request: CutRequest = { number, units: new URL(fileHref('/explore/units.json'), location.href).href, cut, places };
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<CutAnswer>) => {
      if (data.number !== number) return;
      own.removeEventListener('message', answered);
      if ('file' in data) resolve(data.file);
      else reject(new NotLoaded(data.address, data.problem));
    };
    own.addEventListener('message', answered);
    own.addEventListener(
      'error',
      (event) => {
        worker = undefined;
        reject(new NotLoaded(fileHref('/explore/units.json'), event.message || 'the script that reads it did not start'));
      },
      { once: true },
    );
    own.postMessage(request);
  });
}
