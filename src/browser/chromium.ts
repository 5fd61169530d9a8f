import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * A real headless Chromium that came through npm; the caller closes it.
 *
 * Its package recommends switches for cloud functions, among them one process for everything and no web security:
 * they are not used here, so that pages meet the rules that readers' browsers hold them to.
 */
export async function launch(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
