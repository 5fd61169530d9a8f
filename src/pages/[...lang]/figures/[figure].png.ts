import type { APIRoute } from 'astro';
import { wordsOf } from '#i18n/index.ts';
import { defaultLanguage } from '#i18n/languages.ts';
import { standingFigures } from '../../../figures/index.ts';
import { hasPng } from '../../../kit/figure-address.ts';
import { figureSvg } from '../../../kit/figure-svg.ts';
import { rendered } from '../../../social/png.ts';

export function getStaticPaths() {
  return standingFigures.flatMap(({ draw }, place) => {
    const figure = draw(defaultLanguage);
    return figure !== null && hasPng(figure, defaultLanguage)
      ? [{ params: { lang: undefined, figure: figure.id }, props: { place } }]
      : [];
  });
}

/** A figure of the whole atlas at twice its size. */
export const GET: APIRoute<{ place: number }> = ({ props: { place }, params }) => {
  const figure = standingFigures[place]?.draw(defaultLanguage);
  if (!figure) throw new Error(`The figure of /figures/${params['figure']}.png has no data.`);
  // The fonts of the drawing library carry their weight in the family's name.
  const svg = figureSvg(wordsOf(defaultLanguage), figure).replaceAll('font-weight="600"', 'font-family="Source Sans 3 SemiBold"');
  return new Response(rendered(svg, 2), { headers: { 'content-type': 'image/png' } });
};
