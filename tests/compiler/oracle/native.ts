import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';

/** Native compilers that judge ours. `windows`: LLP64, the Microsoft C runtime and windows.h, by MinGW and Wine. */
export type Target = 'linux' | 'windows';

export interface NativeRun {
  readonly output: string;
  readonly exitCode: number | null;
}

export interface Judged {
  /** The file to compile, then the headers that may be included. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  readonly target: Target;
  readonly input?: string;
  /** Windows' present C runtime instead of the old msvcrt.dll that MinGW programs use. For C only: MinGW's C++ library needs the old one. */
  readonly ucrt?: boolean;
  /** Besides the ones that every program is compiled with. */
  readonly flags?: readonly string[];
  /** Another run of the same program: 1, 2 … */
  readonly again?: number;
}

const cache = join(import.meta.dirname, '../../../.cache/oracle');
const scratch = mkdtempSync(join(tmpdir(), 'overlapped-oracle-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

export const WINE_ENVIRONMENT = { ...process.env, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' };
const common = ['-O0', '-fno-strict-aliasing', '-w'];

export const compilerOf = (name: string, target: Target): string =>
  (target === 'windows' ? 'x86_64-w64-mingw32-' : '') + (name.endsWith('.c') ? 'gcc' : 'g++');

const versions = new Map<string, string | null>();
/** What a program says about itself, in one line; null when it is not on this machine. */
export const versionOf = (program: string): string | null => {
  const known = versions.get(program);
  if (known !== undefined) return known;
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8', env: WINE_ENVIRONMENT });
  const version = asked.status === 0 ? (asked.stdout.split('\n')[0]?.trim() ?? '') : null;
  versions.set(program, version);
  return version;
};

/** The programs that would judge this one and are not on this machine. */
export const missingFor = (name: string, target: Target): string[] =>
  [compilerOf(name, target), ...(target === 'windows' ? ['wine'] : [])].filter((program) => versionOf(program) === null);

export interface Done {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** At most two at a time: the machines that run the tests have two processors. */
const waiting: (() => void)[] = [];
let running = 0;
export const command = async (
  program: string,
  args: readonly string[],
  input = '',
  cwd = scratch,
  variables: Readonly<Record<string, string>> = {},
): Promise<Done> => {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await new Promise<Done>((resolve) => {
      const child = execFile(
        program,
        args,
        { cwd, encoding: 'utf8', env: { ...WINE_ENVIRONMENT, ...variables }, timeout: 300_000, maxBuffer: 1 << 26 },
        (error, output, errors) =>
          resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : null, output, errors }),
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  } finally {
    running--;
    waiting.shift()?.();
  }
};

/** Remembers what `make` gives under the hash of all that it depends on. */
export const remembered = async <T>(parts: readonly unknown[], make: () => Promise<T>): Promise<T> => {
  const file = join(cache, `${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  const made = await make();
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
};

let folders = 0;
/** Puts files into a folder of their own and returns the path of the first. */
export const laidOut = (files: Judged['files']): string => {
  const folder = join(scratch, String(folders++));
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, files[0].name);
};

export const standardOf = (name: string): string => (name.endsWith('.c') ? '-std=gnu11' : '-std=c++20');

/** MinGW's rules of linking with the one C runtime in the other's place. */
let ucrtRules: string | null = null;
const ucrtOptions = (compiler: string): string[] => {
  if (ucrtRules === null) {
    const { stdout } = spawnSync(compiler, ['-dumpspecs'], { encoding: 'utf8', env: WINE_ENVIRONMENT });
    ucrtRules = join(scratch, 'ucrt.specs');
    writeFileSync(ucrtRules, stdout.replaceAll('-lmsvcrt', '-lucrt'));
  }
  return ['-D_UCRT', `-specs=${ucrtRules}`];
};

/**
 * What the program does when a native compiler has compiled it. Rejects when that compiler rejects it. Carriage returns before a
 * line feed are left out, as a console shows them.
 */
export const nativeRun = async ({ files, target, input = '', ucrt = false, flags = [], again = 0 }: Judged): Promise<NativeRun> => {
  const { name } = files[0];
  const compiler = compilerOf(name, target);
  const options = [...common, standardOf(name), ...flags, ...(target === 'windows' ? ['-static'] : [])];
  const libraries = target === 'windows' ? ['-lws2_32', '-lwinmm'] : ['-lm', '-pthread'];
  const made = await remembered(
    [versionOf(compiler), options, libraries, files, input, ...(ucrt ? ['ucrt'] : []), ...(again > 0 ? [again] : [])],
    async () => {
      const source = laidOut(files);
      const program = `${source}.exe`;
      const compiled = await command(compiler, [...options, ...(ucrt ? ucrtOptions(compiler) : []), '-o', program, source, ...libraries]);
      if (compiled.status !== 0) throw new Error(`${compiler} rejects ${name}:\n${compiled.errors}`);
      const folder = dirname(source);
      const once = (): Promise<Done> =>
        target === 'windows' ? command('wine', [program], input, folder) : command(program, [], input, folder);
      const first = await once();
      // Wine 8.0, starting many programs one after another, has been seen to end one before it began.
      const run = first.output === '' ? await once() : first;
      rmSync(program);
      return { output: run.output, exitCode: run.status };
    },
  );
  return { ...made, output: made.output.replace(/\r+\n/g, '\n') };
};

export interface NativeDiagnostic {
  readonly severity: string;
  readonly line: number;
}

/** What a native compiler says about a program with `-Wall`, in its order. */
export const nativeDiagnostics = ({ files, target }: Pick<Judged, 'files' | 'target'>): Promise<NativeDiagnostic[]> => {
  const { name } = files[0];
  const compiler = compilerOf(name, target);
  const options = ['-O0', '-Wall', name.endsWith('.c') ? '-std=c11' : '-std=c++20', '-fdiagnostics-format=json', '-c'];
  return remembered([versionOf(compiler), options, files], async () => {
    const source = laidOut(files);
    const { errors } = await command(compiler, [...options, '-o', `${source}.o`, source]);
    const json = errors.split('\n').find((line) => line.startsWith('['));
    if (json === undefined) throw new Error(`${compiler} says nothing readable about ${name}:\n${errors}`);
    const found = JSON.parse(json) as { kind: string; locations: { caret: { line: number } }[] }[];
    return found.map(({ kind, locations }) => ({ severity: kind === 'fatal error' ? 'error' : kind, line: locations[0]?.caret.line ?? 0 }));
  });
};

/** Every judge that is on this machine, by what it says about itself. */
export const judges = (): string[] => ['gcc', 'g++', 'x86_64-w64-mingw32-g++'].map(versionOf).filter((version) => version !== null);
