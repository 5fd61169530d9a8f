import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Serves a built folder as hosts do: texts compressed, each once. Resolves with the address and the server to close. */
export async function serveCompressed(folder: string): Promise<{ address: string; server: Server }> {
  const kept = new Map<string, { bytes: Buffer; type: string; text: boolean } | null>();
  const load = async (path: string) => {
    const file = join(folder, normalize(decodeURIComponent(path)));
    const found = (await stat(file).catch(() => null))?.isDirectory() ? join(file, 'index.html') : file;
    const type = types[extname(found)] ?? 'application/octet-stream';
    const bytes = await readFile(found).catch(() => null);
    const text = !/font|png|octet/.test(type);
    return bytes && { bytes: text ? gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) : bytes, type, text };
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!kept.has(path)) kept.set(path, await load(path));
    const file = kept.get(path);
    if (!file) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': file.type,
        'cache-control': 'max-age=600',
        ...(file.text ? { 'content-encoding': 'gzip' } : {}),
      })
      .end(file.bytes);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
