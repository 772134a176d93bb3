import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { FunctionInfo } from '../compiler/program.ts';
import { spanOf } from '../machine/frame.ts';
import { placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';

/** A statement of the reader's: the index of its STEP, and its line. */
export interface StatementAt {
  readonly instruction: number;
  readonly function: FunctionInfo;
  readonly file: string;
  readonly line: number;
  readonly start: number;
}

/** Where one process's program can stand still. */
export class Statements {
  readonly all: readonly StatementAt[];
  readonly #process: SimulatedProcess;

  constructor(process: SimulatedProcess) {
    this.#process = process;
    this.all = process.plan.program.functions.filter(({ library }) => !library).flatMap((info) => [...this.#of(info)]);
  }

  /** STEPs of one function. */
  within(info: FunctionInfo): readonly number[] {
    return this.all.filter((one) => one.function === info).map(({ instruction }) => instruction);
  }

  /** The first statement of a line in each function that has one there; of the next line with any, when the line itself has none. */
  onLine(file: string, line: number): readonly StatementAt[] {
    const later = this.all.filter((one) => one.file === file && one.line >= line);
    const bound = later.reduce((least, one) => Math.min(least, one.line), Infinity);
    const first = new Map<FunctionInfo, StatementAt>();
    for (const one of later) {
      const before = first.get(one.function);
      if (one.line === bound && (before === undefined || one.start < before.start)) first.set(one.function, one);
    }
    return [...first.values()];
  }

  /** Where a function of the program begins. */
  ofFunction(name: string): readonly StatementAt[] {
    const found = new Map<FunctionInfo, StatementAt>();
    for (const one of this.all) if (one.function.name === name && !found.has(one.function)) found.set(one.function, one);
    return [...found.values()];
  }

  /** The statements that call a function of the C runtime. */
  calling(native: string): readonly StatementAt[] {
    const { program } = this.#process.plan;
    const wanted = program.natives.indexOf(native);
    if (wanted < 0) return [];
    const view = new DataView(program.code.buffer, program.code.byteOffset);
    const calls = (at: number, to: number): boolean => {
      for (let i = at + 1; i < to; i++) {
        const op = view.getUint16(i * INSTRUCTION_BYTES, true);
        if (op === OP.STEP) return false;
        if (op === OP.NATIVE && view.getUint32(i * INSTRUCTION_BYTES + 8, true) === wanted) return true;
      }
      return false;
    };
    return this.all.filter((one) => calls(one.instruction, one.function.end));
  }

  *#of(info: FunctionInfo): Generator<StatementAt> {
    const { program } = this.#process.plan;
    const view = new DataView(program.code.buffer, program.code.byteOffset);
    for (let at = info.entry; at < info.end; at++) {
      if (view.getUint16(at * INSTRUCTION_BYTES, true) !== OP.STEP) continue;
      const span = spanOf(program, at);
      if (span === null) continue;
      const { file, line } = placeOf(this.#process.sources, span);
      yield { instruction: at, function: info, file, line, start: span.start };
    }
  }
}
