import type { Watched } from '../compiler/watch/watcher.ts';
import type { Frame } from '../machine/frame.ts';
import type { Machine } from '../machine/machine.ts';
import { holds, look, type Looked, type Looker, type NoValue } from './evaluate.ts';
import type { SimulatedProcess } from './process.ts';
import { valueSource } from './projection.ts';
import { hex, valueView } from './value.ts';
import type { WatchView } from './view.ts';

const noValue = (code: string, data: NoValue['data'] = {}): NoValue => ({ code, data });

/** Expressions as one process's program means them, asked while the run stands still. */
export class Watches {
  readonly #process: SimulatedProcess;
  /** By text and place: a condition is read once. */
  readonly #read = new Map<string, Watched>();

  constructor(process: SimulatedProcess) {
    this.#process = process;
  }

  /** The value of an expression in a frame; without one, in terms of globals only. */
  show(text: string, frame: Frame | null): WatchView {
    const found = this.find(text, frame);
    if ('code' in found) return { kind: 'error', ...found };
    const { machine, object, type } = found;
    const source = valueSource(this.#process, machine);
    return {
      kind: 'value',
      type: source.types[type]?.name ?? '',
      address: object.address === null ? '' : hex(object.address, 16),
      value: valueView(source, type, object, object.address),
    };
  }

  /** The object or value that an expression stands for. */
  find(text: string, frame: Frame | null): { readonly machine: Machine; readonly object: Looked; readonly type: number } | NoValue {
    const { machine } = this.#process;
    if (machine === null) return noValue('watch-not-running');
    const read = this.#reading(text, frame);
    if (read.kind === 'rejected') return noValue(read.code, read.data);
    const object = look(this.#looker(machine, frame), read.expression);
    return 'code' in object ? object : { machine, object, type: read.type };
  }

  /** Whether a condition is true in a frame. */
  holds(text: string, frame: Frame): boolean | NoValue {
    const { machine } = this.#process;
    if (machine === null) return false;
    const read = this.#reading(text, frame);
    return read.kind === 'rejected' ? noValue(read.code, read.data) : holds(this.#looker(machine, frame), read.expression);
  }

  #reading(text: string, frame: Frame | null): Watched {
    const key = `${frame?.pc ?? ''} ${text}`;
    let read = this.#read.get(key);
    if (read === undefined) {
      const { program, watcher } = this.#process.plan;
      const statement = frame?.statement ?? frame?.function.span;
      const place =
        frame === null || statement === undefined
          ? null
          : { function: program.functions.indexOf(frame.function), statement, variables: frame.variables };
      read = watcher.read(text, place);
      this.#read.set(key, read);
    }
    return read;
  }

  #looker(machine: Machine, frame: Frame | null): Looker {
    const { functions, offsets, variables } = this.#process.plan.watcher.symbols;
    return {
      frame,
      symbolOf: (info) => variables.get(info),
      staticAddress: (variable) => {
        const offset = offsets.get(variable);
        if (offset === undefined) return null;
        return variable.perThread ? (frame?.ownAddress(offset) ?? null) : machine.imageAddress(offset);
      },
      functionAddress: (symbol) => {
        const index = functions.get(symbol);
        return index === undefined ? null : machine.functionAddress(index);
      },
      state: (address, size) => machine.condition(address, size),
      peek: (address, size) => machine.peek(address, size),
    };
  }
}
