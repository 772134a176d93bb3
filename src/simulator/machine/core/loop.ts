/**
 * The interpreter's loop, compiled twice: `Plain` for threads all of whose slots are defined, which never looks at a mask, and
 * `Tracking`, which follows undefined values (undefined.ts). Instructions and their meaning: ../../compiler/bytecode.ts.
 *
 * The code in linear memory is the program's with addresses filled in by the host: jump targets and CALL's operand are linear
 * addresses, LEAG and LEAF have become LDI.
 */
import {
  CALL_STACK_BYTES, CHUNK, EXIT_CALL, EXIT_FAULT, EXIT_PLAIN, EXIT_RETURNED, EXIT_STEPS, EXIT_STOP, EXIT_TRACK, EXIT_UNWIND,
  FRAME_BYTES, FRAME_FP, FRAME_FUNCTION, FRAME_PC, FRAME_RESULT, FRAME_SP, FRAME_STACK, FRAME_STANDING, FRAME_TOP, FUNCTION_ARGUMENTS, FUNCTION_BYTES,
  FUNCTION_ENTRY, HEADER_FUNCTIONS, HEADER_FUNCTION_COUNT, HEADER_FUNCTION_LO, IMAGE_TAG, LONGEST_STEP, MASKS, OUT_OF_SCOPE, RED_STACK,
  RELEASED, REPORT_DIVIDE, REPORT_FLOAT, REPORT_FUNCTION, REPORT_INDEX, REPORT_OVERFLOW, REPORT_SHIFT, REPORT_STACK, REPORT_TRAP,
  THREAD_BOUNDARY, THREAD_COMMITTED, THREAD_COUNT, THREAD_FP, THREAD_FRAME, THREAD_FRAME_LIMIT, THREAD_LOCALS, THREAD_PC, THREAD_SLOT_LIMIT, THREAD_SP,
  THREAD_STACK_LOW, THREAD_STANDING, THREAD_TAG, THREAD_TOP, THREAD_UNDEFINED, THREAD_VALUE,
} from "./layout";
import { native, report } from "./host";
import {
  commitStack, copyObject, declareObject, linear, loaded, near, shade, shadeStack, slowLoad, slowStore, storeMask, touch, zeroObject,
} from "./space";
import { follow, passMasks, returnMasks, setMask } from "./undefined";
import { changed, watching } from "./watch";
import * as OP from "./ops";

type Plain = f32;
type Tracking = i32;

/** Boundaries passed since the host last took them back to 0. */
let steps: i64 = 0;

export function stepsPassed(): f64 {
  return <f64>steps;
}

export function resetSteps(): void {
  steps = 0;
}

/**
 * Runs a thread to a boundary at which `steps` has come to `mostSteps` or its count to `mostCount`, or until something else; see
 * EXIT. Limits come as numbers that JavaScript has without making objects.
 */
export function run(thread: usize, mostSteps: f64, mostCount: f64): i32 {
  const stepLimit = <i64>mostSteps, countLimit = <i64>mostCount;
  while (true) {
    // What is watched is looked at after each boundary.
    const limit = watching() ? steps + 1 : stepLimit;
    let exit = load<i32>(thread, THREAD_UNDEFINED) ? EXIT_TRACK : EXIT_PLAIN;
    while (exit >= EXIT_TRACK) {
      exit = exit == EXIT_TRACK ? loop<Tracking>(thread, limit, countLimit) : loop<Plain>(thread, limit, countLimit);
    }
    if (exit != EXIT_STEPS) return exit;
    if (watching() && changed()) return EXIT_STOP;
    if (steps >= stepLimit || load<i64>(thread, THREAD_COUNT) >= countLimit) return exit;
  }
}

@inline
function s64(fp: usize, slot: u32): i64 {
  return load<i64>(fp + (<usize>slot << 3));
}

@inline
function float(fp: usize, slot: u32): f64 {
  return load<f64>(fp + (<usize>slot << 3));
}

@inline
function put(fp: usize, slot: u32, value: i64): void {
  store<i64>(fp + (<usize>slot << 3), value);
}

@inline
function putFloat(fp: usize, slot: u32, value: f64): void {
  store<f64>(fp + (<usize>slot << 3), value);
}

/** Brings the thread's record up to date and reports. */
function warn(thread: usize, pc: usize, kind: i32, operand: u64, extra: u32): void {
  store<usize>(thread, pc, THREAD_PC);
  report(thread, kind, operand, extra);
}

