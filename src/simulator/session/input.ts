import { z } from 'zod';
import { OUTSIDE_ACTS, type OutsideAct } from '../kernel/outside.ts';

export type { OutsideAct };

/**
 * What somebody in front of the computer does: types a line (null ends the input), or something of the kernel's list;
 * or starts one more process of a program, of which the scenario has one at least.
 */
export type Doing =
  | { readonly kind: 'line'; readonly line: string | null }
  | { readonly kind: OutsideAct }
  | { readonly kind: 'start'; readonly source: string };

/** Something that the reader did to a process at a moment of the run: it makes the step after `step`. */
export type Input = { readonly step: number; readonly process: string } & Doing;

const place = { step: z.int().min(0), process: z.string() };

/** An {@link Input} as it is read back from a link or a file. */
export const inputSchema: z.ZodType<Input> = z.discriminatedUnion('kind', [
  z.strictObject({ ...place, kind: z.literal('line'), line: z.string().nullable() }),
  z.strictObject({ ...place, kind: z.enum(OUTSIDE_ACTS) }),
  z.strictObject({ ...place, kind: z.literal('start'), source: z.string() }),
]);
