/** Does work once the page has shown what the reader did: a list may come a moment later, an answer to a key may not. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}
