import { type Computed, type ComputeTask, computeInto } from '../compute/task.ts';
import { onDisk } from '../effects.ts';
import { Publication } from '../publish/publication.ts';
import { type Packed, unpacked } from './packed.ts';

/** A task and the folder its tables go to. */
export interface ComputeOrder {
  readonly task: Omit<ComputeTask, 'input'> & { readonly input: Packed };
  readonly folder: string;
}

export const computed = ({ task, folder }: ComputeOrder): Computed =>
  computeInto(new Publication(onDisk(), folder), { ...task, input: unpacked(task.input) });
