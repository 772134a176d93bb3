/** Which instruction carries out an operation on a type. */
import type { OpName } from '../bytecode.ts';
import { sizeOf } from '../layout.ts';
import type { Operator } from '../tree.ts';
import { builtin, isBool, representation, type Type } from '../type.ts';
import type { Frame } from './frame.ts';

/** How values of a type are computed with. */
type Flavour = '32S' | '32U' | '64S' | '64' | 'F';

const flavourOf = (type: Type): Flavour => {
  if (type.kind === 'floating') return 'F';
  const kept = representation(type);
  if (kept === null) return '64';
  if (kept.size === 8) return kept.signed ? '64S' : '64';
  return kept.signed ? '32S' : '32U';
};

const arithmetic: Readonly<Record<string, Readonly<Record<Flavour, OpName>>>> = {
  '+': { '32S': 'ADD32S', '32U': 'ADD32U', '64S': 'ADD64S', '64': 'ADD64', F: 'FADD' },
  '-': { '32S': 'SUB32S', '32U': 'SUB32U', '64S': 'SUB64S', '64': 'SUB64', F: 'FSUB' },
  '*': { '32S': 'MUL32S', '32U': 'MUL32U', '64S': 'MUL64S', '64': 'MUL64', F: 'FMUL' },
  '/': { '32S': 'DIV32S', '32U': 'DIVU', '64S': 'DIV64S', '64': 'DIVU', F: 'FDIV' },
  '%': { '32S': 'REM32S', '32U': 'REMU', '64S': 'REM64S', '64': 'REMU', F: 'FDIV' },
  '&': { '32S': 'AND', '32U': 'AND', '64S': 'AND', '64': 'AND', F: 'AND' },
  '|': { '32S': 'OR', '32U': 'OR', '64S': 'OR', '64': 'OR', F: 'OR' },
  '^': { '32S': 'XOR', '32U': 'XOR', '64S': 'XOR', '64': 'XOR', F: 'XOR' },
  '<<': { '32S': 'SHL32S', '32U': 'SHL32U', '64S': 'SHL64', '64': 'SHL64', F: 'SHL64' },
  '>>': { '32S': 'SHR32S', '32U': 'SHR32U', '64S': 'SHR64S', '64': 'SHR64U', F: 'SHR64U' },
};

export const fitsImmediate = (value: bigint): boolean => value >= -0x8000_0000n && value <= 0x7fff_ffffn;

const isSingle = (type: Type): boolean => type.kind === 'floating' && type.size === 4;

/** `target = left operator right` for an operator that is no comparison. */
export const compute = (f: Frame, operator: Operator, type: Type, target: number, left: number, right: number): void => {
  const op = arithmetic[operator]?.[flavourOf(type)];
  if (op === undefined) return;
  f.code.op(op, target, left, right);
  if (isSingle(type)) f.code.op('F32', target, target);
};

/** The same with a constant on the right, if there is an instruction for it; false: there is none. */
export const computeImmediate = (f: Frame, operator: Operator, type: Type, target: number, left: number, right: bigint): boolean => {
  const flavour = flavourOf(type);
  const immediate = (op: OpName, constant: bigint): boolean => {
    f.code.op(op, target, left, 0, constant);
    return true;
  };
  switch (operator) {
    case '+':
    case '-': {
      const constant = operator === '+' ? right : -right;
      if (!fitsImmediate(constant)) return false;
      if (flavour === '32S') return immediate('ADD32SI', constant);
      if (flavour === '32U') return immediate('ADD32UI', constant);
      return flavour === '64' && immediate('ADD64I', constant);
    }
    case '*':
      if (flavour === '32S') return immediate('MUL32SI', right);
      return flavour === '64' && fitsImmediate(right) && immediate('MUL64I', right);
    case '&':
      return flavour !== 'F' && immediate('ANDI', BigInt.asIntN(64, right));
    case '<<':
      return flavour === '32S' && right >= 0n && right < 32n && immediate('SHL32SI', right);
    case '>>':
      if (right < 0n || right >= 32n) return false;
      if (flavour === '32S') return immediate('SHR32SI', right);
      return flavour === '32U' && immediate('SHR32UI', right);
    default:
      return false;
  }
};

export const negate = (f: Frame, type: Type, target: number, operand: number): void => {
  const ops = { '32S': 'NEG32S', '32U': 'NEG32U', '64S': 'NEG64S', '64': 'NEG64', F: 'FNEG' } as const;
  f.code.op(ops[flavourOf(type)], target, operand);
};

export const complement = (f: Frame, type: Type, target: number, operand: number): void =>
  f.code.op(flavourOf(type) === '32U' ? 'NOT32U' : 'NOT', target, operand);

/** Unsigned with all 64 bits, where signed comparison would be wrong. */
export const isWideUnsigned = (type: Type): boolean => flavourOf(type) === '64';

// ── Conversions ─────────────────────────────────────────────────────────────────────────────────────────────────

/** The instructions that bring a canonical value of one scalar type into the canonical form of another. */
export const conversionOps = (from: Type, to: Type): readonly OpName[] => {
  if (isBool(to)) return isBool(from) ? [] : from.kind === 'floating' ? ['FBOOL'] : ['BOOL'];
  if (to.kind === 'floating') {
    if (from.kind === 'floating') return to.size === 4 && from.size === 8 ? ['F32'] : [];
    const kept = representation(from);
    const convert: OpName = kept !== null && kept.size === 8 && !kept.signed ? 'U2F' : 'I2F';
    return to.size === 4 ? [convert, 'F32'] : [convert];
  }
  const target = representation(to) ?? builtin.ullong;
  if (from.kind === 'floating') {
    if (target.size === 8 && !target.signed) return ['F2U'];
    return target.size === 8 ? ['F2I'] : ['F2I', narrowing(target.size, target.signed)];
  }
  const source = representation(from) ?? builtin.ullong;
  if (target.size === 8) return [];
  const contained =
    source.size < target.size ? !source.signed || target.signed : source.size === target.size && source.signed === target.signed;
  return contained || isBool(from) ? [] : [narrowing(target.size, target.signed)];
};

const narrowing = (size: 1 | 2 | 4, signed: boolean): OpName => {
  switch (size) {
    case 1:
      return signed ? 'SX8' : 'ZX8';
    case 2:
      return signed ? 'SX16' : 'ZX16';
    case 4:
      return signed ? 'SX32' : 'ZX32';
  }
};

/** Brings the result of an operation carried out in `computation` back to a narrower type, in place. */
export const convertInPlace = (f: Frame, slot: number, from: Type, to: Type): void => {
  for (const op of conversionOps(from, to)) f.code.op(op, slot, slot);
};

export const isNarrow = (type: Type): boolean => sizeOf(type) < 4 && type.kind !== 'floating';
