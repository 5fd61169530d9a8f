import { currentPeriod } from '#core/taxonomy/periods.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { groupBy } from '#read/index-by.ts';
import { instruments } from '#read/instruments.ts';
import { labelsOf } from '#read/labels.ts';
import { allProjects, metricValue } from '#read/metric.ts';
import { table } from '#read/table.ts';
import type { Table, TableCell } from '../components/table.ts';

/** Calls with their rules as far as confirmed. */
export function callTable(words: Words): Table {
  const { t, count, date } = words;
  const labels = labelsOf(words);
  const rule = (value: number | null): TableCell => (value === null ? { text: t('common.na') } : count(value));
  return {
    caption: t('calls.rules.caption'),
    columns: [
      { label: t('column.call') },
      { label: t('column.instrument'), fixed: true },
      { label: t('column.deadline'), fixed: true },
      { label: t('column.budget'), unit: 'EUR', number: true },
      { label: t('calls.rules.partners'), number: true },
      { label: t('calls.rules.countries'), number: true },
      { label: t('calls.rules.ldtr'), number: true },
      { label: t('column.status') },
      { label: t('column.source') },
      { label: t('partners.column.draft') },
    ],
    rows: table('calls')
      .toSorted((a, b) => instruments.indexOf(a.instrument) - instruments.indexOf(b.instrument) || (a.call_id < b.call_id ? -1 : 1))
      .map((call) => [
        { text: call.call_id, id: call.call_id },
        labels.known('instrument', call.instrument),
        date(call.deadline),
        count(call.budget_eur),
        rule(call.min_partners),
        rule(call.min_countries),
        rule(call.min_ld_tr),
        sourceText(words.language, call.rule_status),
        call.source_url === null ? t('common.none') : { text: new URL(call.source_url).hostname, href: call.source_url },
        {
          text: t('partners.call.open'),
          href: `${pageHref(words.language, '/partners/')}?call=${encodeURIComponent(call.call_id)}`,
        },
      ]),
  };
}

/** Totals published elsewhere beside what the data hold. */
export function completenessTable(words: Words): Table {
  const { t, count, date, percent } = words;
  const labels = labelsOf(words);
  const place = (instrument: string) => (instruments.includes(instrument) ? instruments.indexOf(instrument) : instruments.length);
  return {
    caption: t('calls.complete.caption'),
    columns: [
      { label: t('column.call') },
      { label: t('column.instrument'), fixed: true },
      { label: t('column.measure') },
      { label: t('column.recorded'), number: true },
      { label: t('column.published'), number: true },
      { label: t('column.share'), number: true },
      { label: t('calls.complete.asOf'), fixed: true },
      { label: t('column.note') },
      { label: t('column.source') },
    ],
    rows: table('completeness')
      .toSorted((a, b) => place(a.instrument) - place(b.instrument) || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0))
      .map((row) => [
        row.scope,
        labels.known('instrument', row.instrument),
        labels.known('measure', row.measure),
        count(row.recorded),
        count(row.published),
        percent(row.share),
        date(row.as_of),
        sourceText(words.language, row.note),
        row.source_url === null ? t('common.none') : { text: new URL(row.source_url).hostname, href: row.source_url },
      ]),
  };
}

/** Results of the composition rules by instrument. */
export function eligibilityTable(words: Words): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const overall = table('eligibility').filter((row) => row.rule === 'overall');
  const instrumentOf = new Map(table('projects').map((row) => [row.project_id, row.instrument]));
  const grouped = groupBy(overall, (row) => instrumentOf.get(row.project_id) ?? '');
  const results = (rows: readonly (typeof overall)[number][]) => {
    const number = (...wanted: readonly string[]) => rows.filter((row) => wanted.includes(row.result)).length;
    return [count(rows.length), count(number('pass')), count(number('fail')), count(number('unknown', 'not_assessed'))];
  };
  return {
    caption: t('calls.eligibility.caption'),
    columns: [
      { label: t('column.instrument'), fixed: true },
      { label: t('column.partnerships'), number: true },
      { label: t('calls.eligibility.pass'), number: true },
      { label: t('calls.eligibility.fail'), number: true },
      { label: t('calls.eligibility.unknown'), number: true },
    ],
    rows: [
      ...instruments.map((instrument) => [labels.known('instrumentLong', instrument), ...results(grouped.get(instrument) ?? [])]),
      [t('common.all'), ...results(overall)],
    ],
    totals: 1,
  };
}

/** ELI-DEPTH: partnerships by number of recorded organisations in less developed or transition regions. */
export function depthTable(words: Words): Table {
  const { t, count } = words;
  return {
    caption: t('calls.depth.caption', { period: currentPeriod }),
    columns: [{ label: t('column.organisations') }, { label: t('column.partnerships'), number: true }],
    rows: ['0', '1', '2', '3+'].map((n) => [
      t('calls.depth.members', { n }),
      count(metricValue(currentPeriod, allProjects, 'ELI-DEPTH', `ld_tr_partners=${n}`)),
    ]),
  };
}
