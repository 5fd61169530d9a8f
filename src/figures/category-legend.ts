import { mapLegend } from '#charts/legend.ts';
import { categories } from '#core/taxonomy/categories.ts';
import type { Words } from '#i18n/index.ts';
import { labelsOf } from '#read/labels.ts';

/** What shapes and colours of regions on a map mean, as HTML. */
export function categoryLegend(words: Words, id: string): string {
  const labels = labelsOf(words);
  return mapLegend(
    [...categories, 'outside' as const].map((status) => ({ tone: `cat-${status}`, label: labels.category(status) })),
    { id: `${id}-legend`, title: words.t('map.legend') },
  );
}
