import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { region } from '#read/places.ts';
import { partnersOf } from '#read/region-links.ts';
import { regionRow } from '#read/slices.ts';
import { type PageFinding, type Said, said } from './page.ts';
import { rankSentence } from './sentences.ts';

/** What the data say of a region, in one to three sentences. */
export function regionFindings(words: Words, id: string): readonly PageFinding[] {
  const { name, category, in_universe } = region(id);
  const own = regionRow(allProjects, id);
  const projects = own?.projects_full ?? 0;
  const place: Said[] = !in_universe
    ? [[{ key: 'region.finding.outside', values: {} }, 'regions']]
    : category === null
      ? []
      : [
          [
            rankSentence(
              words,
              labelsOf(words).known('categoryInText', category),
              { projects, rank: own?.rank_2021_2027 ?? null, of: own?.of_n_2021_2027 ?? null },
              currentPeriod,
            ),
            'region_metrics',
          ],
        ];
  return said(words, [
    projects === 0
      ? [{ key: 'region.finding.none', values: { region: name } }, 'region_metrics']
      : [{ key: 'region.finding.some', values: { region: name, n: projects, partners: partnersOf(id).length } }, 'region_metrics'],
    ...place,
  ]);
}
