import { type TRAPS } from '../compiler/bytecode.ts';
import type { FindingCode, FindingData, FindingSeverity } from './finding.ts';
import type { ObjectInfo } from './object.ts';

/** What a machine tells its host when a program does something undefined. */
export interface Report {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly data: FindingData;
  readonly thread: number;
  /** Index of the instruction. */
  readonly pc: number;
  /** The exit code that Windows would give the process, which cannot go on; null: the program goes on. */
  readonly fatal: number | null;
  readonly object: ObjectInfo | null;
}

/** Exit codes as `NTSTATUS` has them (ntstatus.h). */
export const exitCodes = {
  accessViolation: 0xc0000005,
  illegalInstruction: 0xc000001d,
  integerDivideByZero: 0xc0000094,
  integerOverflow: 0xc0000095,
  stackOverflow: 0xc00000fd,
  /** STATUS_STACK_BUFFER_OVERRUN: how `abort` and fast-fail end a process. */
  failFast: 0xc0000409,
} as const;

export function exitCodeOfTrap(trap: (typeof TRAPS)[number]): number {
  return trap === 'missing-return' || trap === 'unreachable' ? exitCodes.illegalInstruction : exitCodes.failFast;
}

/** Arithmetic that wraps on every Windows machine, and an allocation that Windows would refuse, are warnings; the rest is an error. */
export function severityOf(code: FindingCode): FindingSeverity {
  return code === 'signed-overflow' || code === 'bad-shift' || code === 'float-out-of-range' || code === 'memory-exhausted'
    ? 'warning'
    : 'error';
}
