import { refusalOf } from '#core/explorer/cut.ts';
import { type ExplorerMetricId, explorerMetric } from '#core/explorer/metrics.ts';
import { type Choices, type ExplorerState, openRange, type Range } from './state.ts';
import type { Names, Texts } from './texts.ts';

/** Lists of the form, each a part of the state under the same name. */
const lists = ['metric', 'against', 'instrument', 'theme', 'from', 'to', 'period', 'category', 'country'] as const;
type ListName = (typeof lists)[number];
const ends = ['x-min', 'x-max', 'y-min', 'y-max'] as const;

const listIn = (form: HTMLFormElement, name: ListName): HTMLSelectElement => {
  const list = form.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`The form of the explorer has no list "${name}".`);
  return list;
};
const fieldIn = (form: HTMLFormElement, name: (typeof ends)[number]): HTMLInputElement => {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) throw new Error(`The form of the explorer has no field "${name}".`);
  return field;
};
const valuesIn = (form: HTMLFormElement, name: ListName) => [...listIn(form, name).options].map(({ value }) => value);

/** What the form offers, with the codes of the regions from their file. */
export const choicesOf = (form: HTMLFormElement, regions: readonly string[]): Choices => ({
  instruments: valuesIn(form, 'instrument'),
  themes: valuesIn(form, 'theme'),
  years: valuesIn(form, 'from'),
  countries: valuesIn(form, 'country'),
  categories: valuesIn(form, 'category'),
  regions: new Set(regions),
});

/** Names of countries and themes: the form's lists hold them in the language of the page. */
export function namesOf(form: HTMLFormElement): Names {
  const labels = (name: ListName) =>
    new Map([...listIn(form, name).options].map(({ value, dataset, text }) => [value, dataset['name'] ?? text]));
  const [countries, themes] = [labels('country'), labels('theme')];
  return { country: (code) => countries.get(code) ?? code, theme: (id) => themes.get(id) ?? id };
}

/** Shows a state in the form, and offers only what makes sense with it; what does not says why. */
export function showInForm(form: HTMLFormElement, state: ExplorerState, texts: Texts): void {
  const { t } = texts.words;
  for (const name of ['metric', 'against'] as const) {
    for (const option of listIn(form, name).options) {
      const id = option.value as ExplorerMetricId;
      const refusal = refusalOf(explorerMetric(id).needs, state, name === 'against');
      const same = name === 'against' && id === state.metric;
      const reason = same ? t('explore.refusal.same') : refusal === null ? null : t(`explore.refusal.${refusal}`);
      const text = reason === null ? texts.metric(id) : `${texts.metric(id)} (${reason})`;
      if (option.text !== text) option.text = text;
      option.disabled = reason !== null;
    }
  }
  // A year before the first one chosen is no last year.
  for (const option of listIn(form, 'to').options)
    option.disabled = option.value !== '' && state.from !== '' && Number(option.value) < Number(state.from);
  for (const option of listIn(form, 'from').options)
    option.disabled = option.value !== '' && state.to !== '' && Number(option.value) > Number(state.to);
  // Countries without a region of the universe: nothing is left of them among its regions.
  const everywhere = state.category === 'outside' || state.category === 'every';
  for (const option of listIn(form, 'country').options) {
    const { name, periods } = option.dataset;
    if (name === undefined) continue;
    option.disabled = !everywhere && !(periods ?? '').split(' ').includes(state.period);
    const text = option.disabled ? `${name} (${t('explore.outside', { period: state.period })})` : name;
    if (option.text !== text) option.text = text;
  }
  for (const name of lists) listIn(form, name).value = state[name];
  const shown = (end: number | null) => (end === null ? '' : String(end));
  for (const axis of ['x', 'y'] as const) {
    fieldIn(form, `${axis}-min`).value = shown(state[axis].min);
    fieldIn(form, `${axis}-max`).value = shown(state[axis].max);
  }
}

/**
 * The state after a change in the form. A metric that the new cut does not allow gives way to the plain one, and kept ranges end
 * with the figure they belong to.
 */
export function stateOfForm(form: HTMLFormElement, before: ExplorerState): ExplorerState {
  const chosen = Object.fromEntries(lists.map((name) => [name, listIn(form, name).value])) as Pick<ExplorerState, ListName>;
  const range = (axis: 'x' | 'y'): Range => {
    const [min, max] = [fieldIn(form, `${axis}-min`), fieldIn(form, `${axis}-max`)].map(({ value, valueAsNumber }) =>
      value === '' || !Number.isFinite(valueAsNumber) ? null : valueAsNumber,
    );
    const [low = null, high = null] = [min, max];
    return low !== null && high !== null && low > high ? { min: high, max: low } : { min: low, max: high };
  };
  const sameCut = ['instrument', 'theme', 'from', 'to'].every((name) => chosen[name as ListName] === before[name as ListName]);
  return {
    ...before,
    ...chosen,
    x: sameCut && chosen.against === before.against ? range('x') : openRange,
    y: sameCut && chosen.metric === before.metric ? range('y') : openRange,
  };
}
