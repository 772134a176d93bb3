import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSource } from '../../../src/simulator/session/library.ts';
import { nativeDiagnostics, type Target } from './native.ts';

/** What matters of the first error, or of the first warning where there is no error. */
export interface Verdict {
  readonly severity: 'error' | 'warning' | 'none';
  readonly line: number;
}

export interface WrongProgram {
  readonly name: string;
  readonly text: string;
  readonly target: Target;
  /** Why ours may say something else; null: it must agree with the judge. */
  readonly differs: string | null;
}

export const wrongFolder = join(import.meta.dirname, '../wrong');
const recording = join(wrongFolder, 'verdicts.json');

/** What the judges said, with their versions; see `record.ts` in this folder. */
export interface Recording {
  readonly judges: readonly string[];
  readonly verdicts: { readonly [name: string]: Verdict };
}

export const readRecording = (): Recording =>
  existsSync(recording) ? (JSON.parse(readFileSync(recording, 'utf8')) as Recording) : { judges: [], verdicts: {} };

/** Programs with one mistake each, or a few that have nothing to do with each other. A last line `// differs: …` says why ours may. */
export const wrongPrograms = (): WrongProgram[] =>
  readdirSync(wrongFolder)
    .filter((name) => /\.(c|cpp)$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(wrongFolder, name), 'utf8');
      return {
        name,
        text,
        target: text.startsWith('// LLP64') ? 'windows' : 'linux',
        differs: /^\/\/ differs: (.+)$/m.exec(text)?.[1] ?? null,
      };
    });

const none: Verdict = { severity: 'none', line: 0 };

/** The first error, else the first warning. */
const first = (found: readonly { readonly severity: string; readonly line: number }[]): Verdict => {
  const chosen = found.find(({ severity }) => severity === 'error') ?? found.find(({ severity }) => severity === 'warning');
  return chosen === undefined ? none : { severity: chosen.severity === 'error' ? 'error' : 'warning', line: chosen.line };
};

export const ourVerdict = ({ name, text }: WrongProgram): Verdict =>
  first(compileSource([{ name, text }]).diagnostics.map(({ severity, start }) => ({ severity, line: start.line })));

export const nativeVerdict = async ({ name, text, target }: WrongProgram): Promise<Verdict> =>
  first(await nativeDiagnostics({ files: [{ name, text }], target }));
