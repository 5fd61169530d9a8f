import { reportTools } from './report.ts';

/*
 * node scripts/bench/tools/index.ts [DIST] [PATH …]: the report of the tools alone, of any built site, such as one on the full Horizon
 * Europe export.
 */
const [folder = 'dist', ...only] = process.argv.slice(2);
await reportTools(folder, only);
