import { table } from './table.ts';

/** Letters, digits and a few marks that mean the same in an address, a folder name and a link. */
const plain = (id: string) => id.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'partnership';

const slugs: ReadonlyMap<string, string> = (() => {
  const taken = new Set<string>();
  return new Map(
    table('projects').map(({ project_id }) => {
      let slug = plain(project_id);
      // Ids that differ in other signs only, or in case on a disk that ignores it, get a number.
      for (let n = 2; taken.has(slug.toLowerCase()); n += 1) slug = `${plain(project_id)}-${n}`;
      taken.add(slug.toLowerCase());
      return [project_id, slug];
    }),
  );
})();

/** The part of a partnership's address that names it: its id, in signs that every address may hold. */
export function partnershipSlug(id: string): string {
  const slug = slugs.get(id);
  if (slug === undefined) throw new Error(`Partnership ${id} is not in public/data/tables/projects.csv. Run "npm run data" again.`);
  return slug;
}

/** Address of a partnership's card, without language. */
export const partnershipPath = (id: string): `/${string}/` => `/partnerships/${partnershipSlug(id)}/`;
