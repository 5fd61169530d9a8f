import type { Words } from '#i18n/index.ts';
import { fileHref, pageHref } from '#i18n/routes.ts';
import { frozenAddress, publisher, releaseId } from '#read/downloads.ts';
import { release } from '#read/release.ts';
import { type FigureProps, wholeTitle } from '../figures/figure.ts';
import { absolute, figurePage, fileAddress, fileKinds } from './figure-address.ts';
import { citationText, licence } from './figure-citation.ts';
import { type FileColumn, fileColumns, fileRows } from './figure-csv.ts';

/** The programming period that a figure states, such as 2021-2027; null for one of all years. */
const periodOf = ({ subtitle, id }: FigureProps): string | null => /\b(\d{4}-\d{4})\b/.exec(`${id} ${subtitle}`)?.[1] ?? null;

/**
 * What a figure's file says of itself, for a programme that reads it without the page.
 *
 * Shape   plain JSON; texts in the language of the address, names of columns and units the same in every language.
 */
export function figureMetadata(words: Words, figure: FigureProps): object {
  const { language, t } = words;
  return {
    id: figure.id,
    language,
    title: wholeTitle(figure),
    subtitle: figure.subtitle,
    period: periodOf(figure),
    n: figure.n,
    source: figure.source,
    completeness: figure.completeness,
    note: figure.note ?? null,
    rows: fileRows(figure).length,
    columns: fileColumns(figure).map((column) => columnFacts(words, column)),
    missing: t('kit.missing'),
    publisher: publisher.name,
    licence,
    citation: citationText(words, figure),
    data_date: release.as_of,
    release: releaseId,
    version: release.version,
    method: release.method,
    data_as_cited: frozenAddress(absolute(fileHref('/')), `tables/${figure.data}.csv`) ?? null,
    page: absolute(pageHref(language, figurePage(figure))),
    rows_behind: absolute(pageHref(language, `/data/#${figure.data}`)),
    files: Object.fromEntries(fileKinds.map((kind) => [kind, absolute(fileAddress(language, figure, kind))])),
  };
}

function columnFacts({ t }: Words, { name, role, of }: FileColumn): object {
  const label = of.unit === undefined ? of.label : `${of.label} (${of.unit})`;
  if (role === 'key')
    return { name, type: 'string', unit: null, title: label, description: t('kit.keyColumn', { column: of.label }) };
  if (role === 'note')
    return { name, type: 'string', unit: null, title: label, description: t('kit.noteColumn', { column: of.label }) };
  const unit = of.measured ?? null;
  const bound = name.endsWith('_low') ? t('kit.low') : name.endsWith('_high') ? t('kit.high') : null;
  return {
    name,
    type: unit === 'date' ? 'date' : of.number ? 'number' : 'string',
    unit: unit === 'date' ? null : unit,
    title: label,
    description: [bound, unit === 'fraction' ? t('kit.fraction') : null].filter((part) => part !== null).join(' ') || label,
  };
}

/** The text that comes with the files of a figure. */
export function figureReadme(words: Words, figure: FigureProps): string {
  const { t, language } = words;
  const lines = [
    wholeTitle(figure),
    figure.subtitle,
    '',
    t('figure.n', { n: figure.n }),
    figure.completeness,
    t('figure.source', { source: figure.source }),
    ...(figure.note === undefined ? [] : [figure.note]),
    '',
    t('kit.readme'),
    t('kit.missing'),
    '',
    `${t('kit.cite')}: ${citationText(words, figure)}`,
    `${t('kit.licence')}: ${licence.name}, ${licence.address}`,
    `${t('kit.page')}: ${absolute(pageHref(language, figurePage(figure)))}`,
    '',
  ];
  return lines.join('\n');
}
