const name = 'atlas.search.slash';

/** Whether the key / leads to the search; readers who speak or tremble can switch it off (WCAG 2.2, 2.1.4). */
export function slashLeads(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function setSlash(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // Where the browser keeps nothing, the key works as it did.
  }
}
