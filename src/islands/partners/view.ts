import type { StateRead } from '../base/url-state.ts';
import type { Context } from './context.ts';
import { balanceView, checkView, draftView } from './draft-view.ts';
import { byId, element } from './element.ts';
import { missingView } from './missing-view.ts';
import type { State } from './state.ts';
import { suggestionsView } from './suggestions-view.ts';

/** Rows shown of each list. */
export interface Shown {
  suggestions: number;
  missing: number;
}

/** Draws the fields, the draft and its checks. The focus stays on what had it, else it goes to `focus`, an id. */
export function drawAnswer(context: Context, refused: StateRead<State>['refused'], focus = ''): void {
  const held = heldFocus();
  const { words, state, labels } = context;
  const { t } = words;

  const [from] = state.from;
  const chosen = byId('builder-from-chosen');
  chosen.hidden = from === undefined;
  if (from === undefined) chosen.replaceChildren();
  else {
    const name = labels.name(from);
    const clear = {
      type: 'button',
      id: 'builder-from-clear',
      'data-do': 'clear-start',
      'data-focus': 'clear',
      'aria-label': t('partners.start.clearNamed', { name }),
    };
    chosen.replaceChildren(element('strong', { dir: 'auto' }, name), ' ', element('button', clear, t('partners.start.clear')));
  }
  byId<HTMLSelectElement>('builder-call').value = state.call;
  const themes = new Set(state.themes);
  for (const box of byId('builder-themes').querySelectorAll('input')) box.checked = themes.has(box.value);
  byId('builder-themes-title').textContent = t('partners.themes.title', { n: themes.size });
  byId('builder-themes-clear').hidden = themes.size === 0;
  for (const radio of byId('builder-list').querySelectorAll('input')) radio.checked = radio.value === state.list;
  byId<HTMLInputElement>('builder-all').checked = state.all === 'yes';

  byId('builder-draft-title').textContent = t('partners.draft.title', { n: context.members.length });
  byId('builder-draft').replaceChildren(...draftView(context));
  byId('builder-draft-note').textContent = t(state.with.length === 0 ? 'partners.draft.empty' : 'partners.draft.regionText');
  byId('builder-actions').hidden = state.with.length === 0;
  byId('builder-check').replaceChildren(...checkView(context));
  byId('builder-balance').replaceChildren(...balanceView(context));
  const left = [...refused.map(({ name, text }) => `${name} = ${text}`), ...context.unknown];
  const note = byId('builder-refused');
  note.hidden = left.length === 0;
  note.textContent = left.length === 0 ? '' : t('tool.refused', { names: [...new Set(left)].join(', ') });

  held(focus);
}

/** Draws who would complete the draft. */
export function drawMissing(context: Context, shown: Shown, focus = ''): void {
  const held = heldFocus();
  const missing = missingView(context, shown.missing);
  byId('builder-missing-part').hidden = missing === null;
  byId('builder-missing').replaceChildren(...(missing ?? []));
  held(focus);
}

/** Draws the suggestions; returns how many there are, null where nothing was asked or something is being loaded. */
export function drawSuggestions(context: Context, shown: Shown, focus = ''): number | null {
  const held = heldFocus();
  const suggestions = suggestionsView(context, shown.suggestions);
  byId('builder-suggestions').replaceChildren(...suggestions.nodes);
  held(focus);
  return suggestions.n;
}

/** Notes what has the focus; the function returned gives it back where drawing took it away, to `focus`, an id, where that is gone. */
function heldFocus(): (focus: string) => void {
  const held = document.activeElement;
  const key = held instanceof HTMLElement ? (held.dataset['focus'] ?? '') : '';
  return (focus) => {
    if (document.activeElement !== held || held?.isConnected === false) refocus(key, focus);
  };
}

function refocus(key: string, focus: string): void {
  if (key === '' && focus === '') return;
  const same =
    key === ''
      ? undefined
      : [...document.querySelectorAll<HTMLElement>('[data-focus]')].find((one) => one.dataset['focus'] === key);
  (same ?? (focus === '' ? null : document.getElementById(focus)))?.focus();
}
