import { bendPoint } from '#core/geo/curve.ts';
import { insetBox, insetLabel, onInset, onMain, part } from './base-map.ts';
import { linked, type MapOptions } from './choropleth.ts';
import { placeLabels } from './labels.ts';
import { mark } from './mark.ts';
import { type MapPlace, mapLayout } from './places.ts';
import { el, picture, px } from './svg.ts';
import { label, strong } from './text.ts';

export interface MapMember {
  readonly region_id: string;
  /** Short name, printed where there is room. */
  readonly name: string;
  /** Name and value: tooltip and accessible name. */
  readonly text: string;
  readonly href: string | null;
  /** Strength of the link to the focus (partnerships shared, members there); the line's width grows with it. */
  readonly weight: number;
  /** Class of the dot: `cat-…`. */
  readonly tone: string;
}

export interface LinkMapRows {
  /** The region or the coordinator in the middle; null (coordinator unlocated) draws members without lines. */
  readonly focus: MapMember | null;
  readonly members: readonly MapMember[];
}

const widestLine = 6;
const thinnestLine = 1;

/**
 * With whom is this region, or this partnership's coordinator, linked?
 *
 * Shape   focus and members → map with a curve per member, its width in proportion to the weight (least 1, most 6 pixels),
 *         a mark per region (▲ ■ ● by tone) and the names of the strongest where they fit. Members come in tab order.
 * Absent  a region that is not on the map is left out; the figure's table has it.
 */
export function linkMap({ focus, members }: LinkMapRows, places: readonly MapPlace[], options: MapOptions): string {
  const all = focus === null ? members : [focus, ...members];
  const regions = new Set(all.map(({ region_id }) => region_id));
  const layout = mapLayout(places, options.width, (region_id) => regions.has(region_id));
  const narrow = options.width < 560;
  const heaviest = Math.max(1, ...members.map(({ weight }) => weight));
  const located = members.flatMap((member) => {
    const at = layout.at(member.region_id);
    return at === null || member.region_id === focus?.region_id ? [] : [{ member, at }];
  });
  const centre = focus === null ? null : layout.at(focus.region_id);
  const byWeight = located.toSorted((a, b) => b.member.weight - a.member.weight);
  const curves = byWeight.toReversed().map(({ member, at }) => {
    if (centre === null) return '';
    const [x, y] = bendPoint(centre, at, 0.18);
    const width = thinnestLine + (widestLine - thinnestLine) * Math.max(0, (member.weight - 1) / Math.max(1, heaviest - 1));
    return el('path', {
      class: 'link',
      'stroke-width': width,
      d: `M${px(centre[0])} ${px(centre[1])}Q${px(x)} ${px(y)} ${px(at[0])} ${px(at[1])}`,
    });
  });
  const radius = narrow ? 3.5 : 4.5;
  const marks = located.map(({ member, at }) => linked(member, mark(member.tone, at[0], at[1], radius)));
  const own = focus === null || centre === null ? '' : linked(focus, mark(focus.tone, centre[0], centre[1], radius * 1.7, 'focus'));
  const inset = new Set(layout.insets.map(({ region_id }) => region_id));
  const wanted = [
    ...(focus === null || centre === null
      ? []
      : [{ text: focus.name, at: centre, clear: radius * 1.7, style: strong, required: true }]),
    ...byWeight
      .filter(({ member }) => !inset.has(member.region_id))
      .slice(0, narrow ? 4 : 14)
      .map(({ member, at }) => ({ text: member.name, at, clear: radius, style: label, required: false })),
  ];
  const taken = located.map(({ at }) => ({ x: at[0] - radius, y: at[1] - radius, width: 2 * radius, height: 2 * radius }));
  const shape = (region: MapMember): string => part(options.map, region.region_id, `${region.tone} member`);
  return picture(
    { width: layout.width, height: layout.height, title: options.title, kind: 'map links' },
    onMain(
      layout,
      part(options.map, 'land', 'land'),
      part(options.map, 'main', 'ground'),
      ...all.filter(({ region_id }) => !inset.has(region_id)).map(shape),
      part(options.map, 'borders', 'borders'),
    ),
    ...layout.insets.map((box) => {
      const member = all.find(({ region_id }) => region_id === box.region_id);
      return insetBox(box) + (member === undefined ? '' : onInset(box, shape(member))) + insetLabel(box, options, '');
    }),
    ...curves,
    ...marks,
    own,
    ...placeLabels(wanted, taken, { width: layout.width, height: layout.height }),
  );
}
