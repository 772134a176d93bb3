/** Structured exception handling: `__try` with `__except` or `__finally`. */
import type { VariableSymbol } from '../symbol.ts';
import type { Except, Finally, StructuredTry } from '../tree.ts';
import { unguard } from './cleanup.ts';
import { newLabel, type Label } from './code.ts';
import { full } from './construct.ts';
import { emitDispatcher } from './dispatcher.ts';
import { endObjects } from './exception.ts';
import { value } from './expression.ts';
import type { Frame, Place } from './frame.ts';
import { emitStatement, step, type Body } from './statement.ts';

export const emitStructuredTry = (body: Body, statement: StructuredTry): void => {
  const { f } = body;
  const mark = f.next;
  const { handler } = statement;
  if (handler.kind === 'except') emitExcept(body, statement, handler);
  else emitFinally(body, statement, handler);
  f.release(mark);
};

const emitInside = (body: Body, statement: StructuredTry, leave: Label): void => {
  const { f } = body;
  f.leaves.push({ label: leave, depth: f.scopes.length });
  emitStatement(body, statement.body);
  f.leaves.pop();
};

// ── __except ────────────────────────────────────────────────────────────────────────────────────────────────────

const emitExcept = (body: Body, statement: StructuredTry, handler: Except): void => {
  const { f } = body;
  const slot = f.slot();
  const label = newLabel();
  const end = newLabel();
  const outside = f.objects.length;
  f.homes.set(handler.code, { kind: 'slot', slot });
  const filter = filterFunction(body, handler);
  const state = f.guards.open({ kind: 'except', filter, label, slot });
  emitInside(body, statement, end);
  unguard(f, state);
  f.code.jump('JMP', end);
  f.code.place(label, true);
  f.code.from(handler.span, () => endObjects(f, f.objects.slice(outside)));
  emitStatement(body, handler.block);
  f.code.place(end);
};

/** The filter as a function of the exception's EXCEPTION_POINTERS and of the stack address of this frame. */
const filterFunction = (body: Body, handler: Except): number => {
  const { f } = body;
  const given = handler.shared.map((variable) => ({ variable, home: sharedHome(f, variable) }));
  f.program.dispatcher ??= f.program.funclet('KiUserExceptionDispatcher', { file: -1, start: 0, end: 0 }, dispatcherSlots, emitDispatcher);
  return f.program.funclet(`${body.symbol.qualifiedName}$filt$`, handler.span, filterSlots, (inner) => {
    inner.homes.set(handler.pointers, { kind: 'slot', slot: 0 });
    for (const { variable, home } of given) if (home !== null) inner.homes.set(variable, home(inner));
    step(inner, handler.span);
    full(inner, handler.filter, () => value(inner, handler.filter, 0));
    inner.code.op('RET');
  });
};

const filterSlots = 2;
const frameSlot = 1;
const dispatcherSlots = 21;

/** Where a filter finds a variable of the frame; an address that is kept in a slot goes to the stack for it. */
const sharedHome = (f: Frame, variable: VariableSymbol): ((inner: Frame) => Place) | null => {
  const home = f.homes.get(variable);
  if (home === undefined || home.kind === 'image' || home.kind === 'thread') return null;
  if (home.kind === 'stack') return () => ({ kind: 'memory', slot: frameSlot, offset: home.offset });
  const offset = f.bytes(8, 8);
  const mark = f.next;
  const at = f.slot();
  f.code.op('DECLARE', 0, 0, 0, (8n << 32n) | BigInt(offset));
  f.code.op('LEAS', at, 0, 0, offset);
  f.code.op('ST64', home.slot, at, 0, 0);
  f.release(mark);
  return (inner) => {
    const slot = inner.slot();
    inner.code.op('LD64', slot, frameSlot, 0, offset);
    return home.kind === 'slot' ? { kind: 'slot', slot } : { kind: 'memory', slot, offset: home.offset };
  };
};

// ── __finally ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The block stands at one place. Whoever comes there says in a slot how to go on: 0 behind it, -1 with the exception, other
 * numbers where a jump out of the __try block goes on.
 */
const emitFinally = (body: Body, statement: StructuredTry, handler: Finally): void => {
  const { f } = body;
  const reason = f.slot();
  const block = newLabel();
  const leave = newLabel();
  const done = newLabel();
  const exits: Label[] = [];
  f.homes.set(handler.abnormal, { kind: 'slot', slot: reason });
  f.waiting.push(f.slot());
  const scope = f.openScope(statement);
  const state = f.guards.open({ kind: 'finally', label: block, slot: reason });
  const run = (): void => {
    if (f.code.dead) return;
    const behind = newLabel();
    f.code.op('LDI', reason, 0, 0, exits.push(behind));
    f.code.jump('JMP', block);
    f.code.place(behind, true);
  };
  scope.cleanups.push({ kind: 'finally', run, state });
  emitInside(body, statement, leave);
  f.code.place(leave);
  unguard(f, state);
  f.code.op('LDI', reason, 0, 0, 0);
  f.closeScope();
  f.waiting.pop();
  f.code.place(block, true);
  emitStatement(body, handler.block);
  f.code.from(handler.block.close, () => {
    exits.forEach((exit, index) => f.code.jump('JEQI', exit, reason, 0, index + 1));
    f.code.jump('JNEI', done, reason, 0, -1);
    f.code.op('RESUME');
  });
  f.code.place(done);
};
