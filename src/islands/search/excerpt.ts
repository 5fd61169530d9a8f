const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
const plain = (text: string): string => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/**
 * An excerpt of Pagefind, which is HTML with <mark>, as nodes: what it marks is marked, everything else is text.
 *
 * Shape   text with `<mark>` and `</mark>` → list of text and whether it is a match.
 */
export function marked(excerpt: string): readonly { readonly text: string; readonly match: boolean }[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      return { text: plain(found ?? part), match: found !== undefined };
    });
}
