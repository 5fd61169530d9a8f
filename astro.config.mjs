import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.ATLAS_SITE ?? 'http://localhost:4321',
  base: process.env.ATLAS_BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4 },
  security: { csp: true },
});
