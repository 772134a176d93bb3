/** The program's address space: finding bytes, checking their shadow, and all that is too rare for the loop itself. */
import {
  CHUNK, DIRTY, EXIT_FAULT, EXIT_TRACK, FILL_FREED, FILL_HEAP, FILL_STACK, FREED, HEAP_RED_ZONE, LENT_TO_READ, LENT_TO_WRITE, NO_ACCESS_BIT, NOT_ADDRESSABLE, PAGE, PARTLY, READ_ONLY, RED_HEAP, RELEASED,
  REPORT_LENT_READ, REPORT_LENT_WRITE, REPORT_READ, REPORT_WRITE, SPACE, TAGS, THREAD_COMMITTED, THREAD_TAG, UNDEFINED, UNWRITTEN,
} from "./layout";
import { partAt, report, setPart } from "./host";

/** What a slow load found. */
export let loaded: u64 = 0;

@inline
export function linear(lo: u32): usize {
  return SPACE + lo + (lo & 0xffff0000);
}

@inline
export function mapped(at: u64): bool {
  return load<u64>(TAGS + ((<u32>at >>> 16) << 3)) == (at >>> 32) + 1;
}

/** Mapped, and within one page: such an access needs one look at its shadow. */
@inline
export function near<W>(at: u64): bool {
  return mapped(at) && (<u32>at & (PAGE - 1)) <= <u32>(PAGE - sizeof<W>());
}

@inline
export function touch(lo: u32): void {
  store<u8>(DIRTY + (lo >>> 12), 1);
}

/** Bytes from lo to the end of its chunk, at most `size`. */
@inline
function piece(lo: u32, size: u32): u32 {
  return min(size, CHUNK - (lo & (CHUNK - 1)));
}

function touchRange(lo: u32, size: u32): void {
  if (size) memory.fill(DIRTY + (lo >>> 12), 1, ((lo + size - 1) >>> 12) - (lo >>> 12) + 1);
}

/** Sets the shadow of `size` bytes within one region. */
export function shade(lo: u32, size: u32, state: u8): void {
  touchRange(lo, size);
  while (size) {
    const count = piece(lo, size);
    memory.fill(linear(lo) + CHUNK, state, count);
    lo += count;
    size -= count;
  }
}

/** Sets the bytes themselves, whatever their shadow says. */
export function fill(lo: u32, size: u32, byte: u8): void {
  touchRange(lo, size);
  while (size) {
    const count = piece(lo, size);
    memory.fill(linear(lo), byte, count);
    lo += count;
    size -= count;
  }
}

/** Stack of a frame that begins or ends. Offsets and sizes are multiples of 16. */
export function shadeStack(lo: u32, size: u32, state: u8): void {
  if (size > 256 || (lo & (PAGE - 1)) + size > <u32>PAGE) {
    shade(lo, size, state);
    return;
  }
  touch(lo);
  const pattern = <u64>state * 0x0101010101010101;
  const end = linear(lo) + CHUNK + size;
  for (let at = end - size; at < end; at += 16) {
    store<u64>(at, pattern);
    store<u64>(at, pattern, 8);
  }
}

/** Blocks up to this size that lie on one page are laid word by word. */
const SMALL_BLOCK: u32 = 256;

/** A block of the heap begins its life, between red zones, in room for a multiple of 16 bytes. */
export function layBlock(lo: u32, size: u32, room: u32, zeroed: bool): void {
  const before = lo - HEAP_RED_ZONE;
  if (room > SMALL_BLOCK || (before & (PAGE - 1)) + HEAP_RED_ZONE + room > <u32>PAGE) {
    shade(before, HEAP_RED_ZONE, <u8>RED_HEAP);
    fill(lo, size, zeroed ? 0 : <u8>FILL_HEAP);
    shade(lo, size, zeroed ? 0 : <u8>UNWRITTEN);
    shade(lo + size, room - size, <u8>RED_HEAP);
    return;
  }
  touch(before);
  spread(linear(before) + CHUNK, HEAP_RED_ZONE, <u8>RED_HEAP);
  spread(linear(lo), size & ~7, zeroed ? 0 : <u8>FILL_HEAP);
  spread(linear(lo) + CHUNK, size & ~7, zeroed ? 0 : <u8>UNWRITTEN);
  for (let i = size & ~7; i < size; i++) {
    store<u8>(linear(lo) + i, zeroed ? 0 : <u8>FILL_HEAP);
    store<u8>(linear(lo) + i, zeroed ? 0 : <u8>UNWRITTEN, CHUNK);
  }
  for (let i = size; i < room; i++) store<u8>(linear(lo) + i, <u8>RED_HEAP, CHUNK);
}

