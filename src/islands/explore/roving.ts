/** The regions drawn in a picture: buttons, of which one is a stop of the Tab key and arrows lead to the others. */
export const regionsIn = (picture: Element): readonly SVGGElement[] => [
  ...picture.querySelectorAll<SVGGElement>('.region[data-region]'),
];

/** Marks the regions compared; only those that have come or gone are touched. */
export function markChosen(picture: Element, ids: readonly string[]): void {
  const change = (region: SVGGElement, chosen: boolean) => {
    region.classList.toggle('chosen', chosen);
    describeStop(region);
  };
  for (const region of picture.querySelectorAll<SVGGElement>('.region.chosen'))
    if (!ids.includes(region.dataset['region'] ?? '')) change(region, false);
  for (const id of ids) {
    const region = picture.querySelector<SVGGElement>(`.region[data-region="${CSS.escape(id)}"]`);
    if (region !== null && !region.classList.contains('chosen')) change(region, true);
  }
}

export type Point = readonly [x: number, y: number];

/**
 * Arrow keys lead to the nearest region that way, Home and End to the first and the last, Enter and Space choose.
 *
 * Shape   `at` gives the place of a region on the page, in any unit.
 */
export function rove(picture: HTMLElement, at: (region_id: string) => Point | null, choose: (region_id: string) => void): void {
  picture.addEventListener('keydown', (event) => {
    const own = (event.target as Element).closest<SVGGElement>('.region[data-region]');
    if (own === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = own.dataset['region'] ?? '';
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(id);
      return;
    }
    const all = regionsIn(picture);
    const next = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : nearest(all, own, event.key, at);
    if (next === undefined) return;
    event.preventDefault();
    for (const name of ['role', 'tabindex', 'aria-pressed', 'aria-label']) own.removeAttribute(name);
    next.setAttribute('role', 'button');
    next.setAttribute('tabindex', '0');
    describeStop(next);
    next.focus();
  });
}

/** Says what the stop of a picture is and whether it is chosen, after either has changed. */
export function describeStop(region: SVGGElement): void {
  if (region.getAttribute('role') !== 'button') return;
  region.setAttribute('aria-label', region.dataset['text'] ?? '');
  region.setAttribute('aria-pressed', String(region.classList.contains('chosen')));
}

const directions: Readonly<Record<string, Point>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest region in a quarter of the compass; sideways steps count double, so that a row is followed. */
function nearest(
  all: readonly SVGGElement[],
  own: SVGGElement,
  key: string,
  at: (region_id: string) => Point | null,
): SVGGElement | undefined {
  const direction = directions[key];
  const from = at(own.dataset['region'] ?? '');
  if (direction === undefined || from === null) return undefined;
  let best: SVGGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const to = one === own ? null : at(one.dataset['region'] ?? '');
    if (to === null) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const along = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    // Points on one spot of a scatter have no direction: the later one in the order of the page is to the right and below.
    const same = dx === 0 && dy === 0 && (all.indexOf(one) > all.indexOf(own) ? 1 : -1) === direction[0] + direction[1];
    if (!same && (along <= 0 || aside > along * 1.5)) continue;
    const distance = same ? 0 : along + 2 * aside;
    if (distance < least || (distance === least && same)) [best, least] = [one, distance];
    if (same) break;
  }
  return best;
}
