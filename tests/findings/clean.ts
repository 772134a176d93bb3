import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, type CorpusProgram } from '../compiler/oracle/corpus.ts';
import { hashOf } from './recording.ts';
import { byMemcheck, bySanitizers, type Verdict } from './verdict.ts';

/** A program without defects that judges on Linux can run. */
export interface JudgedProgram extends CorpusProgram {
  readonly hash: string;
}

const folder = join(import.meta.dirname, 'clean');

/** Programs that come near to a defect of memory, and have none. */
const near = (): readonly CorpusProgram[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({
      path: `findings/${name}`,
      files: [{ name, text: readFileSync(join(folder, name), 'utf8') }],
      target: 'linux',
      input: '',
    }));

/** Those, and the compiler's corpus. */
export const cleanPrograms = (): readonly JudgedProgram[] =>
  [...near(), ...corpus()]
    .filter(({ target }) => target === 'linux')
    .map((program) => ({ ...program, hash: hashOf([program.files, program.input]) }));

/** What all judges together say. */
export const verdictsOnClean = async ({ files, input }: JudgedProgram): Promise<readonly Verdict[]> => [
  ...(await bySanitizers(files, input)),
  ...(await byMemcheck(files, input)),
];