/** A load; its slow path reports and decides whether the thread can go on. */
@inline
function read<T, V>(thread: usize, pc: usize, fp: usize, a: u32, b: u32): i32 {
  const at = <u64>(s64(fp, b) + load<i64>(pc, 8));
  if (near<V>(at) && !(stateOf<V>(linear(<u32>at)) & (isInteger<T>() ? 0xa0a0a0a0a0a0a0a0 : 0xa3a3a3a3a3a3a3a3))) {
    if (isFloat<V>()) putFloat(fp, a, <f64>load<V>(linear(<u32>at)));
    else put(fp, a, <i64>load<V>(linear(<u32>at)));
    return 0;
  }
  store<usize>(thread, pc, THREAD_PC);
  const exit = slowLoad(thread, at, sizeof<V>(), isInteger<T>());
  if (exit) return exit;
  if (isFloat<V>()) putFloat(fp, a, <f64>reinterpret<f32>(<u32>loaded));
  else put(fp, a, <i64><V>loaded);
  return 0;
}

@inline
function write<T, V>(thread: usize, pc: usize, fp: usize, a: u32, b: u32): i32 {
  const at = <u64>(s64(fp, b) + load<i64>(pc, 8));
  const p = linear(<u32>at);
  if (near<V>(at) && !(stateOf<V>(p) & 0xf0f0f0f0f0f0f0f0)) {
    if (isFloat<V>()) store<f32>(p, <f32>float(fp, a));
    else store<V>(p, <V>s64(fp, a));
    if (sizeof<V>() == 1) store<u8>(p, 0, CHUNK);
    else if (sizeof<V>() == 2) store<u16>(p, 0, CHUNK);
    else if (sizeof<V>() == 4) store<u32>(p, 0, CHUNK);
    else store<u64>(p, 0, CHUNK);
    touch(<u32>at);
  } else {
    store<usize>(thread, pc, THREAD_PC);
    const exit = slowStore(thread, at, sizeof<V>(), isFloat<V>() ? reinterpret<u32>(<f32>float(fp, a)) : <u64>s64(fp, a));
    if (exit) return exit;
  }
  if (isInteger<T>()) storeMask(at, sizeof<V>(), load<u64>(fp + (<usize>a << 3), MASKS));
  return 0;
}

/** Shadow of the bytes of a V. */
@inline
function stateOf<V>(p: usize): u64 {
  if (sizeof<V>() == 1) return load<u8>(p, CHUNK);
  if (sizeof<V>() == 2) return load<u16>(p, CHUNK);
  if (sizeof<V>() == 4) return load<u32>(p, CHUNK);
  return load<u64>(p, CHUNK);
}

/** The value as a signed 32-bit one; a finding when it does not fit, unless it was computed from `vague` operands. */
@inline
function fit32(thread: usize, pc: usize, value: i64, vague: bool): i64 {
  if (value != <i64><i32>value && !vague) warn(thread, pc, REPORT_OVERFLOW, 0, 0);
  return <i64><i32>value;
}

@inline
function add64(thread: usize, pc: usize, x: i64, y: i64, vague: bool): i64 {
  if (((x ^ (x + y)) & (y ^ (x + y))) < 0 && !vague) warn(thread, pc, REPORT_OVERFLOW, 0, 0);
  return x + y;
}

@inline
function subtract64(thread: usize, pc: usize, x: i64, y: i64, vague: bool): i64 {
  if (((x ^ y) & (x ^ (x - y))) < 0 && !vague) warn(thread, pc, REPORT_OVERFLOW, 0, 0);
  return x - y;
}

@inline
function multiply64(thread: usize, pc: usize, x: i64, y: i64, vague: bool): i64 {
  if (multiplyOverflows(x, y) && !vague) warn(thread, pc, REPORT_OVERFLOW, 0, 0);
  return x * y;
}

/** Division: EXIT_FAULT where the processor would fault, in the width of V. */
@inline
function divides<V>(thread: usize, pc: usize, dividend: i64, divisor: i64): i32 {
  if (divisor == 0) {
    warn(thread, pc, REPORT_DIVIDE, 0, 0);
    return EXIT_FAULT;
  }
  if (isSigned<V>() && divisor == -1 && dividend == (sizeof<V>() == 4 ? <i64>i32.MIN_VALUE : i64.MIN_VALUE)) {
    warn(thread, pc, REPORT_OVERFLOW, 0, 1);
    return EXIT_FAULT;
  }
  return 0;
}

