import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NativeSystem } from './system.ts';
import { TraceFile } from './trace-file.ts';

/** What is started: a program that records its calls. */
export interface Start {
  readonly name: string;
  readonly program: string;
  readonly launcher: string;
  readonly args: string;
  /** What is typed; then the input ends. */
  readonly input: string;
  /** Where its trace and its exit code go. */
  readonly folder: string;
}

/** Bytes of what a process prints that are kept. */
const CONSOLE_LIMIT = 1 << 20;
/** Bytes of a trace that are read. */
const TRACE_LIMIT = 1 << 27;

/** A native process of a run. */
export class RunningProcess {
  readonly trace = new TraceFile();
  readonly #system: NativeSystem;
  readonly #child: ChildProcess;
  readonly #traceFile: string;
  readonly #resultFile: string;
  readonly #console: Buffer[] = [];
  #consoleSize = 0;
  #traceSize = 0;
  #gone = false;

  constructor(system: NativeSystem, { name, program, launcher, args, input, folder }: Start) {
    this.#system = system;
    const base = join(folder, name.replaceAll('#', '.'));
    this.#traceFile = `${base}.trace`;
    this.#resultFile = `${base}.result`;
    writeFileSync(this.#traceFile, '');
    writeFileSync(this.#resultFile, '');
    const variables = { OVERLAPPED_TRACE: system.path(this.#traceFile) };
    this.#child = system.start(launcher, ['run', system.path(this.#resultFile), system.path(program), args], variables);
    this.#child.on('error', () => (this.#gone = true));
    this.#child.on('close', () => (this.#gone = true));
    this.#child.stdout?.on('data', (piece: Buffer) => {
      this.#consoleSize += piece.length;
      if (this.#consoleSize - piece.length < CONSOLE_LIMIT) this.#console.push(piece);
    });
    this.#child.stderr?.resume();
    this.#child.stdin?.on('error', () => undefined);
    this.#child.stdin?.end(input);
  }

  /** Neither the program nor what started it runs any more. */
  get ended(): boolean {
    return this.#gone;
  }

  /** All 32 bits, as an int; null: it has not ended by itself. */
  get exitCode(): number | null {
    const code = this.#result('exit');
    return code === null ? null : code | 0;
  }

  /** As the system numbers processes; null: it has not started. */
  get pid(): number | null {
    return this.#result('pid');
  }

  /** Changes when the process does anything that no poll explains. */
  get movement(): string {
    return `${this.trace.news} ${this.#consoleSize} ${this.#gone}`;
  }

  get printedTooMuch(): boolean {
    return this.#consoleSize > CONSOLE_LIMIT;
  }

  get tracedTooMuch(): boolean {
    return this.#traceSize > TRACE_LIMIT;
  }

  get console(): Buffer {
    return Buffer.concat(this.#console).subarray(0, CONSOLE_LIMIT);
  }

  get isListening(): boolean {
    return this.trace.returned.some(({ api, result }) => api === 'listen' && result === 0);
  }

  /** Reads what the trace file has got since. */
  look(): void {
    const { size } = statSync(this.#traceFile);
    if (size === this.#traceSize || this.tracedTooMuch) return;
    const bytes = Buffer.alloc(size - this.#traceSize);
    const file = openSync(this.#traceFile, 'r');
    try {
      this.#traceSize += readSync(file, bytes, 0, bytes.length, this.#traceSize);
    } finally {
      closeSync(file);
    }
    this.trace.read(bytes.toString('latin1'));
  }

  kill(): void {
    if (!this.#gone) this.#system.kill(this.#child);
  }

  #result(what: string): number | null {
    if (!existsSync(this.#resultFile)) return null;
    const value = new RegExp(`^${what} (\\d+)`, 'm').exec(readFileSync(this.#resultFile, 'utf8'))?.[1];
    return value === undefined ? null : Number(value);
  }
}