/** A block of the heap ends its life. */
export function freeBlock(lo: u32, size: u32): void {
  const whole = size & ~7;
  if (size > SMALL_BLOCK || (lo & (PAGE - 1)) + size > <u32>PAGE) {
    fill(lo, size, <u8>FILL_FREED);
    shade(lo, size, <u8>FREED);
    return;
  }
  touch(lo);
  spread(linear(lo), whole, <u8>FILL_FREED);
  spread(linear(lo) + CHUNK, whole, <u8>FREED);
  for (let i = whole; i < size; i++) {
    store<u8>(linear(lo) + i, <u8>FILL_FREED);
    store<u8>(linear(lo) + i, <u8>FREED, CHUNK);
  }
}

/** Fills a multiple of 8 bytes. */
@inline
function spread(at: usize, size: u32, byte: u8): void {
  const pattern = <u64>byte * 0x0101010101010101;
  for (const end = at + size; at < end; at += 8) store<u64>(at, pattern);
}

/** An object of the stack begins its life. */
export function declareObject(lo: u32, size: u32): void {
  if (size <= 8 && (lo & (PAGE - 1)) + size <= <u32>PAGE) {
    touch(lo);
    const at = linear(lo);
    for (let i: u32 = 0; i < size; i++) {
      store<u8>(at + i, FILL_STACK);
      store<u8>(at + i, UNWRITTEN, CHUNK);
    }
    return;
  }
  fill(lo, size, <u8>FILL_STACK);
  shade(lo, size, <u8>UNWRITTEN);
}

/** Maps chunk after chunk of a stack, as guard pages do, until `lo` is in it. */
export function commitStack(thread: usize, lo: u32): void {
  let committed = load<u32>(thread, THREAD_COMMITTED);
  while (committed > lo) {
    committed -= CHUNK;
    mapChunk(committed, load<u32>(thread, THREAD_TAG), <u8>RELEASED);
  }
  store<u32>(thread, committed, THREAD_COMMITTED);
}

/** Makes a chunk reachable: zero bytes, all in `state`; that is its pristine form, so it is not dirty. */
export function mapChunk(lo: u32, tag: u32, state: u8): void {
  memory.fill(linear(lo), 0, CHUNK);
  memory.fill(linear(lo) + CHUNK, state, CHUNK);
  store<u64>(TAGS + ((lo >>> 16) << 3), <u64>tag + 1);
}

/** All shadow states of a range, or-ed together; 0x100 added when part of it is not mapped. */
export function states(at: u64, size: u32): u32 {
  let found: u32 = 0;
  while (size) {
    if (!mapped(at)) return found | 0x100;
    let count = piece(<u32>at, size);
    let p = linear(<u32>at) + CHUNK;
    at += count;
    size -= count;
    let wide: u64 = 0;
    for (; count >= 8; count -= 8, p += 8) wide |= load<u64>(p);
    for (; count; count--, p++) found |= load<u8>(p);
    wide |= wide >>> 32;
    wide |= wide >>> 16;
    wide |= wide >>> 8;
    found |= <u32>wide & 0xff;
  }
  return found;
}

/** How many bytes of a range come before the first that is not mapped or whose shadow has one of `bits`; `size` if none. */
export function clean(at: u64, size: u32, bits: u32): u32 {
  let done: u32 = 0;
  const wide = <u64>bits * 0x0101010101010101;
  while (done < size) {
    if (!mapped(at + done)) return done;
    const count = piece(<u32>at + done, size - done);
    const p = linear(<u32>at + done) + CHUNK;
    let i: u32 = 0;
    while (i + 8 <= count && !(load<u64>(p + i) & wide)) i += 8;
    while (i < count && !(load<u8>(p + i) & bits)) i++;
    done += i;
    if (i < count) return done;
  }
  return size;
}

/**
 * How many bytes of a range come before the first unit (of `width` bytes, 1 or 2) equal to `unit`, or before the first that is
 * unmapped or not addressable; at most `limit`.
 */
export function find(at: u64, unit: u32, width: u32, limit: u32): u32 {
  let done: u32 = 0;
  while (done + width <= limit) {
    for (let i: u32 = 0; i < width; i++) {
      if (!mapped(at + done + i) || load<u8>(linear(<u32>(at + done + i)), CHUNK) & NOT_ADDRESSABLE) return done;
    }
    const p = linear(<u32>at + done);
    if (width == 1 ? load<u8>(p) == unit : pair(at + done) == unit) return done;
    done += width;
  }
  return done;
}

function pair(at: u64): u32 {
  return load<u8>(linear(<u32>at)) | (<u32>load<u8>(linear(<u32>at + 1)) << 8);
}

