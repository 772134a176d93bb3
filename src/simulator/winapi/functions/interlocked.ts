import type { NativeOutcome } from '../../machine/native.ts';
import { done, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { littleEndian } from '../layout.ts';

/** What becomes of the variable, and what is returned of the two values. */
interface Operation {
  readonly next: (before: bigint, call: WinapiCall) => bigint;
  readonly returns: 'before' | 'after';
}

/** The width of a variable, and what it is called: the ending of the function's name, and the type in windows.h and in intrin.h. */
interface Width {
  readonly size: 1 | 2 | 4 | 8;
  readonly ending: string;
  readonly type: string;
  readonly plainType: string;
}

const WIDTHS: readonly Width[] = [
  { size: 1, ending: '8', type: 'CHAR', plainType: 'char' },
  { size: 2, ending: '16', type: 'SHORT', plainType: 'short' },
  { size: 4, ending: '', type: 'LONG', plainType: 'long' },
  { size: 8, ending: '64', type: 'LONG64', plainType: '__int64' },
];

const read = (call: WinapiCall, address: bigint, size: number): bigint =>
  call.memory.readBytes(address, size).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** One atomic step: no other thread's step lies between reading and writing. `size`: bytes of the variable. */
const operate =
  (size: number, signed: boolean, { next, returns }: Operation) =>
  (call: WinapiCall): NativeOutcome => {
    const address = call.arguments.pointer(0);
    const canonical = (value: bigint): bigint => (signed ? BigInt.asIntN(size * 8, value) : BigInt.asUintN(size * 8, value));
    const before = canonical(read(call, address, size));
    const after = canonical(next(before, call));
    call.memory.writeBytes(address, littleEndian(after, size));
    return done(returns === 'before' ? before : after);
  };

const argument = (call: WinapiCall, index = 1): bigint => call.arguments.long(index);

/** Which operations there are, with their parameters after the first; those of few widths say of which. */
const OPERATIONS: readonly {
  readonly verb: string;
  readonly parameters: readonly string[];
  readonly endings?: readonly string[];
  readonly operation: Operation;
}[] = [
  { verb: 'Increment', parameters: [], endings: ['16', '', '64'], operation: { next: (before) => before + 1n, returns: 'after' } },
  { verb: 'Decrement', parameters: [], endings: ['16', '', '64'], operation: { next: (before) => before - 1n, returns: 'after' } },
  { verb: 'Exchange', parameters: ['Value'], operation: { next: (_, call) => argument(call), returns: 'before' } },
  { verb: 'ExchangeAdd', parameters: ['Value'], operation: { next: (before, call) => before + argument(call), returns: 'before' } },
  {
    verb: 'Add',
    parameters: ['Value'],
    endings: ['', '64'],
    operation: { next: (before, call) => before + argument(call), returns: 'after' },
  },
  { verb: 'And', parameters: ['Value'], operation: { next: (before, call) => before & argument(call), returns: 'before' } },
  { verb: 'Or', parameters: ['Value'], operation: { next: (before, call) => before | argument(call), returns: 'before' } },
  { verb: 'Xor', parameters: ['Value'], operation: { next: (before, call) => before ^ argument(call), returns: 'before' } },
  {
    verb: 'CompareExchange',
    parameters: ['ExChange', 'Comperand'],
    operation: {
      next: (before, call) => (before === argument(call, 2) ? argument(call) : before),
      returns: 'before',
    },
  },
];

const POINTER_OPERATIONS: typeof OPERATIONS = [
  { verb: 'Exchange', parameters: ['Value'], operation: { next: (_, call) => call.arguments.pointer(1), returns: 'before' } },
  {
    verb: 'CompareExchange',
    parameters: ['Exchange', 'Comperand'],
    operation: {
      next: (before, call) => (before === call.arguments.pointer(2) ? call.arguments.pointer(1) : before),
      returns: 'before',
    },
  },
];

const BIT_OPERATIONS: readonly { readonly verb: string; readonly change: (word: bigint, bit: bigint) => bigint }[] = [
  { verb: 'Set', change: (word, bit) => word | bit },
  { verb: 'Reset', change: (word, bit) => word & ~bit },
  { verb: 'Complement', change: (word, bit) => word ^ bit },
];

/** Changes a bit, counted from the address on, and gives what it was (InterlockedBitTestAndSet function, learn.microsoft.com). */
const changeBit =
  (size: 4 | 8, change: (word: bigint, bit: bigint) => bigint) =>
  (call: WinapiCall): NativeOutcome => {
    const number = size === 4 ? BigInt(call.arguments.int(1)) : call.arguments.long(1);
    const bits = BigInt(size * 8);
    const within = BigInt.asUintN(size === 4 ? 5 : 6, number);
    const address = BigInt.asUintN(64, call.arguments.pointer(0) + ((number - within) / bits) * BigInt(size));
    const word = read(call, address, size);
    const bit = 1n << within;
    call.memory.writeBytes(address, littleEndian(change(word, bit), size));
    return done((word & bit) !== 0n);
  };

const atomic = (header: 'windows.h' | 'intrin.h', prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header,
    prototype,
    inout: ['Target'],
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} ${header === 'intrin.h' ? 'intrinsic functions' : 'function'}`,
    since: 8,
    place: 'user',
    behave,
  });

/** The function of windows.h and the intrinsic function of the same name with an underscore. */
const both = (
  name: string,
  type: string,
  plainType: string,
  parameters: readonly string[],
  behave: (call: WinapiCall) => NativeOutcome,
): readonly WinapiEntry[] => {
  const text = (of: string): string => [`${of} volatile *Target`, ...parameters.map((parameter) => `${of} ${parameter}`)].join(', ');
  return [
    atomic('windows.h', `${type} ${name}(${text(type)});`, behave),
    atomic('intrin.h', `${plainType} _${name}(${text(plainType)});`, behave),
  ];
};

const ofWidth = ({ size, ending, type, plainType }: Width): readonly WinapiEntry[] =>
  OPERATIONS.filter(({ endings }) => endings?.includes(ending) ?? true).flatMap(({ verb, parameters, operation }) =>
    both(`Interlocked${verb}${ending}`, type, plainType, parameters, operate(size, true, operation)),
  );

export const interlockedFunctions: readonly WinapiEntry[] = [
  ...WIDTHS.flatMap(ofWidth),
  ...POINTER_OPERATIONS.flatMap(({ verb, parameters, operation }) =>
    both(`Interlocked${verb}Pointer`, 'PVOID', 'void *', parameters, operate(8, false, operation)),
  ),
  ...BIT_OPERATIONS.flatMap(({ verb, change }) => [
    atomic('windows.h', `BOOLEAN InterlockedBitTestAnd${verb}(LONG volatile *Target, LONG Bit);`, changeBit(4, change)),
    atomic('windows.h', `BOOLEAN InterlockedBitTestAnd${verb}64(LONG64 volatile *Target, LONG64 Bit);`, changeBit(8, change)),
  ]),
];

/** The forms that say how little order they need are the same here as those that need it all. */
const weaker = (): string => {
  const names = interlockedFunctions.filter(({ header }) => header === 'windows.h').map(({ name }) => name);
  return ['Acquire', 'Release', 'NoFence']
    .flatMap((order) => names.filter((name) => !name.includes('BitTest')).map((name) => `#define ${name}${order} ${name}\n`))
    .join('');
};

/** What the C++ headers of Windows have for unsigned variables. */
const overloads = (): string => {
  const unsigned = [
    { type: 'unsigned', ending: '', signed: 'long' },
    { type: 'unsigned long', ending: '', signed: 'long' },
    { type: 'unsigned __int64', ending: '64', signed: '__int64' },
  ];
  const inline = (verb: string, parameters: readonly string[]): string =>
    unsigned
      .map(({ type, ending, signed }) => {
        const declared = parameters.map((parameter) => `, ${type} ${parameter}`).join('');
        const passed = parameters.map((parameter) => `, (${signed})${parameter}`).join('');
        return `inline ${type} Interlocked${verb}(${type} volatile *Target${declared}) { return (${type})Interlocked${verb}${ending}((${signed} volatile *)Target${passed}); }\n`;
      })
      .join('');
  const verbs = OPERATIONS.filter(({ verb }) => verb !== 'Add');
  return `#ifdef __cplusplus\nextern "C++" {\n${verbs.map(({ verb, parameters }) => inline(verb, parameters)).join('')}}\n#endif\n`;
};

/** What windows.h has of them besides prototypes. */
export const interlockedText = (): string => weaker() + overloads();
