import type { FindingCode } from '../../src/simulator/machine/finding.ts';
import type { Arguments, NativeOutcome } from '../../src/simulator/machine/native.ts';
import { ascii } from '../../src/simulator/machine/runtime/bytes.ts';
import { floatBits, floatFromBits } from '../../src/simulator/machine/runtime/entry.ts';
import { initialRuntimeState, type RuntimeCall } from '../../src/simulator/machine/runtime/state.ts';
import { runtimeNatives } from '../../src/simulator/machine/runtime/table.ts';
import { load } from '../machine/harness.ts';
import { testSystem } from './system.ts';

const natives = new Map(runtimeNatives().map((native) => [native.name, native]));

/** An argument as a test writes it: an int, a 64-bit integer or address, a double, a text (UTF-8, or UTF-16 when wide). */
export type Value = number | bigint | string | { readonly double: number } | { readonly wide: string };

/** A process without a program: memory and heap are the machine's own, the console is two strings. */
export const process = () => {
  const { machine, thread, reports } = load('function main\n  ENTER 1 0\n  STEP\n  RET');
  const memory = machine.memory(thread);
  const heap = machine.heap(thread);
  const runtime = initialRuntimeState();
  const system = testSystem();
  const output: number[] = [];
  /** Pieces typed so far; null: the end of input. */
  const typed: (string | null)[] = [];
  const findings: FindingCode[] = [];

  /** A block that holds a text with its terminator. */
  const text = (value: string): bigint => {
    const bytes = new TextEncoder().encode(`${value}\0`);
    const address = heap.allocate(bytes.length, false);
    memory.writeBytes(address, bytes);
    return address;
  };

  const wideText = (value: string): bigint => {
    const address = heap.allocate(value.length * 2 + 2, false);
    for (let i = 0; i <= value.length; i += 1) memory.writeU16(address + BigInt(2 * i), i < value.length ? value.charCodeAt(i) : 0);
    return address;
  };

  /** A slot's bits. */
  const slot = (value: Value): bigint => {
    if (typeof value === 'number') return BigInt(value);
    if (typeof value === 'bigint') return value;
    if (typeof value === 'string') return text(value);
    return 'double' in value ? floatBits(value.double) : wideText(value.wide);
  };

  /** The area that variable arguments are passed in. */
  const area = (values: readonly Value[]): bigint => {
    const address = heap.allocate(values.length * 8, false);
    values.forEach((value, i) => memory.writeU64(address + BigInt(i * 8), BigInt.asUintN(64, slot(value))));
    return address;
  };

  const argumentsOf = (values: readonly Value[]): Arguments => {
    const slots = values.map((value) => BigInt.asUintN(64, slot(value)));
    const at = (index: number): bigint => slots[index] ?? 0n;
    return {
      count: slots.length,
      int: (index) => Number(BigInt.asIntN(32, at(index))),
      uint: (index) => Number(BigInt.asUintN(32, at(index))),
      pointer: at,
      long: (index) => BigInt.asIntN(64, at(index)),
      float: (index) => floatFromBits(at(index)),
    };
  };

  const take = (limit: number): Uint8Array | null => {
    const piece = typed[0];
    if (piece === undefined) return null;
    if (piece === null) return new Uint8Array(0);
    const line = piece.indexOf('\n') + 1 || piece.length;
    const taken = piece.slice(0, Math.min(limit, line));
    typed[0] = piece.slice(taken.length);
    if (typed[0] === '') typed.shift();
    return ascii(taken);
  };

  /** One call that may be asked again and again. */
  const begin = (name: string, values: readonly Value[]) => {
    const native = natives.get(name);
    if (native === undefined) throw new Error(`no function ${name}`);
    const call: RuntimeCall = {
      thread,
      arguments: argumentsOf(values),
      memory,
      heap,
      console: { write: (bytes) => output.push(...bytes), read: take },
      now: 1_500_000_000n,
      state: {},
      finding: (code) => findings.push(code),
      runtime,
      system,
    };
    return { call, ask: (): NativeOutcome => native.behave(call) };
  };

  return {
    machine,
    memory,
    heap,
    runtime,
    typed,
    text,
    area,
    begin,
    /** What the program has done wrong so far, by the runtime's word and by the machine's. */
    findings: (): string[] => [...findings, ...reports.map(({ code }) => code)],
    call: (name: string, ...values: Value[]): NativeOutcome => begin(name, values).ask(),
    /** The result of a call that answers at once, as a signed integer. */
    value: (name: string, ...values: Value[]): bigint => {
      const outcome = begin(name, values).ask();
      if (outcome.kind !== 'done') throw new Error(`${name} waits on ${outcome.on}`);
      return BigInt.asIntN(64, outcome.value);
    },
    /** What was written since the last time. */
    output: (): string => new TextDecoder().decode(Uint8Array.from(output.splice(0))),
    read: (address: bigint): string => new TextDecoder().decode(memory.readCString(address)),
  };
};
