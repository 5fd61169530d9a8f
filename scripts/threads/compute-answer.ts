import { type Computed, type ComputeTask, computeInto } from '../compute/task.ts';
import { onDisk } from '../effects.ts';
import { Publication } from '../publish/publication.ts';

/** A task and the folder its tables go to. */
export interface Order {
  readonly task: ComputeTask;
  readonly folder: string;
}

/** What came of it; an error travels as its parts, for a copy would lose those that say what the system refused. */
export type Answer = { readonly computed: Computed } | { readonly failed: Readonly<Record<string, unknown>> };

export async function answer({ task, folder }: Order): Promise<Answer> {
  const into = new Publication(onDisk(), folder);
  try {
    const computed = await computeInto(into, task);
    await into.settle();
    return { computed };
  } catch (cause) {
    await into.abandon();
    if (!(cause instanceof Error)) return { failed: { message: String(cause) } };
    return { failed: { ...cause, name: cause.name, message: cause.message, stack: cause.stack } };
  }
}
