import { type Directory, directoryOf } from '#core/consortium/directory.ts';
import type { LinksFile, OrganisationsFile, PlacesFile } from '#core/consortium/files.ts';
import { type MemberName, memberKey, memberName, mostMembers } from '#core/consortium/member.ts';
import { type SharedProjects, sharedProjects } from '#core/consortium/places.ts';
import { fileHref, pageHref } from '#i18n/routes.ts';
import { addressState } from '../base/address.ts';
import { announce } from '../base/announce.ts';
import { loading } from '../base/loading.ts';
import { pageWords } from '../base/page-words.ts';
import { jsonAt } from '../base/published-table.ts';
import { painted, turn, whenIdle } from '../base/turns.ts';
import type { StateRead } from '../base/url-state.ts';
import { combobox } from './combobox.ts';
import { type Context, changedRules, contextOf, preparedPlaces } from './context.ts';
import { byId, element } from './element.ts';
import { download, draftCsv } from './export.ts';
import { finder } from './find.ts';
import { labelsOf } from './labels.ts';
import { listen } from './listen.ts';
import { parametersOf, type State } from './state.ts';
import { drawAnswer, drawMissing, drawSuggestions, type Shown } from './view.ts';

/** What is said of a step: what follows from it, what was before, and how many suggestions there are now. */
export type Sentence = (after: Context, before: Context, suggestions: number | null) => string;

/** Rows of a list at first, and more at each wish. */
const rowsAtFirst = 8;

