import type { Artefact } from '#core/artefact.ts';
import { unlocatedReasons } from '#core/artefacts/provenance.ts';
import { columnWords, tableWords } from '#i18n/contract-words.ts';
import type { Words } from '#i18n/index.ts';
import { sourceText } from '#i18n/source-texts.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';
import type { Table } from '../components/table.ts';

/** Columns of a published table, from its contract. */
export function dictionary({ t, language }: Words, artefact: Artefact): Table {
  return {
    caption: tableWords(language, artefact).description,
    columns: [
      { label: t('column.column') },
      { label: t('column.type') },
      { label: t('column.unit') },
      { label: t('column.meaning') },
      { label: t('column.empty') },
    ],
    rows: artefact.columns.map((column) => {
      const { description, unit, empty } = columnWords(language, column);
      const type = t(`columnType.${column.type}`);
      return [
        column.name,
        column.values === undefined ? type : t('common.labelled', { label: type, text: column.values.join(', ') }),
        unit ?? '',
        description,
        column.required ? '–' : (empty ?? ''),
      ];
    }),
  };
}

/** Sources with the drop in use. */
export function sourceTable(words: Words): Table {
  const { t, date, language } = words;
  return {
    caption: t('data.sourcesCaption'),
    columns: [
      { label: t('column.source') },
      { label: t('data.state') },
      { label: t('data.provider') },
      { label: t('data.place') },
      { label: t('data.trust') },
    ],
    rows: table('sources').map((row) => [
      sourceText(language, row.title),
      date(row.drop),
      row.provider === null ? t('common.notKnown') : sourceText(language, row.provider),
      row.location_means === null ? t('common.notKnown') : sourceText(language, row.location_means),
      sourceText(language, row.note),
    ]),
  };
}

/** Rows in and out of each file: nothing is lost without being counted. */
export function fileTable(words: Words): Table {
  const { t, count } = words;
  return {
    caption: t('data.filesCaption'),
    columns: [
      { label: t('column.file') },
      { label: t('column.rows'), number: true },
      { label: t('column.accepted'), number: true },
      { label: t('column.merged'), number: true },
      { label: t('column.excluded'), number: true },
      { label: t('column.contribution'), unit: 'EUR', number: true },
    ],
    rows: table('source_files').map((row) => [
      `${row.source}/${row.drop}/${row.file}`,
      count(row.rows_in),
      count(row.accepted),
      count(row.merged),
      count(row.excluded + row.quarantined),
      row.eur_in === null ? '–' : words.decimal(row.eur_out, 2),
    ]),
  };
}

/** Rows without a region, by reason. */
export function unlocatedTable(words: Words): Table {
  const { t, count } = words;
  const labels = labelsOf(words);
  const rows = table('unlocated');
  return {
    caption: t('data.unlocated'),
    columns: [{ label: t('column.reason') }, { label: t('column.rows'), number: true }],
    rows: unlocatedReasons.flatMap((reason) => {
      const n = rows.filter((row) => row.unlocated_reason === reason).length;
      return n === 0 ? [] : [[labels.known('unlocatedReason', reason), count(n)]];
    }),
  };
}
