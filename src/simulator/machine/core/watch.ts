/** Data breakpoints: whether watched bytes are still what they were. */
import {
  FRAME_FUNCTION, FRAME_PC, HEADER_WATCHES, NOT_ADDRESSABLE, THREAD_FRAME, WATCHES, WATCH_AT, WATCH_BYTES, WATCH_FRAME, WATCH_FUNCTION,
  WATCH_PC, WATCH_SHADOW, WATCH_SIZE, WATCH_STRIDE, WATCH_THREAD,
} from "./layout";

/** Whether anything is watched. */
@inline
export function watching(): bool {
  return load<u32>(HEADER_WATCHES) != 0;
}

/** Whether the bytes of some watch, or whether they exist, have changed since the host last looked. */
export function changed(): bool {
  const end: usize = <usize>WATCHES + load<usize>(HEADER_WATCHES) * <usize>WATCH_STRIDE;
  for (let watch: usize = WATCHES; watch < end; watch += WATCH_STRIDE) if (differs(watch)) return true;
  return false;
}

function differs(watch: usize): bool {
  const thread = load<usize>(watch, WATCH_THREAD);
  if (thread) {
    const frame = load<usize>(watch, WATCH_FRAME);
    if (load<usize>(thread, THREAD_FRAME) <= frame) return true;
    if (load<u32>(frame, FRAME_PC) != load<u32>(watch, WATCH_PC)) return true;
    if (load<u32>(frame, FRAME_FUNCTION) != load<u32>(watch, WATCH_FUNCTION)) return true;
  }
  const at = load<usize>(watch, WATCH_AT);
  const shadow = load<usize>(watch, WATCH_SHADOW);
  const size = load<u32>(watch, WATCH_SIZE);
  for (let i: u32 = 0; i < size; i++) {
    if (load<u8>(at + i) != load<u8>(watch + i, WATCH_BYTES)) return true;
    if (shadow && load<u8>(at + i + shadow) & NOT_ADDRESSABLE) return true;
  }
  return false;
}
