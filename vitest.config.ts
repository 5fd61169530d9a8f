import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/browser/**'],
          testTimeout: 60_000,
          // Style sheets that drawings take with them are read as they are, not left empty.
          css: { include: [/styles\/charts\//] },
          hookTimeout: 120_000,
        },
      },
      {
        // Pages in a real Chromium, on the site that `npm run build` makes.
        test: {
          name: 'browser',
          include: ['src/browser/*.test.ts'],
          globalSetup: ['src/browser/site.ts'],
          testTimeout: 120_000,
          // A page under load answers late: a poll waits as long as a click would.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
