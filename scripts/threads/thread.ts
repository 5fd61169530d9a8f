import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Computed } from '../compute/task.ts';
import { compiledCode } from './compiled-code.ts';
import type { ComputeOrder } from './compute-answer.ts';
import type { ReadAnswer, ReadOrder } from './read-answer.ts';

/** What a thread is told to do. It loads what an order needs when the first of its kind comes. */
export type Order =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'read'; readonly order: ReadOrder }
  | { readonly kind: 'compute'; readonly order: ComputeOrder };

export interface AnswerOf {
  readonly read: Pick<ReadAnswer, 'csv' | 'key'>;
  readonly compute: Computed;
}

/** What came of an order; an error travels as its parts, for a copy would lose those that say what the system refused. */
export type Answer = { readonly number: number } & (
  | { readonly result: AnswerOf[keyof AnswerOf] }
  | { readonly failed: Readonly<Record<string, unknown>> }
);

enableCompileCache(compiledCode);

/** Orders are carried out one after another. */
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order & { readonly number: number }) => {
  before = before.then(() => carryOut(order));
});

async function carryOut(order: Order & { readonly number: number }): Promise<void> {
  const { number } = order;
  try {
    if (order.kind === 'prepare') await import('./compute-answer.ts');
    else if (order.kind === 'compute') {
      const { computed } = await import('./compute-answer.ts');
      parentPort?.postMessage({ number, result: computed(order.order) } satisfies Answer);
    } else {
      const { readAnswer } = await import('./read-answer.ts');
      const { csv, key, moved, remember } = await readAnswer(order.order);
      parentPort?.postMessage({ number, result: { csv, key } } satisfies Answer, moved);
      // Nobody waits for what the next run may want.
      await remember();
    }
  } catch (cause) {
    const parts =
      cause instanceof Error
        ? { ...cause, name: cause.name, message: cause.message, stack: cause.stack }
        : { message: String(cause) };
    parentPort?.postMessage({ number, failed: parts } satisfies Answer);
  }
}
