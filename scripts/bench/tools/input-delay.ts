import type { Browser, Page } from 'playwright-core';
import type { Interaction, Tool } from './interactions.ts';

/** The profile of a phone: a processor four times as slow as this one. */
const slowdown = 4;

export interface Delay {
  readonly name: string;
  /** Longest event of the interaction from input to the next paint, in milliseconds of the wall clock (INP); 0 where below 16. */
  readonly paint: number;
  /** Longest task of the page's main thread, in milliseconds of its own processor time: what a further input would wait for. */
  readonly longest: number;
  /** All its tasks together, in the same unit. */
  readonly work: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Does each interaction of a tool on a slowed-down processor, one after the other on one page. */
export async function inputDelays(browser: Browser, address: string, tool: Tool): Promise<readonly Delay[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seenDelays: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('interactionId' in entry) seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(new URL(tool.path, address).href);
  await page.locator(tool.ready).first().waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  page.setDefaultTimeout(5000);
  const delays: Delay[] = [];
  for (const interaction of tool.interactions)
    delays.push(
      // What these data do not show (no further rows, say) is said, and the rest is measured all the same.
      await one(page, browser, interaction).catch(() => ({
        name: `${interaction.name}: not there`,
        paint: 0,
        longest: 0,
        work: 0,
      })),
    );
  await context.close();
  return delays;
}

async function one(page: Page, browser: Browser, { name, before, act }: Interaction): Promise<Delay> {
  await before?.(page);
  await settled(page);
  await page.evaluate(() => (globalThis as unknown as { seenDelays: number[] }).seenDelays.splice(0));
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act(page);
  await settled(page);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const paint = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seenDelays: number[] }).seenDelays));
  const tasks = tasksOf(trace.traceEvents);
  return { name, paint, longest: Math.max(0, ...tasks), work: tasks.reduce((sum, task) => sum + task, 0) };
}

/** Processor time of the tasks of the busiest main thread of a page, in milliseconds. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const mains = new Set(
    events.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const byThread = new Map<string, number[]>();
  for (const { name, pid, tid, tdur } of events) {
    const thread = `${pid} ${tid}`;
    if (!name.endsWith('RunTask') || tdur === undefined || !mains.has(thread)) continue;
    byThread.set(thread, [...(byThread.get(thread) ?? []), tdur / 1000]);
  }
  const sum = (tasks: readonly number[]) => tasks.reduce((all, task) => all + task, 0);
  return [...byThread.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [];
}

/** Resolves once the page has had nothing to do for a third of a second. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, 350);
        const busy = new PerformanceObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 350);
        });
        busy.observe({ type: 'longtask' });
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 350);
        }).observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
  );
