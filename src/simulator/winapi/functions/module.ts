import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { exporting, LIBRARIES, moduleAt, OWN_MODULE } from '../library.ts';
import { readText } from '../layout.ts';
import { argumentText, fillText, FORMS, TEXT_TYPES, type Form } from '../text.ts';

/** Without a name the program's own; libraries are all there from the beginning. */
const find =
  (form: Form, error: number) =>
  (call: WinapiCall): NativeOutcome => {
    if (call.arguments.pointer(0) === 0n) return done(OWN_MODULE);
    const wanted = argumentText(call, 0, form).toLowerCase();
    const plain = wanted.replace(/^.*[\\/]/, '');
    const library = LIBRARIES.find(({ name }) => name === plain || name === `${plain}.dll`);
    if (library) return done(library.base);
    return call.process.launch.image.toLowerCase().endsWith(`\\${plain}`) ? done(OWN_MODULE) : fail(call, error, 0n);
  };

/** Numbers of functions, instead of names, are below this. */
const LAST_ORDINAL = 0xffffn;

/** An address that can be called, of a function that the library exports. One that Windows has and that is not simulated is not found. */
const address = (call: WinapiCall): NativeOutcome => {
  const [module, name] = [call.arguments.pointer(0), call.arguments.pointer(1)];
  const library = LIBRARIES.find(({ base }) => base === module);
  if (!library || name <= LAST_ORDINAL)
    return fail(call, library || module === OWN_MODULE ? ERROR.ERROR_PROC_NOT_FOUND : ERROR.ERROR_MOD_NOT_FOUND, 0n);
  const wanted = readText(call.memory, name);
  const header = call.headerOf(wanted);
  const found = header !== null && exporting(wanted, header).includes(library.name) ? call.functionAddress(wanted) : 0n;
  return found === 0n ? fail(call, ERROR.ERROR_PROC_NOT_FOUND, 0n) : done(found);
};

const release = (call: WinapiCall): NativeOutcome =>
  moduleAt(call.arguments.pointer(0)) === null ? fail(call, ERROR.ERROR_MOD_NOT_FOUND, 0n) : done(1);

/** The path of the program, or of a library; cut off, with ERROR_INSUFFICIENT_BUFFER, when there is too little room (GetModuleFileName function, learn.microsoft.com). */
const fileName =
  (form: Form) =>
  (call: WinapiCall): NativeOutcome => {
    const room = call.arguments.uint(2);
    const name = moduleAt(call.arguments.pointer(0));
    if (name === null) return fail(call, ERROR.ERROR_MOD_NOT_FOUND, 0n);
    const path = name === '' ? call.process.launch.image : `C:\\Windows\\SYSTEM32\\${name}`;
    const length = fillText(call, call.arguments.pointer(1), room, path, form);
    if (length <= room - 1) return done(length);
    if (room > 0) fillText(call, call.arguments.pointer(1), room, path.slice(0, room - 1), form);
    return fail(call, ERROR.ERROR_INSUFFICIENT_BUFFER, BigInt(room));
  };

const module = (prototype: string, errors: readonly string[], behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpFilename'],
    returns: prototype.startsWith('BOOL') || prototype.startsWith('DWORD') ? 'FALSE' : 'NULL',
    errors,
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'user',
    behave,
  });

export const moduleFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap((form) => {
    const { in: input, out } = TEXT_TYPES[form];
    return [
      // ERROR_MOD_NOT_FOUND is what Wine 8.0 gives.
      module(`HMODULE GetModuleHandle${form}(${input} lpModuleName);`, ['ERROR_MOD_NOT_FOUND'], find(form, ERROR.ERROR_MOD_NOT_FOUND)),
      module(`HMODULE LoadLibrary${form}(${input} lpLibFileName);`, ['ERROR_MOD_NOT_FOUND'], find(form, ERROR.ERROR_MOD_NOT_FOUND)),
      module(
        `HMODULE LoadLibraryEx${form}(${input} lpLibFileName, HANDLE hFile, DWORD dwFlags);`,
        ['ERROR_MOD_NOT_FOUND'],
        find(form, ERROR.ERROR_MOD_NOT_FOUND),
      ),
      module(
        `DWORD GetModuleFileName${form}(HMODULE hModule, ${out} lpFilename, DWORD nSize);`,
        ['ERROR_INSUFFICIENT_BUFFER'],
        fileName(form),
      ),
    ];
  }),
  { ...module('FARPROC GetProcAddress(HMODULE hModule, LPCSTR lpProcName);', ['ERROR_PROC_NOT_FOUND'], address), handsOut: 'every' },
  module('BOOL FreeLibrary(HMODULE hLibModule);', ['ERROR_MOD_NOT_FOUND'], release),
];
