import { evaluate } from '../compiler/constant.ts';
import type { DiagnosticData } from '../compiler/diagnostic.ts';
import { sizeOf } from '../compiler/layout.ts';
import type { VariableInfo } from '../compiler/program.ts';
import type { FunctionSymbol, VariableSymbol } from '../compiler/symbol.ts';
import type { Expression } from '../compiler/tree.ts';
import { isBool, representation, wrap, type Type } from '../compiler/type.ts';
import type { Frame, StoredVariable } from '../machine/frame.ts';
import { hexAddress } from '../kernel/address.ts';
import { littleEndian, type Storage } from './value.ts';

/** Why an expression has no value where it is asked: a code of the catalogue of diagnostics. */
export interface NoValue {
  readonly code: string;
  readonly data: DiagnosticData;
}

/** What a process lets an expression look at. Nothing is changed and nothing is reported. */
export interface Looker {
  /** The frame in which the expression was read; null: none. */
  readonly frame: Frame | null;
  symbolOf(variable: VariableInfo): VariableSymbol | undefined;
  /** Address of a variable of static storage; null when the program does not have it. */
  staticAddress(variable: VariableSymbol): bigint | null;
  functionAddress(symbol: FunctionSymbol): bigint | null;
  /** Whether an object could be there. */
  state(address: bigint, size: number): 'good' | 'nowhere' | 'freed' | 'ended' | 'between-objects';
  peek(address: bigint, size: number): Storage;
}

/** An object's bytes: in memory, in a register (`slot`), or of a value that is nowhere. */
export interface Looked extends Storage {
  readonly address: bigint | null;
  readonly slot: number | null;
}

type Bits = Extract<Expression, { kind: 'field' }>['field']['bits'];
type Place =
  | { readonly kind: 'memory'; readonly address: bigint; readonly bits: Bits }
  | { readonly kind: 'register'; readonly stored: StoredVariable };

class Failure extends Error {
  readonly why: NoValue;

  constructor(code: string, data: NoValue['data'] = {}) {
    super(code);
    this.why = { code, data };
  }
}

/** The object that a glvalue names, or the bytes of a value. */
export function look(looker: Looker, e: Expression): Looked | NoValue {
  try {
    if (e.category === 'prvalue' && e.kind !== 'load') return { address: null, slot: null, ...encode(valueOf(looker, e), e.type) };
    const where = placeOf(looker, e.kind === 'load' ? e.operand : e);
    if (where.kind === 'register') return where.stored;
    if (where.bits !== null) return { address: null, slot: null, ...encode(valueOf(looker, { ...e, kind: 'load', operand: e }), e.type) };
    const { address } = where;
    const size = sizeOf(e.type);
    accessible(looker, address, size);
    return { address, slot: null, ...looker.peek(address, size) };
  } catch (error) {
    if (error instanceof Failure) return error.why;
    throw error;
  }
}

/** Whether a condition holds. */
export function holds(looker: Looker, e: Expression): boolean | NoValue {
  try {
    const value = valueOf(looker, e.category === 'prvalue' ? e : { ...e, kind: 'load', operand: e });
    return typeof value === 'bigint' ? value !== 0n : value !== 0;
  } catch (error) {
    if (error instanceof Failure) return error.why;
    throw error;
  }
}

function accessible(looker: Looker, address: bigint, size: number): void {
  const state = looker.state(address, size);
  if (state === 'good') return;
  if (address < 0x10000n) throw new Failure('watch-null', { address: hexAddress(address) });
  throw new Failure(`watch-${state}`, { address: hexAddress(address), bytes: size });
}

// ── Where things are

function placeOf(looker: Looker, e: Expression): Place {
  switch (e.kind) {
    case 'variable':
      return variablePlace(looker, e.variable);
    case 'field': {
      const object = memoryOf(looker, e.object);
      return { kind: 'memory', address: object + BigInt(e.field.offset), bits: e.field.bits };
    }
    case 'base':
      return memory(memoryOf(looker, e.object) + BigInt(e.offset));
    case 'dereference':
      return memory(integer(looker, e.pointer));
    case 'subscript':
      return memory(integer(looker, e.pointer) + integer(looker, e.index) * BigInt(sizeOf(e.type)));
    case 'load':
      return placeOf(looker, e.operand);
    case 'comma':
      return placeOf(looker, e.right);
    case 'conditional':
      return placeOf(looker, truth(looker, e.condition) ? e.then : e.otherwise);
    default:
      throw new Failure('watch-no-value');
  }
}

const memory = (address: bigint): Place => ({ kind: 'memory', address: BigInt.asUintN(64, address), bits: null });

function memoryOf(looker: Looker, e: Expression): bigint {
  const where = placeOf(looker, e);
  if (where.kind === 'memory') return where.address;
  throw new Failure('watch-in-register');
}

