import { compile, type CompileResult, type HandedOut } from '../compiler/compile.ts';
import type { SourceFile } from '../compiler/source.ts';
import { libraryHeaders } from '../library/headers.ts';
import { runtimeHeaders, runtimeNatives } from '../machine/runtime/table.ts';
import { windowsHeaders } from '../winapi/headers.ts';
import { winapi } from '../winapi/table.ts';

/** Text of every header that a program can include: the C runtime's, the C++ library's and Windows'. */
export const headers: ReadonlyMap<string, string> = new Map([...runtimeHeaders(), ...libraryHeaders, ...windowsHeaders()]);

/** The C runtime's functions by name. */
export const runtime = new Map(runtimeNatives().map((entry) => [entry.name, entry]));

/** Windows' functions by name. */
export const windows = new Map(winapi.map((entry) => [entry.name, entry]));

const natives: ReadonlySet<string> = new Set([...runtime.keys(), ...windows.keys()]);

/** Functions that libraries export: all that a call can be written down for. */
const exported = winapi.flatMap(({ name, header, prototype }) => (header === '' || prototype.includes('...') ? [] : [name]));

/** Windows' functions that programs get by asking another for their address. */
const handedOut: ReadonlyMap<string, readonly HandedOut[]> = new Map(
  winapi.flatMap(({ name, handsOut }) => {
    const others = (handsOut === 'every' ? exported : handsOut).map((other): HandedOut => ({
      name: other,
      parameters: windows.get(other)?.parameters.length ?? 0,
    }));
    return others.length === 0 ? [] : [[name, others] as const];
  }),
);

/** Compiles one program against the headers and functions above. */
export function compileSource(files: readonly [SourceFile, ...SourceFile[]]): CompileResult {
  return compile({ files, headers, natives, handedOut });
}
