/**
 * Undefined values, as valgrind's memcheck follows them: a mask for each slot, 1 for each undefined bit. Copies and
 * arithmetic are silent; a jump, an address or a divisor that depends on an undefined bit is reported, once, and counts
 * as defined from there on.
 *
 * Sums, differences and comparisons are exact: they ask what comes of the least and of the greatest value that an operand
 * can have. A product is undefined from its lowest undefined bit on.
 */
import {
  FRAME_BYTES, FRAME_FUNCTION, FUNCTION_VOID, MASKS, ORIGINS, ORIGIN_SLOT, REPORT_UNDEFINED, THREAD_FRAME,
  THREAD_TOP, THREAD_UNDEFINED,
} from "./layout";
import { report } from "./host";
import { maskOf } from "./space";
import * as OP from "./ops";

@inline
function maskAt(slot: usize): u64 {
  return load<u64>(slot, MASKS);
}

/** Gives a slot its mask and the origin of its undefined bits. */
export function setMask(thread: usize, slot: usize, mask: u64, origin: u64): void {
  const before = load<u64>(slot, MASKS);
  if (before == 0 && mask == 0) return;
  store<u64>(slot, mask, MASKS);
  store<u64>(slot, origin, ORIGINS);
  store<i32>(thread, load<i32>(thread, THREAD_UNDEFINED) + i32(mask != 0) - i32(before != 0), THREAD_UNDEFINED);
}

/** The value of the slot matters now. */
function need(thread: usize, slot: usize): void {
  if (maskAt(slot) == 0) return;
  report(thread, REPORT_UNDEFINED, load<u64>(slot, ORIGINS), <u32>slot);
  setMask(thread, slot, 0, 0);
}

function needBoth(thread: usize, a: usize, b: usize): void {
  need(thread, a);
  need(thread, b);
}

/** An undefined bit makes every higher bit of a sum or product undefined. */
@inline
function upward(mask: u64): u64 {
  return mask | (0 - mask);
}

@inline
function all(mask: u64): u64 {
  return mask == 0 ? 0 : ~(<u64>0);
}

/** The undefined bits of x + y: the operands' own, and those that a carry may or may not reach. */
function sum(x: u64, mx: u64, y: u64, my: u64): u64 {
  return mx | my | (((x & ~mx) + (y & ~my)) ^ ((x | mx) + (y | my)));
}

/** The same for x - y. */
function difference(x: u64, mx: u64, y: u64, my: u64): u64 {
  return mx | my | (((x & ~mx) - (y | my)) ^ ((x | mx) - (y & ~my)));
}

/** The same for x * k: a power of two only moves the bits. */
function product(mask: u64, k: u64): u64 {
  return popcnt(k) == 1 ? mask << ctz(k) : upward(mask);
}

const SIGN: u64 = 0x8000000000000000;

/** Whether undefined bits decide x < y, unsigned (or x <= y). */
function less(x: u64, mx: u64, y: u64, my: u64, orEqual: bool): bool {
  const leastX = x & ~mx, greatestX = x | mx, leastY = y & ~my, greatestY = y | my;
  if (orEqual) return leastX <= greatestY && greatestX > leastY;
  return leastX < greatestY && greatestX >= leastY;
}

/** The same for signed operands: turning the sign bit over keeps their order. */
@inline
function lessSigned(x: u64, mx: u64, y: u64, my: u64, orEqual: bool): bool {
  return less(x ^ SIGN, mx, y ^ SIGN, my, orEqual);
}

/** Whether operands with undefined bits can be told apart by bits that both have. */
@inline
function unequal(x: u64, y: u64, mask: u64): bool {
  return ((x ^ y) & ~mask) != 0;
}

/** A call's arguments go over to the new frame with their masks. */
export function passMasks(thread: usize, from: usize, to: usize, count: u32): void {
  for (const end = from + (<usize>count << 3); from < end; from += 8, to += 8) setMask(thread, to, maskAt(from), load<u64>(from, ORIGINS));
}

/** A frame ends: its slots' masks go, its result's mask goes to `result` (0: nowhere). */
export function returnMasks(thread: usize, fp: usize, result: usize): void {
  const callee = load<usize>(load<usize>(thread, THREAD_FRAME) - FRAME_BYTES, FRAME_FUNCTION);
  const mask = load<u32>(callee, FUNCTION_VOID) ? 0 : maskAt(fp);
  const origin = load<u64>(fp, ORIGINS);
  const top = load<usize>(thread, THREAD_TOP);
  for (let slot = fp; slot < top; slot += 8) setMask(thread, slot, 0, 0);
  if (result) setMask(thread, result, mask, origin);
}

/**
 * Before the instruction at `pc` runs: reports what must not be undefined and sets the mask of the slot that the instruction
 * will set. True when the operands are undefined, so that a check of their values would tell nothing.
 */
