import { launch } from '../../../src/browser/chromium.ts';
import { serveCompressed } from './compressed-site.ts';
import { firstView } from './first-view.ts';
import { inputDelays } from './input-delay.ts';
import { tools } from './interactions.ts';

/** Pages with what stands in sight once they can be used, and what once all is drawn, where that is more. */
const views: readonly (readonly [path: string, ready: string, whole?: string])[] = [
  ['/explore/', '#explore-tool:not([hidden]) #explore-map svg', '#explore-tool:not([aria-busy]) #explore-table tbody tr'],
  ['/partners/', '#builder-tool:not([hidden])'],
  ['/partners/?from=region:ES61&call=COS-CLUSTER-2018-03-02&with=region:FI19,region:PL51,region:ES51', '#builder-suggestions tr'],
  ['/compare/', '#compare-tool:not([hidden])'],
  ['/compare/?regions=ES61,FI19,PL51', '#compare-figures tr'],
];

/**
 * Prints how long readers wait for the tools of a built site: first view, and each interaction. Figures to read, not to assert:
 * processor times (cpu) hold on a busy machine too, times to paint only on a quiet one. `only` names beginnings of paths, and
 * then what each page fetches is printed too.
 */
export async function reportTools(folder: string, only: readonly string[] = []): Promise<void> {
  const wanted = (path: string) => only.length === 0 || only.some((one) => path.startsWith(one));
  const { address, server } = await serveCompressed(folder);
  const browser = await launch();
  console.log('\nfirst view, 1.6 Mb/s, 150 ms, CPU ÷ 4; budget 2.5 s, layout shift 0.1, script 120 kB');
  for (const [path, ready, all = ready] of views.filter(([path]) => wanted(path))) {
    const { usable, whole, largestPaint, shift, bytes, scriptBytes, requests } = await firstView(
      browser,
      address,
      path,
      ready,
      all,
    );
    console.log(
      `${path.slice(0, 40).padEnd(42)} usable ${usable.toFixed(0)} ms, whole ${whole.toFixed(0)} ms, LCP ${largestPaint.toFixed(0)} ms, shift ${shift.toFixed(3)}, ${(bytes / 1000).toFixed(0)} kB, script ${(scriptBytes / 1000).toFixed(1)} kB`,
    );
    if (only.length > 0) for (const request of requests) console.log(`    ${request}`);
  }
  console.log('\ninteraction, CPU ÷ 4                          to paint   longest task       all, cpu     budget 100 ms');
  for (const tool of tools.filter(({ path }) => wanted(path))) {
    console.log(tool.path);
    for (const { name, paint, longest, work } of await inputDelays(browser, address, tool))
      console.log(
        `  ${name.padEnd(36)} ${paint.toFixed(0).padStart(8)} ms ${longest.toFixed(0).padStart(10)} ms ${work.toFixed(0).padStart(12)} ms`,
      );
  }
  await browser.close();
  server.close();
}
