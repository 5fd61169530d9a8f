import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects } from '#read/metric.ts';
import { type Partnership, periodOf, statusesOf } from '#read/partnerships.ts';
import { countryRows } from '#read/slices.ts';
import { table } from '#read/table.ts';
import { dualOf, themeRows } from '../tables/themes.ts';
import { type PageFinding, said } from './page.ts';
import { countrySentence } from './sentences.ts';

/* The sentences that open the page of one theme, country or partnership. */

export function themeFindings(words: Words, id: string): readonly PageFinding[] {
  const row = themeRows.find(({ theme }) => theme === id);
  const both = dualOf(id);
  return said(words, [
    [
      {
        key: 'theme.finding',
        values: { n: row?.projects ?? 0, theme: labelsOf(words).theme(id), regions: row?.regions ?? 0 },
      },
      'theme_metrics',
    ],
    [{ key: 'theme.findingS3', values: { s3: both?.s3 ?? 0, both: words.count(both?.both ?? 0) } }, 'dual'],
  ]);
}

export function countryFindings(words: Words, id: string): readonly PageFinding[] {
  const row = countryRows(currentPeriod, allProjects).find(({ country }) => country === id);
  if (row !== undefined && row.regions > 0) return said(words, [[countrySentence(words, row), 'country_metrics']]);
  const active = table('region_metrics').filter(
    (own) => own.slice_kind === 'all' && own.region_id.startsWith(id) && own.projects_full > 0,
  ).length;
  return said(words, [[{ key: 'country.findingOutside', values: { active } }, 'region_metrics']]);
}

export function partnershipFindings(words: Words, partnership: Partnership): readonly PageFinding[] {
  const { project, members } = partnership;
  const period = periodOf(project);
  const statuses = statusesOf(partnership);
  const located = members.some((row) => row.region_id !== null);
  const n = (statuses.get('less_developed') ?? 0) + (statuses.get('transition') ?? 0);
  return said(words, [
    [
      {
        key: 'partnership.finding',
        values: { acronym: project.acronym, members: project.members, countries: project.countries.length },
      },
      'participations',
    ],
    [located ? { key: 'partnership.findingMix', values: { n, period } } : null, 'participations'],
  ]);
}
