import { type Computed, type ComputeTask, computeInto } from '../compute/task.ts';
import { onDisk } from '../effects.ts';
import { Publication } from '../publish/publication.ts';
import { type Packed, unpacked } from './packed.ts';

/** A task and the folder its tables go to. */
export interface Order {
  readonly task: Omit<ComputeTask, 'input'> & { readonly input: Packed };
  readonly folder: string;
}

/** What came of it; an error travels as its parts, for a copy would lose those that say what the system refused. */
export type Answer = { readonly computed: Computed } | { readonly failed: Readonly<Record<string, unknown>> };

export function answer({ task, folder }: Order): Answer {
  const into = new Publication(onDisk(), folder);
  try {
    return { computed: computeInto(into, { ...task, input: unpacked(task.input) }) };
  } catch (cause) {
    if (!(cause instanceof Error)) return { failed: { message: String(cause) } };
    return { failed: { ...cause, name: cause.name, message: cause.message, stack: cause.stack } };
  }
}
