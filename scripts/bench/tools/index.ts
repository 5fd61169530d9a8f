import { launch } from '../../../src/browser/chromium.ts';
import { serveCompressed } from './compressed-site.ts';
import { firstView } from './first-view.ts';
import { inputDelays } from './input-delay.ts';
import { tools } from './interactions.ts';

/*
 * node scripts/bench/tools/index.ts [DIST] [PATH …]: how long readers wait for the tools of a built site. Figures to read, not to
 * assert: processor times (cpu) hold on a busy machine too, times to paint only on a quiet one.
 */
const [folder = 'dist', ...only] = process.argv.slice(2);
const { address, server } = await serveCompressed(folder);
const browser = await launch();
const views = [
  ['/explore/', '#explore-tool:not([hidden]):not([aria-busy])'],
  ['/partners/', '#builder-tool:not([hidden])'],
  ['/partners/?from=region:ES61&call=COS-CLUSTER-2018-03-02&with=region:FI19,region:PL51,region:ES51', '#builder-suggestions tr'],
  ['/compare/', '#compare-tool:not([hidden])'],
  ['/compare/?regions=ES61,FI19,PL51', '#compare-figures tr'],
] as const;
console.log('first view, 1.6 Mb/s, 150 ms, CPU ÷ 4; budget 2.5 s, layout shift 0.1');
for (const [path, ready] of views) {
  if (only.length > 0 && !only.some((one) => path.startsWith(one))) continue;
  const { usable, largestPaint, shift, bytes, requests } = await firstView(browser, address, path, ready);
  console.log(
    `${path.slice(0, 40).padEnd(42)} usable ${usable.toFixed(0)} ms, LCP ${largestPaint.toFixed(0)} ms, shift ${shift.toFixed(3)}, ${(bytes / 1000).toFixed(0)} kB`,
  );
  if (only.length > 0) for (const request of requests) console.log(`    ${request}`);
}
console.log('\ninteraction, CPU ÷ 4                          to paint   longest task       all, cpu     budget 100 ms');
for (const tool of tools) {
  if (only.length > 0 && !only.some((one) => tool.path.startsWith(one))) continue;
  console.log(tool.path);
  for (const { name, paint, longest, work } of await inputDelays(browser, address, tool))
    console.log(
      `  ${name.padEnd(36)} ${paint.toFixed(0).padStart(8)} ms ${longest.toFixed(0).padStart(10)} ms ${work.toFixed(0).padStart(12)} ms`,
    );
}
await browser.close();
server.close();