/** The count of a shift must be less than the width; the processor takes it modulo the width. */
@inline
function countOf(thread: usize, pc: usize, by: i64, width: u32, vague: bool): void {
  if (<u64>by >= width && !vague) warn(thread, pc, REPORT_SHIFT, by, width);
}

@inline
function truncate(thread: usize, pc: usize, value: f64, vague: bool): i64 {
  if (value >= -9223372036854775808.0 && value < 9223372036854775808.0) return <i64>value;
  if (!vague) warn(thread, pc, REPORT_FLOAT, reinterpret<u64>(value), 0);
  return i64.MIN_VALUE;
}

@inline
function truncateUnsigned(thread: usize, pc: usize, value: f64, vague: bool): i64 {
  if (value > -1.0 && value < 18446744073709551616.0) return <i64><u64>value;
  if (!vague) warn(thread, pc, REPORT_FLOAT, reinterpret<u64>(value), 0);
  return i64.MIN_VALUE;
}

function multiplyOverflows(x: i64, y: i64): bool {
  if (x == <i64><i32>x && y == <i64><i32>y) return false;
  if (x == 0) return false;
  if ((x == -1 && y == i64.MIN_VALUE) || (y == -1 && x == i64.MIN_VALUE)) return true;
  return (x * y) / x != y;
}

/** Puts a frame on the thread: `from` holds the arguments, `result` is where the result goes (0: to the host). */
export function push(thread: usize, callee: usize, from: usize, result: usize): bool {
  const frame = load<usize>(thread, THREAD_FRAME);
  if (frame >= load<usize>(thread, THREAD_FRAME_LIMIT)) return false;
  const top = load<usize>(thread, THREAD_TOP);
  store<u32>(frame, load<u32>(thread, THREAD_PC), FRAME_PC);
  store<u32>(frame, load<u32>(thread, THREAD_FP), FRAME_FP);
  store<u32>(frame, load<u32>(thread, THREAD_SP), FRAME_SP);
  store<u32>(frame, <u32>top, FRAME_TOP);
  store<u32>(frame, <u32>result, FRAME_RESULT);
  store<u32>(frame, <u32>callee, FRAME_FUNCTION);
  store<u32>(frame, 0, FRAME_STACK);
  store<u32>(frame, load<u32>(thread, THREAD_STANDING), FRAME_STANDING);
  store<u32>(thread, 0, THREAD_STANDING);
  store<usize>(thread, frame + FRAME_BYTES, THREAD_FRAME);
  const count = load<u32>(callee, FUNCTION_ARGUMENTS);
  if (from) for (let i: usize = 0; i < <usize>count << 3; i += 8) store<u64>(top + i, load<u64>(from + i));
  store<usize>(thread, top, THREAD_FP);
  store<usize>(thread, load<usize>(callee, FUNCTION_ENTRY), THREAD_PC);
  return true;
}

/** ENTER: makes room for the slots and the stack of the function just called. */
function enter(thread: usize, fp: usize, slots: u32, size: u32): bool {
  const top = fp + (<usize>slots << 3);
  if (top > load<usize>(thread, THREAD_SLOT_LIMIT)) return false;
  const sp = load<u32>(thread, THREAD_SP) - size - CALL_STACK_BYTES;
  if (<i32>sp < load<i32>(thread, THREAD_STACK_LOW)) return false;
  if (sp < load<u32>(thread, THREAD_COMMITTED)) commitStack(thread, sp);
  store<u32>(thread, sp, THREAD_SP);
  store<usize>(thread, top, THREAD_TOP);
  const frame = load<usize>(thread, THREAD_FRAME) - FRAME_BYTES;
  store<u32>(frame, size, FRAME_STACK);
  // Slots start from zero: what earlier frames left must not show, or a run would depend on where it was restored.
  const count = load<u32>(load<usize>(frame, FRAME_FUNCTION), FUNCTION_ARGUMENTS);
  for (let slot = fp + (<usize>count << 3); slot < top; slot += 8) store<u64>(slot, 0);
  if (size) shadeStack(sp, size, <u8>RED_STACK);
  return true;
}

