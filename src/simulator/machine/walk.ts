import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { Program } from '../compiler/program.ts';
import type { LoadedImage } from './image.ts';
import * as layout from './core/layout.ts';
import type { Space } from './space.ts';
import type { Thread } from './thread.ts';

/** Told of each instruction that a thread makes and stays in its function by (a call that came back is one): indices. */
export type Walked = (thread: Thread, from: number, to: number) => void;

/** NATIVE's operand where a walk stops. */
const pauseNative = 0x7fffffff;

/** Instructions of one run that are walked; the rest of it is run. */
const longest = 20_000;

/**
 * Runs a thread instruction by instruction: wherever it may go next, a call of a native function that does not exist takes the
 * instruction's place, and is taken away again. The core knows nothing of it.
 */
export class Walk {
  readonly #program: Program;
  readonly #space: Space;
  readonly #image: LoadedImage;
  readonly #walked: Walked;
  #paused = false;

  constructor(
    { program, space, image }: { readonly program: Program; readonly space: Space; readonly image: LoadedImage },
    walked: Walked,
  ) {
    this.#program = program;
    this.#space = space;
    this.#image = image;
    this.#walked = walked;
  }

  /** As `run` of the core. */
  run(thread: Thread, stepLimit: number, countLimit: number): number {
    const { core } = this.#space;
    for (let made = 0; made < longest; made++) {
      const { pc, depth } = thread;
      const exit = this.#pausingAt(this.#successors(thread), () => core.run(thread.record, stepLimit, countLimit));
      if (!this.#paused) return exit;
      if (thread.depth === depth) this.#tell(thread, pc);
      else if (thread.depth < depth) this.#tell(thread, thread.pc - INSTRUCTION_BYTES);
    }
    return core.run(thread.record, stepLimit, countLimit);
  }

  /** A native function is called; the code of the exit that ends the walk's step, or null: it is a real one. */
  called(native: number): number | null {
    this.#paused = native === pauseNative;
    return this.#paused ? layout.EXIT_STOP : null;
  }

  /** The call at a linear address was answered, and the thread has gone past it. */
  answered(thread: Thread, at: number): void {
    this.#tell(thread, at);
  }

  #tell(thread: Thread, from: number): void {
    const index = (linear: number): number => (linear - this.#image.code) / INSTRUCTION_BYTES;
    this.#walked(thread, index(from), index(thread.pc));
  }

  /** Where the thread's next instruction can lead, functions of the library excepted: they are run to their end. */
  #successors(thread: Thread): number[] {
    const { view } = this.#space;
    const { pc } = thread;
    const op = view.getUint16(pc, true);
    const after = pc + INSTRUCTION_BYTES;
    if (op >= OP.JMP) return [after, view.getUint32(pc + 8, true)];
    if (op === OP.RET) {
      const [, caller] = thread.frames();
      return caller === undefined ? [] : [caller.pc + INSTRUCTION_BYTES];
    }
    const callee =
      op === OP.CALL
        ? view.getUint32(pc + 8, true)
        : op === OP.CALLI
          ? this.#space.core.functionAt(view.getBigUint64(thread.fp + view.getUint16(pc + 4, true) * 8, true))
          : 0;
    const library = callee === 0 || this.#program.functions[view.getUint32(callee + layout.FUNCTION_INDEX, true)]?.library === true;
    return library ? [after] : [after, view.getUint32(callee + layout.FUNCTION_ENTRY, true)];
  }

  #pausingAt(places: readonly number[], run: () => number): number {
    const { bytes, view } = this.#space;
    const replaced = places.map((at) => ({ at, was: bytes.slice(at, at + INSTRUCTION_BYTES) }));
    for (const at of places) {
      bytes.fill(0, at, at + INSTRUCTION_BYTES);
      view.setUint16(at, OP.NATIVE, true);
      view.setUint32(at + 8, pauseNative, true);
    }
    this.#paused = false;
    const exit = run();
    // Memory may have grown: `view` and `bytes` of before would be of no use.
    for (const { at, was } of replaced.reverse()) this.#space.bytes.set(was, at);
    return exit;
  }
}
