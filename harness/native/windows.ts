import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHE, command, IMAGE_BASE, LIBRARIES, mingwArguments, mingwLines, versionOf, type Found, type NativeSystem } from './system.ts';

/*
 * Windows itself. Written with care from the documentation of cl, taskkill and DbgHelp; nobody has run it yet.
 */

/** A compiler of this computer: how it is called, and how lines are found in what it made. */
interface Compiler {
  readonly version: string;
  readonly compile: NativeSystem['compile'];
  readonly lines: NativeSystem['lines'];
}

/** Microsoft's compiler, on the path in a Developer Prompt. It says what it is when it is called without arguments. */
const microsoft = async (): Promise<Compiler | null> => {
  const { errors, status } = await command('cl', []);
  if (status === null || !errors.includes('Microsoft')) return null;
  const build = async (source: string, program: string, options: readonly string[], libraries: readonly string[]): Promise<void> => {
    const language = source.endsWith('.c') ? ['/TC', '/std:c17'] : ['/TP', '/std:c++20', '/EHsc'];
    const folder = `${program}.obj\\`;
    mkdirSync(folder, { recursive: true });
    const made = await command('cl', [
      ...['/nologo', '/utf-8', '/Zi', '/Od', '/W0', '/MT', ...language, ...options, source],
      ...[`/Fo${folder}`, `/Fd${program}.pdb`, `/Fe${program}`],
      ...['/link', '/DEBUG', '/DYNAMICBASE:NO', `/BASE:0x${IMAGE_BASE.toString(16)}`],
      ...libraries.map((name) => `${name}.lib`),
    ]);
    if (made.status !== 0) throw new Error(`cl rejects ${source}:\n${made.output}${made.errors}`);
  };
  const symbols = join(CACHE, 'symbols.exe');
  let symbolsMade: Promise<void> | null = null;
  return {
    version: errors.split('\n')[0]?.trim() ?? 'cl',
    compile: (source, program, shim) => build(source, program, shim === null ? [] : [`/FI${shim}`], LIBRARIES),
    lines: async (program, offsets) => {
      symbolsMade ??= build(join(import.meta.dirname, 'symbols.c'), symbols, [], ['dbghelp']);
      await symbolsMade;
      const { output } = await command(symbols, [program], { input: offsets.map((offset) => `${offset - 1}\n`).join('') });
      const found = output.split('\n').map(Number);
      return new Map(offsets.flatMap((offset, i) => ((found[i] ?? 0) > 0 ? [[offset, found[i] ?? 0]] : [])));
    },
  };
};

/** MinGW on the path. */
const mingw = async (): Promise<Compiler | null> => {
  const version = await versionOf('g++');
  if (version === null) return null;
  return {
    version,
    compile: async (source, program, shim) => {
      const compiler = source.endsWith('.c') ? 'gcc' : 'g++';
      const { status, errors } = await command(compiler, mingwArguments(source, program, shim));
      if (status !== 0) throw new Error(`${compiler} rejects ${source}:\n${errors}`);
    },
    lines: (program, offsets) => mingwLines('addr2line', program, offsets),
  };
};

/** This computer, when it runs Windows and has a compiler on the path. */
export async function findWindows(): Promise<Found> {
  if (process.platform !== 'win32') return { missing: ['This computer does not run Windows: --native wine records under Wine.'] };
  const compiler = (await microsoft()) ?? (await mingw());
  if (compiler === null)
    return { missing: ['Neither cl nor g++ is on the path: start a Developer Prompt of Visual Studio, or install MinGW-w64.'] };
  mkdirSync(CACHE, { recursive: true });
  const system: NativeSystem = {
    name: 'windows',
    version: release(),
    compiler: compiler.version,
    path: (path) => path,
    compile: async (source, program, shim) => {
      mkdirSync(dirname(program), { recursive: true });
      await compiler.compile(source, program, shim);
    },
    start: (program, args, variables) => spawn(program, args, { env: { ...process.env, ...variables }, stdio: 'pipe', windowsHide: true }),
    run: async (program, args) => (await command(program, args)).status === 0,
    // The launcher's job ends what it has started.
    kill: (child) => void spawn('taskkill', ['/F', '/T', '/PID', String(child.pid)], { stdio: 'ignore', windowsHide: true }),
    lines: compiler.lines,
    close: () => Promise.resolve(),
  };
  return { system };
}
