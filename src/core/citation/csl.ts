import { type Citation, citationKey, citationNote, dateParts, oneLine } from './citation.ts';

/** An item of CSL-JSON, as Pandoc, Zotero and citation processors read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'figure';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly version: string;
  readonly note: string;
  readonly URL: string;
  /** Where the data stay as they were cited. */
  readonly archive_location?: string;
  readonly DOI?: string;
}

/**
 * The citation as an item of CSL-JSON 1.0; a file holds a list of them.
 *
 * Source  csl-data.json, Citation Style Language 1.0.2. The licence stands in the note, as there is no variable for it.
 */
export function csl(citation: Citation): CslItem {
  const { kind, publisher, title, version, url, doi, frozen } = citation;
  return {
    id: citationKey(citation),
    type: kind,
    title: oneLine(title),
    author: [{ literal: publisher }],
    publisher,
    issued: { 'date-parts': [dateParts(citation)] },
    version,
    note: citationNote(citation),
    URL: url,
    ...(frozen === undefined ? {} : { archive_location: frozen }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
}
