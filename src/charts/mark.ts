import { el, px } from './svg.ts';

/**
 * The mark of a category: ▲ less developed, ■ transition, ● more developed, ◆ without category, ○ elsewhere, so that no
 * category is told by colour alone. All have about the area of a circle of the given radius.
 *
 * Shape   tone (`cat-…`; others get a circle), centre, radius in pixels → one element of class `mark` and the tone.
 */
export function mark(tone: string, x: number, y: number, radius: number, extra = ''): string {
  const name = `mark ${tone}${extra === '' ? '' : ` ${extra}`}`;
  switch (tone) {
    case 'cat-less_developed': {
      const half = radius * 1.25;
      return el('path', {
        class: name,
        d: `M${px(x)} ${px(y - half)}L${px(x + half)} ${px(y + half * 0.8)}L${px(x - half)} ${px(y + half * 0.8)}Z`,
      });
    }
    case 'cat-transition': {
      const half = radius * 0.89;
      return el('rect', { class: name, x: x - half, y: y - half, width: half * 2, height: half * 2 });
    }
    case 'cat-unclassified': {
      const half = radius * 1.25;
      return el('path', {
        class: name,
        d: `M${px(x)} ${px(y - half)}L${px(x + half)} ${px(y)}L${px(x)} ${px(y + half)}L${px(x - half)} ${px(y)}Z`,
      });
    }
    default:
      return el('circle', { class: name, cx: x, cy: y, r: radius });
  }
}
