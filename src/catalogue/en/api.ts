import { desktop } from './api/desktop.ts';
import { runtime } from './api/runtime.ts';
import { system } from './api/system.ts';
import { threads } from './api/threads.ts';
import { winsock } from './api/winsock.ts';
import { errors } from './errors.ts';

export interface ApiWords {
  /** What a function does, by its name; without the final A or W where there are both, without the size of an Interlocked function. */
  readonly functions: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What functions do and errors mean, in a sentence each, for whoever points at their names. */
export const api: ApiWords = { functions: { ...winsock, ...threads, ...system, ...desktop, ...runtime }, errors };
