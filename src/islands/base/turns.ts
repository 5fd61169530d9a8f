/*
 * When work is done: a press is painted first, what it asks for comes in pieces, and between two of them the browser answers
 * whatever the reader does meanwhile.
 */

/** Resolves once the page has shown what has changed so far. A page out of sight paints nothing and does not wait for it. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    if (document.hidden) setTimeout(done);
    else requestAnimationFrame(() => setTimeout(done));
  });

/** Not every browser has it yet, and not every edition of TypeScript knows it. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** Lets the browser answer the reader and paint; the rest of the work comes before any that was asked for later. */
export const turn = (): Promise<void> =>
  scheduler?.yield === undefined ? new Promise((done) => setTimeout(done)) : scheduler.yield();

/** Does a piece of work whenever the browser has nothing else to do, until it says that nothing is left. */
export function whenIdle(work: () => boolean): void {
  const again = () => {
    if (work()) whenIdle(work);
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(again, { timeout: 3000 });
  else setTimeout(again, 50);
}
