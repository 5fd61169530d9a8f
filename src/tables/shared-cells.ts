import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { labelsOf } from '#read/labels.ts';
import { partnershipPath } from '#read/partnership-path.ts';
import type { ProjectRow } from '#read/partnerships.ts';
import { region, statusIn } from '#read/places.ts';
import type { TableCell } from '../components/table.ts';
import type { FigureColumn } from '../figures/figure.ts';

/* A partnership and a region open many tables; they look and link the same in each. */

export function partnershipColumns({ t }: Words): readonly FigureColumn[] {
  return [
    { name: 'acronym', label: t('column.acronym') },
    { name: 'instrument', label: t('column.instrument'), fixed: true },
    { name: 'start', label: t('column.start'), fixed: true },
    { name: 'themes', label: t('column.themes') },
  ];
}

/** Acronym, instrument, start and themes; a partnership without a theme says what was stated. */
export function partnershipCells(words: Words, project: ProjectRow): readonly TableCell[] {
  const { t, date, language } = words;
  const labels = labelsOf(words);
  const stated = project.theme_as_stated;
  return [
    { text: project.acronym, href: pageHref(language, partnershipPath(project.project_id)) },
    labels.known('instrument', project.instrument),
    { text: date(project.start_date, 'short'), sort: project.start_date ?? '' },
    project.themes.length > 0
      ? labels.themes(project.themes)
      : {
          text: t('common.na'),
          absent: stated === null ? labels.reason('not-reported') : t('partnership.stated', { text: stated }),
        },
  ];
}

export function regionColumns({ t }: Words): readonly FigureColumn[] {
  return [
    { name: 'region', key: 'region_id', label: t('column.region') },
    { name: 'country', label: t('column.country') },
    { name: 'category', label: t('column.category') },
  ];
}

/** Name, country and category of the current period. */
export function regionCells(words: Words, id: string): readonly TableCell[] {
  const labels = labelsOf(words);
  const status = statusIn(id, currentPeriod);
  return [
    { text: labels.regionName(id), key: id, href: pageHref(words.language, `/regions/${id}/`) },
    labels.country(region(id).country),
    { text: labels.category(status), category: status },
  ];
}
