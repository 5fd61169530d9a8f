import { csvWithFacts } from '#core/consortium/csv.ts';
import { draftBalance } from '#core/consortium/draft.ts';
import { type Context, resultText } from './context.ts';

/** The draft as a CSV file: its members, and before them what they were checked against and how that came out. */
export function draftCsv(context: Context, address: string, today: string): string {
  const { words, labels, file, call, eligibility, members, period, places } = context;
  const { t, percent } = words;
  const balance = draftBalance(places.world, members);
  const text = (value: number | null) => (value === null ? t('common.na') : String(value));
  const facts: (readonly [string, string])[] = [
    [t('site.title'), t('partners.title')],
    [t('partners.file.address'), address],
    [t('partners.file.date'), today],
    [t('partners.file.data'), t('partners.file.dataText', { date: file.asOf, version: file.version, method: file.method })],
    [t('column.call'), call === null ? t('partners.call.none') : `${call.id}, ${call.title}`],
    [t('partners.file.period'), period],
    ...(eligibility?.checks ?? []).map(
      (check) =>
        [
          t(`rule.${check.rule}`),
          t('partners.file.rule', {
            required: text(check.required),
            known: String(check.known),
            possible: String(check.possible),
            result: resultText(context, check),
          }),
        ] as const,
    ),
    ...(call === null
      ? []
      : [[t('column.source'), [call.status, call.source].filter((part) => part !== null).join(', ')] as const]),
    ...balance.rows.map(
      (row) =>
        [
          t(`category.${row.category}`),
          `${row.members}; ${t('partners.balance.share')} ${balance.n < 3 ? t('common.na') : percent(row.share.value)}; ${t('partners.balance.population')} ${percent(row.population.value)}`,
        ] as const,
    ),
    [
      t('partners.file.note'),
      `${t('partners.balance.note', { n: balance.n, outside: balance.outside })} ${t('partners.caveat')} ${t('partners.draft.regionText')}`,
    ],
    [t('partners.file.licence'), 'CC BY 4.0'],
  ];
  return csvWithFacts(
    facts,
    ['kind', 'id', 'name', 'country', 'region_id', 'region', 'category', 'category_period'],
    members.map((member) => [
      member.kind,
      member.id,
      labels.name(member),
      member.country ?? '',
      member.region ?? '',
      labels.regionRow(member.region ?? '')?.name ?? '',
      labels.status(member.region, period),
      period,
    ]),
  );
}

/** Hands a text over as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
