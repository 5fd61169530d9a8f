import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { turn } from '../base/turns.ts';
import { basketText } from './basket.ts';
import type { ViewFacts } from './exports.ts';
import { linked } from './linking.ts';
import { mapView } from './map-view.ts';
import { pageFacts, part } from './parts.ts';
import { markChosen, regionsIn } from './roving.ts';
import { type ExplorerRow, isChosen, isKept, keptRows, sorted } from './rows.ts';
import { scatterView } from './scatter-view.ts';
import type { ExplorerState, SortColumn } from './state.ts';
import { tableView } from './table-view.ts';
import { takeAway } from './take-away.ts';
import type { Texts } from './texts.ts';
import { mapTones } from './tones.ts';

export interface ExplorerView {
  /**
   * Shows a state piece by piece, as long as it is `current`; resolves with the sentence that says what is shown. `begun` is done
   * as soon as title, notes and map stand; scatter and table follow.
   */
  paint(state: ExplorerState, file: SliceFile, current: () => boolean, begun: () => void): Promise<string>;
  /** Only the regions compared have changed. */
  compared(state: ExplorerState): void;
}

/** What readers do in the view. */
export interface ViewEvents {
  readonly choose: (region_id: string) => void;
  readonly change: (change: Partial<ExplorerState>) => void;
}

