/** Says a result to readers who do not see it: the last sentence wins, and the same sentence is said again. */
export function announce(region: HTMLElement, sentence: string): void {
  region.textContent = '';
  // A reader of the page must see the change, not only its end.
  requestAnimationFrame(() => {
    region.textContent = sentence;
  });
}
