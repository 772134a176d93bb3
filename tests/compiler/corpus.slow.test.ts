import { describe, it } from 'vitest';
import { corpus } from './oracle/corpus.ts';
import { missingFor, nativeRun } from './oracle/native.ts';
import { simulatedRun } from './oracle/simulated.ts';

/**
 * The oracle is g++ (gcc for C): every program of the corpus must print the same when it compiles it, and end with the same code.
 * Programs that depend on Windows say so in their first line with "LLP64" and are judged by MinGW and Wine. Where a judge is
 * missing, the program still runs here, and then counts as skipped.
 */
const programs = corpus().map((program) => ({ ...program, missing: missingFor(program.files[0].name, program.target) }));

// Side by side, so that one program runs here while others are compiled natively.
describe.concurrent('programs print what they print natively', () => {
  it.for(programs)('$path', async ({ missing, ...program }, { skip, expect }) => {
    const judged = missing.length === 0 ? nativeRun(program) : null;
    // It is awaited after our own run, which may fail first.
    judged?.catch(() => undefined);
    const run = simulatedRun(program.files, program.input);
    expect(run.findings).toEqual([]);
    expect(run.exitCode).not.toBeNull();
    if (judged === null) return skip(`not compared with anything: ${missing.join(' and ')} missing here`);
    let native = await judged;
    // What threads do in a tenth of a second is another thing on a busy machine: such a program is run once more there.
    const threads = program.files.some(({ text }) => text.includes('CreateThread'));
    if (threads && native.output !== run.output) native = await nativeRun({ ...program, again: 1 });
    expect(run.output).toBe(native.output);
    expect(run.exitCode).toBe(native.exitCode);
  });
});
