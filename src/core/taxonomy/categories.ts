/** Categories of region in cohesion policy, in the order they are always shown. */
export const categories = ['less_developed', 'transition', 'more_developed'] as const;
export type Category = (typeof categories)[number];

/** Where a unit sits: in a category, in a region of the universe without one, outside the universe, or nowhere known. */
export const statuses = [...categories, 'unclassified', 'outside', 'unlocated'] as const;
export type Status = (typeof statuses)[number];
