import { px } from '#charts/svg.ts';
import { lineWidth } from '#charts/text.ts';
import { unescaped } from '#core/text/markup.ts';
import { type Cascade, inherited, type Place } from './cascade.ts';
import type { Shapes } from './shapes.ts';

/** Attributes that name parts for style sheets and assistive technology on a page, and have no place in a file. */
const dropped = /^(?:class|role|aria-.*|tabindex|href)$/;
const tagPattern = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/**
 * A drawing that needs no other file: colours and type as attributes, the map's shapes in it, links left out.
 *
 * Shape   text of one <svg> as the charts make it, with `prefix` before its ids → text of one <svg>. Each line of text states its width,
 *         so that a font of other proportions takes the room that was kept for it.
 * Throws  where a shape of the map is not in the map file.
 */
export function selfContained(
  svg: string,
  { place, shapes, prefix }: { readonly place: Cascade; readonly shapes: Shapes; readonly prefix: string },
): string {
  const opaque = new Set(
    [...svg.matchAll(/<use href="[^"#]*#([^"]+)" class="([^"]*)"/g)]
      .filter(([, , names = '']) => !/\bmember\b/.test(names))
      .map(([, id = '']) => id),
  );
  const open: { readonly tag: string; readonly at: Place; readonly close: string }[] = [];
  let out = '';
  for (const [whole, closing, tag = '', attributeText = '', empty, text] of svg.matchAll(tagPattern)) {
    if (text !== undefined) {
      out += text;
      continue;
    }
    if (closing === '/') {
      out += open.pop()?.close ?? '';
      continue;
    }
    const given = new Map([...attributeText.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const at = place(open.at(-1)?.at ?? null, tag, given.get('class') ?? '', given.has('fill'));
    const href = given.get('href');
    const kept = new Map([...given].filter(([name]) => !dropped.test(name)));
    for (const [name, value] of at.look) kept.set(name, value);
    const id = kept.get('id');
    if (id !== undefined) kept.set('id', `${prefix}${id}`);
    for (const [name, value] of kept) kept.set(name, value.replace(/^url\(#/, `url(#${prefix}`));
    if (tag === 'use' && href !== undefined) {
      out += shapes(href.slice(href.indexOf('#') + 1), written(kept), opaque);
      continue;
    }
    const name = tag === 'a' ? 'g' : tag;
    if (tag === 'text') measure(kept, at, svg.slice(svg.indexOf(whole) + whole.length));
    const head = `<${name}${written(kept)}`;
    if (empty === '/') {
      out += `${head}/>`;
      continue;
    }
    const frame = tag === 'svg' && open.length > 0 ? framed(kept, `${prefix}clip-${out.length}`) : null;
    out += frame === null ? `${head}>` : `${frame.before}${head} overflow="hidden">`;
    open.push({ tag, at, close: `</${name}>${frame?.after ?? ''}` });
  }
  return out;
}

const written = (values: ReadonlyMap<string, string>): string =>
  [...values].map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');

/** A picture in the picture is cut at its frame also where a programme does not do so by itself. */
function framed(kept: ReadonlyMap<string, string>, id: string): { before: string; after: string } {
  const size = ['width', 'height'].map((name) => ` ${name}="${kept.get(name) ?? 0}"`).join('');
  return {
    before: `<clipPath id="${id}"><rect${size}/></clipPath><g clip-path="url(#${id})">`,
    after: '</g>',
  };
}

/** States how wide a line of text is. */
function measure(kept: Map<string, string>, at: Place, rest: string): void {
  const content = /^([^<]+)<\/text>/.exec(rest)?.[1];
  if (content === undefined) return;
  const text = unescaped(content);
  const size = Number(inherited(at, 'font-size') ?? 13);
  const bold = Number(inherited(at, 'font-weight') ?? 400) >= 600;
  kept.set('textLength', px(lineWidth(text, { size, bold })));
  kept.set('lengthAdjust', 'spacingAndGlyphs');
}
