/**
 * The region under the pointer or with the focus, shown in all views at once: what is looked at in one is found in the others.
 *
 * Shape   any element inside a view that bears `data-region`, or lies in one that does.
 */
export function linked(views: readonly HTMLElement[], show: (region_id: string | null) => void): void {
  let current: string | null = null;
  let shown: readonly Element[] = [];
  let wanted: string | null = null;
  let waiting = false;
  const mark = () => {
    waiting = false;
    if (wanted === current) return;
    for (const one of shown) one.classList.remove('linked');
    current = wanted;
    shown = marked(views, current);
    for (const one of shown) one.classList.add('linked');
    show(current);
  };
  // A pointer that crosses ten regions between two frames links the last one only.
  const set = (id: string | null) => {
    wanted = id;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  };
  const of = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? null) : null;
  for (const view of views) {
    view.addEventListener('pointerover', ({ target }) => set(of(target)));
    view.addEventListener('focusin', ({ target }) => set(of(target)));
    view.addEventListener('pointerleave', () => set(of(document.activeElement)));
    view.addEventListener('focusout', ({ relatedTarget }) => set(of(relatedTarget)));
  }
}

function marked(views: readonly HTMLElement[], id: string | null): Element[] {
  if (id === null) return [];
  const name = CSS.escape(id);
  return views.flatMap((view) => [...view.querySelectorAll(`[data-region="${name}"], [data-circle="${name}"]`)]);
}
