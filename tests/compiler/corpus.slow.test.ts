import { describe, expect, it } from 'vitest';
import { corpus } from './oracle/corpus.ts';
import { missingFor, nativeRun } from './oracle/native.ts';
import { simulatedRun } from './oracle/simulated.ts';

/**
 * The oracle is g++ (gcc for C): every program of the corpus must print the same when it compiles it, and end with the same code.
 * Programs that depend on Windows say so in their first line with "LLP64" and are judged by MinGW and Wine. Where a judge is
 * missing, the program still runs here, and then counts as skipped.
 */
const programs = corpus().map((program) => {
  const missing = missingFor(program.files[0].name, program.target);
  const judged = missing.length === 0 ? nativeRun(program) : null;
  // It is awaited in the program's own test, perhaps long after it has failed.
  judged?.catch(() => undefined);
  return { ...program, missing, judged };
});

describe('programs print what they print natively', () => {
  it.for(programs)('$path', async ({ files, input, missing, judged }, { skip }) => {
    const run = simulatedRun(files, input);
    expect(run.findings).toEqual([]);
    expect(run.exitCode).not.toBeNull();
    if (judged === null) return skip(`not compared with anything: ${missing.join(' and ')} missing here`);
    const native = await judged;
    expect(run.output).toBe(native.output);
    expect(run.exitCode).toBe(native.exitCode);
  });
});
