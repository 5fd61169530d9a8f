import { byProtocolOrder } from '#core/geo/protocol-order.ts';
import type { Words } from '#i18n/index.ts';
import { pageHref } from '#i18n/routes.ts';
import { groupBy } from '#read/index-by.ts';
import { labelsOf } from '#read/labels.ts';
import { table } from '#read/table.ts';

/** Calls to choose from, by instrument; every call of the list, so that a new one needs no code. */
export function callChoices(
  words: Words,
): readonly { readonly label: string; readonly calls: readonly { readonly id: string; readonly text: string }[] }[] {
  const labels = labelsOf(words);
  return [...groupBy(table('calls'), (row) => row.instrument)].map(([instrument, rows]) => ({
    label: labels.known('instrumentLong', instrument),
    calls: rows.map((row) => ({ id: row.call_id, text: `${row.call_id} · ${row.title}` })),
  }));
}

/** Themes on which at least one region works, by their label. */
export function themeChoices(words: Words): readonly { readonly id: string; readonly label: string }[] {
  const labels = labelsOf(words);
  const used = new Set(table('region_themes').flatMap((row) => (row.weight > 0 ? [row.theme] : [])));
  for (const row of table('organisations')) for (const theme of row.themes) used.add(theme);
  return [...used].map((id) => ({ id, label: labels.theme(id) })).sort((a, b) => a.label.localeCompare(b.label, words.language));
}

/** Regions with suggested partners, by country in protocol order, each with the address of its suggestions. */
export function suggestionLinks(
  words: Words,
): readonly { readonly country: string; readonly links: readonly { readonly text: string; readonly href: string }[] }[] {
  const labels = labelsOf(words);
  const suggested = new Set(table('suggestions').map((row) => row.region_id));
  return [
    ...groupBy(
      table('regions').filter((row) => suggested.has(row.region_id)),
      (row) => row.country,
    ),
  ]
    .sort(([a], [b]) => byProtocolOrder(a, b))
    .map(([country, rows]) => ({
      country,
      links: rows.map(({ region_id }) => ({
        text: labels.region(region_id),
        href: `${pageHref(words.language, `/regions/${region_id}/`)}#suggestions`,
      })),
    }));
}
