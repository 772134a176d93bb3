import type { NativeEntry, NativeOutcome } from '../native.ts';
import type { RuntimeCall } from './state.ts';

export type RuntimeEntry = NativeEntry<RuntimeCall>;

/** What a behaviour may answer: an outcome, or for short the value alone (nothing for void). Numbers are integers in canonical form. */
export type Answer = NativeOutcome | bigint | number | undefined;

export type Behaviour = (call: RuntimeCall) => Answer;

/** One function of the runtime; its name is read from the prototype. `header` is '' for what no header declares. */
export const entry = (header: string, prototype: string, behave: Behaviour): RuntimeEntry => ({
  name: nameIn(prototype),
  header,
  prototype,
  behave: (call) => {
    const answer = behave(call);
    return typeof answer === 'object' ? answer : { kind: 'done', value: BigInt(answer ?? 0) };
  },
});

/** The same behaviour under the name that older programs use: `stricmp` for `_stricmp`. */
export const alias = (original: RuntimeEntry, name: string): RuntimeEntry => ({
  ...original,
  name,
  prototype: original.prototype.replace(`${original.name}(`, `${name}(`),
});

const nameIn = (prototype: string): string => /([A-Za-z_]\w*)\s*\(/.exec(prototype)?.[1] ?? '';

/** More bytes than any process can have: every access of so many is out of bounds. */
const GREATEST_SIZE = 0x7fffffff;

/** A size_t argument; larger ones count as {@link GREATEST_SIZE}. */
export const sizeArgument = (call: RuntimeCall, index: number): number => Math.min(Number(call.arguments.pointer(index)), GREATEST_SIZE);

export const waitForInput: NativeOutcome = { kind: 'wait', on: 'console' };

/** Ends the process; nothing after it runs. */
export const endProcess = (call: RuntimeCall, exitCode: number): NativeOutcome => {
  call.state.exitCode = exitCode;
  return { kind: 'wait', on: 'exit-process' };
};

/** Exit code of a process that Microsoft's runtime ends for an invalid parameter: STATUS_STACK_BUFFER_OVERRUN, the code of every __fastfail. */
const FAST_FAIL = 0xc0000409;

/**
 * What the functions with checked parameters (`strcpy_s` …) do when a check fails and no handler is set: the process ends at once
 * (learn.microsoft.com: "Parameter validation").
 */
export const invalidParameter = (call: RuntimeCall, name: string): NativeOutcome => {
  call.finding('invalid-parameter', { call: name });
  return endProcess(call, FAST_FAIL);
};

const word = new DataView(new ArrayBuffer(8));

/** A floating result as the bits that a slot holds. */
export const floatBits = (value: number): bigint => {
  word.setFloat64(0, value);
  return word.getBigUint64(0);
};

export const floatFromBits = (bits: bigint): number => {
  word.setBigUint64(0, bits);
  return word.getFloat64(0);
};
