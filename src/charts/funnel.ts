import type { ChartOptions, NumberFormat } from './options.ts';

export interface FunnelRow {
  readonly id: string;
  readonly label: string;
  /** From received to retained, in order; count null = not published. */
  readonly steps: readonly { readonly label: string; readonly count: number | null }[];
  /** Success rate in [0, 1] with its Wilson interval; null without both figures. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Reason of absence or small-n mark. */
  readonly note: string | null;
}

export interface FunnelWords {
  readonly count: NumberFormat;
  readonly percent: NumberFormat;
  /** "Success rate", heading of the right-hand panel. */
  readonly rate: string;
  readonly notPublished: string;
}

export function funnel(_rows: readonly FunnelRow[], _words: FunnelWords, _options: ChartOptions): string {
  throw new Error('funnel is not drawn yet.');
}