export function follow(thread: usize, pc: usize, fp: usize): bool {
  const a = fp + (<usize>load<u16>(pc, 2) << 3);
  const b = fp + (<usize>load<u16>(pc, 4) << 3);
  const c = fp + (<usize>load<u16>(pc, 6) << 3);
  const imm = load<i64>(pc, 8);
  const top = load<usize>(thread, THREAD_TOP);
  const mb = b < top ? maskAt(b) : 0;
  const mc = c < top ? maskAt(c) : 0;
  let mask: u64 = 0;
  let operands = mb | mc;
  let origin: u64 = mb ? load<u64>(b, ORIGINS) : c < top ? load<u64>(c, ORIGINS) : 0;

  switch (<i32>load<u16>(pc)) {
    // Nothing goes into a slot, or what goes there is looked after by the loop.
    case OP.STEP: case OP.STOP: case OP.ENTER: case OP.CALL: case OP.RET: case OP.DECLARE: case OP.KILL: case OP.TRAP: case OP.JMP: case OP.NATIVE:
    case OP.RETHROW: case OP.RESUME: case OP.CAUGHT:
      return false;
    case OP.THROW:
      need(thread, a);
      return false;
    case OP.CALLI:
      need(thread, b);
      return false;
    case OP.LDI: case OP.LEAG: case OP.LEAS: case OP.LEAT: case OP.LEAF:
      break;
    case OP.UNDEF:
      mask = ~(<u64>0);
      origin = (<u64>ORIGIN_SLOT << 32) | pc;
      break;
    case OP.MOV:
      mask = mb;
      break;

    case OP.LD8S: case OP.LD8U: case OP.LD16S: case OP.LD16U: case OP.LD32S: case OP.LD32U: case OP.LD64: case OP.LDF32: {
      need(thread, b);
      const at = load<u64>(b) + imm;
      origin = at;
      switch (<i32>load<u16>(pc)) {
        case OP.LD8S: mask = <u64><i64><i8>maskOf(at, 1); break;
        case OP.LD8U: mask = maskOf(at, 1); break;
        case OP.LD16S: mask = <u64><i64><i16>maskOf(at, 2); break;
        case OP.LD16U: mask = maskOf(at, 2); break;
        case OP.LD32S: mask = <u64><i64><i32>maskOf(at, 4); break;
        case OP.LD32U: mask = maskOf(at, 4); break;
        case OP.LDF32: mask = all(maskOf(at, 4)); break;
        default: mask = maskOf(at, 8);
      }
      break;
    }
    case OP.ST8: case OP.ST16: case OP.ST32: case OP.ST64: case OP.STF32:
      need(thread, b);
      return false;
    case OP.COPY:
      need(thread, a);
      need(thread, b);
      return false;
    case OP.ZERO: case OP.BOUND:
      need(thread, a);
      return false;

    case OP.ADD32S: mask = <u64><i64><i32>sum(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.ADD32U: mask = <u64><u32>sum(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.ADD64: case OP.ADD64S: mask = sum(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.SUB32S: mask = <u64><i64><i32>difference(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.SUB32U: mask = <u64><u32>difference(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.SUB64: case OP.SUB64S: mask = difference(load<u64>(b), mb, load<u64>(c), mc); break;
    case OP.MUL32S: mask = <u64><i64><i32>upward(mb | mc); break;
    case OP.MUL32U: mask = <u64><u32>upward(mb | mc); break;
    case OP.MUL64: case OP.MUL64S: mask = upward(mb | mc); break;
    case OP.INDEX: mask = sum(load<u64>(b), mb, load<u64>(c) * imm, product(mc, imm)); break;
    case OP.NEG32S: operands = mb; mask = <u64><i64><i32>difference(0, 0, load<u64>(b), mb); break;
    case OP.NEG32U: mask = <u64><u32>difference(0, 0, load<u64>(b), mb); break;
    case OP.NEG64: mask = difference(0, 0, load<u64>(b), mb); break;
    case OP.NEG64S: operands = mb; mask = difference(0, 0, load<u64>(b), mb); break;
    case OP.ADD64I: mask = sum(load<u64>(b), mb, imm, 0); break;
    case OP.ADD32SI: operands = mb; mask = <u64><i64><i32>sum(load<u64>(b), mb, imm, 0); break;
    case OP.ADD32UI: mask = <u64><u32>sum(load<u64>(b), mb, imm, 0); break;
    case OP.MUL64I: mask = product(mb, imm); break;
    case OP.MUL32SI: operands = mb; mask = <u64><i64><i32>product(mb, imm); break;
    case OP.DIV32S: case OP.REM32S: case OP.DIV64S: case OP.REM64S: case OP.DIVU: case OP.REMU:
      need(thread, c);
      mask = all(mb);
      break;
    case OP.NOT: case OP.NOT32U:
      mask = mb;
      break;
    case OP.AND:
      mask = (mb | mc) & (mb | load<u64>(b)) & (mc | load<u64>(c));
      break;
    case OP.OR:
      mask = (mb | mc) & (mb | ~load<u64>(b)) & (mc | ~load<u64>(c));
      break;
    case OP.XOR:
      mask = mb | mc;
      break;
    case OP.ANDI:
      mask = mb & imm;
      break;
    case OP.SHL32S: mask = mc ? all(mc) : <u64><i64><i32>(mb << (load<u64>(c) & 31)); break;
    case OP.SHL32U: mask = mc ? 0xffffffff : <u64><u32>(mb << (load<u64>(c) & 31)); break;
    case OP.SHR32S: case OP.SHR32U: mask = mc ? all(mc) : <u64>(<i64>mb >> (load<i64>(c) & 31)); break;
    case OP.SHL64: mask = mc ? all(mc) : mb << (load<u64>(c) & 63); break;
    case OP.SHR64S: mask = mc ? all(mc) : <u64>(<i64>mb >> (load<i64>(c) & 63)); break;
    case OP.SHR64U: mask = mc ? all(mc) : mb >>> (load<u64>(c) & 63); break;
    case OP.SHL32SI: mask = <u64><i64><i32>(mb << (imm & 31)); break;
    case OP.SHR32SI: case OP.SHR32UI: mask = <u64>(<i64>mb >> (imm & 31)); break;

    case OP.SX8: mask = <u64><i64><i8>mb; break;
    case OP.SX16: mask = <u64><i64><i16>mb; break;
    case OP.SX32: mask = <u64><i64><i32>mb; break;
    case OP.ZX8: mask = mb & 0xff; break;
    case OP.ZX16: mask = mb & 0xffff; break;
    case OP.ZX32: mask = mb & 0xffffffff; break;
    case OP.BOOL:
      mask = u64(mb != 0 && (load<u64>(b) & ~mb) == 0);
      break;
    case OP.FBOOL:
      mask = u64(mb != 0);
      break;
    case OP.F2I: case OP.F2U:
      operands = mb;
      mask = all(mb);
      break;
    case OP.I2F: case OP.U2F: case OP.F32: case OP.FNEG:
      mask = all(mb);
      break;
    case OP.FADD: case OP.FSUB: case OP.FMUL: case OP.FDIV:
      mask = all(mb | mc);
      break;

    case OP.EQ: case OP.NE:
      mask = u64((mb | mc) != 0 && !unequal(load<u64>(b), load<u64>(c), mb | mc));
      break;
    case OP.EQI: case OP.NEI:
      mask = u64(mb != 0 && !unequal(load<u64>(b), imm, mb));
      break;
    case OP.LTS: mask = u64(lessSigned(load<u64>(b), mb, load<u64>(c), mc, false)); break;
    case OP.LES: mask = u64(lessSigned(load<u64>(b), mb, load<u64>(c), mc, true)); break;
    case OP.LTU: mask = u64(less(load<u64>(b), mb, load<u64>(c), mc, false)); break;
    case OP.LEU: mask = u64(less(load<u64>(b), mb, load<u64>(c), mc, true)); break;
    case OP.LTSI: case OP.GESI: mask = u64(lessSigned(load<u64>(b), mb, imm, 0, false)); break;
    case OP.LESI: case OP.GTSI: mask = u64(lessSigned(load<u64>(b), mb, imm, 0, true)); break;
    case OP.FEQ: case OP.FNE: case OP.FLT: case OP.FLE:
      mask = u64((mb | mc) != 0);
      break;

    case OP.JZ: case OP.JNZ:
      if (!(load<u64>(a) & ~maskAt(a))) need(thread, a);
      return false;
    case OP.JEQ: case OP.JNE:
      if (unequal(load<u64>(a), load<u64>(b), maskAt(a) | mb)) return false;
      needBoth(thread, a, b);
      return false;
    case OP.JLTS: if (lessSigned(load<u64>(a), maskAt(a), load<u64>(b), mb, false)) needBoth(thread, a, b); return false;
    case OP.JLES: if (lessSigned(load<u64>(a), maskAt(a), load<u64>(b), mb, true)) needBoth(thread, a, b); return false;
    case OP.JLTU: if (less(load<u64>(a), maskAt(a), load<u64>(b), mb, false)) needBoth(thread, a, b); return false;
    case OP.JLEU: if (less(load<u64>(a), maskAt(a), load<u64>(b), mb, true)) needBoth(thread, a, b); return false;
    case OP.JEQI: case OP.JNEI:
      if (!unequal(load<u64>(a), imm >> 32, maskAt(a))) need(thread, a);
      return false;
    case OP.JLTSI: case OP.JGESI: if (lessSigned(load<u64>(a), maskAt(a), imm >> 32, 0, false)) need(thread, a); return false;
    case OP.JLESI: case OP.JGTSI: if (lessSigned(load<u64>(a), maskAt(a), imm >> 32, 0, true)) need(thread, a); return false;
    default:
      break;
  }
  setMask(thread, a, mask, origin);
  return operands != 0;
}
