import { categoryTone } from '#charts/options.ts';
import { type ScatterFrame, type ScatterRow, scatter, scatterFrame, scatterHeight } from '#charts/scatter.ts';
import { px } from '#charts/svg.ts';
import { rove } from './roving.ts';
import type { ExplorerRow } from './rows.ts';
import type { ExplorerState, Range } from './state.ts';
import type { Texts } from './texts.ts';

export interface ScatterView {
  paint(rows: readonly ExplorerRow[], state: ExplorerState, texts: Texts): void;
}

/**
 * The scatter of the explorer in its place, with a brush: a rectangle drawn by pointer keeps the regions in it. The number fields
 * beside it do the same by keyboard.
 */
export function scatterView(
  place: HTMLElement,
  choose: (region_id: string) => void,
  keep: (x: Range, y: Range) => void,
): ScatterView {
  const width = Math.max(320, Math.min(704, Math.floor(place.clientWidth)));
  // The place keeps its height before and between drawings, so that what stands below does not move.
  // As a rule: no page has a style attribute (src/browser/policy.test.ts).
  const rule = new CSSStyleSheet();
  rule.replaceSync(`#${place.id} { min-height: ${scatterHeight(width)}px; }`);
  document.adoptedStyleSheets.push(rule);
  let frame: ScatterFrame | null = null;
  let shown: { readonly of: string; readonly rows: readonly ExplorerRow[] } | undefined;
  let points = new Map<string, readonly [number, number]>();
  rove(place, (id) => points.get(id) ?? null, choose);
  brushed(place, () => frame, keep);
  return {
    paint(all, state, texts) {
      const of = `${state.metric} ${state.against}`;
      // Kept ranges change the rectangle and not the marks.
      if (of === shown?.of && all.length === shown.rows.length && all.every((row, i) => row === shown?.rows[i])) {
        if (frame !== null) showBrush(place, frame, state);
        return;
      }
      shown = { of, rows: all };
      const rows = all.flatMap((row): ScatterRow[] =>
        row.metric.value === null || row.against.value === null
          ? []
          : [
              {
                id: row.region_id,
                x: row.against.value,
                y: row.metric.value,
                tone: categoryTone(row.status),
                text: `${row.name}: ${texts.metric(state.metric)} ${texts.value(state.metric, row.metric)}; ${texts.metric(state.against)} ${texts.value(state.against, row.against)}`,
              },
            ],
      );
      const axis = (id: ExplorerState['metric']) => `${texts.metric(id)} (${texts.unit(id)})`;
      const words = {
        x: axis(state.against),
        y: axis(state.metric),
        xValue: (value: number) => texts.number(state.against, value),
        yValue: (value: number) => texts.number(state.metric, value),
        empty: texts.words.t('explore.scatter.empty'),
      };
      const title = texts.words.t('explore.scatter.title', {
        metric: texts.metric(state.metric),
        against: texts.metric(state.against),
      });
      place.innerHTML = scatter(rows, words, { width, id: 'explorer-scatter', title });
      const drawn = rows.length === 0 ? null : scatterFrame(rows, words, width);
      frame = drawn;
      points = new Map(
        rows.map(({ id, x, y }) => [
          id,
          drawn === null ? ([0, 0] as const) : ([(x / drawn.mostX) * drawn.width, -(y / drawn.mostY) * drawn.height] as const),
        ]),
      );
      if (drawn !== null) showBrush(place, drawn, state);
    },
  };
}

/** The kept ranges as a rectangle; one without a size while both are open. */
function showBrush(place: HTMLElement, { left, top, width, height, mostX, mostY }: ScatterFrame, { x, y }: ExplorerState): void {
  const brush = place.querySelector('.brush');
  if (brush === null) return;
  if ([x.min, x.max, y.min, y.max].every((end) => end === null)) {
    setBox(brush, left, top, 0, 0);
    return;
  }
  const cut = (value: number, most: number) => Math.min(1, Math.max(0, value / most));
  const [x0, x1] = [cut(x.min ?? 0, mostX), cut(x.max ?? mostX, mostX)];
  const [y0, y1] = [cut(y.min ?? 0, mostY), cut(y.max ?? mostY, mostY)];
  setBox(brush, left + x0 * width, top + (1 - y1) * height, (x1 - x0) * width, (y1 - y0) * height);
}

function setBox(rect: Element, x: number, y: number, width: number, height: number): void {
  for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, px(value));
}

function brushed(place: HTMLElement, frameOf: () => ScatterFrame | null, keep: (x: Range, y: Range) => void): void {
  let from: readonly [number, number] | null = null;
  const at = (event: PointerEvent): readonly [number, number] | null => {
    const svg = place.querySelector('svg');
    if (svg === null) return null;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  place.addEventListener('pointerdown', (event) => {
    const frame = frameOf();
    const point = at(event);
    if (frame === null || point === null || event.button !== 0 || event.pointerType === 'touch') return;
    const [x, y] = point;
    if (x < frame.left || x > frame.left + frame.width || y < frame.top || y > frame.top + frame.height) return;
    from = point;
    event.preventDefault();
  });
  addEventListener('pointermove', (event) => {
    const point = from === null ? null : at(event);
    const brush = place.querySelector('.brush');
    if (from === null || point === null || brush === null) return;
    setBox(
      brush,
      Math.min(from[0], point[0]),
      Math.min(from[1], point[1]),
      Math.abs(point[0] - from[0]),
      Math.abs(point[1] - from[1]),
    );
  });
  addEventListener('pointerup', (event) => {
    const frame = frameOf();
    const point = from === null ? null : at(event);
    const start = from;
    from = null;
    if (frame === null || point === null || start === null) return;
    // A click is no brush: it chooses a region.
    if (Math.hypot(point[0] - start[0], point[1] - start[1]) < 6) return;
    const xs = [start[0], point[0]].map((x) => ((x - frame.left) / frame.width) * frame.mostX);
    const ys = [start[1], point[1]].map((y) => (1 - (y - frame.top) / frame.height) * frame.mostY);
    keep(range(xs, frame.mostX), range(ys, frame.mostY));
  });
  addEventListener('pointercancel', () => {
    from = null;
  });
}

/** Two ends in order, to three digits of the axis, open where they reach past its end. */
function range(ends: readonly number[], most: number): Range {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(most)));
  const short = (value: number) => Number(value.toFixed(digits));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // A rectangle that all but touches an end of the axis means that end.
  const near = most * 0.02;
  return { min: low <= near ? null : short(low), max: high >= most - near ? null : short(high) };
}
