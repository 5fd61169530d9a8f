import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { partnersOf } from '#read/region-links.ts';
import { regionRow } from '#read/slices.ts';

/** What the data say of a region, in one to three sentences. */
export function regionFinding(words: Words, id: string): string {
  const { t, count } = words;
  const { name, category, in_universe } = region(id);
  const own = regionRow(allProjects, id);
  const projects = own?.projects_full ?? 0;
  const sentences = [
    projects === 0
      ? t('region.finding.none', { region: name })
      : t('region.finding.some', { region: name, n: projects, partners: partnersOf(id).length }),
  ];
  if (!in_universe) sentences.push(t('region.finding.outside'));
  else if (projects > 0 && category !== null && own?.rank_2021_2027 != null && own.of_n_2021_2027 != null) {
    const values = {
      rank: own.rank_2021_2027,
      n: count(own.of_n_2021_2027),
      category: labelsOf(words).known('categoryInText', category),
    };
    sentences.push(t('region.finding.rank', { ...values, period: currentPeriod }));
  }
  return sentences.join(' ');
}
