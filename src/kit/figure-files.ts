import { bibtex } from '#core/citation/bibtex.ts';
import { csl } from '#core/citation/csl.ts';
import { ris } from '#core/citation/ris.ts';
import { type Words, wordsOf } from '#i18n/index.ts';
import { defaultLanguage, type Language, languages } from '#i18n/languages.ts';
import { partnership, partnerships } from '#read/partnerships.ts';
import { table } from '#read/table.ts';
import { countryCoverage } from '../figures/country-coverage.ts';
import { countryMap } from '../figures/coverage-map.ts';
import type { FigureProps } from '../figures/figure.ts';
import { standingFigures } from '../figures/index.ts';
import { memberMap, memberMix, waveTimeline } from '../figures/partnership-figures.ts';
import { regionAmongPeers, regionPartners, regionThemes } from '../figures/region-figures.ts';
import { bothApproachesMap, specialisationMap } from '../figures/theme-maps.ts';
import { countriesWithPage } from '../tables/countries.ts';
import { themesWithPage } from '../tables/themes.ts';
import { type FileKind, fileKinds, fileName, filePath } from './figure-address.ts';
import { figureCitation } from './figure-citation.ts';
import { figureCsv } from './figure-csv.ts';
import { figureMetadata, figureReadme } from './figure-metadata.ts';
import { figureSvg } from './figure-svg.ts';
import { zipped } from './figure-zip.ts';

type Draw = (language: Language) => FigureProps | null;

/** Figures of one region or partnership. They are published in English only, as their page in every language links to the same files. */
const ofItems: readonly Draw[] = [
  ...table('regions').flatMap(({ region_id: id }): Draw[] => [
    (language) => regionAmongPeers(language, id),
    (language) => regionThemes(language, id),
    (language) => regionPartners(language, id),
  ]),
  ...countriesWithPage.flatMap((id): Draw[] => [
    (language) => countryMap(language, id),
    (language) => countryCoverage(language, id),
  ]),
  ...themesWithPage.flatMap((id): Draw[] => [
    (language) => specialisationMap(language, id),
    (language) => bothApproachesMap(language, id),
  ]),
  ...partnerships.flatMap(({ project: { project_id: id } }): Draw[] => [
    (language) => memberMix(language, partnership(id)),
    (language) => memberMap(language, partnership(id)),
    (language) => waveTimeline(language, partnership(id)),
  ]),
];

export interface FileRequest {
  readonly language: Language;
  readonly kind: FileKind;
  /** Path below `/figures/`, with its extension. */
  readonly path: string;
  readonly draw: Draw;
}

/** Every file of every figure. Those of one figure stand side by side, so that it is drawn once. */
export function figureFiles(): readonly FileRequest[] {
  const files = (language: Language, draw: Draw): FileRequest[] => {
    const figure = draw(language);
    if (figure === null) return [];
    const path = filePath(figure).slice('/figures/'.length);
    return fileKinds.map((kind) => ({ language, kind, path: `${path}.${kind}`, draw }));
  };
  return [
    ...languages.flatMap((language) => standingFigures.flatMap(({ draw }) => files(language, draw))),
    ...ofItems.flatMap((draw) => files(defaultLanguage, draw)),
  ];
}

/** The last figure drawn, as its files are asked for one after the other. */
let last: { readonly draw: Draw; readonly language: Language; readonly figure: FigureProps | null } | null = null;

/** The content of one file of a figure. Throws where the figure has no data, as its address is not published then. */
export function figureFile({ language, kind, path, draw }: FileRequest): {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
} {
  if (last?.draw !== draw || last.language !== language) last = { draw, language, figure: draw(language) };
  const { figure } = last;
  if (figure === null) throw new Error(`The figure of /figures/${path} has no data.`);
  const words = wordsOf(language);
  return { body: content(words, figure, kind), type: mediaTypes[kind] };
}

export const mediaTypes: Record<FileKind, string> = {
  csv: 'text/csv; charset=utf-8',
  'metadata.json': 'application/json',
  zip: 'application/zip',
  svg: 'image/svg+xml',
};

function content(words: Words, figure: FigureProps, kind: FileKind): string | Uint8Array<ArrayBuffer> {
  const metadata = () => `${JSON.stringify(figureMetadata(words, figure), null, 2)}\n`;
  switch (kind) {
    case 'csv':
      return figureCsv(figure);
    case 'metadata.json':
      return metadata();
    case 'svg':
      return figureSvg(words, figure);
    case 'zip':
      return zipped({
        [fileName(figure, 'csv')]: figureCsv(figure),
        [fileName(figure, 'metadata.json')]: metadata(),
        'readme.txt': figureReadme(words, figure),
        'citation.bib': bibtex(figureCitation(words, figure)),
        'citation.ris': ris(figureCitation(words, figure)),
        'citation.csl.json': `${JSON.stringify([csl(figureCitation(words, figure))], null, 2)}\n`,
      });
  }
}
