import type { ArtefactGroup } from '../artefact.ts';

/*
 * What the publication as a whole says of itself: the same in the data package, the catalogue, the citations and the pages.
 */

export const publication = {
  name: 'cluster-partnership-atlas',
  title: 'Cluster Partnership Atlas',
  description:
    'Who takes part in European cluster partnerships, which regions are not represented, who works with whom, on what and for how much: organisations, partnerships and participations from public sources, brought to NUTS 2 (2021), with metrics, network tables and how complete they are.',
  /** Start of the first programming period whose categories of region the tables go by. */
  from: '2014-01-01',
  keywords: [
    'cluster partnerships',
    'NUTS 2 regions',
    'cohesion policy',
    'smart specialisation',
    'regional innovation',
    'collaboration networks',
  ],
} as const;

/** Words to find a table by, beside those of the whole. */
export const groupKeywords: Readonly<Record<ArtefactGroup, readonly string[]>> = {
  normalised: ['organisations', 'participations'],
  metrics: ['indicators', 'regional statistics'],
  reference: ['classification', 'code list'],
  quality: ['data quality', 'provenance'],
};
