import type { Evaluation } from '../compiler/program.ts';
import type { Machine } from './machine.ts';
import type { Stored } from './space.ts';
import type { Walked } from './walk.ts';

/** An expression that a thread has just evaluated, in its innermost call. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  /** Of the machine. */
  readonly thread: number;
  readonly depth: number;
  readonly stored: Stored;
  /** Where an object stands; null for a value. */
  readonly address: bigint | null;
}

/** Finds out, from where threads go, which expressions they evaluate. */
export function evaluationsOf(machine: Machine, told: (evaluated: Evaluated) => void): Walked {
  const { program } = machine;
  const bySlot = new Map<number, Evaluation[]>();
  const byJump = new Map<number, Evaluation[]>();
  for (const evaluation of program.evaluations) {
    const [index, at] = 'slot' in evaluation.result ? [bySlot, evaluation.to] : [byJump, evaluation.from];
    index.set(at, [...(index.get(at) ?? []), evaluation]);
  }
  const tell = (thread: number, depth: number, evaluation: Evaluation, stored: Stored, address: bigint | null): void =>
    told({ evaluation, thread, depth, stored, address });
  return ({ index: thread, depth }, from, to) => {
    for (const evaluation of byJump.get(from) ?? []) {
      if ('slot' in evaluation.result) continue;
      const truth = to === evaluation.to ? evaluation.result.passed : evaluation.result.jumped;
      const size = program.types[evaluation.type]?.size ?? 1;
      if (truth !== null) tell(thread, depth, evaluation, truthBytes(truth, size), null);
    }
    for (const evaluation of bySlot.get(to) ?? []) {
      const type = program.types[evaluation.type];
      if (!('slot' in evaluation.result) || type === undefined || from < evaluation.from || from >= evaluation.to) continue;
      const { slot } = evaluation.result;
      if (type.kind === 'class' || type.kind === 'array') {
        const address = machine.slotAddress(thread, slot);
        tell(thread, depth, evaluation, machine.peek(address, type.size), address);
      } else tell(thread, depth, evaluation, machine.slot(thread, slot, type), null);
    }
  };
}

const truthBytes = (truth: boolean, size: number): Stored => ({
  bytes: Uint8Array.from({ length: size }, (_, i) => (i === 0 && truth ? 1 : 0)),
  written: new Uint8Array(size).fill(1),
});
