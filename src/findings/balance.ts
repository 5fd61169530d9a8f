import { ratio } from '#core/measure.ts';
import { categories } from '#core/taxonomy/categories.ts';
import { earlierPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { partnerships, periodOf } from '#read/partnerships.ts';
import { categoryRow } from '#read/slices.ts';

/** What the ratios are under the categories that held when most calls were made: a reader must not quote one without the other. */
export function earlierRatios(words: Words): string {
  const { t, percent, decimal, list } = words;
  const labels = labelsOf(words);
  const earlier = partnerships.filter(({ project }) => periodOf(project) === earlierPeriod).length;
  return t('balance.otherPeriod', {
    share: percent(ratio(earlier, partnerships.length, 'no-projects').value),
    ratios: list(
      categories.map(
        (category) => `${labels.category(category)} ${decimal(categoryRow(earlierPeriod, allProjects, category).units_rr)}`,
      ),
    ),
  });
}
