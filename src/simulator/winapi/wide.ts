import type { CallMemory } from './call.ts';
import { readU16 } from './layout.ts';

/** Longest text that is looked for: a path's length in Windows. */
const LIMIT = 32_767;

/** A wide string of the program. */
export const readWideText = (memory: CallMemory, address: bigint): string => {
  let text = '';
  for (let at = 0; at < LIMIT; at++) {
    const unit = readU16(memory, address + BigInt(at * 2));
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text;
};
