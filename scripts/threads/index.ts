import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { Computed, ComputeTask } from '../compute/task.ts';
import type { Answer, Order } from './compute-answer.ts';
import { packed } from './packed.ts';

/** Threads that compute tables while this one goes on. */
export interface Threads {
  /** From so many rows on, computing takes longer than starting threads for it. */
  readonly worthFrom: number;
  /** Lets them load what they need, ahead of their tasks. */
  start(): void;
  /** One thread for each task; all write into the folder. Rejects with the first error of any. */
  compute(tasks: readonly ComputeTask[], folder: string): Promise<readonly Computed[]>;
  /** Ends them, at work or not. Resolves when nothing is written any more. */
  stop(): Promise<void>;
}

/** Megabytes that the young objects of a thread may fill: fewer than the process has, for there are several. */
const young = 24;

/** Threads of this process. Their number is that of the tasks: the machine shares its processors out. */
export function realThreads(number: number, worthFrom = 50_000): Threads {
  let workers: Worker[] = [];
  const started = (): Worker[] => {
    if (workers.length === 0) {
      // They hold much for a short time: garbage may grow to less than what is kept before it is collected.
      setFlagsFromString('--heap-growing-percent=40');
      workers = Array.from({ length: number }, () => {
        const worker = new Worker(new URL('./compute-thread.ts', import.meta.url), {
          resourceLimits: { maxYoungGenerationSizeMb: young },
        });
        // One that waits for its task does not keep the process alive.
        worker.unref();
        return worker;
      });
    }
    return workers;
  };
  return {
    worthFrom,
    start: () => void started(),
    async compute(tasks, folder) {
      const all = started();
      collectGarbage();
      const inputs = new Map(tasks.map(({ input }) => [input, packed(input)] as const));
      return Promise.all(
        tasks.map((task, at) => {
          const input = inputs.get(task.input) ?? packed(task.input);
          return computedBy(all[at % all.length], { task: { ...task, input }, folder });
        }),
      );
    },
    async stop() {
      const ending = workers.map((worker) => worker.terminate());
      workers = [];
      await Promise.all(ending);
    },
  };
}

/**
 * Gives memory back before others need theirs. What reading and checking left behind is more than what is kept, and V8 would let it lie until this
 * thread itself wants room.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function computedBy(worker: Worker | undefined, order: Order): Promise<Computed> {
  return new Promise((resolve, reject) => {
    if (worker === undefined) return reject(new Error('There is no thread for the task.'));
    worker.ref();
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A thread has ended before its task.')));
    worker.once('message', (answer: Answer) => {
      worker.unref();
      if ('computed' in answer) resolve(answer.computed);
      else reject(Object.assign(new Error(String(answer.failed['message'])), answer.failed));
    });
    worker.postMessage(order);
  });
}
