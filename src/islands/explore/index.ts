import type { RegionsFile, SliceFile } from '#core/explorer/files.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { loading } from '../base/loading.ts';
import { pageWords } from '../base/page-words.ts';
import { turn as nextTurn, painted } from '../base/turns.ts';
import type { StateRead } from '../base/url-state.ts';
import { figuresOf, regionsFile } from './data.ts';
import { choicesOf, namesOf, showInForm, stateOfForm } from './form.ts';
import { part } from './parts.ts';
import { coherent, type ExplorerState, explorerParameters, mostCompared, openRange } from './state.ts';
import { textsOf } from './texts.ts';
import { viewOf } from './view.ts';

/*
 * The explorer: a form, a map, a scatter and a table that show one state, which the address keeps. The static figure stays until
 * the data are here.
 */
const words = pageWords();
const form = part<HTMLFormElement>('explore-form');
const problem = part('explore-problem');
const live = part('explore-live');

const places = await loading(problem, words, async () => {
  const file = await regionsFile();
  // The first view needs both files: without the second one the static figure must stay as well.
  await figuresOf({ instrument: '', theme: '', from: '', to: '' }, file);
  return file;
});
start(places);

function start(places: RegionsFile): void {
  const texts = textsOf(words, namesOf(form));
  const parameters = explorerParameters(choicesOf(form, places.region_id));
  const address = addressState(parameters, (read) => {
    void arrive(coherent(read));
  });
  let state = coherent(address.current).state;
  let turn = 0;

  const view = viewOf(places, texts, {
    choose: toggle,
    change: (change) => go({ ...state, ...change }),
  });

  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields of the kept ranges stand beside the scatter and belong to the form all the same.
  part('explore-tool').addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).form === form) go(stateOfForm(form, state));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go({
      ...coherent({
        state: Object.fromEntries(
          Object.entries(parameters).map(([name, { initial }]) => [name, initial]),
        ) as unknown as ExplorerState,
        refused: [],
      }).state,
      regions: state.regions,
    });
  });
  part('explore-clear').addEventListener('click', () => go({ ...state, x: openRange, y: openRange }));
  void arrive(coherent(address.current));

  /** A step of the reader's own: into the address, where the back button undoes it. */
  function go(next: ExplorerState): void {
    state = coherent({ state: next, refused: [] }).state;
    const own = state;
    void show(true, () => {
      address.set(own);
      note([]);
    });
  }

  /** A state that comes from the address: on the first visit, from a link, by the back button. */
  async function arrive(read: StateRead<ExplorerState>): Promise<void> {
    state = read.state;
    await show(true, () => note(read.refused));
  }

  function note(refused: StateRead<ExplorerState>['refused']): void {
    const place = part('explore-note');
    place.textContent =
      refused.length === 0
        ? ''
        : words.t('tool.refused', { names: words.list([...new Set(refused.map(({ name }) => name.slice(0, 40)))]) });
    place.hidden = refused.length === 0;
  }

  /** The static figure stays until the map of the first view is drawn, and gives its place to it at once. */
  function begun(): void {
    part('explore-tool').hidden = false;
    part('explore-static').hidden = true;
  }

  /** Shows the state: the choice itself is painted first, then `step` is done, then the views follow piece by piece. */
  async function show(say: boolean, step: () => void): Promise<void> {
    turn += 1;
    const own = turn;
    const shown = state;
    const tool = part('explore-tool');
    tool.setAttribute('aria-busy', 'true');
    await painted();
    step();
    if (own !== turn) return;
    showInForm(form, shown, texts);
    await nextTurn();
    if (own !== turn) return;
    const file: SliceFile = await loading(problem, words, () => figuresOf(shown, places));
    // The reader has gone on meanwhile: that step shows itself.
    if (own !== turn) return;
    const sentence = await view.paint(shown, file, () => own === turn, begun);
    if (own !== turn) return;
    tool.removeAttribute('aria-busy');
    if (say) announce(live, sentence);
  }

  function toggle(region_id: string): void {
    const there = state.regions.includes(region_id);
    const name = places.name[places.region_id.indexOf(region_id)] ?? region_id;
    if (!there && state.regions.length >= mostCompared) {
      announce(live, words.t('explore.compare.full', { most: mostCompared }));
      view.compared(state);
      return;
    }
    state = { ...state, regions: there ? state.regions.filter((id) => id !== region_id) : [...state.regions, region_id] };
    const own = state;
    void painted().then(() => {
      address.set(own);
      view.compared(own);
    });
    announce(live, words.t(there ? 'explore.compare.removed' : 'explore.compare.added', { region: name, n: state.regions.length }));
  }
}
