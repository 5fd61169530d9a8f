import { escaped } from '#core/text/markup.ts';

export interface Step {
  /** What stands on the step: "3". */
  readonly label: string;
  /** What the step leaves: "45 pairs"; part of its name. */
  readonly text: string;
  readonly chosen: boolean;
}

/**
 * From which value on are links drawn? Steps to choose from, as HTML that needs no script.
 *
 * Shape   steps ascending → radio buttons of the values 1, 2 …; a style sheet hides what is of class `w1` … up to the value
 *         chosen (src/styles/charts/links.css). With one step there is nothing to choose: empty text.
 */
export function stepControl(steps: readonly Step[], { id, title }: { readonly id: string; readonly title: string }): string {
  if (steps.length < 2) return '';
  const options = steps.map(
    ({ label, text, chosen }, i) =>
      `<label><input type="radio" name="${id}" value="${i + 1}"${chosen ? ' checked' : ''}> ${escaped(label)} <small>(${escaped(text)})</small></label>`,
  );
  return `<fieldset class="steps"><legend>${escaped(title)}</legend>${options.join('')}</fieldset>`;
}
