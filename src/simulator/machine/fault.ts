import { type TRAPS } from '../compiler/bytecode.ts';
import type { EarlierMoment, FindingCode, FindingData, FindingSeverity } from './finding.ts';
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
  /** What explains it besides the object's own story. */
  readonly earlier: readonly EarlierMoment[];
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

/**
 * What does no harm on Windows as it is today is a warning: arithmetic that wraps, an allocation that is refused, memory that goes
 * back with the process, a copy that happens to run the right way, a call that fails and says so, a program that only wastes time.
 */
const warnings: ReadonlySet<FindingCode> = new Set([
  'signed-overflow',
  'bad-shift',
  'float-out-of-range',
  'memory-exhausted',
  'memory-leak',
  'overlapping-copy',
  'handle-used-after-close',
  'handle-closed-twice',
  'winsock-not-started',
  'section-deleted-while-owned',
  'too-many-objects',
  'blocking-in-window-procedure',
  'busy-waiting',
  'buffer-lent-twice',
  'lent-memory-read',
  'lent-memory-written',
  'result-read-early',
  'bytes-never-sent',
]);

/** What Windows puts right by itself when the process ends. */
const notes: ReadonlySet<FindingCode> = new Set(['handle-leak']);

export function severityOf(code: FindingCode): FindingSeverity {
  if (notes.has(code)) return 'note';
  return warnings.has(code) ? 'warning' : 'error';
}
