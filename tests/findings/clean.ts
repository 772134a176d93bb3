import { corpus, type CorpusProgram } from '../compiler/oracle/corpus.ts';
import { hashOf } from './recording.ts';
import { byMemcheck, bySanitizers, type Verdict } from './verdict.ts';

/** A program of the corpus that judges on Linux can run. */
export interface JudgedProgram extends CorpusProgram {
  readonly hash: string;
}

export const judgedCorpus = (): readonly JudgedProgram[] =>
  corpus()
    .filter(({ target }) => target === 'linux')
    .map((program) => ({ ...program, hash: hashOf([program.files, program.input]) }));

/** What all judges together say. */
export const verdictsOnClean = async ({ files, input }: JudgedProgram): Promise<readonly Verdict[]> => [
  ...(await bySanitizers(files, input)),
  ...(await byMemcheck(files, input)),
];
