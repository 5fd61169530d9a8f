import { memberKey, mostMembers } from '#core/consortium/member.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { groupBy, indexBy } from '#read/index-by.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { type Partnership, partnerships, periodOf, relatedTo } from '#read/partnerships.ts';
import { statusIn } from '#read/places.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';
import { partnershipFacets } from './list-facets.ts';
import { partnershipCells, partnershipColumns } from './shared-cells.ts';

const eligibility = groupBy(table('eligibility'), (row) => row.project_id);
const s3Links = groupBy(table('s3_links'), (row) => row.project_id);
const s3Names = indexBy(table('s3_partnerships'), (row) => row.s3_id);

/** Fewer recorded members than this is marked in the list: rules of calls ask for three. */
const fewMembers = 3;

/** Every recorded partnership, by instrument and start. */
export function partnershipList(words: Words): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const order = ({ project }: Partnership) =>
    [instruments.indexOf(project.instrument), project.start_date ?? '9999', project.acronym] as const;
  const rows = partnerships.toSorted((a, b) => {
    const [x, y] = [order(a), order(b)];
    return x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : x[2] < y[2] ? -1 : 1);
  });
  return {
    caption: t('partnerships.caption'),
    sortable: true,
    columns: [
      ...partnershipColumns(words),
      { name: 'members', label: t('column.members'), number: true },
      { name: 'countries', label: t('column.countries'), number: true },
      { name: 'rules', label: t('column.rules') },
    ],
    facets: rows.map(partnershipFacets),
    rows: rows.map(({ project }) => {
      const overall = (eligibility.get(project.project_id) ?? []).find((row) => row.rule === 'overall')?.result ?? 'not_assessed';
      return [
        ...partnershipCells(words, project),
        {
          text: count(project.members),
          sort: project.members,
          smallN: project.members < fewMembers ? t('partnership.incomplete') : undefined,
        },
        { text: count(project.countries.length), sort: project.countries.length },
        { text: labels.known('resultShort', overall), result: overall },
      ];
    }),
  };
}

/** Recorded members, the coordinator first. */
export function memberTable(words: Words, { project, members }: Partnership): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const period = periodOf(project);
  const paid = members.some((row) => row.eu_contribution !== null);
  const rows = members.toSorted(
    (a, b) =>
      Number(b.role === 'coordinator') - Number(a.role === 'coordinator') || ((a.country ?? '') < (b.country ?? '') ? -1 : 1),
  );
  return {
    caption: t('partnership.membersCaption', { acronym: project.acronym }),
    columns: [
      { label: t('column.organisation') },
      { label: t('column.country') },
      { label: t('column.region') },
      { label: t('column.category'), unit: period },
      { label: t('column.role') },
      ...(paid ? [{ label: t('column.contribution'), unit: 'EUR', number: true }] : []),
    ],
    rows: rows.map((row) => {
      const status = row.region_id === null ? 'unlocated' : statusIn(row.region_id, period);
      return [
        row.organisation ?? t('partnership.unnamed', { pic: row.org_id.replace('pic-', '') }),
        row.country === null ? t('common.notKnown') : labels.country(row.country),
        row.region_id === null
          ? { text: t('common.na'), absent: labels.known('unlocatedReason', row.unlocated_reason ?? '') }
          : { text: labels.region(row.region_id), href: pageHref(words.language, `/regions/${row.region_id}/`) },
        { text: labels.category(status), category: status },
        row.role === null ? t('common.notKnown') : labels.known('role', row.role),
        ...(paid
          ? [
              row.eu_contribution === null
                ? { text: count(null), absent: labels.reason('not-reported') }
                : count(row.eu_contribution),
            ]
          : []),
      ];
    }),
  };
}

/** Composition against the rules of the call, rule by rule; null when the call is not on the list. */
export function ruleTable(words: Words, { project, call }: Partnership): Table | null {
  const { t, count } = words;
  const labels = labelsOf(words);
  if (call === undefined) return null;
  return {
    caption: t('partnership.rulesCaption', { call: call.call_id, period: periodOf(project) }),
    columns: [
      { label: t('column.rule') },
      { label: t('column.required'), number: true },
      { label: t('column.recorded'), number: true },
      { label: t('column.possible'), number: true },
      { label: t('column.result') },
    ],
    rows: (eligibility.get(project.project_id) ?? [])
      .toSorted((a, b) => Number(a.rule === 'overall') - Number(b.rule === 'overall'))
      .map((row) => [
        labels.known('rule', row.rule),
        row.rule === 'overall'
          ? ''
          : row.required === null
            ? { text: t('common.na'), absent: t('common.notKnown') }
            : count(row.required),
        row.rule === 'overall' ? '' : count(row.known),
        row.rule === 'overall' ? '' : count(row.possible),
        { text: labels.known('result', row.result), result: row.result },
      ]),
  };
}

/** Partnerships on the same theme, those with the most organisations in common first; null without any. */
export function relatedTable(words: Words, partnership: Partnership): Table | null {
  const { t, count } = words;
  const related = relatedTo(partnership, 6);
  if (related.length === 0) return null;
  return {
    caption: t('partnership.relatedCaption'),
    columns: [...partnershipColumns(words), { label: t('column.commonMembers'), number: true }],
    rows: related.map(({ project, common }) => [...partnershipCells(words, project), count(common)]),
  };
}

/** S3 partnerships linked by a source or by theme; null without any. */
export function s3Table(words: Words, { project }: Partnership): Table | null {
  const { t } = words;
  const labels = labelsOf(words);
  const links = s3Links.get(project.project_id) ?? [];
  if (links.length === 0) return null;
  return {
    caption: t('partnership.s3'),
    columns: [
      { label: t('column.partnerships') },
      { label: t('column.platform') },
      { label: t('column.themes') },
      { label: t('column.status') },
    ],
    rows: links.map((link) => [
      s3Names.get(link.s3_id)?.name ?? link.s3_id,
      labels.known('platform', s3Names.get(link.s3_id)?.platform ?? ''),
      labels.themes(link.themes),
      t(link.strength === 'stated' ? 'partnership.s3stated' : 'partnership.s3theme'),
    ]),
  };
}

/** Address of the consortium builder with these members and their call as a draft; `cut` says where not all of them find room. */
export function draftFrom(
  { language, t }: Words,
  { members, call }: Partnership,
): { readonly href: string; readonly cut: string | null } {
  const all = [...new Set(members.map((row) => row.org_id))];
  const ids = all.slice(0, mostMembers);
  const query = new URLSearchParams({
    ...(call === undefined ? {} : { call: call.call_id }),
    with: ids.map((id) => memberKey({ kind: 'org', id }).replaceAll('%', '%25').replaceAll(',', '%2C')).join(','),
  });
  return {
    href: `${pageHref(language, '/partners/')}?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`,
    cut: ids.length === all.length ? null : t('partners.from.cut', { shown: ids.length, n: all.length }),
  };
}
