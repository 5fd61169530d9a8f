import { existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { shelfOf } from '#core/publication/place.ts';
import { releaseShown } from '#read/shelf.ts';
import { openApiOf, publishReleases, releasesJson } from './releases.ts';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Where the answer to an address comes from: a text, or a folder with the prefix that it stands for; null where it is none of ours. */
function answerTo(path: string, shelf: string, data: string): { text: string } | { folder: string; prefix: string } | null {
  if (!/^\/data\/(releases\.json$|openapi\.json$|latest\/|releases\/)/.test(path)) return null;
  if (path.startsWith('/data/releases/')) return { folder: shelf, prefix: '/data/releases' };
  const shown = releaseShown(shelf, data);
  if (path === '/data/releases.json') return { text: releasesJson(shelf, shown) };
  if (path === '/data/openapi.json') return shown === null ? null : { text: openApiOf(join(shelf, shown)) };
  return { folder: shown === null ? data : join(shelf, shown), prefix: '/data/latest' };
}

/** The addresses of releases while pages are edited: nothing is copied, the shelf itself answers. */
export function releaseAddresses(shelf: string, data: string, base: string) {
  const root = base.endsWith('/') ? base.slice(0, -1) : base;
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const asked = request.url ?? '/';
    const below = asked.startsWith(root) ? asked.slice(root.length) : asked;
    const answer = answerTo(below.split('?')[0] ?? '/', shelf, data);
    if (answer !== null && 'text' in answer) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer.text);
      return;
    }
    if (answer === null || !isFolder(answer.folder)) {
      next();
      return;
    }
    request.url = below.slice(answer.prefix.length) || '/';
    sirv(answer.folder, { dev: true })(request, response, () => {
      request.url = asked;
      next();
    });
  };
}

/** Puts the releases beside the built pages, and answers for them while pages are edited. */
export function releases(): AstroIntegration {
  const shelf = shelfOf(process.env);
  let base = '/';
  let site = '';
  return {
    name: 'releases',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = new URL(base, config.site).href;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(releaseAddresses(shelf, 'public/data', base));
      },
      'astro:build:done': ({ dir, logger }) => {
        const data = join(fileURLToPath(dir), 'data');
        if (!existsSync(data) || publishReleases(shelf, data, { root: base, site })) return;
        logger.warn(
          `There is no release of these data in ${shelf}: data/latest holds what "npm run data" wrote, and nothing else. Run "npm run release", then "npm run pages".`,
        );
      },
    },
  };
}
