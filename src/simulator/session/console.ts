import type { Console } from '../machine/native.ts';

/** A piece of text on a process's console. */
export interface ConsolePiece {
  readonly text: string;
  readonly step: number;
  /** Windows' id of the thread that wrote it; 0: typed. */
  readonly thread: number;
  readonly input: boolean;
}

/** What of a console changes as a run goes on, apart from what stands on it. */
export interface ConsoleState {
  /** Pieces of the plan's input already typed. */
  readonly typed: number;
  /** Typed and not yet read. */
  readonly waiting: Uint8Array;
  readonly ended: boolean;
  /** First bytes of a character whose rest has not been written yet. */
  readonly partial: Uint8Array;
}

const nothing = new Uint8Array(0);

/** One process's console: keyboard and screen. Text is UTF-8. */
export class ProcessConsole implements Console {
  readonly #plan: readonly string[] | null;
  readonly #written: (text: string) => void;
  readonly #typed: (text: string) => void;
  #state: ConsoleState = { typed: 0, waiting: nothing, ended: false, partial: nothing };

  /** `plan`: input to type by itself, a piece whenever the program reads and nothing waits, then the end; null: a person types. */
  constructor(plan: readonly string[] | null, written: (text: string) => void, typed: (text: string) => void) {
    this.#plan = plan;
    this.#written = written;
    this.#typed = typed;
  }

  get ended(): boolean {
    return this.#state.ended;
  }

  write(bytes: Uint8Array): void {
    const all = join(this.#state.partial, bytes);
    const whole = completeLength(all);
    this.#state = { ...this.#state, partial: all.slice(whole) };
    const text = new TextDecoder().decode(all.subarray(0, whole)).replaceAll('\r\n', '\n');
    if (text !== '') this.#written(text);
  }

  read(limit: number): Uint8Array | null {
    if (this.#state.waiting.length === 0 && !this.#state.ended && this.#plan !== null) this.#typePlanned(this.#plan);
    const { waiting, ended } = this.#state;
    if (waiting.length === 0) return ended ? nothing : null;
    const newline = waiting.indexOf(10);
    const count = Math.min(limit, newline < 0 ? waiting.length : newline + 1);
    this.#state = { ...this.#state, waiting: waiting.slice(count) };
    return waiting.slice(0, count);
  }

  /** A line comes from the keyboard; null ends the input. */
  type(line: string | null): void {
    if (line === null) this.#state = { ...this.#state, ended: true };
    else this.#feed(`${line}\n`);
  }

  save(): ConsoleState {
    return this.#state;
  }

  restore(state: ConsoleState): void {
    this.#state = state;
  }

  #typePlanned(plan: readonly string[]): void {
    const piece = plan[this.#state.typed];
    if (piece === undefined) {
      this.#state = { ...this.#state, ended: true };
      return;
    }
    this.#state = { ...this.#state, typed: this.#state.typed + 1 };
    this.#feed(piece);
  }

  #feed(text: string): void {
    this.#state = { ...this.#state, waiting: join(this.#state.waiting, new TextEncoder().encode(text)) };
    this.#typed(text);
  }
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many of the bytes end with a whole UTF-8 character; bytes that are no UTF-8 count as whole. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
