import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { MachineName } from '../../simulator/trace/event.ts';

/** What the cards of kernel objects need beside their object. */
export interface ObjectScene {
  readonly words: Pick<LabWords, 'objects' | 'stage' | 'machines'>;
  /** Keys of what changed in the last step. */
  readonly changed: ReadonlySet<string>;
  /** ms that something takes to move; 0 where nothing is to. */
  readonly motion: number;
  /** Object whose states are shown; 0: none. */
  readonly selected: number;
  /** null where nothing can be chosen. */
  readonly select: ((object: number) => void) | null;
  letter(thread: number): string;
  /** What the program calls an object. */
  called(object: number): string;
  time(ns: number): string;
}

/** What the program calls it: its first name, else its handle or address. */
export const nameOf = (object: {
  readonly names: readonly string[];
  readonly handle?: string;
  readonly address?: string;
  readonly overlapped?: string;
}): string => object.names[0] ?? object.handle ?? shortAddress(object.address ?? object.overlapped ?? '');

/** Addresses without their leading zeros. */
export const shortAddress = (address: string): string => address.replace(/^0x0+(?=.)/, '0x');

/** `event accepted` */
export const titleOf = (words: ObjectScene['words'], kind: MachineName, name: string): string =>
  fill(words.objects.name, { kind: words.machines.kinds[kind], name });
