import { createHash } from 'node:crypto';
import { currentPeriod } from '#core/taxonomy/periods.ts';
import { escaped } from '#core/text/markup.ts';
import { type Changes, summaryOf, totalsOf } from './index.ts';

/** Text as it may stand in XML: signs that XML knows no way to write are dropped. */
export const xmlText = (text: string): string =>
  escaped(
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must go.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed(),
  );

/** A lasting identifier made from a name (a UUID of version 5), so that two runs give the same. */
function urn(name: string): string {
  const digits = createHash('sha1').update(`cluster-partnership-atlas/${name}`).digest('hex');
  const variant = ((Number.parseInt(digits.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(18, 20)}-${digits.slice(20, 32)}`;
}

/** Four decimals are enough for a reader; the tables hold them all. */
const rounded = (value: number | null): number => Math.round((value ?? 0) * 10_000) / 10_000;

const moment = (day: string): string => `${day}T00:00:00Z`;

/**
 * The changes as a feed (RFC 4287): one entry per day with a drop, the newest with what moved.
 *
 * Units   dates are days of drops, and the day the data are of; no clock is asked. Links are relative to the feed, which lies in /data/.
 */
export function atomFeed(changes: Changes): string {
  const { metrics, sources } = changes;
  const moved = metrics.filter((row) => row.period === currentPeriod && row.difference !== null && row.difference !== 0);
  const details = [
    `${summaryOf(changes)}.`,
    ...sources.map((one) => `${one.source}, ${one.file}: ${one.added} came, ${one.removed} went, ${one.changed} changed.`),
    ...moved.map(({ metric, dims, before, after, unit }) => {
      const place = dims === null ? '' : ` ${dims}`;
      return `${metric}${place} (${currentPeriod}): ${rounded(before)} to ${rounded(after)} ${unit}.`;
    }),
  ];
  const { added, removed, changed } = totalsOf(changes);
  const entries = changes.days.map(({ date, sources: own }, at) => {
    const newest = at === 0;
    const title =
      newest && changes.compared_with !== null
        ? `Data of ${date}: ${added} rows came, ${removed} went, ${changed} changed`
        : `Data of ${date}: ${own.join(', ')}`;
    const content = newest ? details.join('\n') : `Drops of ${own.join(', ')}.`;
    return [
      '  <entry>',
      `    <id>${urn(`drop/${date}`)}</id>`,
      `    <title>${xmlText(title)}</title>`,
      `    <updated>${moment(newest ? changes.as_of : date)}</updated>`,
      '    <link rel="alternate" type="text/html" href="../changes/"/>',
      `    <content type="text">${xmlText(content)}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${urn('changes')}</id>`,
    '  <title>Cluster Partnership Atlas: changes of the data</title>',
    `  <updated>${moment(changes.as_of)}</updated>`,
    '  <author><name>Cluster Partnership Atlas</name></author>',
    '  <link rel="self" type="application/atom+xml" href="changes.atom"/>',
    '  <link rel="alternate" type="text/html" href="../changes/"/>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
