import { onDisk } from './effects.ts';
import { run } from './metrics/run.ts';

process.exitCode = await run(process.argv.slice(2), onDisk());
