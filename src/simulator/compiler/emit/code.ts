/** The instructions being written: encoding, jump targets, source spans. */
import { INSTRUCTION_BYTES, OP, type OpName } from '../bytecode.ts';
import type { Span } from '../source.ts';

/** A place in the code that jumps lead to. */
export interface Label {
  at: number;
  /** Instructions to patch when the place is known. */
  readonly uses: number[];
}

export const newLabel = (): Label => ({ at: -1, uses: [] });

/** Control does not go on behind these. */
const endings: ReadonlySet<OpName> = new Set<OpName>(['JMP', 'RET', 'TRAP', 'THROW', 'RETHROW', 'RESUME']);
/** C++ exceptions come out of these. */
const raising: ReadonlySet<OpName> = new Set<OpName>(['CALL', 'CALLI', 'THROW', 'RETHROW', 'RESUME']);

const nowhere: Span = { file: -1, start: 0, end: 0 };

/** Code that follows an unconditional jump and that nothing jumps to is not written at all. */
export class Code {
  #bytes = new Uint8Array(1 << 14);
  #view = new DataView(this.#bytes.buffer);
  #spans = new Int32Array(3 << 10);
  #length = 0;
  #span: Span = nowhere;
  /** Control cannot reach this point. */
  #dead = false;
  #lastCall = -1;

  /** Index of the next instruction. */
  get length(): number {
    return this.#length;
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Index of the last instruction out of which an exception of C++ may come. */
  get lastCall(): number {
    return this.#lastCall;
  }

  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length * INSTRUCTION_BYTES);
  }

  get spans(): Int32Array {
    return this.#spans.slice(0, this.#length * 3);
  }

  /** Runs `work`, whose instructions come from `span`. */
  from<T>(span: Span, work: () => T): T {
    const before = this.#span;
    this.#span = span;
    const result = work();
    this.#span = before;
    return result;
  }

  op(name: OpName, a = 0, b = 0, c = 0, immediate: number | bigint = 0): void {
    if (this.#dead) return;
    const at = this.#length * INSTRUCTION_BYTES;
    if (at === this.#bytes.length) this.#grow();
    const view = this.#view;
    view.setUint16(at, OP[name], true);
    view.setUint16(at + 2, a, true);
    view.setUint16(at + 4, b, true);
    view.setUint16(at + 6, c, true);
    view.setBigInt64(at + 8, BigInt(immediate), true);
    const { file, start, end } = this.#span;
    this.#spans[this.#length * 3] = file;
    this.#spans[this.#length * 3 + 1] = start;
    this.#spans[this.#length * 3 + 2] = end;
    if (raising.has(name)) this.#lastCall = this.#length;
    this.#length += 1;
    if (endings.has(name)) this.#dead = true;
  }

  /** A jump; `compared` is the constant of the immediate forms. */
  jump(name: OpName, target: Label, a = 0, b = 0, compared = 0): void {
    if (this.#dead) return;
    target.uses.push(this.#length);
    this.op(name, a, b, 0, (BigInt(compared) << 32n) | (target.at >= 0 ? BigInt(target.at) : 0n));
  }

  /** The label is here. One that only earlier jumps lead to brings no life when there are none. */
  place(label: Label, jumpedToLater = false): void {
    label.at = this.#length;
    for (const use of label.uses) this.#view.setUint32(use * INSTRUCTION_BYTES + 8, this.#length, true);
    if (label.uses.length > 0 || jumpedToLater) this.#dead = false;
  }

  /** Begins a function: reachable by calls. */
  begin(): number {
    this.#dead = false;
    return this.#length;
  }

  /** Fills in ENTER's operands, known only at the end of a function. */
  patchEnter(at: number, slots: number, stackBytes: number): void {
    this.#view.setUint16(at * INSTRUCTION_BYTES + 6, slots, true);
    this.#view.setBigInt64(at * INSTRUCTION_BYTES + 8, BigInt(stackBytes), true);
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
    const spans = new Int32Array(this.#spans.length * 2);
    spans.set(this.#spans);
    this.#spans = spans;
  }
}
