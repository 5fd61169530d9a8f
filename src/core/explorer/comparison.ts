/** `compare/region/ID.json`: what a comparison says of a region beyond its figures. Rows of published tables, by column. */
export interface ComparedRegion {
  readonly region_id: string;
  /** Themes of its partnerships, largest share first: id, its share, the share of all regions. Empty without a themed partnership. */
  readonly themes: readonly (readonly [theme: string, share: number, all: number])[];
  /** Partner regions with the number of shared partnerships. */
  readonly partners: Readonly<Record<string, number>>;
  /** Its partnerships: part of the address of the card, acronym. */
  readonly partnerships: readonly (readonly [slug: string, acronym: string])[];
}

/** Partnerships that at least two of the regions take part in, each with its regions in their order; in the order of the first region. */
export function sharedPartnerships(
  regions: readonly ComparedRegion[],
): readonly { readonly slug: string; readonly acronym: string; readonly regions: readonly string[] }[] {
  const found = new Map<string, { slug: string; acronym: string; regions: string[] }>();
  for (const { region_id, partnerships } of regions)
    for (const [slug, acronym] of partnerships) {
      const known = found.get(slug);
      if (known) known.regions.push(region_id);
      else found.set(slug, { slug, acronym, regions: [region_id] });
    }
  return [...found.values()].filter((one) => one.regions.length > 1);
}
