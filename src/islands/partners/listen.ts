import { type MemberName, memberName } from '#core/consortium/member.ts';
import type { Words } from '#i18n/make-words.ts';
import { changedRules } from './context.ts';
import { byId } from './element.ts';
import type { ListKind, State } from './state.ts';
import type { Sentence } from './tool.ts';
import type { Shown } from './view.ts';

export interface Actions {
  change(part: Partial<State>, sentence: Sentence, focus?: string): void;
  add(name: MemberName, focus?: string): void;
  remove(name: MemberName, focus?: string): void;
  /** The list of suggestions begins anew with its first rows. */
  restart(): void;
  more(list: keyof Shown): void;
  csv(): void;
  copy(): Promise<void>;
}

/** Answers buttons, boxes and the choice of a call. One listener stands for all the buttons that are drawn anew at each step. */
export function listen({ t }: Words, actions: Actions): void {
  const { change } = actions;
  const counted: Sentence = (_after, _before, n) => (n === null ? '' : t('partners.said.suggestions', { n }));

  byId('builder-tool').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-do]') : null;
    if (button === null) return;
    const name = memberName(button.dataset['member'] ?? '');
    const list = button.dataset['focus']?.split(' ')[0];
    // A row that leaves its list takes its button with it: the heading of the list is the next stop.
    const heading =
      list === 'missing' ? 'builder-missing-title' : list === 'draft' ? 'builder-draft-title' : 'builder-suggest-title';
    switch (button.dataset['do']) {
      case 'add':
        return name && actions.add(name, heading);
      case 'remove':
        return name && actions.remove(name, heading);
      case 'more':
        return actions.more(button.dataset['list'] === 'missing' ? 'missing' : 'suggestions');
      case 'clear-start':
        actions.restart();
        return change({ from: [] }, counted, 'builder-from-input');
    }
  });

  byId('builder-call').addEventListener('change', (event) => {
    const call = (event.target as HTMLSelectElement).value;
    change({ call }, (after, before) =>
      after.call === null ? t('partners.check.choose') : t('partners.said.call', { call, rules: changedRules(before, after) }),
    );
  });
  byId('builder-themes').addEventListener('change', () => {
    const boxes = [...byId('builder-themes').querySelectorAll('input')];
    actions.restart();
    change({ themes: boxes.filter(({ checked }) => checked).map(({ value }) => value) }, counted);
  });
  byId('builder-themes-clear').addEventListener('click', () => {
    actions.restart();
    change({ themes: [] }, counted, 'builder-themes-title');
    byId('builder-themes-title').focus();
  });
  byId('builder-list').addEventListener('change', (event) => {
    actions.restart();
    change({ list: (event.target as HTMLInputElement).value as ListKind }, counted);
  });
  byId('builder-all').addEventListener('change', (event) => {
    actions.restart();
    change({ all: (event.target as HTMLInputElement).checked ? 'yes' : '' }, counted);
  });
  byId('builder-csv').addEventListener('click', actions.csv);
  byId('builder-print').addEventListener('click', () => print());
  byId('builder-copy').addEventListener('click', () => void actions.copy());
  byId('builder-clear').addEventListener('click', () => {
    change(
      { with: [] },
      (after, before) => t('partners.said.emptied', { rules: changedRules(before, after) }),
      'builder-draft-title',
    );
    byId('builder-draft-title').focus();
  });
}
