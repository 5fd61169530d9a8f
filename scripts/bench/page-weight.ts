import { brotliCompressSync } from 'node:zlib';
import { launch } from '../../src/browser/chromium.ts';
import { serve } from '../serve.ts';

export interface PageWeight {
  readonly path: string;
  readonly requests: number;
  readonly foreign: number;
  /** Bytes as a server with brotli sends them; fonts and images are compressed already. */
  readonly bytes: number;
  readonly scriptBytes: number;
}

/** Loads pages of the built site in Chromium with an empty cache and adds up what each one fetches. */
export async function pageWeights(paths: readonly string[]): Promise<PageWeight[]> {
  const { address, server } = await serve('dist', 0);
  const browser = await launch();
  const weights: PageWeight[] = [];
  for (const path of paths) {
    const page = await (await browser.newContext()).newPage();
    const seen: Promise<{ url: string; type: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      seen.push(
        response.body().then((body) => ({
          url: response.url(),
          type,
          bytes: /font|png|jpeg|webp/.test(type) ? body.length : brotliCompressSync(body).length,
        })),
      );
    });
    await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
    const inline = await page.locator('script:not([src])').allTextContents();
    const loaded = await Promise.all(seen);
    const total = (rows: readonly { bytes: number }[]) => rows.reduce((sum, row) => sum + row.bytes, 0);
    weights.push({
      path,
      requests: loaded.length,
      foreign: loaded.filter((row) => !row.url.startsWith(address)).length,
      bytes: total(loaded),
      scriptBytes: total(loaded.filter((row) => row.type.includes('javascript'))) + brotliCompressSync(inline.join('')).length,
    });
    await page.context().close();
  }
  await browser.close();
  server.close();
  return weights;
}
