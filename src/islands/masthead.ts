/*
 * Closes a group of the masthead that is left: by Escape, by the keyboard moving on, by a press elsewhere. Without this
 * script it closes by its own heading, or when another opens.
 */
for (const group of document.querySelectorAll<HTMLDetailsElement>('.masthead details')) {
  const leave = (event: Event) => {
    if (event.target instanceof Node && !group.contains(event.target)) group.open = false;
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('focusin', leave);
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !group.open) return;
    group.open = false;
    group.querySelector('summary')?.focus();
  });
}
