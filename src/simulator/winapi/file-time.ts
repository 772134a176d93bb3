import { RUN_BEGINS } from '../machine/runtime/time.ts';
import type { WinapiCall } from './call.ts';

/** From 1601-01-01, where FILETIMEs begin, to 1970-01-01, in seconds. */
export const UNIX_EPOCH = 11_644_473_600n;
/** FILETIMEs count 100 ns: so many to a second. */
export const UNITS = 10_000_000n;

/** FILETIME of the moment at which the run begins. */
export const RUN_BEGAN = (UNIX_EPOCH + RUN_BEGINS) * UNITS;

export const fileTimeNow = (call: WinapiCall): bigint => RUN_BEGAN + BigInt(Math.floor(call.kernel.now / 100));
