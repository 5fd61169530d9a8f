import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves a built folder on this machine only; resolves with the address and the server to close. */
export async function serve(folder: string, port: number): Promise<{ address: string; server: Server }> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      request.url = '/404.html';
      response.statusCode = 404;
      files(request, response, () => void response.end('404'));
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${taken}/`, server };
}
