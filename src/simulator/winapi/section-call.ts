import { findSection, initialiseSection } from '../kernel/critical-section.ts';
import type { CriticalSection } from '../kernel/state.ts';
import type { WinapiCall } from './call.ts';
import { concat, littleEndian } from './layout.ts';

export const SECTION_SIZE = 40;
const NO_DEBUG_INFO = -1n;

/**
 * Shows the section's state in the program's CRITICAL_SECTION, as 64-bit Windows lays it out: DebugInfo, LockCount,
 * RecursionCount, OwningThread, LockSemaphore, SpinCount. LockCount is -1 when free and -2 when owned (its low bit says
 * which, since Windows Server 2003 SP1); waiters are not counted in it here.
 */
export const showSection = (call: WinapiCall, section: CriticalSection): void => {
  const free = section.owner === 0;
  call.memory.writeBytes(
    section.address,
    concat(
      littleEndian(NO_DEBUG_INFO, 8),
      littleEndian(free ? -1n : -2n, 4),
      littleEndian(BigInt(section.recursion), 4),
      littleEndian(BigInt(section.owner), 8),
      littleEndian(0n, 8),
      littleEndian(BigInt(section.spinCount), 8),
    ),
  );
};

/** The section at an address. One that was never initialised is taken as if it had been: what Windows does with its bytes then is not defined. */
export const sectionAt = (call: WinapiCall, address: bigint): CriticalSection =>
  findSection(call.kernel, call.process.id, address) ?? initialiseSection(call.kernel, call.process.id, address, 0);
