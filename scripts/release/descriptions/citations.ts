import { bibtex } from '#core/citation/bibtex.ts';
import { csl } from '#core/citation/csl.ts';
import { ris } from '#core/citation/ris.ts';
import { cff } from '#core/publication/cff.ts';
import { datasetCitation } from '#core/publication/dataset-citation.ts';
import { publication } from '#core/publication/publication.ts';
import type { DescriptionFile, ReleaseContent } from '../content.ts';

/** CITATION.cff of the whole, and for the whole and each table an entry in BibTeX, RIS and CSL-JSON. */
export function citations(content: ReleaseContent): readonly DescriptionFile[] {
  const cited = [null, ...content.tables.map(({ artefact }) => artefact)].map((artefact) => ({
    name: artefact?.name ?? publication.name,
    citation: datasetCitation(content, artefact),
  }));
  return [
    { path: 'CITATION.cff', mediaType: 'application/yaml', content: cff(datasetCitation(content, null)) },
    ...cited.flatMap(({ name, citation }) => [
      { path: `citations/${name}.bib`, mediaType: 'application/x-bibtex', content: bibtex(citation) },
      { path: `citations/${name}.ris`, mediaType: 'application/x-research-info-systems', content: ris(citation) },
      {
        path: `citations/${name}.csl.json`,
        mediaType: 'application/vnd.citationstyles.csl+json',
        content: `${JSON.stringify([csl(citation)], null, 2)}\n`,
      },
    ]),
  ];
}
