import { execFile, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A real Windows, or Wine: what the driver needs of it. */
export interface NativeSystem {
  readonly name: 'wine' | 'windows';
  readonly version: string;
  /** What compiles for it, as it says itself. */
  readonly compiler: string;
  /** A path of this computer as programs of the system name it. */
  readonly path: (path: string) => string;
  /** Compiles a C or C++ source; `shim`: a header to include before it. Rejects with what the compiler says. */
  readonly compile: (source: string, program: string, shim: string | null) => Promise<void>;
  /** Starts a program of the system in a group of its own, all standard handles piped. */
  readonly start: (program: string, args: readonly string[], variables: Readonly<Record<string, string>>) => ChildProcess;
  /** Runs a program of the system to its end; whether it succeeded. */
  readonly run: (program: string, args: readonly string[]) => Promise<boolean>;
  /** Ends a program that was started, and what it has started. */
  readonly kill: (child: ChildProcess) => void;
  /** The line of the source at each offset from where the program is loaded; offsets that are nowhere in it are left out. */
  readonly lines: (program: string, offsets: readonly number[]) => Promise<ReadonlyMap<number, number>>;
  /** Leaves no process behind. */
  readonly close: () => Promise<void>;
}

/** `missing`: a sentence for each thing that is not there. */
export type Found = { readonly system: NativeSystem } | { readonly missing: readonly string[] };

/** Where the harness keeps what it makes. */
export const CACHE = join(import.meta.dirname, '../../.cache/harness');
/** Programs are linked to be loaded here, so that addresses in them can be told from debug information. */
export const IMAGE_BASE = 0x1_4000_0000;
/** What examples and probes need besides the C runtime, by name of the import library. */
export const LIBRARIES = ['ws2_32', 'mswsock', 'winmm', 'gdi32', 'user32', 'synchronization'];

export interface Done {
  /** null: it could not be started, or was killed. */
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program of this computer to its end. */
export const command = (
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<Done> =>
  new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { encoding: 'utf8', env: options.env ?? process.env, timeout: 120_000, maxBuffer: 1 << 26, windowsHide: true },
      (error, output, errors) =>
        resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : null, output, errors }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });

/** The first line of what a program says about itself; null: it is not there. */
export const versionOf = async (program: string, args: readonly string[] = ['--version']): Promise<string | null> => {
  const { status, output } = await command(program, args);
  return status === 0 ? (output.split('\n')[0]?.trim() ?? '') : null;
};

/** What MinGW's compilers are told, on any system. */
export const mingwArguments = (source: string, program: string, shim: string | null): string[] => [
  ...['-g', '-O0', '-w', '-static', source.endsWith('.c') ? '-std=gnu17' : '-std=c++20'],
  ...(shim === null ? [] : ['-include', shim]),
  ...[`-Wl,--image-base,0x${IMAGE_BASE.toString(16)}`, '-Wl,--disable-dynamicbase'],
  ...['-o', program, source],
  ...LIBRARIES.map((name) => `-l${name}`),
];

/** Lines by an addr2line of binutils. An offset is where a call returns to: its line is that of the byte before. */
export const mingwLines = async (addr2line: string, program: string, offsets: readonly number[]): Promise<ReadonlyMap<number, number>> => {
  const lines = new Map<number, number>();
  if (offsets.length === 0) return lines;
  const addresses = offsets.map((offset) => `0x${(IMAGE_BASE + offset - 1).toString(16)}`);
  const { output } = await command(addr2line, ['-e', program], { input: `${addresses.join('\n')}\n` });
  output.split('\n').forEach((place, i) => {
    const line = Number(/:(\d+)/.exec(place)?.[1] ?? 0);
    const offset = offsets[i];
    if (offset !== undefined && line > 0) lines.set(offset, line);
  });
  return lines;
};
