import type { Ring } from '#core/geo/ring.ts';

/** The points on whole map units, repeats in a row dropped; a closed ring stays closed. */
export function snap(line: Ring): Ring {
  const kept: [number, number][] = [];
  for (const [x, y] of line) {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = kept.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) kept.push(point);
  }
  return kept;
}

/**
 * SVG path data of lines on whole units, written as short as the grammar allows: the first point absolute, all others
 * relative. `closed` lines repeat their first point at the end and are written with "z".
 */
export function pathData(lines: readonly Ring[], closed: boolean): string {
  let text = '';
  let [x, y] = [0, 0];
  for (const line of lines) {
    const points = closed ? line.slice(0, -1) : line;
    const start = points[0];
    if (start === undefined) continue;
    for (const [i, point] of points.entries()) {
      const step = `${pair(point[0] - x, point[1] - y)}`;
      text += i === 0 ? `${text === '' ? 'M' : 'm'}${step}` : i === 1 ? `l${step}` : step.startsWith('-') ? step : ` ${step}`;
      [x, y] = point;
    }
    if (closed) {
      text += 'z';
      [x, y] = start;
    }
  }
  return text;
}

const pair = (dx: number, dy: number): string => `${dx}${dy < 0 ? '' : ' '}${dy}`;
