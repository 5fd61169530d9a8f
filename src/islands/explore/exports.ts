import { bibtex } from '#core/citation/bibtex.ts';
import { type Citation, plainCitation } from '#core/citation/citation.ts';
import { ris } from '#core/citation/ris.ts';
import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { explorerMetric } from '#core/explorer/metrics.ts';
import type { ExplorerRow } from './rows.ts';
import type { ExplorerState } from './state.ts';
import type { Texts } from './texts.ts';

/** Everything a file made of the view says. */
export interface ViewFacts {
  readonly state: ExplorerState;
  readonly rows: readonly ExplorerRow[];
  readonly places: RegionsFile;
  readonly file: SliceFile;
  readonly texts: Texts;
  /** Absolute address of the view. */
  readonly address: string;
  readonly title: string;
  readonly notes: readonly string[];
}

/** Names of files: what is shown, in letters that every disk takes. */
export const fileName = ({ state, places }: ViewFacts, end: string): string =>
  `${['atlas', state.metric, state.instrument, state.theme, state.from, state.to, state.category, state.country, places.as_of]
    .filter((part) => part !== '')
    .join('-')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')}${end}`;

const header = (state: ExplorerState) => [
  'region_id',
  'name',
  'country',
  'period',
  'status',
  state.metric,
  `${state.metric}_small_n`,
  `${state.metric}_absent`,
  state.against,
  `${state.against}_small_n`,
  `${state.against}_absent`,
  'n_projects',
];

/** The rows of the table as shown, in its order, numbers in full; RFC 4180, UTF-8. What the columns mean stands in the metadata. */
export function viewCsv({ state, rows }: ViewFacts): string {
  const flag = (small: boolean) => (small ? '1' : '0');
  const lines = rows.map(({ region_id, name, country, status, metric, against, projects }) => [
    region_id,
    name,
    country,
    state.period,
    status,
    metric.value,
    flag(metric.small),
    metric.absent,
    against.value,
    flag(against.small),
    against.absent,
    projects,
  ]);
  return [header(state), ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the CSV holds, of which data, under which licence, and the address that shows it again. */
export function viewMetadata(facts: ViewFacts): string {
  const { state, rows, places, file, texts, address, title, notes } = facts;
  const { regions: _, sort, ...query } = state;
  const of = (id: ExplorerState['metric']) => {
    const { table, method } = explorerMetric(id);
    return { name: id, title: texts.metric(id), unit: texts.unit(id), table, ...(method === undefined ? {} : { method }) };
  };
  return `${JSON.stringify(
    {
      title,
      address,
      file: fileName(facts, '.csv'),
      language: texts.language,
      data_of: places.as_of,
      version: places.version,
      licence: 'CC BY 4.0',
      rows: rows.length,
      order: sort,
      query,
      projects: file.projects,
      units: file.quality.units,
      share_of_units_located: file.quality.located,
      share_of_units_with_amount: file.quality.amounts,
      columns: [of(state.metric), of(state.against)],
      small_n: texts.words.t('common.smallNExplained'),
      notes,
    },
    null,
    2,
  )}\n`;
}

/** The view as it is cited: its address, the state of the data, the versions and where its rows stay as they are; no date of access is needed, as the data are dated. */
export function viewCitation({ places, texts, address, title, state }: ViewFacts): {
  readonly text: string;
  readonly bibtex: string;
  readonly ris: string;
} {
  const { t, date } = texts.words;
  const citation: Citation = {
    kind: 'figure',
    id: `explore-${state.metric}`,
    title,
    publisher: places.publisher,
    date: places.as_of,
    version: places.release,
    method: places.method,
    program: places.version,
    url: address,
    frozen: places.frozen === null ? undefined : new URL(places.frozen, address).href,
    licence: 'CC BY 4.0',
  };
  return {
    text: plainCitation(
      citation,
      [
        t('portal.citeData', { date: date(places.as_of) }),
        t('portal.citeVersion', { release: places.release, method: places.method, version: places.version }),
      ],
      t('portal.citeFrozen'),
    ),
    bibtex: bibtex(citation),
    ris: ris(citation),
  };
}
