import type { Origin } from '../validate/records.ts';

/** The provenance columns of a row. */
export const provenanceOf = ({ source, drop, file, line, source_url, confidence }: Origin) => ({
  source,
  drop,
  file,
  line,
  source_url,
  confidence,
});
