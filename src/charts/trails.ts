interface Ends {
  readonly a: string;
  readonly b: string;
}

/** Links that follow one another: each begins where the one before ended. */
export interface Trail<Link> {
  readonly start: string;
  readonly links: readonly Link[];
}

/**
 * How are all links drawn with few liftings of the pen?
 *
 * Shape   links between two different ends, several between the same two allowed → trails that hold each link once. They
 *         begin at ends with an odd number of links as long as there are such, which keeps them few; the order of the links
 *         decides between equals.
 */
export function trails<Link extends Ends>(links: readonly Link[]): readonly Trail<Link>[] {
  const open = new Map<string, Link[]>();
  for (const link of links) {
    for (const end of [link.a, link.b]) {
      const waiting = open.get(end);
      if (waiting === undefined) open.set(end, [link]);
      else waiting.push(link);
    }
  }
  const ends = [...open.keys()];
  const odd = ends.filter((end) => (open.get(end)?.length ?? 0) % 2 === 1);
  const drawn = new Set<Link>();
  const found: Trail<Link>[] = [];
  for (const start of [...odd, ...ends]) {
    const trail = follow(start, open, drawn);
    if (trail.length > 0) found.push({ start, links: trail });
  }
  return found;
}

/** Walks along links not drawn yet until there is none. */
function follow<Link extends Ends>(start: string, open: ReadonlyMap<string, Link[]>, drawn: Set<Link>): Link[] {
  const trail: Link[] = [];
  let at = start;
  for (;;) {
    const waiting = open.get(at) ?? [];
    let next = waiting.pop();
    while (next !== undefined && drawn.has(next)) next = waiting.pop();
    if (next === undefined) return trail;
    drawn.add(next);
    trail.push(next);
    at = next.a === at ? next.b : next.a;
  }
}
