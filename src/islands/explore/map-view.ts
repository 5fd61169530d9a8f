import { explorerMap, mapCircles } from '#charts/explorer-map.ts';
import { type MapLayout, type MapPlace, mapLayout } from '#charts/places.ts';
import type { RegionsFile } from '#core/explorer/files.ts';
import { dataHref } from '#i18n/routes.ts';
import { describeStop, regionsIn, rove } from './roving.ts';
import type { ExplorerRow } from './rows.ts';
import type { MapTones } from './tones.ts';

export interface MapPicture {
  readonly tones: MapTones;
  readonly text: (row: ExplorerRow) => string;
  readonly shown: (row: ExplorerRow) => boolean;
  readonly title: string;
}

export interface MapView {
  readonly width: number;
  paint(rows: readonly ExplorerRow[], picture: MapPicture): void;
}

/**
 * The map of the explorer in its place: drawn once, then only what changes is touched, so that another figure costs a class per
 * region.
 */
export function mapView(
  place: HTMLElement,
  places: RegionsFile,
  insetName: (region_id: string) => string,
  choose: (region_id: string) => void,
): MapView {
  const width = Math.max(320, Math.min(704, Math.floor(place.clientWidth)));
  const mapPlaces = placesOf(places);
  const layout: MapLayout = mapLayout(mapPlaces, width);
  let drawn: readonly SVGGElement[] = [];
  rove(place, layout.at, choose);
  return {
    width,
    paint(rows, { tones, text, shown, title }) {
      if (drawn.length === 0) {
        place.innerHTML = explorerMap(
          rows
            .filter(({ region_id }) => layout.at(region_id) !== null)
            .map((row) => ({ region_id: row.region_id, text: text(row), tone: tones.tone(row) })),
          mapPlaces,
          [],
          { width, id: 'explorer-map', title, map: dataHref('map/nuts2.svg'), insetLabel: insetName, largest: 0 },
        );
        drawn = regionsIn(place);
      }
      const byId = new Map(rows.map((row) => [row.region_id, row]));
      place.querySelector('svg')?.setAttribute('aria-label', title);
      for (const region of drawn) {
        const row = byId.get(region.dataset['region'] ?? '');
        const use = region.querySelector('use');
        if (row === undefined || use === null) continue;
        const tone = tones.tone(row);
        if (use.getAttribute('class') !== tone) {
          use.setAttribute('class', tone);
          if (tone === 'nodata')
            use.setAttribute('fill', `url(#explorer-map-hatch${region.closest('svg.main') === null ? '-inset' : ''})`);
          else use.removeAttribute('fill');
        }
        const said = text(row);
        if (region.dataset['text'] !== said) region.dataset['text'] = said;
        describeStop(region);
        region.classList.toggle('aside', !shown(row));
      }
      const circles = place.querySelector('.circles');
      if (circles) circles.innerHTML = mapCircles(tones.circles, layout, tones.largest);
    },
  };
}

function placesOf({ region_id, map }: RegionsFile): readonly MapPlace[] {
  return region_id.flatMap((id, i) => {
    const at = map[i];
    if (!at) return [];
    const [frame_x, frame_y, frame_width, frame_height] = at.frame ?? [null, null, null, null];
    const { x, y } = at;
    return [
      {
        region_id: id,
        x,
        y,
        min_x: x,
        min_y: y,
        max_x: x,
        max_y: y,
        inset: at.frame !== undefined,
        frame_x,
        frame_y,
        frame_width,
        frame_height,
      },
    ];
  });
}