/** RET, apart from the result. Returns where that goes. */
function leave(thread: usize): usize {
  const frame = load<usize>(thread, THREAD_FRAME) - FRAME_BYTES;
  const size = load<u32>(frame, FRAME_STACK);
  if (size) shadeStack(load<u32>(thread, THREAD_SP), size, <u8>RELEASED);
  store<u32>(thread, load<u32>(frame, FRAME_PC), THREAD_PC);
  store<u32>(thread, load<u32>(frame, FRAME_FP), THREAD_FP);
  store<u32>(thread, load<u32>(frame, FRAME_SP), THREAD_SP);
  store<u32>(thread, load<u32>(frame, FRAME_TOP), THREAD_TOP);
  store<u32>(thread, load<u32>(frame, FRAME_STANDING), THREAD_STANDING);
  store<usize>(thread, frame, THREAD_FRAME);
  return load<usize>(frame, FRAME_RESULT);
}

/** Takes the innermost frame away as if it had returned without a result; the thread stands at the call in the frame below. */
export function drop(thread: usize): void {
  returnMasks(thread, load<usize>(thread, THREAD_FP), 0);
  leave(thread);
}

/** The record of the function at an address, or 0. */
export function functionAt(address: u64): usize {
  const offset = <u32>address - load<u32>(HEADER_FUNCTION_LO);
  if (<u32>(address >>> 32) != IMAGE_TAG || offset & 15 || offset >>> 4 >= load<u32>(HEADER_FUNCTION_COUNT)) return 0;
  return load<usize>(HEADER_FUNCTIONS) + <usize>(offset >>> 4) * FUNCTION_BYTES;
}

