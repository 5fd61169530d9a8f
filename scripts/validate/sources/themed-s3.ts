import type { SourceTable } from '../../ingest/source-table.ts';
import type { Ids } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { placeCode } from '../places.ts';
import type { S3PartnershipRecord, S3RegionRecord } from '../records.ts';
import { type Fate, sourceRows } from '../rows.ts';
import type { Known } from './known.ts';

/**
 * Reads regions of S3 partnerships that state their theme by id, and takes the partnerships from them: such a table names no platform, and the id is all the
 * name there is.
 */
export function readThemedS3(
  tables: readonly SourceTable[],
  ids: Ids,
  known: Known,
  ledger: Ledger,
): { partnerships: S3PartnershipRecord[]; regions: S3RegionRecord[] } {
  const partnerships: S3PartnershipRecord[] = [];
  const seen = new Set<string>();
  const regions = sourceRows(tables, 's3-themes', ledger, ({ row, table, origin, faulty }): S3RegionRecord | Fate | null => {
    const partnership = row.required('partnership');
    const theme = row.required('theme');
    row.required('code');
    const code = placeCode(row, 'code', known, table.bulk);
    const role = row.oneOf('role', ['lead', 'partner']);
    if (partnership === null || theme === null || code === null || faulty()) return null;
    const key = [table.source, partnership, theme, code].join(' ');
    if (seen.has(key)) return 'merged';
    seen.add(key);
    const stated = known.themes.has(theme);
    if (!ids.has(partnership)) {
      ids.claim(partnership, table.file, row, 'partnership');
      // Its own account is that of its first row: the mark keeps the two apart. A theme of no list may still be found by its words.
      const name = stated ? partnership : `${partnership}: ${theme}`;
      partnerships.push({
        partnership,
        platform: 'not stated',
        name,
        launched: null,
        origin: { ...origin, file: `${origin.file}#partnerships` },
      });
    }
    return { partnership, region: null, country: null, code, role, ...(stated ? { theme } : {}), origin };
  });
  return { partnerships, regions };
}
