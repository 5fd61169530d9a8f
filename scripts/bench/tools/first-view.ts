import type { Browser } from 'playwright-core';

export interface FirstView {
  readonly path: string;
  /** Milliseconds until the tool stands in sight and answers. */
  readonly usable: number;
  /** Milliseconds until all of it is drawn, also what lies below. */
  readonly whole: number;
  /** Milliseconds until the largest thing in sight was painted. */
  readonly largestPaint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Bytes over the wire, compressed. */
  readonly bytes: number;
  /** Those of scripts. */
  readonly scriptBytes: number;
  /** What came after the page, in order: name, begin and end in milliseconds. */
  readonly requests: readonly string[];
}

/** Opens a page on 1.6 Mb/s with 150 ms there and back, on a processor four times as slow, with an empty cache. */
export async function firstView(
  browser: Browser,
  address: string,
  path: string,
  ready: string,
  whole: string,
  viewport = { width: 412, height: 915 },
): Promise<FirstView> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(
    (selectors) => {
      const seen = { usable: 0, whole: 0, largestPaint: 0, shift: 0 };
      Object.assign(globalThis, { firstView: seen });
      const look = () => {
        for (const name of ['usable', 'whole'] as const)
          if (seen[name] === 0 && document.querySelector(selectors[name])) seen[name] = performance.now();
        if (seen.usable === 0 || seen.whole === 0) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    },
    { usable: ready, whole },
  );
  await page.goto(new URL(path, address).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as unknown as { firstView: { whole: number } }).firstView.whole > 0);
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [document_] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      ...(globalThis as unknown as { firstView: Omit<FirstView, 'path' | 'bytes' | 'scriptBytes' | 'requests'> }).firstView,
      bytes: [document_, ...resources].reduce((sum, entry) => sum + (entry?.encodedBodySize ?? 0), 0),
      scriptBytes: resources.reduce((sum, { name, encodedBodySize }) => sum + (name.endsWith('.js') ? encodedBodySize : 0), 0),
      requests: [document_, ...resources].flatMap((entry) =>
        entry
          ? [
              `${new URL(entry.name).pathname.split('/').slice(-2).join('/')} ${(entry.encodedBodySize / 1000).toFixed(1)} kB ${entry.startTime.toFixed(0)}-${entry.responseEnd.toFixed(0)}`,
            ]
          : [],
      ),
    };
  });
  await context.close();
  return { path, ...seen };
}
