import { type Category, categories } from '#core/taxonomy/categories.ts';
import { emptyPicture } from './empty.ts';
import { mark } from './mark.ts';
import { type ChartOptions, categoryTone, type NumberFormat } from './options.ts';
import { el, line, picture, textAt } from './svg.ts';
import { label, shorten, small, strong, textWidth, widest, wrap } from './text.ts';

/** Visits from regions of one category to regions of another; a pair without a cell has none. */
export interface FlowCell {
  readonly from: Category;
  readonly to: Category;
  readonly count: number;
}

export interface FlowWords {
  /** Over the rows: "Visitors from". */
  readonly from: string;
  /** Over the columns: "hosted in". */
  readonly to: string;
  /** Short name of a category. */
  readonly category: (category: Category) => string;
  readonly count: NumberFormat;
  /** Heading of the sums: "all". */
  readonly total: string;
  readonly empty: string;
}

const largestRadius = 20;

/**
 * Who visits whom, by category of region?
 *
 * Shape   counts per pair → a row per category of visitors, a column per category of hosts, in each a circle whose area grows
 *         with the count, and the count under it; sums at the right and at the foot.
 * Units   visits.
 * Absent  a pair without visits shows 0 and no circle; no visit at all the text `empty`.
 * Errors  RangeError for a pair given twice.
 */
export function flow(cells: readonly FlowCell[], words: FlowWords, { width, title }: ChartOptions): string {
  const counts = new Map<string, number>();
  for (const { from, to, count } of cells) {
    const pair = `${from} ${to}`;
    if (counts.has(pair)) throw new RangeError(`Flow from ${from} to ${to} is given twice. Add its visits up.`);
    counts.set(pair, count);
  }
  const largest = Math.max(0, ...counts.values());
  if (largest === 0) return emptyPicture(words.empty, { width, title, kind: 'flow' });
  const of = (from: Category, to: Category): number => counts.get(`${from} ${to}`) ?? 0;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const names = categories.map(words.category);
  // On a phone the names of the rows stand over them.
  const stacked = width < 560;
  const left = stacked ? 0 : Math.min(width * 0.34, Math.max(widest(names, strong) + 20, textWidth(words.from, small))) + 12;
  const totalRoom = Math.max(44, Math.min(90, widest([words.total], strong)) + 12);
  const column = (width - left - totalRoom) / categories.length;
  const centre = (i: number): number => left + column * (i + 0.5);
  const heads = names.map((name) => wrap(name, column - 8, strong, 3));
  const most = Math.max(1, ...heads.map(({ length }) => length));
  const header = 22 + 18 + most * 16;
  const heading = stacked ? 22 : 0;
  const pitch = heading + 2 * largestRadius + 26;
  const foot = header + categories.length * pitch;
  const columns = heads.flatMap((lines, i) => [
    mark(categoryTone(categories[i] ?? 'transition'), centre(i), 30, 5),
    ...lines.map((text, row) => textAt(centre(i), 50 + row * 16, text, { anchor: 'middle', class: 'strong' })),
  ]);
  const rows = categories.map((from, i) => {
    const y = header + i * pitch;
    const middle = y + heading + largestRadius + 4;
    const name = shorten(names[i] ?? '', (stacked ? width : left) - 30, strong);
    const total = words.count(sum(categories.map((to) => of(from, to))));
    return [
      line(0, y, width, y, 'grid'),
      mark(categoryTone(from), 7, stacked ? y + 14.5 : middle - 0.5, 5),
      textAt(20, stacked ? y + 19 : middle + 4, name, { class: 'strong' }),
      ...categories.map((to, j) => cell(of(from, to), centre(j), middle)),
      textAt(width, middle + largestRadius + 16, total, { anchor: 'end' }),
    ].join('');
  });
  return picture(
    { width, height: foot + 26, title, kind: 'flow' },
    textAt(0, 12, shorten(stacked ? `${words.from} …` : words.from, stacked ? width * 0.45 : left - 8, small), {
      class: 'small soft',
    }),
    textAt(stacked ? width * 0.5 : left, 12, shorten(words.to, stacked ? width * 0.5 : width - left, small), {
      class: 'small soft',
    }),
    ...columns,
    textAt(width, 50, shorten(words.total, totalRoom - 8, label), { anchor: 'end' }),
    ...rows,
    line(0, foot, width, foot, 'zero'),
    textAt(0, foot + 18, shorten(words.total, stacked ? column / 2 - 12 : left - 10, label)),
    ...categories.map((to, j) =>
      textAt(centre(j), foot + 18, words.count(sum(categories.map((from) => of(from, to)))), { anchor: 'middle' }),
    ),
    textAt(width, foot + 18, words.count(sum([...counts.values()])), { anchor: 'end', class: 'strong' }),
  );

  function cell(count: number, x: number, y: number): string {
    const r = count === 0 ? 0 : Math.max(1.5, largestRadius * Math.sqrt(count / largest));
    const circle = count === 0 ? '' : el('circle', { class: 'bubble q4', cx: x, cy: y, r });
    return (
      circle + textAt(x, y + largestRadius + 16, words.count(count), { anchor: 'middle', class: count === 0 ? 'soft' : 'strong' })
    );
  }
}
