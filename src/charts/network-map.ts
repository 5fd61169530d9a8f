import { bendPoint } from '#core/geo/curve.ts';
import { insetBox, insetLabel, onInset, onMain, part } from './base-map.ts';
import { linked, type MapOptions } from './choropleth.ts';
import { emptyPicture } from './empty.ts';
import { placeLabels } from './labels.ts';
import { mark } from './mark.ts';
import { type MapLayout, type MapPlace, mapLayout } from './places.ts';
import { el, picture } from './svg.ts';
import { label, shorten } from './text.ts';
import { type Trail, trails } from './trails.ts';

export interface NetworkNode {
  readonly region_id: string;
  /** Short name, printed for the strongest where there is room. */
  readonly name: string;
  /** Name and value: tooltip and accessible name. */
  readonly text: string;
  readonly href: string | null;
  /** Sum of the weights of its links, 0 or more; the mark's area grows with it. */
  readonly strength: number;
  /** Class of the mark: `cat-…`. */
  readonly tone: string;
}

/** A link between two different regions, once per pair. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

export interface NetworkOptions extends MapOptions {
  /** Weights from which a reader may ask for links, ascending; lighter links than the first are not drawn. */
  readonly thresholds: readonly number[];
  /** Printed when no link reaches the threshold. */
  readonly empty: string;
}

/** Widths of the lightest and the heaviest link on a map of 704 pixels; thinner on smaller ones. */
const thinnest = 0.7;
const widestLine = 5;
/** Widths told apart; links of one width share a path, which keeps hundreds of them small. */
const steps = 12;
/** From here on light links are drawn lighter still. */
const many = 120;

/** Radius in pixels of a region's mark: area in proportion to strength, the largest a fifty-fifth of the map's width. */
export function nodeRadius(strength: number, largest: number, width: number): number {
  const least = width >= 560 ? 2 : 1.6;
  return largest > 0 && strength > 0 ? Math.max(least, (width / 55) * Math.sqrt(strength / largest)) : least;
}

/**
 * Who works with whom, all over the map?
 *
 * Shape   links of at least the first threshold → a curve each, wider and firmer with the weight, the heaviest on top; a mark per
 *         region (▲ ■ ● by tone) sized by strength, the largest first, also in tab order; names of the strongest where they
 *         fit. The map is cut to the part that holds the regions.
 * Units   weights and strengths in any unit, above 0.
 * Absent  a region that is not on the map is left out with its links; the figure's table has it. No link at or above the
 *         first threshold: the text `empty`.
 */
export function networkMap(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
  places: readonly MapPlace[],
  options: NetworkOptions,
): string {
  const { width, title, thresholds } = options;
  const regions = new Set(nodes.map(({ region_id }) => region_id));
  const layout = mapLayout(places, width, (region_id) => regions.has(region_id));
  const shown = links.filter(({ weight }) => weight >= (thresholds[0] ?? 0));
  const paths = curves(shown, layout, thresholds);
  if (paths.length === 0) return emptyPicture(options.empty, { width, title, kind: 'map-empty' });
  const largest = Math.max(0, ...nodes.map(({ strength }) => strength));
  const located = nodes
    .flatMap((node) => {
      const at = layout.at(node.region_id);
      return at === null ? [] : [{ node, at, r: nodeRadius(node.strength, largest, width) }];
    })
    .sort((a, b) => b.node.strength - a.node.strength || (a.node.region_id < b.node.region_id ? -1 : 1));
  const inset = new Set(layout.insets.map(({ region_id }) => region_id));
  const wanted = located
    .filter(({ node }) => !inset.has(node.region_id))
    .slice(0, width >= 560 ? 16 : 6)
    .map(({ node, at, r }) => ({ text: shorten(node.name, width / 3, label), at, clear: r, style: label, required: false }));
  const taken = located.map(({ at, r }) => ({ x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r }));
  return picture(
    { width: layout.width, height: layout.height, title, kind: `map network${shown.length >= many ? ' dense' : ''}` },
    onMain(layout, part(options.map, 'land', 'land'), part(options.map, 'main', 'ground'), part(options.map, 'borders', 'borders')),
    ...layout.insets.map(
      (box) => insetBox(box) + onInset(box, part(options.map, box.region_id, 'ground')) + insetLabel(box, options, ''),
    ),
    ...paths,
    ...located.map(({ node, at, r }) => linked(node, mark(node.tone, at[0], at[1], r))),
    ...placeLabels(wanted, taken, { width: layout.width, height: layout.height }),
  );
}

interface Curve {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

/** A path per width, light ones first; whole pixels, and one curve after the other, as there are hundreds. */
function curves(links: readonly NetworkLink[], layout: MapLayout, thresholds: readonly number[]): string[] {
  const drawn = links.flatMap(({ a, b, weight }): Curve[] => {
    const [start, end] = [layout.at(a), layout.at(b)];
    return start === null || end === null || a === b ? [] : [{ a, b, weight, start: whole(start), end: whole(end) }];
  });
  const weights = drawn.map(({ weight }) => weight);
  const least = Math.min(...weights);
  const span = Math.max(...weights) - least;
  const shrunk = Math.min(1, Math.sqrt(layout.width / 704));
  // Links of one path also pass the same thresholds, so that a style sheet can leave out those that pass too few.
  const byLook = new Map<string, { readonly step: number; readonly passed: number; readonly same: Curve[] }>();
  for (const curve of drawn) {
    const step = span > 0 ? Math.round(((curve.weight - least) / span) * steps) : 2;
    const passed = thresholds.filter((threshold) => curve.weight >= threshold).length;
    const look = byLook.get(`${step} ${passed}`);
    if (look === undefined) byLook.set(`${step} ${passed}`, { step, passed, same: [curve] });
    else look.same.push(curve);
  }
  return [...byLook.values()]
    .sort((a, b) => a.step - b.step || a.passed - b.passed)
    .map(({ step, passed, same }) =>
      el('path', {
        class: `link level-${Math.min(3, Math.ceil(step / 3))} w${passed}`,
        'stroke-width': shrunk * (thinnest + (widestLine - thinnest) * (step / steps)),
        d: trails(same).map(pathOf).join(''),
      }),
    );
}

const whole = (point: readonly [number, number]): readonly [number, number] => [Math.round(point[0]), Math.round(point[1])];

/** The curves of a trail; each bends the same way whichever end it is drawn from. */
function pathOf({ start, links }: Trail<Curve>): string {
  const first = links[0];
  if (first === undefined) return '';
  const begin = first.a === start ? first.start : first.end;
  let at = begin;
  let name = start;
  const steps = links.flatMap((link) => {
    const forward = link.a === name;
    const [from, to] = [at, forward ? link.end : link.start];
    const bend = bendPoint(link.start, link.end, 0.18);
    at = to;
    name = forward ? link.b : link.a;
    return [bend, to].flatMap(([x, y]) => [Math.round(x - from[0]), Math.round(y - from[1])]);
  });
  return `M${begin.join(' ')}q${steps.join(' ').replaceAll(' -', '-')}`;
}