/** Map, scatter, table and comparison of one state, linked with each other. */
export function viewOf(places: RegionsFile, texts: Texts, { choose, change }: ViewEvents): ExplorerView {
  const { t, count, percent } = texts.words;
  const facts = pageFacts();
  const [mapPlace, scatterPlace, tablePlace, basket] = ['explore-map', 'explore-scatter', 'explore-table', 'explore-basket'].map(
    (id) => part(id),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const nameOf = (id: string) => places.name[places.region_id.indexOf(id)] ?? id;
  const map = mapView(mapPlace, places, (id) => facts.insets[id] ?? nameOf(id), choose);
  const scatter = scatterView(scatterPlace, choose, (x, y) => change({ x, y }));
  let shownState: ExplorerState | undefined;
  const table = tableView(
    tablePlace,
    (column: SortColumn) => {
      const sort = shownState?.sort ?? '-metric';
      const numeric = column === 'metric' || column === 'against' || column === 'n';
      const now = sort.replace('-', '') === column;
      const down = now ? !sort.startsWith('-') : numeric;
      change({ sort: `${down ? '-' : ''}${column}` });
    },
    choose,
  );
  const rowsOf = keptRows(places);
  let all: readonly ExplorerRow[] = [];
  const text = (row: ExplorerRow, state: ExplorerState) =>
    `${row.name}: ${texts.value(state.metric, row.metric)}${row.status === 'outside' ? `, ${texts.status('outside')}` : ''}`;
  linked([mapPlace, scatterPlace, tablePlace, basket], (id) => {
    const row = id === null ? undefined : all.find(({ region_id }) => region_id === id);
    const readout = part('explore-readout');
    // It stays in sight while it tells of a region, and covers nothing before.
    readout.classList.toggle('telling', row !== undefined);
    readout.textContent =
      row === undefined || shownState === undefined
        ? t('explore.readout.none')
        : t('explore.readout.region', {
            region: `${row.name} (${row.region_id})`,
            category: texts.status(row.status),
            metric: `${texts.metric(shownState.metric)}: ${texts.value(shownState.metric, row.metric)}`,
            against: `${texts.metric(shownState.against)}: ${texts.value(shownState.against, row.against)}`,
            n: row.projects,
          });
  });
  for (const picture of [mapPlace, scatterPlace])
    picture.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-region]')?.dataset['region'];
      if (id !== undefined) choose(id);
    });
  basket.addEventListener('click', (event) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-remove]')?.dataset['remove'];
    if (id === undefined) return;
    choose(id);
    // Its button is gone: the focus goes to the comparison, not to the top of the page.
    basket.focus();
  });
  let basketShown = '';
  /** What map and scatter show; undefined while they are being drawn. */
  let drawn: { readonly of: string; readonly file: SliceFile } | undefined;
  const taken = takeAway(mapPlace, scatterPlace);

  function showBasket(state: ExplorerState): void {
    const text = basketText(all, state, texts);
    if (text !== basketShown) basket.innerHTML = text;
    basketShown = text;
  }

  function compared(state: ExplorerState): void {
    showBasket(state);
    table.compared(state.regions);
    for (const picture of [mapPlace, scatterPlace]) markChosen(picture, state.regions);
    taken.address();
  }

  return {
    compared,
    async paint(state, file, current, begun) {
      shownState = state;
      all = rowsOf(state, file);
      const chosen = all.filter((row) => isChosen(row, state));
      const rows = sorted(
        chosen.filter((row) => isKept(row, state)),
        state.sort,
        texts,
      );
      const kept = new Set(rows.map(({ region_id }) => region_id));
      const shown = (row: ExplorerRow) => kept.has(row.region_id);
      const known = rows.filter(({ metric }) => metric.value !== null).length;
      const title = t('explore.view.title', { metric: texts.metric(state.metric), cut: texts.cut(state) });
      const subtitle = t('explore.view.subtitle', {
        unit: texts.unit(state.metric),
        scope: texts.scope(state),
        period: state.period,
      });
      const sentence = t('explore.view.said', {
        n: rows.length,
        known,
        metric: texts.metric(state.metric),
        cut: texts.cut(state),
        scope: texts.scope(state),
      });
      const { located, amounts, units } = file.quality;
      const notes = [
        t('explore.view.n', {
          n: count(rows.length),
          known: count(known),
          projects: count(file.projects),
          regions: count(rows.filter(({ projects }) => projects > 0).length),
        }),
        ...(state.from === '' && state.to === '' && state.theme === '' && facts.recorded[state.instrument]
          ? [facts.recorded[state.instrument] ?? '']
          : []),
        ...(units > 0 ? [t('completeness.located', { share: percent(located), n: count(units) })] : []),
        ...(units > 0 && [state.metric, state.against].some((id) => id.includes('eur'))
          ? [t('completeness.amounts', { share: percent(amounts), n: count(units) })]
          : []),
        ...(rows.some(({ metric, against }) => metric.small || against.small) ? [t('common.smallNExplained')] : []),
      ];
      // Another order of the table is the same picture.
      const pictured = JSON.stringify({ ...state, sort: '', regions: [] });
      if (pictured !== drawn?.of || file !== drawn.file) {
        drawn = undefined;
        part('explore-title').textContent = title;
        part('explore-subtitle').textContent = subtitle;
        part('explore-notes').textContent = notes.join(' ');
        part('explore-scatter-note').textContent = t('explore.scatter.note', {
          n: chosen.filter(({ metric, against }) => metric.value !== null && against.value !== null).length,
          all: chosen.length,
        });
        part('explore-clear').hidden = [state.x, state.y].every(({ min, max }) => min === null && max === null);
        const tones = mapTones(all, shown, state, texts, map.width);
        map.paint(all, { tones, text: (row) => text(row, state), shown, title: `${title}. ${subtitle}` });
        part('explore-legend').innerHTML = tones.legend;
        showBasket(state);
        begun();
        await turn();
        if (!current()) return sentence;
        scatter.paint(chosen, state, texts);
        for (const region of regionsIn(scatterPlace)) region.classList.toggle('aside', !kept.has(region.dataset['region'] ?? ''));
        drawn = { of: pictured, file };
      }
      await turn();
      if (!current()) return sentence;
      compared(state);
      await turn();
      if (!current()) return sentence;
      table.paint(rows, state, texts);
      const view: Omit<ViewFacts, 'address'> = {
        state,
        rows,
        places,
        file,
        texts,
        title,
        notes: [...notes, t('figure.source', { source: facts.source })],
      };
      taken.show(view, subtitle);
      return sentence;
    },
  };
}