/** Copies mapped bytes and which of their bits are undefined, right even where the ranges overlap. What is not addressable stays so. */
export function move(to: u64, from: u64, size: u32): void {
  touchRange(<u32>to, size);
  const backward = to > from && to < from + size;
  while (size) {
    let count: u32, source: u32, target: u32;
    if (backward) {
      // From the end: as much as both chunks have before their ends.
      const sourceEnd = <u32>from + size, targetEnd = <u32>to + size;
      count = min(size, min(((sourceEnd - 1) & (CHUNK - 1)) + 1, ((targetEnd - 1) & (CHUNK - 1)) + 1));
      source = sourceEnd - count;
      target = targetEnd - count;
    } else {
      count = min(piece(<u32>from, size), piece(<u32>to, size));
      source = <u32>from;
      target = <u32>to;
      from += count;
      to += count;
    }
    size -= count;
    const p = linear(target), q = linear(source);
    memory.copy(p, q, count);
    if (backward) for (let i: i32 = count - 1; i >= 0; i--) carry(p + i, q + i);
    else {
      let i: u32 = 0;
      for (; i + 8 <= count; i += 8) {
        const there = load<u64>(p + i, CHUNK), here = load<u64>(q + i, CHUNK);
        if ((there & 0xfcfcfcfcfcfcfcfc) | (here & 0x8282828282828282)) for (let k: u32 = 0; k < 8; k++) carry(p + i + k, q + i + k);
        else store<u64>(p + i, here & 0x0101010101010101, CHUNK);
      }
      for (; i < count; i++) carry(p + i, q + i);
    }
  }
}

function carry(to: usize, from: usize): void {
  const there = load<u8>(to, CHUNK);
  if (there & NOT_ADDRESSABLE) return;
  const here = load<u8>(from, CHUNK);
  const undefined: u8 = here & NOT_ADDRESSABLE ? 0 : <u8>(here & UNDEFINED);
  if (undefined == PARTLY) setPart(to, partAt(from));
  store<u8>(to, (there & ~UNDEFINED) | undefined, CHUNK);
}

/** Sets mapped bytes to a value; those that are addressable are written then. */
export function set(to: u64, size: u32, byte: u8): void {
  fill(<u32>to, size, byte);
  let lo = <u32>to;
  while (size) {
    const count = piece(lo, size);
    written(linear(lo) + CHUNK, count);
    lo += count;
    size -= count;
  }
}

/** Marks a range as written that the host has just written to. */
export function wrote(lo: u32, size: u32): void {
  touchRange(lo, size);
  while (size) {
    const count = piece(lo, size);
    written(linear(lo) + CHUNK, count);
    lo += count;
    size -= count;
  }
}

/** Lends the addressable bytes of a range: `how` is LENT_TO_READ or LENT_TO_WRITE. True when some of them were lent so already. */
export function lend(at: u64, size: u32, how: u32): bool {
  let again = false;
  const wide = <u64>how * 0x0101010101010101;
  while (size) {
    const count = piece(<u32>at, size);
    if (mapped(at)) {
      touchRange(<u32>at, count);
      const shadow = linear(<u32>at) + CHUNK;
      let i: u32 = 0;
      while (i < count) {
        const states = load<u64>(shadow + i);
        if (i + 8 <= count && !(states & 0x8080808080808080)) {
          if (states & wide) again = true;
          store<u64>(shadow + i, states | wide);
          i += 8;
        } else {
          const state = load<u8>(shadow + i);
          if (state & <u8>how) again = true;
          if (!(state & NOT_ADDRESSABLE)) store<u8>(shadow + i, state | <u8>how);
          i++;
        }
      }
    }
    at += count;
    size -= count;
  }
  return again;
}

/** Ends that. False when some of them were given up meanwhile, whatever lives there now. */
export function takeBack(at: u64, size: u32, how: u32): bool {
  let kept = true;
  const wide = <u64>how * 0x0101010101010101;
  while (size) {
    const count = piece(<u32>at, size);
    if (mapped(at)) {
      touchRange(<u32>at, count);
      const shadow = linear(<u32>at) + CHUNK;
      let i: u32 = 0;
      while (i < count) {
        const states = load<u64>(shadow + i);
        if (i + 8 <= count && (states & wide) == wide && !(states & 0x8080808080808080)) {
          store<u64>(shadow + i, states & ~wide);
          i += 8;
        } else {
          const state = load<u8>(shadow + i);
          if (state & NOT_ADDRESSABLE || !(state & <u8>how)) kept = false;
          else store<u8>(shadow + i, state & ~<u8>how);
          i++;
        }
      }
    } else kept = false;
    at += count;
    size -= count;
  }
  return kept;
}

