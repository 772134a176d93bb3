import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runText } from './rig.ts';

/**
 * The oracle is g++ (gcc for C): every program of the corpus must print the same when it compiles it. Programs that depend on
 * Windows' sizes say so in their first line with "LLP64" and are compiled by MinGW and run by wine.
 */
const corpus = join(import.meta.dirname, '../corpus');
const scratch = mkdtempSync(join(tmpdir(), 'overlapped-corpus-'));

const common = ['-O0', '-fno-strict-aliasing', '-w'];

const command = (program: string, args: readonly string[]): string => {
  const done = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, WINEDEBUG: '-all' } });
  if (done.error !== undefined) throw new Error(`${program} is missing here: this program was not compared with anything`);
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
};

const native = (file: string, windows: boolean): string => {
  const source = join(corpus, file);
  const output = join(scratch, `${file}.exe`);
  if (windows) {
    command('x86_64-w64-mingw32-g++', [...common, '-std=c++20', '-static', '-o', output, source]);
    return command('wine', [output]).replaceAll('\r\n', '\n');
  }
  if (file.endsWith('.c')) command('gcc', [...common, '-o', output, source]);
  else command('g++', [...common, '-std=c++20', '-o', output, source]);
  return command(output, []);
};

describe('programs print what they print natively', () => {
  it.each(readdirSync(corpus))(
    '%s',
    (file) => {
      const text = readFileSync(join(corpus, file), 'utf8');
      const run = runText(text, file);
      expect(run.findings).toEqual([]);
      expect(run.output).toBe(native(file, text.startsWith('// LLP64')));
      expect(run.exitCode).toBe(0);
    },
    60_000,
  );
});
