import { forgetLock, lockAt } from '../kernel/srw-lock.ts';
import { stateOf } from '../kernel/machines.ts';
import type { SrwLock } from '../kernel/state.ts';
import type { WinapiCall } from './call.ts';
import { readU64, writeU64 } from './layout.ts';

/** The lock at an address. An SRWLOCK that the program has filled with zeros is a free lock, whatever was there before. */
export const srwLockAt = (call: WinapiCall, address: bigint): SrwLock => {
  if (readU64(call.memory, address) === 0n) forgetLock(call.kernel, call.process.id, address);
  return lockAt(call.kernel, call.process.id, address);
};

/** Shows the lock's state in the program's SRWLOCK: zero when free, else 1 and in the bits from 4 on how many share it. */
export const showLock = (call: WinapiCall, lock: SrwLock): void => {
  const value = stateOf(lock) === 'free' ? 0n : 1n | (BigInt(lock.readers) << 4n);
  writeU64(call.memory, lock.address, value);
};
