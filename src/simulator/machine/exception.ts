import { exitCodes } from './fault.ts';
import type { FindingData } from './finding.ts';

/** An exception as Windows records it (EXCEPTION_RECORD), and the C++ object that it may carry. Plain data. */
export interface Exception {
  readonly code: number;
  /** {@link noncontinuable} or 0. */
  readonly flags: number;
  readonly parameters: readonly bigint[];
  /** A C++ exception: address of the object, and its type's index in Program.thrown. */
  readonly thrown: { readonly object: bigint; readonly type: number } | null;
  /** Raised by a pending native call, which is over when a filter has the program continue. */
  readonly byCall: boolean;
  /** A finding has told that it ends the program; otherwise one does when nothing handles it. */
  readonly told: boolean;
}

/** EXCEPTION_NONCONTINUABLE (winnt.h) */
export const noncontinuable = 1;

/** What MSVC raises for `throw`, and the first of its parameters (ehdata.h). */
const cppCode = 0xe06d7363;
const cppMagic = 0x19930520n;

/** STATUS_NONCONTINUABLE_EXCEPTION (ntstatus.h): a filter continued what cannot be continued. */
export const noncontinuableException = (): Exception => raised(0xc0000025, noncontinuable, [], false);

/** An exception raised by the program, by a call or otherwise. */
export const raised = (code: number, flags: number, parameters: readonly bigint[], byCall: boolean): Exception => ({
  code,
  flags,
  parameters,
  thrown: null,
  byCall,
  told: false,
});

export const thrownException = (object: bigint, type: number): Exception => ({
  code: cppCode,
  flags: noncontinuable,
  parameters: [cppMagic, object],
  thrown: { object, type },
  byCall: false,
  told: false,
});

/** What a fault of the processor raises; null: the process ends at once, no handler is asked (fast fail). */
export const exceptionOfFault = (code: number, data: FindingData, told: boolean): Exception | null =>
  code === exitCodes.failFast ? null : { code, flags: 0, parameters: accessOf(code, data), thrown: null, byCall: false, told };

/** Of an access violation: what was tried (0 to read, 1 to write, 8 to execute), and the address. Source: EXCEPTION_RECORD (learn.microsoft.com). */
const accessOf = (code: number, { access, address }: FindingData): readonly bigint[] =>
  code === exitCodes.accessViolation && typeof address === 'string'
    ? [access === 'read' ? 0n : access === 'write' ? 1n : 8n, BigInt(address)]
    : [];
