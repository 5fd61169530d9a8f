import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Computed, ComputeTask } from '../compute/task.ts';
import type { ReadCsv } from '../ingest/csv.ts';
import { collectGarbage } from './garbage.ts';
import { packed } from './packed.ts';
import { unpackedCsv } from './packed-csv.ts';
import type { ReadOrder } from './read-answer.ts';
import type { Answer, AnswerOf, Order } from './thread.ts';

/** Threads that read files and compute tables while this one goes on. */
export interface Threads {
  /** From so many rows on, computing takes longer than starting threads for it. */
  readonly worthFrom: number;
  /** From so many bytes of a file on, packed as it is, reading it does. */
  readonly worthBytes: number;
  /** Lets them load what they need to compute, ahead of their tasks. */
  start(): void;
  /** Reads a table; `key` is that of its rows in the cache. Rejects with what the system refused. */
  read(order: ReadOrder): Promise<{ readonly read: ReadCsv; readonly key: string | null }>;
  /** One thread for each task; all write into the folder. Rejects with the first error of any. */
  compute(tasks: readonly ComputeTask[], folder: string): Promise<readonly Computed[]>;
  /** Ends them, at work or not. Resolves when nothing is written any more. */
  stop(): Promise<void>;
}

/** Megabytes that the young objects of a thread may fill: fewer than the process has, for there are several. */
const young = 24;

/** Threads of this process. Their number is that of the tasks: the machine shares its processors out. */
export function realThreads(number: number, worthFrom = 50_000, worthBytes = 2 ** 21): Threads {
  let workers: Worker[] = [];
  let turn = 0;
  const started = (): Worker[] => {
    if (workers.length === 0) {
      // They hold much for a short time: garbage may grow to less than what is kept before it is collected.
      setFlagsFromString('--heap-growing-percent=40');
      workers = Array.from({ length: number }, () => {
        const worker = new Worker(new URL('./thread.ts', import.meta.url), {
          resourceLimits: { maxYoungGenerationSizeMb: young },
        });
        // One that waits for its task does not keep the process alive.
        worker.unref();
        // Each order listens for its answer, and an archive may hold many tables.
        worker.setMaxListeners(0);
        return worker;
      });
    }
    return workers;
  };
  return {
    worthFrom,
    worthBytes,
    start() {
      for (const worker of started()) worker.postMessage({ kind: 'prepare' } satisfies Order);
    },
    async read(order) {
      const all = started();
      turn += 1;
      const { csv, key } = await answered(all[turn % all.length], { kind: 'read', order });
      return { read: unpackedCsv(csv), key };
    },
    async compute(tasks, folder) {
      const all = started();
      // What reading and checking left behind is more than what is kept: the others need the room.
      collectGarbage();
      const inputs = new Map(tasks.map(({ input }) => [input, packed(input)] as const));
      return Promise.all(
        tasks.map((task, at) => {
          const input = inputs.get(task.input) ?? packed(task.input);
          return answered(all[at % all.length], { kind: 'compute', order: { task: { ...task, input }, folder } });
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

let orders = 0;

/** Gives an order to a thread and waits for its answer, which bears the same number. */
function answered<Given extends Exclude<Order, { readonly kind: 'prepare' }>>(
  worker: Worker | undefined,
  order: Given,
): Promise<AnswerOf[Given['kind']]> {
  return new Promise((resolve, reject) => {
    if (worker === undefined) return reject(new Error('There is no thread for the task.'));
    orders += 1;
    const number = orders;
    const ended = () => done(() => reject(new Error('A thread has ended before its task.')));
    const failed = (cause: Error) => done(() => reject(cause));
    const heard = (answer: Answer) => {
      if (answer.number !== number) return;
      done(() => {
        if ('result' in answer) resolve(answer.result as AnswerOf[Given['kind']]);
        else reject(Object.assign(new Error(String(answer.failed['message'])), answer.failed));
      });
    };
    const done = (settle: () => void) => {
      worker.off('error', failed).off('exit', ended).off('message', heard);
      if (worker.listenerCount('message') === 0) worker.unref();
      settle();
    };
    worker.ref();
    worker.on('error', failed).on('exit', ended).on('message', heard);
    worker.postMessage({ ...order, number });
  });
}
