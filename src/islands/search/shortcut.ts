/*
 * Keys that lead to the search field of the page: Ctrl K or ⌘ K, and / where the reader has not switched it off. Keys typed into a field
 * stay there.
 */
import { slashLeads } from './slash.ts';

const field = document.querySelector<HTMLInputElement>('#site-search');

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('keydown', (event) => {
  // "/" is typed with Shift on many keyboards; no other key of ours is.
  if (field === null || event.defaultPrevented || event.altKey || (event.shiftKey && event.key !== '/')) return;
  const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && slashLeads();
  if (!(combined || slash) || (typing(event.target) && event.target !== field)) return;
  if (slash && event.target === field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
