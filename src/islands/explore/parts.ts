/** Parts of the page that the explorer fills, by their ids; a missing one is a fault of the page. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page of the explorer has no element "${id}".`);
  return found as E;
}

/** What the page tells its script besides words: sources, and the published totals by instrument. */
export interface PageFacts {
  readonly source: string;
  /** How many of the published partnerships are recorded, as a sentence; `` under the key of all. */
  readonly recorded: Readonly<Record<string, string>>;
  readonly insets: Readonly<Record<string, string>>;
}
export const pageFacts = (): PageFacts => JSON.parse(part('explore-facts').textContent ?? '{}') as PageFacts;
