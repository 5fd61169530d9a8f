import type { APIRoute } from 'astro';
import type { Language } from '#i18n/languages.ts';
import { itemPaths } from '#i18n/routes.ts';
import { card, cardNames } from '../../../social/cards.ts';
import { cardPng } from '../../../social/png.ts';

export function getStaticPaths() {
  return itemPaths(cardNames.map((name) => ({ params: { card: name }, props: { name } })));
}

export const GET: APIRoute<{ language: Language; name: string }> = ({ props: { language, name } }) => {
  const content = card(name, language) ?? card('overview', language);
  if (content === null) throw new Error(`There is no picture for "${name}": the overview lacks its figure.`);
  return new Response(cardPng(content), { headers: { 'content-type': 'image/png' } });
};
