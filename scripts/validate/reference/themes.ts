import { fold } from '#core/taxonomy/theme-match.ts';
import type { Fault } from '../fault.ts';
import { Ids, pointsNowhere } from '../ids.ts';
import type { MappingRecord, ThemeRecord } from '../reference-records.ts';
import type { RowReader } from '../row-reader.ts';
import type { Rows } from '../rows.ts';

export interface Themes {
  readonly records: readonly ThemeRecord[];
  readonly ids: Ids;
}

/** The taxonomy; broader themes must exist and a keyword leads to one theme. */
export function readThemes(rows: Rows, faults: Fault[]): Themes {
  const ids = new Ids('theme');
  const words = new Ids('keyword');
  const checks: (() => void)[] = [];
  const records = rows('themes', faults, (row, { file }) => {
    const theme_id = row.required('theme_id');
    if (theme_id === null || !ids.claim(theme_id, file, row, 'theme_id')) return null;
    const broader_id = row.text('broader_id');
    // A broader theme may stand further down the list.
    checks.push(() => {
      if (broader_id !== null && !ids.has(broader_id))
        pointsNowhere(row, 'broader_id', 'theme', ids, broader_id, 'reference/themes.csv');
    });
    const keywords = row.list('keywords');
    for (const keyword of keywords) words.claim(fold(keyword), file, row, 'keywords');
    return {
      file,
      line: row.line,
      theme_id,
      label_en: row.required('label_en') ?? theme_id,
      label_de: row.required('label_de') ?? theme_id,
      label_it: row.required('label_it') ?? theme_id,
      label_fr: row.required('label_fr') ?? theme_id,
      broader_id,
      industrial_ecosystem: row.text('industrial_ecosystem'),
      s3_platform: row.list('s3_platform'),
      keywords,
    };
  });
  for (const check of checks) check();
  return { records, ids };
}

/** Theme ids of a cell; unknown ones are faults. */
export function themeList(row: RowReader, field: string, ids: Ids): string[] {
  return row.list(field).filter((theme) => {
    if (ids.has(theme)) return true;
    pointsNowhere(row, field, 'theme', ids, theme, 'reference/themes.csv');
    return false;
  });
}

export function readThemeMapping(rows: Rows, themes: Ids, faults: Fault[]): MappingRecord[] {
  const ids = new Ids('project');
  return rows('theme_mapping', faults, (row, { file }) => {
    const source = row.required('source');
    const id = row.required('project_id');
    const reason = row.required('reason');
    if (source === null || id === null || reason === null || !ids.claim(`${source}/${id}`, file, row, 'project_id')) return null;
    row.required('theme_ids');
    return { file, line: row.line, source, id, themes: themeList(row, 'theme_ids', themes), demo_case_of: null, reason };
  });
}

export function readS3Themes(rows: Rows, themes: Ids, faults: Fault[]): MappingRecord[] {
  const ids = new Ids('S3 partnership');
  return rows('s3_themes', faults, (row, { file }) => {
    const id = row.required('partnership_id');
    const reason = row.required('reason');
    if (id === null || reason === null || !ids.claim(id, file, row, 'partnership_id')) return null;
    row.required('theme_ids');
    return {
      file,
      line: row.line,
      source: null,
      id,
      themes: themeList(row, 'theme_ids', themes),
      demo_case_of: row.text('demo_case_of'),
      reason,
    };
  });
}
