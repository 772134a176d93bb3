/**
 * What the C runtime's functions count for, in instructions: they are not compiled here, so nothing else would say how long they
 * take. Model numbers like those of the kernel's cost.ts, and as little measured.
 */

/** Any call. */
export const CALL_WORK = 20;

/** The heap finds a block's place, or takes it back; and its bytes are marked. */
export const BLOCK_WORK = 100;
const MARKED_PER_INSTRUCTION = 64;

/** Memory filled or copied: a word an instruction. Where a function looks at bytes or makes them, each counts for one. */
export const blockwise = (bytes: number): number => Math.ceil(bytes / 8);

export const blockWork = (bytes: number): number => BLOCK_WORK + Math.ceil(bytes / MARKED_PER_INSTRUCTION);
