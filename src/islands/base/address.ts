import { type Parameters, readState, type StateRead, writeState } from './url-state.ts';

/** The state of a tool, kept in the address of the page. */
export interface Address<S> {
  readonly current: StateRead<S>;
  /** A step that the back button undoes; `replace` for one on the way, such as a letter typed. */
  set(state: S, how?: 'push' | 'replace'): void;
}

/** Reads the state of the page's address, and again when the reader goes back or forward. */
export function addressState<S extends object>(parameters: Parameters<S>, onTravel: (read: StateRead<S>) => void): Address<S> {
  const read = () => readState(new URLSearchParams(location.search), parameters);
  addEventListener('popstate', () => onTravel(read()));
  return {
    current: read(),
    set(state, how = 'push') {
      const address = location.pathname + writeState(state, parameters) + location.hash;
      if (address === location.pathname + location.search + location.hash) return;
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    },
  };
}