function loop<T>(thread: usize, stepLimit: i64, countLimit: i64): i32 {
  let pc = load<usize>(thread, THREAD_PC);
  let fp = load<usize>(thread, THREAD_FP);
  let count = load<i64>(thread, THREAD_COUNT);
  let exit: i32 = 0;
  // Whether the operands of the instruction are undefined (Tracking only).
  let vague = false;

  // A thread that stopped at a STEP goes past it.
  if (load<u32>(thread, THREAD_STANDING)) {
    store<u32>(thread, 0, THREAD_STANDING);
    pc += 16;
    count++;
    store<i64>(thread, count, THREAD_BOUNDARY);
  }

  while (true) {
    const a = <u32>load<u16>(pc, 2);
    const b = <u32>load<u16>(pc, 4);
    const c = <u32>load<u16>(pc, 6);
    if (isInteger<T>()) {
      store<usize>(thread, pc, THREAD_PC);
      vague = follow(thread, pc, fp);
    }
    count++;
    switch (<i32>load<u16>(pc)) {
      case OP.STEP: {
        if (isInteger<T>()) {
          if (!load<i32>(thread, THREAD_UNDEFINED)) {
            exit = EXIT_PLAIN;
            break;
          }
        }
        steps++;
        if (steps >= stepLimit || count > countLimit) {
          store<u32>(thread, 1, THREAD_STANDING);
          exit = EXIT_STEPS;
          break;
        }
        store<i64>(thread, count, THREAD_BOUNDARY);
        pc += 16;
        continue;
      }
      case OP.STOP:
        steps++;
        store<u32>(thread, 1, THREAD_STANDING);
        exit = EXIT_STOP;
        break;
      case OP.ENTER: {
        store<usize>(thread, pc, THREAD_PC);
        if (!enter(thread, fp, c, load<u32>(pc, 8))) {
          report(thread, REPORT_STACK, 0, 0);
          exit = EXIT_FAULT;
          break;
        }
        pc += 16;
        continue;
      }
      case OP.CALL: {
        store<usize>(thread, pc, THREAD_PC);
        const callee = load<usize>(pc, 8);
        if (!push(thread, callee, fp + (<usize>a << 3), fp + (<usize>a << 3))) {
          report(thread, REPORT_STACK, 0, 0);
          exit = EXIT_FAULT;
          break;
        }
        if (isInteger<T>()) passMasks(thread, fp + (<usize>a << 3), load<usize>(thread, THREAD_FP), load<u32>(callee, FUNCTION_ARGUMENTS));
        fp = load<usize>(thread, THREAD_FP);
        pc = load<usize>(callee, FUNCTION_ENTRY);
        continue;
      }
      case OP.CALLI: {
        store<usize>(thread, pc, THREAD_PC);
        const callee = functionAt(s64(fp, b));
        if (!callee || !push(thread, callee, fp + (<usize>a << 3), fp + (<usize>a << 3))) {
          report(thread, callee ? REPORT_STACK : REPORT_FUNCTION, s64(fp, b), 0);
          exit = EXIT_FAULT;
          break;
        }
        if (isInteger<T>()) passMasks(thread, fp + (<usize>a << 3), load<usize>(thread, THREAD_FP), load<u32>(callee, FUNCTION_ARGUMENTS));
        fp = load<usize>(thread, THREAD_FP);
        pc = load<usize>(callee, FUNCTION_ENTRY);
        continue;
      }
      case OP.NATIVE: {
        store<usize>(thread, pc, THREAD_PC);
        store<i64>(thread, count, THREAD_COUNT);
        exit = native(thread, load<u32>(pc, 8), fp + (<usize>a << 3), b);
        if (exit) {
          if (exit == EXIT_CALL) {
            steps++;
            store<i64>(thread, count, THREAD_BOUNDARY);
          }
          break;
        }
        // What the native did counts as instructions.
        count = load<i64>(thread, THREAD_COUNT);
        if (isInteger<T>()) setMask(thread, fp + (<usize>a << 3), 0, 0);
        pc += 16;
        continue;
      }
      case OP.RET: {
        const value = load<i64>(fp);
        if (isInteger<T>()) returnMasks(thread, fp, load<usize>(load<usize>(thread, THREAD_FRAME) - FRAME_BYTES, FRAME_RESULT));
        const result = leave(thread);
        pc = load<usize>(thread, THREAD_PC);
        fp = load<usize>(thread, THREAD_FP);
        if (!result) {
          store<i64>(thread, value, THREAD_VALUE);
          exit = EXIT_RETURNED;
          break;
        }
        store<i64>(result, value);
        pc += 16;
        continue;
      }
      case OP.DECLARE: {
        declareObject(load<u32>(thread, THREAD_SP) + load<u32>(pc, 8), load<u32>(pc, 12));
        pc += 16;
        continue;
      }
      case OP.KILL: {
        shade(load<u32>(thread, THREAD_SP) + load<u32>(pc, 8), load<u32>(pc, 12), <u8>OUT_OF_SCOPE);
        pc += 16;
        continue;
      }
      case OP.TRAP: {
        warn(thread, pc, REPORT_TRAP, load<u64>(pc, 8), 0);
        exit = EXIT_FAULT;
        break;
      }
      case OP.THROW:
      case OP.RETHROW:
      case OP.RESUME:
      case OP.CAUGHT: {
        exit = EXIT_UNWIND;
        break;
      }
      case OP.UNDEF: {
        if (!isInteger<T>()) {
          exit = EXIT_TRACK;
          break;
        }
        put(fp, a, load<i64>(pc, 8));
        pc += 16;
        continue;
      }
      case OP.MOV: put(fp, a, s64(fp, b)); pc += 16; continue;
      case OP.LDI: put(fp, a, load<i64>(pc, 8)); pc += 16; continue;
      case OP.LEAS:
        put(fp, a, ((<u64>load<u32>(thread, THREAD_TAG)) << 32) | (load<u32>(thread, THREAD_SP) + load<u32>(pc, 8)));
        pc += 16;
        continue;
      case OP.LEAT:
        put(fp, a, ((<u64>load<u32>(thread, THREAD_TAG)) << 32) | (load<u32>(thread, THREAD_LOCALS) + load<u32>(pc, 8)));
        pc += 16;
        continue;
      // ── memory: the slow path reports, and decides whether the thread can go on
      case OP.LD8S: if ((exit = read<T, i8>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD8U: if ((exit = read<T, u8>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD16S: if ((exit = read<T, i16>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD16U: if ((exit = read<T, u16>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD32S: if ((exit = read<T, i32>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD32U: if ((exit = read<T, u32>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LD64: if ((exit = read<T, i64>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.LDF32: if ((exit = read<T, f32>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.ST8: if ((exit = write<T, u8>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.ST16: if ((exit = write<T, u16>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.ST32: if ((exit = write<T, u32>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.ST64: if ((exit = write<T, u64>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.STF32: if ((exit = write<T, f32>(thread, pc, fp, a, b))) break; pc += 16; continue;
      case OP.COPY:
        store<usize>(thread, pc, THREAD_PC);
        if ((exit = copyObject(thread, s64(fp, a), s64(fp, b), load<u32>(pc, 8)))) break;
        pc += 16;
        continue;
      case OP.ZERO:
        store<usize>(thread, pc, THREAD_PC);
        if ((exit = zeroObject(thread, s64(fp, a), load<u32>(pc, 8)))) break;
        pc += 16;
        continue;
      case OP.INDEX: put(fp, a, s64(fp, b) + s64(fp, c) * load<i64>(pc, 8)); pc += 16; continue;
      case OP.BOUND: if (<u64>(s64(fp, a) + c) >= load<u64>(pc, 8) + b + 2 * c) warn(thread, pc, REPORT_INDEX, s64(fp, a), 0); pc += 16; continue;
      // ── 32-bit
      case OP.ADD32S: put(fp, a, fit32(thread, pc, s64(fp, b) + s64(fp, c), vague)); pc += 16; continue;
      case OP.SUB32S: put(fp, a, fit32(thread, pc, s64(fp, b) - s64(fp, c), vague)); pc += 16; continue;
      case OP.MUL32S: put(fp, a, fit32(thread, pc, s64(fp, b) * s64(fp, c), vague)); pc += 16; continue;
      case OP.NEG32S: put(fp, a, fit32(thread, pc, -s64(fp, b), vague)); pc += 16; continue;
      case OP.ADD32SI: put(fp, a, fit32(thread, pc, s64(fp, b) + load<i64>(pc, 8), vague)); pc += 16; continue;
      case OP.MUL32SI: put(fp, a, fit32(thread, pc, s64(fp, b) * load<i64>(pc, 8), vague)); pc += 16; continue;
      case OP.ADD32U: put(fp, a, <u32>(s64(fp, b) + s64(fp, c))); pc += 16; continue;
      case OP.SUB32U: put(fp, a, <u32>(s64(fp, b) - s64(fp, c))); pc += 16; continue;
      case OP.MUL32U: put(fp, a, <u32>(s64(fp, b) * s64(fp, c))); pc += 16; continue;
      case OP.ADD32UI: put(fp, a, <u32>(s64(fp, b) + load<i64>(pc, 8))); pc += 16; continue;
      case OP.NEG32U: put(fp, a, <u32>(-s64(fp, b))); pc += 16; continue;
      case OP.NOT32U: put(fp, a, <u32>(~s64(fp, b))); pc += 16; continue;
      case OP.DIV32S:
        if ((exit = divides<i32>(thread, pc, s64(fp, b), s64(fp, c)))) break;
        put(fp, a, s64(fp, b) / s64(fp, c));
        pc += 16;
        continue;
      case OP.REM32S:
        if ((exit = divides<i32>(thread, pc, s64(fp, b), s64(fp, c)))) break;
        put(fp, a, s64(fp, b) % s64(fp, c));
        pc += 16;
        continue;
      case OP.DIV64S:
        if ((exit = divides<i64>(thread, pc, s64(fp, b), s64(fp, c)))) break;
        put(fp, a, s64(fp, b) / s64(fp, c));
        pc += 16;
        continue;
      case OP.REM64S:
        if ((exit = divides<i64>(thread, pc, s64(fp, b), s64(fp, c)))) break;
        put(fp, a, s64(fp, b) % s64(fp, c));
        pc += 16;
        continue;
      case OP.DIVU:
        if ((exit = divides<u64>(thread, pc, 0, s64(fp, c)))) break;
        put(fp, a, <u64>s64(fp, b) / <u64>s64(fp, c));
        pc += 16;
        continue;
      case OP.REMU:
        if ((exit = divides<u64>(thread, pc, 0, s64(fp, c)))) break;
        put(fp, a, <u64>s64(fp, b) % <u64>s64(fp, c));
        pc += 16;
        continue;
      case OP.SHL32S: countOf(thread, pc, s64(fp, c), 32, vague); put(fp, a, <i32>s64(fp, b) << (<i32>s64(fp, c) & 31)); pc += 16; continue;
      case OP.SHL32U: countOf(thread, pc, s64(fp, c), 32, vague); put(fp, a, <u32>s64(fp, b) << (<u32>s64(fp, c) & 31)); pc += 16; continue;
      case OP.SHR32S: countOf(thread, pc, s64(fp, c), 32, vague); put(fp, a, <i32>s64(fp, b) >> (<i32>s64(fp, c) & 31)); pc += 16; continue;
      case OP.SHR32U:
        countOf(thread, pc, s64(fp, c), 32, vague);
        put(fp, a, <u32>s64(fp, b) >>> (<u32>s64(fp, c) & 31));
        pc += 16;
        continue;
      case OP.SHL64: countOf(thread, pc, s64(fp, c), 64, vague); put(fp, a, s64(fp, b) << (s64(fp, c) & 63)); pc += 16; continue;
      case OP.SHR64S: countOf(thread, pc, s64(fp, c), 64, vague); put(fp, a, s64(fp, b) >> (s64(fp, c) & 63)); pc += 16; continue;
      case OP.SHR64U:
        countOf(thread, pc, s64(fp, c), 64, vague);
        put(fp, a, <u64>s64(fp, b) >>> (<u64>s64(fp, c) & 63));
        pc += 16;
        continue;
      case OP.SHL32SI: put(fp, a, <i32>s64(fp, b) << (<i32>load<u32>(pc, 8) & 31)); pc += 16; continue;
      case OP.SHR32SI: put(fp, a, <i32>s64(fp, b) >> (<i32>load<u32>(pc, 8) & 31)); pc += 16; continue;
      case OP.SHR32UI: put(fp, a, <u32>s64(fp, b) >>> (load<u32>(pc, 8) & 31)); pc += 16; continue;
      // ── 64-bit
      case OP.ADD64: put(fp, a, s64(fp, b) + s64(fp, c)); pc += 16; continue;
      case OP.SUB64: put(fp, a, s64(fp, b) - s64(fp, c)); pc += 16; continue;
      case OP.MUL64: put(fp, a, s64(fp, b) * s64(fp, c)); pc += 16; continue;
      case OP.ADD64I: put(fp, a, s64(fp, b) + load<i64>(pc, 8)); pc += 16; continue;
      case OP.MUL64I: put(fp, a, s64(fp, b) * load<i64>(pc, 8)); pc += 16; continue;
      case OP.AND: put(fp, a, s64(fp, b) & s64(fp, c)); pc += 16; continue;
      case OP.OR: put(fp, a, s64(fp, b) | s64(fp, c)); pc += 16; continue;
      case OP.XOR: put(fp, a, s64(fp, b) ^ s64(fp, c)); pc += 16; continue;
      case OP.ANDI: put(fp, a, s64(fp, b) & load<i64>(pc, 8)); pc += 16; continue;
      case OP.NOT: put(fp, a, ~s64(fp, b)); pc += 16; continue;
      case OP.NEG64: put(fp, a, -s64(fp, b)); pc += 16; continue;
      case OP.ADD64S: put(fp, a, add64(thread, pc, s64(fp, b), s64(fp, c), vague)); pc += 16; continue;
      case OP.SUB64S: put(fp, a, subtract64(thread, pc, s64(fp, b), s64(fp, c), vague)); pc += 16; continue;
      case OP.MUL64S: put(fp, a, multiply64(thread, pc, s64(fp, b), s64(fp, c), vague)); pc += 16; continue;
      case OP.NEG64S: put(fp, a, subtract64(thread, pc, 0, s64(fp, b), vague)); pc += 16; continue;
      // ── conversions
      case OP.SX8: put(fp, a, <i8>s64(fp, b)); pc += 16; continue;
      case OP.SX16: put(fp, a, <i16>s64(fp, b)); pc += 16; continue;
      case OP.SX32: put(fp, a, <i32>s64(fp, b)); pc += 16; continue;
      case OP.ZX8: put(fp, a, <u8>s64(fp, b)); pc += 16; continue;
      case OP.ZX16: put(fp, a, <u16>s64(fp, b)); pc += 16; continue;
      case OP.ZX32: put(fp, a, <u32>s64(fp, b)); pc += 16; continue;
      case OP.BOOL: put(fp, a, i64(s64(fp, b) != 0)); pc += 16; continue;
      case OP.FBOOL: put(fp, a, i64(float(fp, b) != 0)); pc += 16; continue;
      case OP.I2F: putFloat(fp, a, <f64>s64(fp, b)); pc += 16; continue;
      case OP.U2F: putFloat(fp, a, <f64><u64>s64(fp, b)); pc += 16; continue;
      case OP.F32: putFloat(fp, a, <f64><f32>float(fp, b)); pc += 16; continue;
      case OP.F2I: put(fp, a, truncate(thread, pc, float(fp, b), vague)); pc += 16; continue;
      case OP.F2U: put(fp, a, truncateUnsigned(thread, pc, float(fp, b), vague)); pc += 16; continue;
      // ── comparisons
      case OP.EQ: put(fp, a, i64(<i64>s64(fp, b) == <i64>s64(fp, c))); pc += 16; continue;
      case OP.NE: put(fp, a, i64(<i64>s64(fp, b) != <i64>s64(fp, c))); pc += 16; continue;
      case OP.LTS: put(fp, a, i64(<i64>s64(fp, b) < <i64>s64(fp, c))); pc += 16; continue;
      case OP.LES: put(fp, a, i64(<i64>s64(fp, b) <= <i64>s64(fp, c))); pc += 16; continue;
      case OP.LTU: put(fp, a, i64(<u64>s64(fp, b) < <u64>s64(fp, c))); pc += 16; continue;
      case OP.LEU: put(fp, a, i64(<u64>s64(fp, b) <= <u64>s64(fp, c))); pc += 16; continue;
      case OP.EQI: put(fp, a, i64(s64(fp, b) == load<i64>(pc, 8))); pc += 16; continue;
      case OP.NEI: put(fp, a, i64(s64(fp, b) != load<i64>(pc, 8))); pc += 16; continue;
      case OP.LTSI: put(fp, a, i64(s64(fp, b) < load<i64>(pc, 8))); pc += 16; continue;
      case OP.LESI: put(fp, a, i64(s64(fp, b) <= load<i64>(pc, 8))); pc += 16; continue;
      case OP.GTSI: put(fp, a, i64(s64(fp, b) > load<i64>(pc, 8))); pc += 16; continue;
      case OP.GESI: put(fp, a, i64(s64(fp, b) >= load<i64>(pc, 8))); pc += 16; continue;
      // ── floating
      case OP.FADD: putFloat(fp, a, float(fp, b) + float(fp, c)); pc += 16; continue;
      case OP.FSUB: putFloat(fp, a, float(fp, b) - float(fp, c)); pc += 16; continue;
      case OP.FMUL: putFloat(fp, a, float(fp, b) * float(fp, c)); pc += 16; continue;
      case OP.FDIV: putFloat(fp, a, float(fp, b) / float(fp, c)); pc += 16; continue;
      case OP.FNEG: putFloat(fp, a, -float(fp, b)); pc += 16; continue;
      case OP.FEQ: put(fp, a, i64(float(fp, b) == float(fp, c))); pc += 16; continue;
      case OP.FNE: put(fp, a, i64(float(fp, b) != float(fp, c))); pc += 16; continue;
      case OP.FLT: put(fp, a, i64(float(fp, b) < float(fp, c))); pc += 16; continue;
      case OP.FLE: put(fp, a, i64(float(fp, b) <= float(fp, c))); pc += 16; continue;
      // ── jumps
      case OP.JMP: {
        const target = load<usize>(pc, 8);
        if (target <= pc && count - load<i64>(thread, THREAD_BOUNDARY) >= LONGEST_STEP) {
          steps++;
          store<i64>(thread, count, THREAD_BOUNDARY);
          if (steps >= stepLimit || count > countLimit) {
            exit = EXIT_STEPS;
            break;
          }
        }
        pc = target;
        continue;
      }
      case OP.JZ: pc = s64(fp, a) == 0 ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JNZ: pc = s64(fp, a) != 0 ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JEQ: pc = s64(fp, a) == s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JNE: pc = s64(fp, a) != s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLTS: pc = s64(fp, a) < s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLES: pc = s64(fp, a) <= s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLTU: pc = <u64>s64(fp, a) < <u64>s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLEU: pc = <u64>s64(fp, a) <= <u64>s64(fp, b) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JEQI: pc = s64(fp, a) == <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JNEI: pc = s64(fp, a) != <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLTSI: pc = s64(fp, a) < <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JLESI: pc = s64(fp, a) <= <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JGTSI: pc = s64(fp, a) > <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      case OP.JGESI: pc = s64(fp, a) >= <i64>load<i32>(pc, 12) ? load<usize>(pc, 8) : pc + 16; continue;
      default:
        unreachable();
    }
    // An instruction at which the thread stops, or changes loops, was not executed.
    if (exit == EXIT_STEPS || exit >= EXIT_STOP) count--;
    store<usize>(thread, pc, THREAD_PC);
    store<i64>(thread, count, THREAD_COUNT);
      return exit;
  }
}
