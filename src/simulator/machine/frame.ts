import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { FunctionInfo, Program, TypeInfo, VariableInfo } from '../compiler/program.ts';
import type { Span } from '../compiler/source.ts';
import { MASKS } from './core/layout.ts';
import type { Space, Stored } from './space.ts';
import type { RawFrame, Thread } from './thread.ts';

/** A variable's bytes in its type's own form. It lives at an address or in a slot. */
export interface StoredVariable extends Stored {
  readonly address: bigint | null;
  /** Linear address of the slot. */
  readonly slot: number | null;
}

/** One call in progress. Valid until the thread runs again. */
export interface Frame {
  readonly function: FunctionInfo;
  /** Index of the instruction that runs next; of the call in outer frames. */
  readonly pc: number;
  /** Of the statement that it belongs to, and of the instruction itself. */
  readonly statement: Span | null;
  readonly span: Span | null;
  /** Variables in scope, in order of declaration. */
  readonly variables: readonly VariableInfo[];
  value(variable: VariableInfo): StoredVariable;
  /** Where a variable is of which each thread has its own, by its offset. */
  ownAddress(offset: number): bigint;
}

/** What frames are read from. */
export interface FrameSource {
  readonly program: Program;
  readonly space: Space;
  instruction(linear: number): number;
  imageAddress(offset: number): bigint;
}

/** @param thread whose call it is */
export function frameOf(source: FrameSource, thread: Pick<Thread, 'tag' | 'locals'>, raw: RawFrame): Frame | null {
  const { program, space } = source;
  const info = program.functions[raw.function];
  if (info === undefined) return null;
  const pc = source.instruction(raw.pc);
  const ownAddress = (offset: number): bigint => (BigInt(thread.tag) << 32n) | BigInt(thread.locals + offset);
  const addressOf = (storage: Exclude<VariableInfo['storage'], { kind: 'slot' }>): bigint => {
    switch (storage.kind) {
      case 'stack':
        return (BigInt(thread.tag) << 32n) | BigInt(raw.sp + storage.offset);
      case 'pointed':
        return space.view.getBigUint64(raw.fp + storage.slot * 8, true);
      case 'image':
        return source.imageAddress(storage.offset);
      case 'thread':
        return ownAddress(storage.offset);
    }
  };
  return {
    function: info,
    pc,
    statement: spanOf(program, statementStart(program, info, pc)),
    span: spanOf(program, pc),
    ownAddress,
    variables: info.variables.filter(({ from, to }) => from <= pc && pc < to),
    value: (variable) => {
      const type = program.types[variable.type];
      const size = type?.size ?? 0;
      const { storage } = variable;
      if (storage.kind === 'slot') {
        const slot = raw.fp + storage.slot * 8;
        return { address: null, slot, ...slotValue(space, slot, type) };
      }
      const address = addressOf(storage);
      return { address, slot: null, ...space.peek(address, size) };
    },
  };
}

/** The variable that a slot holds from (or soon after) an instruction on. */
export function slotVariable(program: Program, pc: number, slot: number): VariableInfo | null {
  const info = program.functions.find(({ entry, end }) => entry <= pc && pc < end);
  const candidates = info?.variables.filter(({ storage, to }) => storage.kind === 'slot' && storage.slot === slot && to > pc) ?? [];
  return candidates.reduce<VariableInfo | null>((best, next) => (best === null || next.from < best.from ? next : best), null);
}

/** Source place of an instruction; null where it has none. */
export function spanOf(program: Program, pc: number): Span | null {
  const [file = -1, start = 0, end = 0] = program.spans.subarray(pc * 3, pc * 3 + 3);
  return file < 0 ? null : { file, start, end };
}

/** The nearest STEP at or before an instruction; the instruction itself if its function has none before it. */
function statementStart(program: Program, info: FunctionInfo, pc: number): number {
  for (let at = pc; at >= info.entry; at--) {
    if ((program.code[at * INSTRUCTION_BYTES] ?? 0) === OP.STEP && program.code[at * INSTRUCTION_BYTES + 1] === 0) return at;
  }
  return pc;
}

/** A slot holds integers in 64 bits and floating values as f64; the type says how many bytes of which form are meant. */
export function slotValue(space: Space, slot: number, type: TypeInfo | undefined): Stored {
  const { view } = space;
  const size = Math.min(type?.size ?? 0, 8);
  const bytes = new Uint8Array(8);
  const out = new DataView(bytes.buffer);
  if (type?.kind === 'floating' && size === 4) out.setFloat32(0, view.getFloat64(slot, true), true);
  else out.setBigUint64(0, view.getBigUint64(slot, true), true);
  const written = Uint8Array.from({ length: size }, (_, i) => (view.getUint8(slot + MASKS + i) === 0xff ? 0 : 1));
  return { bytes: bytes.slice(0, size), written };
}
