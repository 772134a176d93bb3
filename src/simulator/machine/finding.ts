/**
 * What a program did that C++ leaves undefined or that cannot be right. Codes and data only; the words stand in
 * `src/catalogue/<language>/findings.ts`.
 */
export type FindingCode =
  | 'out-of-bounds-read'
  | 'out-of-bounds-write'
  | 'index-out-of-bounds'
  | 'use-after-free'
  | 'use-after-scope'
  | 'double-free'
  | 'bad-free'
  | 'mismatched-free'
  | 'memory-leak'
  | 'overlapping-copy'
  | 'uninitialised-read'
  | 'uninitialised-argument'
  | 'null-dereference'
  | 'wild-address'
  | 'write-to-constant'
  | 'page-protected'
  | 'stack-exhausted'
  | 'memory-exhausted'
  | 'bad-function-pointer'
  | 'divide-by-zero'
  | 'signed-overflow'
  | 'bad-shift'
  | 'float-out-of-range'
  | 'missing-return'
  | 'unreachable'
  | 'pure-virtual-call'
  | 'uncaught-exception'
  | 'unhandled-exception'
  | 'exception-leaves-noexcept'
  | 'exception-during-unwinding'
  | 'rethrow-without-exception'
  | 'abort'
  | 'assertion-failed'
  | 'bad-format'
  | 'missing-argument'
  | 'invalid-parameter'
  | 'string-not-terminated'
  | 'not-simulated'
  | 'lent-memory-gone'
  | 'runaway'
  | 'handle-used-after-close'
  | 'handle-closed-twice'
  | 'winsock-not-started'
  | 'section-not-initialised'
  | 'section-not-owned'
  | 'section-deleted-while-owned'
  | 'section-owner-ended'
  | 'overlapped-in-flight'
  | 'buffer-lent-twice'
  | 'lent-memory-read'
  | 'lent-memory-written'
  | 'result-read-early'
  | 'bytes-never-sent'
  | 'handle-leak'
  | 'too-many-objects'
  | 'blocking-in-window-procedure'
  | 'busy-waiting'
  | 'deadlock';

/** Holes of the message: names, sizes, addresses as '0x…' strings. */
export type FindingData = Readonly<Record<string, string | number | boolean>>;

export type FindingSeverity = 'error' | 'warning' | 'note';

/** Where and when something was done: thread index of the machine, instruction, step of the run. */
export interface Site {
  readonly thread: number;
  readonly pc: number;
  readonly step: number;
}

/** What happened before that explains a finding, by the code of its words. */
export interface EarlierMoment {
  readonly code: string;
  readonly data: FindingData;
  readonly site: Site;
}

/** A moment that explains the finding: "buffer declared here", "freed here", "1024 bytes received here". */
export interface StoryMoment {
  readonly code: string;
  readonly data: FindingData;
  readonly step: number;
  readonly thread: number;
  readonly file: string;
  readonly line: number;
}

export interface Finding {
  readonly code: FindingCode;
  readonly data: FindingData;
  readonly severity: FindingSeverity;
  readonly process: string;
  /** Thread id as Windows would show it. */
  readonly thread: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly step: number;
  readonly story: readonly StoryMoment[];
}
