/** What has to happen when a scope or full expression ends, by itself or because an exception passes. */
import type { Span } from '../source.ts';
import type { Block } from '../tree.ts';
import { invokeNative } from './call.ts';
import { newLabel } from './code.ts';
import { destroyObjects } from './construct.ts';
import { effect } from './expression.ts';
import type { Cleanup, Ending, Frame } from './frame.ts';

const nowhere: Span = { file: -1, start: 0, end: 0 };

/** The end of the innermost block, where a reader expects objects to end. */
const closing = (f: Frame): Span => {
  const block = f.scopes.findLast(({ node }) => node !== null && 'kind' in node && node.kind === 'block')?.node;
  return (block as Block | undefined)?.close ?? nowhere;
};

/** From here on an exception runs code that nothing else does, and goes on; see {@link unguard}. Returns the state. */
export const guard = (f: Frame, emit: () => void): number =>
  f.guards.cleanup({
    slots: f.next,
    variables: f.scopes.flatMap((scope) => scope.variables.map(({ info }) => info)),
    span: closing(f),
    emit,
  });

/** Ends what {@link guard} began. */
export const unguard = (f: Frame, state: number): void => f.guards.enter(f.guards.outer(state));

/** Notes what the end of a scope or full expression has to do; from here on an exception does it too. */
export const owe = (f: Frame, list: Cleanup[], ending: Ending): void => {
  const cleanup: Cleanup = { ...ending, state: null };
  if (ending.kind !== 'kill' && ending.kind !== 'finally') cleanup.state = guard(f, () => runOne(f, cleanup));
  list.push(cleanup);
};

/** Does work that an exception undoes. Temporaries made in it live on to the end of their full expression. */
export const undoable = (f: Frame, undo: () => void, work: () => void): void => {
  const made = f.temporaries.length;
  const state = guard(f, undo);
  work();
  unguard(f, state);
  oweAgain(f, f.temporaries.slice(made));
};

/** Makes exceptions run cleanups noted earlier whose states have been left. */
export const oweAgain = (f: Frame, cleanups: readonly Cleanup[]): void => {
  for (const cleanup of cleanups) if (cleanup.state !== null) cleanup.state = guard(f, () => runOne(f, cleanup));
};

/** Runs cleanups, last noted first, down to `keep` of them, each in the state around it. */
export const runCleanups = (f: Frame, cleanups: readonly Cleanup[], keep = 0): void => {
  for (let index = cleanups.length - 1; index >= keep; index--) {
    const cleanup = cleanups[index];
    if (cleanup === undefined) continue;
    if (cleanup.state !== null) f.guards.enter(f.guards.outer(cleanup.state));
    runOne(f, cleanup);
  }
};

const runOne = (f: Frame, cleanup: Cleanup): void => {
  switch (cleanup.kind) {
    case 'kill':
      f.code.op('KILL', 0, 0, 0, (BigInt(cleanup.size) << 32n) | BigInt(cleanup.offset));
      return;
    case 'parts':
      for (const statement of cleanup.statements) if (statement.kind === 'expression') effect(f, statement.expression);
      return;
    case 'finally':
      cleanup.run();
      return;
    case 'caught':
      endHandler(f);
      return;
    case 'destroy': {
      const skip = newLabel();
      if (cleanup.flag !== null) f.code.jump('JZ', skip, cleanup.flag);
      destroyObjects(f, cleanup.place, cleanup.destructor, cleanup.count, cleanup.elementSize);
      f.code.place(skip);
    }
  }
};

/** A handler lets go of its exception: the last one destroys it. */
const endHandler = (f: Frame): void => {
  const mark = f.next;
  const object = f.slot();
  const destructor = f.slot();
  const free = newLabel();
  const done = newLabel();
  f.code.op('CAUGHT', object);
  f.code.jump('JZ', done, object);
  f.code.jump('JZ', free, destructor);
  const base = f.slot();
  f.code.op('MOV', base, object);
  f.code.op('CALLI', base, destructor);
  f.code.place(free);
  invokeNative(f, 'operator delete', [(slot) => f.code.op('MOV', slot, object)]);
  f.code.place(done);
  f.release(mark);
};

/** Writes the code that only exceptions run. No exception may come out of it. */
export const emitPads = (f: Frame): void => {
  for (const { state, label, slots, variables, span, emit } of f.guards.pads()) {
    f.openScope(null);
    f.release(slots);
    f.code.place(label, true);
    const from = f.code.length;
    unguard(f, state);
    f.guards.open({ kind: 'terminate', cause: 'unwinding' });
    f.code.from(span, () => {
      if (!f.library) f.code.op('STEP');
      emit();
      unguard(f, state);
      f.code.op('RESUME');
    });
    f.closeScope();
    for (const info of variables) f.variables.push({ ...info, from, to: f.code.length });
  }
};
