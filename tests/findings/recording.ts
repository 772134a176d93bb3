import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './verdict.ts';

/** What the judges said once of programs with a defect, and of programs without; made by record.ts. */
export interface Recording {
  readonly judges: Readonly<Record<string, string | null>>;
  /** By name; `source` is the hash of the text that was judged. */
  readonly defects: Readonly<Record<string, { readonly source: string; readonly verdicts: readonly Verdict[] }>>;
  /** By the hash of what was judged. */
  readonly clean: Readonly<Record<string, readonly Verdict[]>>;
}

export const recordingFile = join(import.meta.dirname, 'recordings/native.json');

const none: Recording = { judges: {}, defects: {}, clean: {} };

export const readRecording = (): Recording =>
  existsSync(recordingFile) ? (JSON.parse(readFileSync(recordingFile, 'utf8')) as Recording) : none;

/** A recording is of one text: it says nothing of another. */
export const hashOf = (judged: unknown): string => createHash('sha256').update(JSON.stringify(judged)).digest('hex').slice(0, 16);