function written(shadow: usize, count: u32): void {
  for (; count >= 8; count -= 8, shadow += 8) {
    const state = load<u64>(shadow);
    if (state & 0x8080808080808080) {
      for (let i: u32 = 0; i < 8; i++) writtenByte(shadow + i);
    } else if (state) store<u64>(shadow, state & ~0x0303030303030303);
  }
  for (; count; count--, shadow++) writtenByte(shadow);
}

@inline
function writtenByte(shadow: usize): void {
  const state = load<u8>(shadow);
  if (!(state & NOT_ADDRESSABLE)) store<u8>(shadow, state & ~UNDEFINED);
}

/** A load that the loop could not do at once: 0 with `loaded`, EXIT_FAULT, or EXIT_TRACK when it needs the tracking loop. */
export function slowLoad(thread: usize, at: u64, width: u32, tracked: bool): i32 {
  const found = states(at, width);
  if (found & (0x100 | NOT_ADDRESSABLE)) report(thread, REPORT_READ, at, width);
  else if (found & UNDEFINED && !tracked) return EXIT_TRACK;
  if (found & (0x100 | NO_ACCESS_BIT)) return EXIT_FAULT;
  if (found & LENT_TO_WRITE) report(thread, REPORT_LENT_READ, at, width);
  loaded = 0;
  for (let i: u32 = 0; i < width; i++) loaded |= <u64>load<u8>(linear(<u32>at + i)) << (i << 3);
  return 0;
}

export function slowStore(thread: usize, at: u64, width: u32, value: u64): i32 {
  const found = states(at, width);
  if (found & (0x100 | NOT_ADDRESSABLE | READ_ONLY)) {
    report(thread, REPORT_WRITE, at, width);
    if (found & (0x100 | READ_ONLY | NO_ACCESS_BIT)) return EXIT_FAULT;
  }
  if (found & (LENT_TO_READ | LENT_TO_WRITE)) report(thread, REPORT_LENT_WRITE, at, width);
  for (let i: u32 = 0; i < width; i++) store<u8>(linear(<u32>at + i), <u8>(value >>> (i << 3)));
  wrote(<u32>at, width);
  return 0;
}

/** COPY: struct assignment. */
export function copyObject(thread: usize, to: u64, from: u64, size: u32): i32 {
  const read = states(from, size);
  if (read & (0x100 | NOT_ADDRESSABLE)) report(thread, REPORT_READ, from, size);
  if (read & (0x100 | NO_ACCESS_BIT)) return EXIT_FAULT;
  if (read & LENT_TO_WRITE) report(thread, REPORT_LENT_READ, from, size);
  if (!writable(thread, to, size)) return EXIT_FAULT;
  move(to, from, size);
  return 0;
}

/** ZERO. */
export function zeroObject(thread: usize, to: u64, size: u32): i32 {
  if (!writable(thread, to, size)) return EXIT_FAULT;
  set(to, size, 0);
  return 0;
}

function writable(thread: usize, at: u64, size: u32): bool {
  const found = states(at, size);
  if (found & (LENT_TO_READ | LENT_TO_WRITE) && !(found & (0x100 | READ_ONLY))) report(thread, REPORT_LENT_WRITE, at, size);
  if (!(found & (0x100 | NOT_ADDRESSABLE | READ_ONLY))) return true;
  report(thread, REPORT_WRITE, at, size);
  return !(found & (0x100 | READ_ONLY | NO_ACCESS_BIT));
}

/** The undefined bits of the bytes that a load reads. */
export function maskOf(at: u64, width: u32): u64 {
  let mask: u64 = 0;
  for (let i: u32 = 0; i < width; i++) {
    if (!mapped(at + i)) return 0;
    const p = linear(<u32>(at + i));
    const state = load<u8>(p, CHUNK);
    if (state & NOT_ADDRESSABLE || !(state & UNDEFINED)) continue;
    mask |= (state & UNWRITTEN ? 0xff : <u64>partAt(p)) << (i << 3);
  }
  return mask;
}

/** After a store of a value that `mask` tells the undefined bits of. */
export function storeMask(at: u64, width: u32, mask: u64): void {
  for (let i: u32 = 0; mask; i++, mask >>>= 8) {
    const part = <u8>mask;
    if (i >= width) return;
    if (!part) continue;
    const p = linear(<u32>(at + i));
    const state = load<u8>(p, CHUNK);
    if (state & NOT_ADDRESSABLE) continue;
    if (part != 0xff) setPart(p, part);
    store<u8>(p, state | (part == 0xff ? UNWRITTEN : PARTLY), CHUNK);
  }
}
