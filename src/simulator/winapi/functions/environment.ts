import { findVariable, setVariable } from '../../kernel/launch.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { splitCommandLine } from '../../machine/runtime/command-line.ts';
import { done, fail, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU32, writeU32, writeU64 } from '../layout.ts';
import { argumentText, fillText, FORMS, lengthIn, putText, readTextAt, TEXT_TYPES, textBytes, type Form } from '../text.ts';

/** The same address at every call, as programs may rely on. */
const commandLine = (call: WinapiCall, form: Form): NativeOutcome => {
  const name = `command line ${form}`;
  const known = call.process.storage[name];
  if (known !== undefined) return done(known);
  const bytes = textBytes(`${call.process.launch.commandLine}\0`, form);
  const block = call.heap.allocate(bytes.length, false, 'runtime');
  call.memory.writeBytes(block, bytes);
  call.process.storage[name] = block;
  return done(block);
};

/** One block with the addresses first and the texts after them, for LocalFree. */
const toArguments = (call: WinapiCall): NativeOutcome => {
  const given = readTextAt(call, call.arguments.pointer(0), 'W');
  const parts = given === '' ? [call.process.launch.image] : splitCommandLine(given);
  const texts = parts.map((part) => textBytes(`${part}\0`, 'W'));
  const vector = (parts.length + 1) * 8;
  const block = call.heap.allocate(
    texts.reduce((sum, bytes) => sum + bytes.length, vector),
    true,
    'LocalAlloc',
  );
  if (block === 0n) return fail(call, ERROR.ERROR_NOT_ENOUGH_MEMORY, 0n);
  let at = block + BigInt(vector);
  for (const [index, bytes] of texts.entries()) {
    writeU64(call.memory, block + BigInt(index * 8), at);
    call.memory.writeBytes(at, bytes);
    at += BigInt(bytes.length);
  }
  writeU64(call.memory, block + BigInt(parts.length * 8), 0n);
  writeU32(call.memory, call.arguments.pointer(1), parts.length);
  return done(block);
};

const variable = (call: WinapiCall, form: Form): NativeOutcome => {
  const value = findVariable(call.process.environment, argumentText(call, 0, form));
  if (value === null) return fail(call, ERROR.ERROR_ENVVAR_NOT_FOUND, 0n);
  return done(fillText(call, call.arguments.pointer(1), call.arguments.uint(2), value, form));
};

const putVariable = (call: WinapiCall, form: Form): NativeOutcome => {
  const value = call.arguments.pointer(1) === 0n ? null : argumentText(call, 1, form);
  setVariable(call.process.environment, argumentText(call, 0, form), value);
  return done(1);
};

/** GetComputerName and GetUserName: the size is in and out. They count differently: without and with the terminator. */
const ownName =
  (name: (call: WinapiCall) => string, form: Form, counted: 0 | 1, error: number) =>
  (call: WinapiCall): NativeOutcome => {
    const [buffer, size] = [call.arguments.pointer(0), call.arguments.pointer(1)];
    const text = name(call);
    if (!putText(call, buffer, readU32(call.memory, size), text, form)) {
      writeU32(call.memory, size, lengthIn(text, form) + 1);
      return fail(call, error, 0n);
    }
    writeU32(call.memory, size, lengthIn(text, form) + counted);
    return done(1);
  };

const computer = (call: WinapiCall): string => findVariable(call.process.environment, 'COMPUTERNAME') ?? '';
const user = (call: WinapiCall): string => findVariable(call.process.environment, 'USERNAME') ?? '';

const surroundings = (
  prototype: string,
  returns: WinapiEntry['returns'],
  errors: readonly string[],
  behave: (call: WinapiCall) => NativeOutcome,
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpBuffer', 'pNumArgs'],
    inout: ['nSize', 'pcbBuffer'],
    returns,
    errors,
    source: `${/(\w+)\(/.exec(prototype)?.[1]?.replace(/[AW]$/, '') ?? ''} function`,
    since: 5,
    place: 'user',
    behave,
  });

export const environmentFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap((form) => {
    const { in: input, out } = TEXT_TYPES[form];
    return [
      surroundings(`${out} GetCommandLine${form}(void);`, 'none', [], (call) => commandLine(call, form)),
      surroundings(
        `DWORD GetEnvironmentVariable${form}(${input} lpName, ${out} lpBuffer, DWORD nSize);`,
        'FALSE',
        ['ERROR_ENVVAR_NOT_FOUND'],
        (call) => variable(call, form),
      ),
      surroundings(`BOOL SetEnvironmentVariable${form}(${input} lpName, ${input} lpValue);`, 'FALSE', [], (call) =>
        putVariable(call, form),
      ),
      surroundings(
        `BOOL GetComputerName${form}(${out} lpBuffer, LPDWORD nSize);`,
        'FALSE',
        ['ERROR_BUFFER_OVERFLOW'],
        ownName(computer, form, 0, ERROR.ERROR_BUFFER_OVERFLOW),
      ),
      surroundings(
        `BOOL GetUserName${form}(${out} lpBuffer, LPDWORD pcbBuffer);`,
        'FALSE',
        ['ERROR_INSUFFICIENT_BUFFER'],
        ownName(user, form, 1, ERROR.ERROR_INSUFFICIENT_BUFFER),
      ),
    ];
  }),
  surroundings('LPWSTR *CommandLineToArgvW(LPCWSTR lpCmdLine, int *pNumArgs);', 'NULL', ['ERROR_NOT_ENOUGH_MEMORY'], toArguments),
];
