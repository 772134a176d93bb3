import type { Evaluated } from '../machine/evaluation.ts';
import { placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';
import { valueSource } from './projection.ts';
import { valueView } from './value.ts';
import type { EvaluationView } from './view.ts';

/** What a step's expressions are worth, as pictures. */
export class Evaluations {
  readonly #views: EvaluationView[] = [];

  get views(): readonly EvaluationView[] {
    return this.#views;
  }

  /** An expression that was converted is told again, with what it has become: that takes the place of what it was. */
  add(process: SimulatedProcess, { evaluation, thread, depth, stored, address }: Evaluated): void {
    const { machine, sources } = process;
    if (machine === null) return;
    const { span } = evaluation;
    const text = sources.files[span.file]?.text ?? '';
    // What a macro with arguments expands to stands, for the compiler, at the macro's name.
    if (/^\w+$/.test(text.slice(span.start, span.end)) && /^\s*\(/.test(text.slice(span.end))) return;
    const source = valueSource(process, machine);
    const view: EvaluationView = {
      process: process.name,
      thread: process.threadOf(thread),
      level: depth - 1,
      ...placeOf(sources, span),
      text: text.slice(span.start, span.end),
      type: source.types[evaluation.type]?.name ?? '',
      value: valueView(source, evaluation.type, stored, address),
    };
    const last = this.#views.at(-1);
    if (last !== undefined && samePlace(last, view)) this.#views.pop();
    this.#views.push(view);
  }
}

const samePlace = (one: EvaluationView, other: EvaluationView): boolean =>
  one.thread === other.thread &&
  one.level === other.level &&
  one.file === other.file &&
  one.line === other.line &&
  one.column === other.column &&
  one.endLine === other.endLine &&
  one.endColumn === other.endColumn;
