export interface LegendEntry {
  readonly tone: string;
  /** The class in words: "1 to 2", "none", "no data". */
  readonly label: string;
}

/** HTML list with a swatch per class; `title` says what is coloured, in which unit. */
export function mapLegend(_entries: readonly LegendEntry[], _options: { readonly id: string; readonly title: string }): string {
  throw new Error('mapLegend is not drawn yet.');
}
