import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { compiledCode } from './compiled-code.ts';

/*
 * A thread that computes metric tables and writes them. It loads the formulas at once and then waits for its task.
 */
enableCompileCache(compiledCode);
const { answer } = await import('./compute-answer.ts');
parentPort?.on('message', (order) => parentPort?.postMessage(answer(order)));
