/** Letters, digits and a few marks that mean the same in an address, a folder name and a link. */
const plain = (id: string) => id.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'partnership';

/**
 * The part of each partnership's address that names it: its id, in signs that every address may hold.
 *
 * Shape  ids in the order of the published table → slugs, all different even where case does not count. Ids that differ in other signs only get a number.
 */
export function partnershipSlugs(ids: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    Array.from(ids, (id) => {
      let slug = plain(id);
      for (let n = 2; taken.has(slug.toLowerCase()); n += 1) slug = `${plain(id)}-${n}`;
      taken.add(slug.toLowerCase());
      return [id, slug];
    }),
  );
}
