import type { RowOf } from '#core/artefact.ts';
import type { correctionTables } from '#core/artefacts/changes.ts';
import type { normalisedTables } from '#core/artefacts/normalised.ts';
import type { qualityTables } from '#core/artefacts/quality.ts';
import type { referenceTables } from '#core/artefacts/reference.ts';

type Own = typeof normalisedTables &
  typeof qualityTables &
  typeof correctionTables &
  Pick<typeof referenceTables, 'themes' | 'nuts_changes'>;

/** Rows of one published table, typed by its contract. */
export type RowsOf<N extends keyof Own> = RowOf<Own[N]>[];

/** The tables that normalise fills. */
export type NormalisedRows = { readonly [N in Exclude<keyof Own, 'sources' | 'source_files' | 'corrections'>]: RowsOf<N> };
