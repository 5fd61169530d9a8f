import { partnershipSlugs } from '#core/partnership-slugs.ts';
import { table } from './table.ts';

const slugs = partnershipSlugs(table('projects').map(({ project_id }) => project_id));

/** The part of a partnership's address that names it: its id, in signs that every address may hold. */
export function partnershipSlug(id: string): string {
  const slug = slugs.get(id);
  if (slug === undefined) throw new Error(`Partnership ${id} is not in public/data/tables/projects.csv. Run "npm run data" again.`);
  return slug;
}

/** Address of a partnership's card, without language. */
export const partnershipPath = (id: string): `/${string}/` => `/partnerships/${partnershipSlug(id)}/`;
