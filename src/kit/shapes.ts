/** One shape of the map file as SVG with these attributes; parts of a group that are drawn on their own anyway are left out. */
export type Shapes = (id: string, attributes: string, drawn: ReadonlySet<string>) => string;

/**
 * The shapes of the published map file.
 *
 * Shape   text of map/nuts2.svg: paths with an id, some in groups with an id → a look-up.
 * Throws  for an id that the file does not hold.
 */
export function shapesOf(file: string): Shapes {
  const paths = new Map(
    [...file.matchAll(/<path id="([^"]+)"(?: [a-z-]+="[^"]*")*? d="([^"]+)"\/>/g)].map(([, id = '', d = '']) => [id, d]),
  );
  const groups = new Map(
    [...file.matchAll(/<g id="([^"]+)"[^>]*>([\s\S]*?)<\/g>/g)].map(([, id = '', inner = '']) => [
      id,
      [...inner.matchAll(/<path id="([^"]+)"/g)].map(([, part = '']) => part),
    ]),
  );
  return (id, attributes, drawn) => {
    const d = paths.get(id);
    if (d !== undefined) return `<path d="${d}"${attributes}/>`;
    const parts = groups.get(id);
    if (parts === undefined)
      throw new Error(
        `The map file public/data/map/nuts2.svg has no shape "${id}", which a figure draws. Run "npm run data" again.`,
      );
    const rest = parts.filter((part) => !drawn.has(part)).map((part) => `<path d="${paths.get(part) ?? ''}"/>`);
    return rest.length === 0 ? '' : `<g${attributes}>${rest.join('')}</g>`;
  };
}
