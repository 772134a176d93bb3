import type { NativeOutcome } from '../../machine/native.ts';
import { done, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { littleEndian, readU32, readU64 } from '../layout.ts';

/** What becomes of the variable, and what is returned of the two values. */
interface Operation {
  readonly next: (before: bigint, call: WinapiCall) => bigint;
  readonly returns: 'before' | 'after';
}

/** One atomic step: no other thread's step lies between reading and writing. `size`: bytes of the variable. */
const operate =
  (size: 4 | 8, signed: boolean, { next, returns }: Operation) =>
  (call: WinapiCall): NativeOutcome => {
    const address = call.arguments.pointer(0);
    const canonical = (value: bigint): bigint => (signed ? BigInt.asIntN(size * 8, value) : BigInt.asUintN(size * 8, value));
    const before = canonical(size === 4 ? BigInt(readU32(call.memory, address)) : readU64(call.memory, address));
    const after = canonical(next(before, call));
    call.memory.writeBytes(address, littleEndian(after, size));
    return done(returns === 'before' ? before : after);
  };

const argument = (call: WinapiCall, index = 1): bigint => call.arguments.long(index);

const OPERATIONS: readonly { readonly verb: string; readonly parameters: readonly string[]; readonly operation: Operation }[] = [
  { verb: 'Increment', parameters: [], operation: { next: (before) => before + 1n, returns: 'after' } },
  { verb: 'Decrement', parameters: [], operation: { next: (before) => before - 1n, returns: 'after' } },
  { verb: 'Exchange', parameters: ['Value'], operation: { next: (_, call) => argument(call), returns: 'before' } },
  { verb: 'ExchangeAdd', parameters: ['Value'], operation: { next: (before, call) => before + argument(call), returns: 'before' } },
  { verb: 'And', parameters: ['Value'], operation: { next: (before, call) => before & argument(call), returns: 'before' } },
  { verb: 'Or', parameters: ['Value'], operation: { next: (before, call) => before | argument(call), returns: 'before' } },
  { verb: 'Xor', parameters: ['Value'], operation: { next: (before, call) => before ^ argument(call), returns: 'before' } },
  {
    verb: 'CompareExchange',
    parameters: ['ExChange', 'Comperand'],
    operation: { next: (before, call) => (before === argument(call, 2) ? argument(call) : before), returns: 'before' },
  },
];

const interlocked = (
  verb: string,
  suffix: string,
  type: string,
  size: 4 | 8,
  parameters: readonly string[],
  operation: Operation,
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `${type} Interlocked${verb}${suffix}(${[`${type} volatile *Target`, ...parameters.map((name) => `${type} ${name}`)].join(', ')});`,
    inout: ['Target'],
    returns: 'none',
    source: `Interlocked${verb}${suffix} function`,
    since: 8,
    place: 'user',
    behave: operate(size, true, operation),
  });

const pointer = (verb: string, parameters: readonly string[], operation: Operation): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype: `PVOID Interlocked${verb}Pointer(${['PVOID volatile *Target', ...parameters.map((name) => `PVOID ${name}`)].join(', ')});`,
    inout: ['Target'],
    returns: 'none',
    source: `Interlocked${verb}Pointer function`,
    since: 8,
    place: 'user',
    behave: operate(8, false, operation),
  });

export const interlockedFunctions: readonly WinapiEntry[] = [
  ...OPERATIONS.map(({ verb, parameters, operation }) => interlocked(verb, '', 'LONG', 4, parameters, operation)),
  ...OPERATIONS.map(({ verb, parameters, operation }) => interlocked(verb, '64', 'LONG64', 8, parameters, operation)),
  pointer('Exchange', ['Value'], { next: (_, call) => call.arguments.pointer(1), returns: 'before' }),
  pointer('CompareExchange', ['Exchange', 'Comperand'], {
    next: (before, call) => (before === call.arguments.pointer(2) ? call.arguments.pointer(1) : before),
    returns: 'before',
  }),
];
