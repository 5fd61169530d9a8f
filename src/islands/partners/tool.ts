import { type Directory, directoryOf } from '#core/consortium/directory.ts';
import type { LinksFile, OrganisationsFile, PlacesFile } from '#core/consortium/files.ts';
import { type MemberName, memberKey, memberName, mostMembers } from '#core/consortium/member.ts';
import { type SharedProjects, sharedProjects } from '#core/consortium/places.ts';
import { fileHref, pageHref } from '#i18n/routes.ts';
import { addressState } from '../base/address.ts';
import { afterPaint } from '../base/after-paint.ts';
import { announce } from '../base/announce.ts';
import { loading } from '../base/loading.ts';
import { pageWords } from '../base/page-words.ts';
import { jsonAt } from '../base/published-table.ts';
import type { StateRead } from '../base/url-state.ts';
import { combobox } from './combobox.ts';
import { type Context, changedRules, contextOf } from './context.ts';
import { byId, element } from './element.ts';
import { download, draftCsv } from './export.ts';
import { finder } from './find.ts';
import { labelsOf } from './labels.ts';
import { listen } from './listen.ts';
import { parametersOf, type State } from './state.ts';
import { drawAnswer, drawLists, type Shown } from './view.ts';

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
  let shared: SharedProjects | null = null;
  const labels = labelsOf(words, file, () => directory);
  const parameters = parametersOf(file);
  const shown: Shown = { suggestions: rowsAtFirst, missing: rowsAtFirst };
  let refused: StateRead<State>['refused'] = [];

  const address = addressState(parameters, (read) => {
    refused = read.refused;
    step(read.state, (after, before) => t('partners.said.travelled', { rules: changedRules(before, after) }), { keep: true });
  });
  const contextNow = (state: State): Context => contextOf(state, { file, directory, shared }, words, labels);
  refused = address.current.refused;
  let context = contextNow(address.current.state);

  /** What is needed for a state and not there yet; each file is asked for once. */
  let directoryAsked = false;
  let linksAsked = false;
  const askDirectory = () => {
    if (directoryAsked) return;
    directoryAsked = true;
    void load<OrganisationsFile>(fileHref('/partners/organisations.json')).then((list) => {
      directory = directoryOf(list);
      redraw();
      fromBox.refresh();
      addBox.refresh();
      // The text to search is made before the first letter is typed, not at it.
      setTimeout(() => directory?.search('a', 1), 50);
    });
  };
  const ask = () => {
    const { state, startRegion } = context;
    if (state.list === 'organisations' || [...state.from, ...state.with].some(({ kind }) => kind === 'org')) askDirectory();
    if (startRegion !== null && !linksAsked) {
      linksAsked = true;
      void load<LinksFile>(fileHref('/partners/links.json')).then((links) => {
        shared = sharedProjects(links);
        redraw();
      });
    }
  };
  const redraw = () => {
    context = contextNow(context.state);
    draw();
    ask();
  };
  /** Draws the answer now and the lists after it; `then` gets how many suggestions there are, unless a further step came between. */
  let round = 0;
  const draw = (focus = '', then: (suggestions: number | null) => void = () => undefined) => {
    drawAnswer(context, refused, focus);
    round += 1;
    const own = round;
    afterPaint(() => {
      if (own === round) then(drawLists(context, shown, focus));
    });
  };
  /** Shows another state; `sentence` says what changed, `keep` leaves the address as it is. */
  const step = (state: State, sentence: Sentence, { keep = false, focus = '' } = {}) => {
    const before = context;
    context = contextNow(state);
    if (!keep) {
      refused = [];
      address.set(state);
    }
    const after = context;
    draw(focus, (suggestions) => say(sentence(after, before, suggestions).trim()));
    ask();
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
      drawLists(context, shown);
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
  byId('builder-tool').hidden = false;
  draw();
  ask();
}