function variablePlace(looker: Looker, variable: VariableSymbol): Place {
  if (variable.storage === 'static') {
    const address = looker.staticAddress(variable);
    if (address === null) throw new Failure(variable.perThread ? 'watch-not-alive' : 'watch-not-in-program', { name: variable.name });
    return memory(address);
  }
  const info = looker.frame?.variables.find((one) => looker.symbolOf(one) === variable);
  if (looker.frame === null || info === undefined) throw new Failure('watch-not-alive', { name: variable.name });
  const stored = looker.frame.value(info);
  return stored.address === null ? { kind: 'register', stored } : memory(stored.address);
}

// ── What they are worth

/** A scalar in canonical form. */
function valueOf(looker: Looker, e: Expression): bigint | number {
  switch (e.kind) {
    case 'constant':
      return e.value;
    case 'load': {
      const known = evaluate(e);
      return known === null || known.kind === 'address' ? loadFrom(looker, placeOf(looker, e.operand), e.type) : known.value;
    }
    case 'address':
      return e.operand.kind === 'function' ? functionAddress(looker, e.operand.function) : memoryOf(looker, e.operand);
    case 'pointer-adjust': {
      const pointer = integer(looker, e.pointer);
      return pointer === 0n ? 0n : BigInt.asUintN(64, pointer + BigInt(e.offset));
    }
    case 'pointer-difference':
      return BigInt.asIntN(64, integer(looker, e.left) - integer(looker, e.right)) / BigInt(Math.max(1, e.size));
    case 'logical': {
      const left = truth(looker, e.left);
      return left === (e.operator === '||') ? BigInt(left) : BigInt(truth(looker, e.right));
    }
    case 'conditional':
      return valueOf(looker, truth(looker, e.condition) ? e.then : e.otherwise);
    case 'comma':
      return valueOf(looker, e.right);
    case 'convert':
    case 'negate':
    case 'complement':
    case 'not':
      return folded({ ...e, operand: settled(looker, e.operand) });
    case 'binary':
      return folded({ ...e, left: settled(looker, e.left), right: settled(looker, e.right) });
    case 'pointer-offset':
      return folded({ ...e, pointer: settled(looker, e.pointer), index: settled(looker, e.index) });
    default:
      return folded(e);
  }
}

/** An operand as the constant that it is at this moment. */
function settled(looker: Looker, e: Expression): Expression {
  return { kind: 'constant', value: valueOf(looker, e), type: e.type, category: 'prvalue', span: e.span };
}

/** What C++ leaves undefined (overflow, a bad shift, division by zero) has no value. */
function folded(e: Expression): bigint | number {
  const known = evaluate(e);
  if (known === null || known.kind === 'address') throw new Failure('watch-undefined');
  return known.value;
}

function integer(looker: Looker, e: Expression): bigint {
  const value = valueOf(looker, e);
  return typeof value === 'bigint' ? value : BigInt(Math.trunc(value));
}

function truth(looker: Looker, e: Expression): boolean {
  const value = valueOf(looker, e);
  return typeof value === 'bigint' ? value !== 0n : value !== 0;
}

function functionAddress(looker: Looker, symbol: FunctionSymbol): bigint {
  if (symbol.body === null) throw new Failure('watch-no-value');
  const address = looker.functionAddress(symbol);
  if (address === null) throw new Failure('watch-not-in-program', { name: symbol.name });
  return address;
}

function loadFrom(looker: Looker, where: Place, type: Type): bigint | number {
  if (where.kind === 'register') return decode(where.stored, type);
  const size = sizeOf(type);
  accessible(looker, where.address, size);
  const stored = looker.peek(where.address, size);
  if (where.bits === null) return decode(stored, type);
  const { first, width } = where.bits;
  const touched = stored.written.subarray(first >> 3, (first + width + 7) >> 3);
  if (touched.some((written) => written === 0)) throw new Failure('watch-unwritten');
  const raw = BigInt.asUintN(width, littleEndian(stored.bytes) >> BigInt(first));
  return representation(type)?.signed === true && !isBool(type) ? BigInt.asIntN(width, raw) : raw;
}

// ── Bytes and values

function decode(stored: Storage, type: Type): bigint | number {
  if (stored.written.some((written) => written === 0)) throw new Failure('watch-unwritten');
  if (type.kind === 'floating') {
    const view = new DataView(stored.bytes.buffer, stored.bytes.byteOffset, stored.bytes.byteLength);
    return type.size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
  }
  const raw = littleEndian(stored.bytes);
  const kept = representation(type);
  return kept === null ? raw : wrap(raw, kept);
}

function encode(value: bigint | number, type: Type): Storage {
  const size = sizeOf(type);
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  if (type.kind === 'floating' && size === 4) view.setFloat32(0, Number(value), true);
  else if (type.kind === 'floating') view.setFloat64(0, Number(value), true);
  else view.setBigUint64(0, BigInt.asUintN(64, BigInt(value)), true);
  return { bytes: bytes.slice(0, size), written: new Uint8Array(size).fill(1) };
}
