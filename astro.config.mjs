import { defineConfig } from 'astro/config';
import { siteFiles } from './src/site/integration.ts';
import { modulePreloads } from './src/site/module-preloads.ts';
import { releases } from './src/site/releases-integration.ts';
import { toolFilesIndex } from './src/site/tool-files.ts';

// Astro would let a BASE_URL of the environment, which test runners and CI set, win over `base`.
delete process.env.BASE_URL;

export default defineConfig({
  site: process.env.ATLAS_SITE ?? 'http://localhost:4321',
  base: process.env.ATLAS_BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4 },
  // Scripts and styles: 'self' and hashes, which Astro adds by itself. Framing is for the host to refuse or allow by header.
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
    },
  },
  integrations: [modulePreloads(), toolFilesIndex(), siteFiles(), releases()],
});
