import type { HandleEntry } from './handle-table.ts';
import type { Kernel } from './kernel.ts';

/** One more handle stands for the object. Threads and processes are kept without their handles being counted. */
export const shareObject = (kernel: Kernel, { kind, object }: HandleEntry): void => {
  const counted = kind === 'file' ? kernel.state.files.get(object) : kernel.state.objects.get(object);
  if (counted) counted.references++;
};
