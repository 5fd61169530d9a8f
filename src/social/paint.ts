/*
 * The site's own style sheets, written out for a drawing library that knows no custom properties: colours stand once, in
 * tokens.css, and mean the same on a page and on its social image.
 */

export type Rule = {
  readonly selectors: readonly string[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
};

/** Custom properties of the light scheme: those of the first `:root`. */
export function tokensOf(css: string): ReadonlyMap<string, string> {
  const root = rulesOf(css).find(({ selectors }) => selectors.includes(':root'));
  return new Map(root?.declarations.filter(([property]) => property.startsWith('--')) ?? []);
}

/**
 * Rules without custom properties, pseudo-classes and conditions.
 *
 * Shape   text of tokens.css and charts.css → text of a style sheet. A rule that uses `--tone` is written once per tone, for
 *         elements of that tone and for those within one.
 */
export function paint(tokens: ReadonlyMap<string, string>, css: string): string {
  const rules = rulesOf(css);
  const tones = new Map(
    rules.flatMap(({ selectors, declarations }) => {
      const tone = declarations.find(([property]) => property === '--tone')?.[1];
      return tone === undefined
        ? []
        : selectors.flatMap((selector) => (/\.[\w-]+$/.exec(selector) ?? []).map((name) => [name, tone] as const));
    }),
  );
  return rules.flatMap((rule) => written(rule, tokens, tones)).join('\n');
}

function written(
  { selectors, declarations }: Rule,
  tokens: ReadonlyMap<string, string>,
  tones: ReadonlyMap<string, string>,
): string[] {
  // A shape with a fill of its own is hatched; the picture of a page does without.
  const plain = selectors
    .map((selector) => selector.replace(/:not\(\[fill\]\)|:not\(\.nodata\)/, ''))
    .filter((selector) => !selector.includes(':'));
  const shown = declarations.filter(([property, value]) => !property.startsWith('--') && value !== 'revert-layer');
  if (plain.length === 0 || shown.length === 0) return [];
  const rule = (names: readonly string[], values: ReadonlyMap<string, string>) => {
    const body = shown.flatMap(([property, value]) => {
      const resolved = resolve(value, values);
      return resolved === null ? [] : [`${property}:${resolved}`];
    });
    return body.length === 0 ? [] : [`${names.join(',')}{${body.join(';')}}`];
  };
  const own = declarations.find(([property]) => property === '--tone')?.[1];
  const base = rule(plain, own === undefined ? tokens : new Map([...tokens, ['--tone', own]]));
  if (!shown.some(([, value]) => value.includes('--tone'))) return base;
  const toned = [...tones].flatMap(([name, tone]) =>
    rule(
      plain.flatMap((selector) => [`${name} ${selector}`, `${selector}${name}`]),
      new Map([...tokens, ['--tone', tone]]),
    ),
  );
  return [...base, ...toned];
}

/** The value with its custom properties filled in; null when one has no value. */
function resolve(value: string, values: ReadonlyMap<string, string>): string | null {
  const match = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))+))?\)/.exec(value);
  if (match === null) return value;
  const [whole, name = '', fallback] = match;
  const found = values.get(name) ?? fallback;
  return found === undefined ? null : resolve(value.replace(whole, found), values);
}

/** Rules outside any condition: `@media` and its like are skipped with all they hold. */
export function rulesOf(css: string): Rule[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@[^{;]+\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    declarations: body.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      return colon === -1 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
    }),
  }));
}
