import type { APIRoute } from 'astro';
import { defaultLanguage } from '#i18n/languages.ts';
import { type FileRequest, figureFile, figureFiles } from '../../../kit/figure-files.ts';

export function getStaticPaths() {
  return figureFiles().map((request) => ({
    params: { lang: request.language === defaultLanguage ? undefined : request.language, file: request.path },
    props: request,
  }));
}

export const GET: APIRoute<FileRequest> = ({ props }) => {
  const { body, type } = figureFile(props);
  return new Response(body, { headers: { 'content-type': type } });
};
