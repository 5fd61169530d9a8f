import type { Rule } from '../social/paint.ts';

/*
 * The site's style sheet for charts, worked out element by element into attributes: a drawing that leaves the site must look the same in a
 * browser, in Inkscape and in an office programme, of which the last know no custom properties and few selectors.
 */

/** An element of a drawing with those it lies in; made by `within`, compared by identity. */
export interface Place {
  readonly parent: Place | null;
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  /** Has a fill of its own, as hatched shapes have. */
  readonly filled: boolean;
  /** Custom properties that hold here. */
  readonly tones: ReadonlyMap<string, string>;
  /** Presentation attributes that the style sheet gives this element. */
  readonly look: ReadonlyMap<string, string>;
}

interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly without: readonly string[];
  readonly unfilled: boolean;
}
interface Matcher {
  /** Compounds from the element outwards. */
  readonly chain: readonly Compound[];
  readonly weight: number;
  readonly declarations: Rule['declarations'];
}

/** Properties that SVG knows as attributes; others, such as `cursor`, do not matter in a file. */
const attributes = new Set(
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray opacity font-size font-weight paint-order'.split(
    ' ',
  ),
);

export type Cascade = (parent: Place | null, tag: string, names: string, filled: boolean) => Place;

/**
 * The cascade of some rules over descendant selectors of tags and classes.
 *
 * Shape   rules in order, custom properties of the root → a function that places an element in its parent. Rules with states
 *         (`:hover`) or with combinators other than the descendant are passed over: a file has no pointer.
 * Absent  a value that names an unknown custom property is left out; `revert-layer` leaves the element's own attribute.
 */
export function cascade(rules: readonly Rule[], root: ReadonlyMap<string, string>): Cascade {
  const matchers = rules
    .flatMap(({ selectors, declarations }) =>
      selectors.flatMap((selector): Matcher[] => {
        const chain = selector.split(/\s+/).reverse().map(compound);
        if (chain.some((part) => part === null)) return [];
        const whole = chain.filter((part) => part !== null);
        const weight = whole.reduce(
          (total, part) =>
            total + 100 * (part.classes.length + part.without.length + (part.unfilled ? 1 : 0)) + (part.tag === null ? 0 : 1),
          0,
        );
        return [{ chain: whole, weight, declarations }];
      }),
    )
    .map((matcher, order) => ({ ...matcher, order }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order);
  const known = new WeakMap<Place, Map<string, Place>>();
  const top = new Map<string, Place>();
  return (parent, tag, names, filled) => {
    const siblings = parent === null ? top : (known.get(parent) ?? new Map<string, Place>());
    if (parent !== null) known.set(parent, siblings);
    const name = `${tag} ${filled} ${names}`;
    const found = siblings.get(name);
    if (found !== undefined) return found;
    const bare: Place = {
      parent,
      tag,
      classes: new Set(names.split(' ').filter((part) => part !== '')),
      filled,
      tones: parent?.tones ?? root,
      look: new Map(),
    };
    const own = matchers.filter(({ chain }) => matches(bare, chain)).flatMap(({ declarations }) => declarations);
    const tones = new Map(bare.tones);
    for (const [property, value] of own)
      if (property.startsWith('--')) {
        const tone = resolved(value, tones);
        if (tone !== null) tones.set(property, tone);
      }
    const look = new Map<string, string>();
    for (const [property, value] of own) {
      if (!attributes.has(property)) continue;
      const plain = resolved(value, tones);
      if (plain === null || plain === 'revert-layer') look.delete(property);
      else look.set(property, plain.replace(/^([\d.]+)px$/, '$1'));
    }
    const place = { ...bare, tones, look };
    siblings.set(name, place);
    return place;
  };
}

/** The value of a property where an element inherits it; undefined where none is set. */
export function inherited(place: Place | null, property: string): string | undefined {
  for (let at = place; at !== null; at = at.parent) {
    const value = at.look.get(property);
    if (value !== undefined) return value;
  }
  return undefined;
}

function matches(place: Place, [first, ...outer]: readonly Compound[]): boolean {
  if (first === undefined || !fits(place, first)) return false;
  let at = place.parent;
  for (const part of outer) {
    while (at !== null && !fits(at, part)) at = at.parent;
    if (at === null) return false;
    at = at.parent;
  }
  return true;
}

const fits = ({ tag, classes, filled }: Place, part: Compound): boolean =>
  (part.tag === null || part.tag === tag) &&
  part.classes.every((name) => classes.has(name)) &&
  !part.without.some((name) => classes.has(name)) &&
  !(part.unfilled && filled);

/** One part of a selector; null for what a drawing at rest cannot match. */
function compound(text: string): Compound | null {
  const without = [...text.matchAll(/:not\(\.([\w-]+)\)/g)].map(([, name = '']) => name);
  const unfilled = text.includes(':not([fill])');
  const plain = text.replaceAll(/:not\((?:\.[\w-]+|\[fill\])\)/g, '');
  const found = /^([a-z]+)?((?:\.[\w-]+)*)$/i.exec(plain);
  if (found === null || text === '') return null;
  return { tag: found[1] ?? null, classes: (found[2] ?? '').split('.').filter((name) => name !== ''), without, unfilled };
}

function resolved(value: string, tones: ReadonlyMap<string, string>): string | null {
  const match = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))+))?\)/.exec(value);
  if (match === null) return value;
  const [whole, name = '', fallback] = match;
  const found = tones.get(name) ?? fallback;
  return found === undefined ? null : resolved(value.replace(whole, found), tones);
}
