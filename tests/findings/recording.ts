import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './verdict.ts';

/** What the judges said once, made by record.ts. */
export interface Recording {
  readonly judges: Readonly<Record<string, string | null>>;
  readonly programs: Readonly<Record<string, { readonly source: string; readonly verdicts: readonly Verdict[] }>>;
}

export const recordingFile = join(import.meta.dirname, 'recordings/native.json');

export const readRecording = (): Recording => JSON.parse(readFileSync(recordingFile, 'utf8')) as Recording;

/** A recording is of one text: it says nothing of another. */
export const sourceHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