/** Loads the places, opens the tool with the state of the address, and answers what the reader does. */
export async function startBuilder(): Promise<void> {
  const words = pageWords();
  const { t } = words;
  const said = byId('builder-said');
  const say = (sentence: string) => announce(said, sentence);
  const failures = byId('builder-failed');
  const load = <T>(address: string): Promise<T> => {
    const place = element('div', { class: 'failed' });
    failures.append(place);
    return loading(place, words, () => jsonAt<T>(address)).finally(() => place.remove());
  };

  const file = await load<PlacesFile>(pageHref(words.language, '/partners/places.json'));
  let directory: Directory | null = null;
  const links = new Map<string, SharedProjects | null>();
  const labels = labelsOf(words, file, () => directory);
  const parameters = parametersOf(file);
  const shown: Shown = { suggestions: rowsAtFirst, missing: rowsAtFirst };
  let refused: StateRead<State>['refused'] = [];

  const address = addressState(parameters, (read) => {
    refused = read.refused;
    step(read.state, (after, before) => t('partners.said.travelled', { rules: changedRules(before, after) }), { keep: true });
  });
  const contextNow = (state: State): Context =>
    contextOf(state, { file, directory, sharedOf: (region) => links.get(region) ?? null }, words, labels);
  refused = address.current.refused;
  let context = contextNow(address.current.state);

  /** What is needed for a state and not there yet; each file is asked for once. */
  let directoryAsked = false;
  const askDirectory = () => {
    if (directoryAsked) return;
    directoryAsked = true;
    void load<OrganisationsFile>(fileHref('/partners/organisations.json')).then((list) => {
      directory = directoryOf(list);
      redraw();
      fromBox.refresh();
      addBox.refresh();
      // What searches and lists go by is made before the first letter is typed, not at it.
      whenIdle(() => directory?.prepare() ?? false);
    });
  };
  const ask = () => {
    const { state, startRegion } = context;
    if (state.list === 'organisations' || [...state.from, ...state.with].some(({ kind }) => kind === 'org')) askDirectory();
    if (startRegion !== null && !links.has(startRegion)) {
      links.set(startRegion, null);
      void load<LinksFile>(fileHref(`/partners/links/${startRegion}.json`)).then((file) => {
        links.set(startRegion, sharedProjects(file));
        redraw();
      });
    }
  };
  const redraw = () => {
    context = contextNow(context.state);
    void draw();
    ask();
  };
  /**
   * Draws the state piece by piece, so that the browser answers between them, and gives up where a further step came between;
   * `then` gets how many suggestions there are.
   */
  let round = 0;
  const draw = async (focus = '', then: (suggestions: number | null) => void = () => undefined) => {
    round += 1;
    const own = round;
    byId('builder-found').ariaBusy = 'true';
    let suggestions: number | null = null;
    const pieces = [
      () => drawAnswer(context, refused, focus),
      () => drawMissing(context, shown, focus),
      () => {
        suggestions = drawSuggestions(context, shown, focus);
      },
    ];
    for (const piece of pieces) {
      piece();
      await turn();
      if (own !== round) return;
    }
    byId('builder-found').ariaBusy = null;
    then(suggestions);
  };
  /** Shows another state; `sentence` says what changed, `keep` leaves the address as it is. */
  const step = (state: State, sentence: Sentence, { keep = false, focus = '' } = {}) => {
    const before = context;
    context = contextNow(state);
    if (!keep) refused = [];
    const after = context;
    round += 1;
    const own = round;
    ask();
    // The press itself is painted before what follows from it.
    void painted().then(() => {
      if (!keep) address.set(state);
      if (own === round) void draw(focus, (suggestions) => say(sentence(after, before, suggestions).trim()));
    });
  };
  const change = (part: Partial<State>, sentence: Sentence, focus = '') =>
    step({ ...context.state, with: kept(), ...part }, sentence, { focus });
  /** Members that stay: those on record, and organisations that are still being looked up. */
  const kept = () => (directory === null ? context.state.with : context.members.map(({ kind, id }) => ({ kind, id })));

  const add = (name: MemberName, focus = '') => {
    if (context.inDraft.has(memberKey(name))) return;
    if (context.state.with.length >= mostMembers) return say(t('partners.draft.full', { n: mostMembers }));
    change(
      { with: [...kept(), name] },
      (after, before) => t('partners.said.added', { name: labels.name(name), rules: changedRules(before, after) }),
      focus,
    );
  };
  const remove = (name: MemberName, focus = '') =>
    change(
      { with: kept().filter((member) => memberKey(member) !== memberKey(name)) },
      (after, before) => t('partners.said.removed', { name: labels.name(name), rules: changedRules(before, after) }),
      focus,
    );

  const startSaid = (sentence: string, n: number | null) =>
    n === null ? sentence : `${sentence}. ${t('partners.said.suggestions', { n })}`;
  const search = finder(words, labels, file, () => directory);
  const box = (id: string, take: (name: MemberName) => void) =>
    combobox(byId<HTMLInputElement>(`${id}-input`), byId(`${id}-list`), {
      search,
      say,
      wake: askDirectory,
      take: ({ key }) => {
        const name = memberName(key);
        if (name !== undefined) take(name);
      },
    });
  const fromBox = box('builder-from', (name) => {
    shown.suggestions = rowsAtFirst;
    change(
      { from: [name] },
      (_after, _before, n) => startSaid(t('partners.start.chosen', { name: labels.name(name) }), n),
      'builder-from-clear',
    );
  });
  const addBox = box('builder-add', (name) => add(name, 'builder-add-input'));

  listen(words, {
    change,
    add,
    remove,
    restart: () => {
      shown.suggestions = rowsAtFirst;
    },
    more(list) {
      shown[list] += 2 * rowsAtFirst;
      void painted().then(() => (list === 'missing' ? drawMissing(context, shown) : drawSuggestions(context, shown)));
    },
    csv: () => {
      const today = new Date().toISOString().slice(0, 10);
      download(`consortium-draft-${context.state.call || 'no-call'}-${today}.csv`, draftCsv(context, location.href, today));
    },
    async copy() {
      try {
        await navigator.clipboard.writeText(location.href);
        say(t('partners.said.copied'));
      } catch {
        say(t('partners.said.notCopied'));
      }
    },
  });
  ask();
  // Shown once it is drawn: what is below has kept its place until then.
  await draw();
  byId('builder-needs-script').hidden = true;
  byId('builder-tool').hidden = false;
  whenIdle(preparedPlaces(file));
}
