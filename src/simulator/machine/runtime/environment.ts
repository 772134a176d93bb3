/** Environment variables, arguments and the like: what surrounds a program. */
import { entry, type RuntimeEntry } from './entry.ts';
import { ERRNO } from './errno.ts';
import { KINDS, textArgument } from './path-argument.ts';
import { argumentVector } from './start.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { narrow, terminated, wide, type Width } from './width.ts';

const VALUE_ROOM = 1024;

/** A value in a buffer of the runtime's own; 0 when the variable is not there. */
const valueOf = (call: RuntimeCall, width: Width): bigint => {
  const name = textArgument(call, width, 0);
  const value = call.system.variable(name);
  if (value === null) return 0n;
  const units = width.fromUtf8(new TextEncoder().encode(value)).subarray(0, VALUE_ROOM - 1);
  const block = ownBlock(call, `variable ${width.kind} ${name.toLowerCase()}`, VALUE_ROOM * width.size);
  width.write(call.memory, block, terminated(units));
  return block;
};

/** An empty value takes the variable away (learn.microsoft.com, "_putenv, _wputenv"). */
const put = (call: RuntimeCall, name: string, value: string): number => {
  call.system.setVariable(name, value === '' ? null : value);
  return 0;
};

const counted = (call: RuntimeCall): bigint => {
  const block = ownBlock(call, 'argc', 4);
  call.memory.writeU32(block, argumentVector(call, narrow).count);
  return block;
};

/** A variable of the runtime that holds the address of a vector. */
const vectorHolder = (call: RuntimeCall, width: Width): bigint => {
  const block = ownBlock(call, `argv holder ${width.kind}`, 8);
  call.memory.writeU64(block, argumentVector(call, width).address);
  return block;
};

export const environmentNatives: readonly RuntimeEntry[] = [
  ...KINDS.flatMap(({ width, letter }) => {
    const header = letter === '' ? 'stdlib.h' : 'wchar.h';
    return [
      entry(header, `${width.type} *${letter === '' ? '' : '_w'}getenv(const ${width.type} *name);`, (call) => valueOf(call, width)),
      entry(header, `int _${letter}putenv(const ${width.type} *text);`, (call) => {
        const text = textArgument(call, width, 0);
        const equals = text.indexOf('=');
        return equals <= 0 ? -1 : put(call, text.slice(0, equals), text.slice(equals + 1));
      }),
    ];
  }),
  entry('stdlib.h', 'errno_t _putenv_s(const char *name, const char *value);', (call) =>
    put(call, textArgument(call, narrow, 0), textArgument(call, narrow, 1)),
  ),
  entry('stdlib.h', 'errno_t _dupenv_s(char **copy, size_t *size, const char *name);', (call) => {
    const value = call.system.variable(textArgument(call, narrow, 2));
    const units = value === null ? null : terminated(new TextEncoder().encode(value));
    const block = units === null ? 0n : call.heap.allocate(units.length, false);
    if (units !== null && block !== 0n) narrow.write(call.memory, block, units);
    call.memory.writeU64(call.arguments.pointer(0), block);
    if (call.arguments.pointer(1) !== 0n) call.memory.writeU64(call.arguments.pointer(1), BigInt(units?.length ?? 0));
    return 0;
  }),
  entry('stdlib.h', 'errno_t getenv_s(size_t *needed, char *buffer, size_t size, const char *name);', (call) => {
    const value = call.system.variable(textArgument(call, narrow, 3));
    const units = value === null ? null : terminated(narrow.fromUtf8(new TextEncoder().encode(value)));
    call.memory.writeU64(call.arguments.pointer(0), BigInt(units?.length ?? 0));
    const size = Number(call.arguments.pointer(2));
    if (units !== null && units.length > size && size > 0) return ERRNO.ERANGE;
    if (size > 0) narrow.write(call.memory, call.arguments.pointer(1), units ?? Uint8Array.of(0));
    return 0;
  }),
  entry('stdlib.h', 'int *__p___argc(void);', counted),
  entry('stdlib.h', 'char ***__p___argv(void);', (call) => vectorHolder(call, narrow)),
  entry('stdlib.h', 'wchar_t ***__p___wargv(void);', (call) => vectorHolder(call, wide)),
];
