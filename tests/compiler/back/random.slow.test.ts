import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { randomProgram } from './generator.ts';
import { runText } from './rig.ts';

const scratch = mkdtempSync(join(tmpdir(), 'overlapped-random-'));

/** What the program prints when g++ compiles it; signed overflow wraps, as in the machine. */
const native = (text: string): string => {
  const source = join(scratch, 'random.cpp');
  const output = join(scratch, 'random');
  writeFileSync(source, text);
  const compiled = spawnSync('g++', ['-O0', '-w', '-fwrapv', '-std=c++20', '-o', output, source], { encoding: 'utf8' });
  if (compiled.error !== undefined) throw new Error('g++ is missing here: nothing was compared');
  expect(compiled.stderr).toBe('');
  return spawnSync(output, { encoding: 'utf8' }).stdout;
};

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

it.each(seeds)('random program %i prints what it prints natively', (seed) => {
  const text = randomProgram(seed);
  const run = runText(text);
  expect(run.findings.filter((code) => code !== 'signed-overflow')).toEqual([]);
  expect(run.output).toBe(native(text));
});
