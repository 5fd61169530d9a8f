import type { Csv, CsvRow, ReadCsv } from '../ingest/csv.ts';

/*
 * A table on its way out of the thread that read it. Most texts of a large export occur many times: each travels once, and cells are numbers.
 */
export interface PackedCsv extends Pick<ReadCsv, 'faults'> {
  readonly csv: (Omit<Csv, 'rows'> & PackedRows) | null;
}

interface PackedRows {
  readonly texts: readonly string[];
  /** Line of each row. */
  readonly lines: Uint32Array<ArrayBuffer>;
  /** Place in `texts` of each cell, row by row. */
  readonly cells: Uint32Array<ArrayBuffer>;
}

export function packedCsv({ csv, faults }: ReadCsv): { readonly csv: PackedCsv; readonly moved: ArrayBuffer[] } {
  if (csv === null) return { csv: { csv, faults }, moved: [] };
  const { rows, ...rest } = csv;
  const width = csv.kept.length;
  const places = new Map<string, number>();
  const lines = new Uint32Array(rows.length);
  const cells = new Uint32Array(rows.length * width);
  for (let row = 0; row < rows.length; row += 1) {
    const { line = 0, cells: own = [] } = rows[row] ?? {};
    lines[row] = line;
    for (let at = 0; at < width; at += 1) {
      const text = own[at] ?? '';
      let place = places.get(text);
      if (place === undefined) {
        place = places.size;
        places.set(text, place);
      }
      cells[row * width + at] = place;
    }
  }
  return { csv: { csv: { ...rest, texts: [...places.keys()], lines, cells }, faults }, moved: [lines.buffer, cells.buffer] };
}

export function unpackedCsv({ csv, faults }: PackedCsv): ReadCsv {
  if (csv === null) return { csv, faults };
  const { texts, lines, cells, ...rest } = csv;
  const width = rest.kept.length;
  const rows = Array.from(lines, (line, row): CsvRow => {
    const own = new Array<string>(width);
    for (let at = 0; at < width; at += 1) own[at] = texts[cells[row * width + at] ?? 0] ?? '';
    return { line, cells: own };
  });
  return { csv: { ...rest, rows }, faults };
}
