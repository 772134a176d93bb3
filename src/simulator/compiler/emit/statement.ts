/** Statements: steps, jumps, scopes and their ends. */
import { TRAPS } from '../bytecode.ts';
import { evaluate, truth } from '../constant.ts';
import { sizeOf } from '../layout.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Block, Expression, Loop, Statement, Switch, Target } from '../tree.ts';
import { isVoid, type Type } from '../type.ts';
import { returnsObject } from './call.ts';
import { guard, owe, runCleanups, unguard } from './cleanup.ts';
import { newLabel, type Label } from './code.ts';
import { build, destroyObjects, full, guardPart, testFull } from './construct.ts';
import { emitTry } from './exception.ts';
import { effect, initialisePlace, value } from './expression.ts';
import { emitStructuredTry } from './structured.ts';
import type { Cleanup, Frame, Leave } from './frame.ts';
import { isBuilt } from './memory.ts';
import { bitsOf, place } from './place.ts';
import { isWideUnsigned, fitsImmediate } from './arithmetic.ts';

/** What the statements of one function share. */
export interface Body {
  readonly f: Frame;
  readonly symbol: FunctionSymbol;
  readonly labels: Map<Target, Label>;
  /** Where the switch jumps for each case. */
  readonly cases: Map<Target, { readonly label: Label; readonly depth: number; readonly detours: Detour[] }>;
  /** Where a label already placed stands: how many cleanups its scope had there. */
  readonly placed: Map<Target, { readonly depth: number; readonly cleanups: number }>;
  /** Scopes around each label, found out when the first goto asks. */
  paths: Map<Target, readonly object[]> | null;
  readonly root: Block;
}

interface Detour {
  readonly entry: Label;
  readonly target: Label;
  readonly skipped: readonly Extract<Cleanup, { kind: 'kill' }>[];
}

export const step = (f: Frame, span: Span): void => {
  if (!f.library) f.code.from(span, () => f.code.op('STEP'));
};

const labelOf = (body: Body, target: Target): Label => {
  let label = body.labels.get(target);
  if (label === undefined) body.labels.set(target, (label = newLabel()));
  return label;
};

export const emitStatement = (body: Body, statement: Statement): void => {
  const { f } = body;
  const mark = f.next;
  switch (statement.kind) {
    case 'block':
      emitBlock(body, statement);
      return;
    case 'expression':
      step(f, statement.span);
      full(f, statement.expression, () => effect(f, statement.expression));
      f.release(mark);
      return;
    case 'declare':
      emitDeclare(body, statement);
      return;
    case 'initialise':
      full(f, statement.value, () => {
        const where = place(f, statement.place);
        initialisePlace(f, where, statement.place.type, bitsOf(statement.place), statement.value);
      });
      f.release(mark);
      // Until the constructor has ended, an exception destroys what there is of its object.
      guardPart(f, () => place(f, statement.place), statement.place.type);
      return;
    case 'set-table': {
      const table = f.slot();
      f.code.from(statement.span, () => {
        for (const one of statement.class.tables) {
          f.code.op('LEAG', table, 0, 0, f.program.tableOffset(statement.class, one));
          f.code.op('ST64', table, 0, 0, one.offset);
        }
      });
      f.release(mark);
      return;
    }
    case 'if':
      emitIf(body, statement);
      return;
    case 'loop':
      emitLoop(body, statement.loop);
      return;
    case 'switch':
      emitSwitch(body, statement.switch);
      return;
    case 'mark':
      f.code.place(labelOf(body, statement.target), true);
      enterCase(body, statement.target);
      body.placed.set(statement.target, { depth: f.scopes.length, cleanups: f.scope.cleanups.length });
      emitStatement(body, statement.statement);
      return;
    case 'goto':
      step(f, statement.span);
      f.code.from(statement.span, () => emitGoto(body, statement.target));
      return;
    case 'break':
      leave(f, f.breaks[f.breaks.length - 1], statement.span);
      return;
    case 'continue':
      leave(f, f.continues[f.continues.length - 1], statement.span);
      return;
    case 'leave':
      leave(f, f.leaves[f.leaves.length - 1], statement.span);
      return;
    case 'try':
      emitTry(body, statement);
      return;
    case 'structured-try':
      emitStructuredTry(body, statement);
      return;
    case 'return':
      emitReturn(body, statement.value, statement.span);
      f.release(mark);
      return;
    case 'empty':
  }
};

const emitBlock = (body: Body, block: Block): void => {
  const { f } = body;
  const scope = f.openScope(block);
  for (const statement of block.statements) emitStatement(body, statement);
  f.code.from(block.close, () => runCleanups(f, scope.cleanups));
  f.closeScope();
};

/** Ends all scopes above `depth`, innermost first, and jumps away; the scopes stay open for the code that follows. */
const leaveScopes = (f: Frame, depth: number, jump: () => void): void => {
  const { state } = f.guards;
  unwind(f, depth);
  jump();
  f.guards.enter(state);
};

const unwind = (f: Frame, depth: number): void => {
  for (let index = f.scopes.length - 1; index >= depth; index--) {
    const scope = f.scopes[index];
    if (scope !== undefined) runCleanups(f, scope.cleanups);
  }
};

const leave = (f: Frame, to: Leave | undefined, span: Span): void => {
  if (to === undefined) return;
  step(f, span);
  f.code.from(span, () => leaveScopes(f, to.depth, () => f.code.jump('JMP', to.label)));
};

// ── Declarations ────────────────────────────────────────────────────────────────────────────────────────────────

const emitDeclare = (body: Body, statement: Statement & { kind: 'declare' }): void => {
  const { f } = body;
  const { variable, initialiser } = statement;
  if (variable.storage === 'static') {
    emitLocalStatic(body, statement);
    f.describe(variable, false);
    return;
  }
  const silent = statement.quiet || initialiser === null;
  if (!silent) step(f, statement.span);
  f.code.from(statement.span, () => {
    if (variable === f.elided?.variable) declareResult(f, f.elided, statement);
    else if (variable.inMemory) declareInMemory(f, statement);
    else declareInSlot(f, variable, initialiser);
  });
};

const declareInSlot = (f: Frame, variable: VariableSymbol, initialiser: Expression | null): void => {
  const slot = f.slot();
  f.homes.set(variable, { kind: 'slot', slot });
  if (initialiser === null || initialiser.kind === 'unwritten') {
    f.describe(variable, false);
    f.code.op('UNDEF', slot);
    return;
  }
  full(f, initialiser, () => value(f, initialiser, slot));
  f.release(slot + 1);
  f.describe(variable, false);
};

const declareInMemory = (f: Frame, statement: Statement & { kind: 'declare' }): void => {
  const { variable, initialiser, destructor } = statement;
  const mark = f.next;
  const offset = f.object(variable.type, variable.align);
  const size = Math.max(1, sizeOf(variable.type));
  const home = { kind: 'stack', offset } as const;
  f.homes.set(variable, home);
  f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
  f.describe(variable, false);
  owe(f, f.scope.cleanups, { kind: 'kill', offset, size });
  if (initialiser !== null) full(f, initialiser, () => initialisePlace(f, home, variable.type, null, initialiser));
  f.release(mark);
  if (destructor !== null) {
    const elementSize = destroyedSize(variable);
    const count = variable.type.kind === 'array' ? sizeOf(variable.type) / elementSize : null;
    owe(f, f.scope.cleanups, { kind: 'destroy', place: home, destructor, count, elementSize, flag: null });
  }
};

/** A local that is the function's result. */
const declareResult = (f: Frame, elided: NonNullable<Frame['elided']>, statement: Statement & { kind: 'declare' }): void => {
  const { variable, initialiser, destructor } = statement;
  const home = { kind: 'memory', slot: f.resultSlot, offset: 0 } as const;
  f.homes.set(variable, home);
  f.describe(variable, false);
  elided.flag = destructor === null ? null : f.slot();
  const mark = f.next;
  if (elided.flag !== null) f.code.op('LDI', elided.flag, 0, 0, 1);
  if (initialiser !== null) full(f, initialiser, () => initialisePlace(f, home, variable.type, null, initialiser));
  f.release(mark);
  if (destructor === null) return;
  const elementSize = destroyedSize(variable);
  owe(f, f.scope.cleanups, { kind: 'destroy', place: home, destructor, count: null, elementSize, flag: elided.flag });
};

/** Size of the class objects in a variable, which may be an array of arrays of them. */
export const destroyedSize = (variable: VariableSymbol): number => {
  let { type } = variable;
  while (type.kind === 'array') type = type.element;
  return Math.max(1, sizeOf(type));
};

/** What the guard of a static local says. */
const guardUntouched = 0;
const guardBusy = 1;
const guardDone = 2;

const emitLocalStatic = (body: Body, statement: Statement & { kind: 'declare' }): void => {
  const { f } = body;
  const { variable, initialiser } = statement;
  if (initialiser === null || f.program.foldStatic(variable)) return;
  const flag = f.program.hiddenGuard(variable);
  const check = newLabel();
  const begin = newLabel();
  const done = newLabel();
  const mark = f.next;
  const slot = f.slot();
  const set = (state: number): void => {
    const byte = f.slot();
    f.code.op('LEAG', slot, 0, 0, flag);
    f.code.op('LDI', byte, 0, 0, state);
    f.code.op('ST8', byte, slot, 0, 0);
  };
  f.code.from(statement.span, () => {
    // A thread that finds another one at it waits until that is done, as C++11 and MSVC have it.
    f.code.place(check, true);
    f.code.op('LEAG', slot, 0, 0, flag);
    f.code.op('LD8U', slot, slot, 0, 0);
    f.code.jump('JEQI', done, slot, 0, guardDone);
    f.code.jump('JEQI', begin, slot, 0, guardUntouched);
    step(f, statement.span);
    f.code.jump('JMP', check);
    f.code.place(begin);
    set(guardBusy);
    step(f, statement.span);
    const state = guard(f, () => set(guardUntouched));
    f.program.initialiseStatic(f, variable);
    unguard(f, state);
    set(guardDone);
    f.code.place(done);
  });
  f.release(mark);
};

// ── Conditions and loops ────────────────────────────────────────────────────────────────────────────────────────

const emitIf = (body: Body, statement: Statement & { kind: 'if' }): void => {
  const { f } = body;
  const otherwise = newLabel();
  step(f, statement.condition.span);
  testFull(f, statement.condition, false, otherwise);
  emitStatement(body, statement.then);
  if (statement.otherwise === null) {
    f.code.place(otherwise);
    return;
  }
  const end = newLabel();
  f.code.jump('JMP', end);
  f.code.place(otherwise);
  emitStatement(body, statement.otherwise);
  f.code.place(end);
};

const emitLoop = (body: Body, loop: Loop): void => {
  const { f } = body;
  const outer = f.openScope(loop);
  for (const statement of loop.before) emitStatement(body, statement);
  if (loop.declaration === null) emitPlainLoop(body, loop);
  else emitDeclaringLoop(body, loop, loop.declaration);
  runCleanups(f, outer.cleanups);
  f.closeScope();
};

const emitInside = (body: Body, loop: Loop, end: Label, next: Label): void => {
  const { f } = body;
  const depth = f.scopes.length;
  f.breaks.push({ label: end, depth });
  f.continues.push({ label: next, depth });
  emitStatement(body, loop.body);
  f.breaks.pop();
  f.continues.pop();
};

/** The test stands behind the body: one jump for each round. */
const emitPlainLoop = (body: Body, loop: Loop): void => {
  const { f } = body;
  const { condition, step: advance } = loop;
  const top = newLabel();
  const next = newLabel();
  const test = newLabel();
  const end = newLabel();
  const endless = condition === null || truth(evaluate(condition)) === true;
  if (!loop.testLast && condition !== null && !endless) f.code.jump('JMP', test);
  if (!loop.testLast && condition !== null && endless) step(f, condition.span);
  f.code.place(top, true);
  const { length } = f.code;
  emitInside(body, loop, end, next);
  f.code.place(next);
  // `for (;;);` is a statement all the same: a reader stands there.
  if (condition === null && advance === null && f.code.length === length) step(f, loop.body.span);
  if (advance !== null) {
    // The hidden advance of a range-for has its condition's place: one step is enough for both.
    if (condition === null || advance.span !== condition.span) step(f, advance.span);
    const mark = f.next;
    full(f, advance, () => effect(f, advance));
    f.release(mark);
  }
  f.code.place(test);
  if (condition === null) f.code.from(loop.body.span, () => f.code.jump('JMP', top));
  else {
    step(f, condition.span);
    testFull(f, condition, true, top);
  }
  f.code.place(end);
};

/** `while (T x = …)`: the variable is made and unmade in every round. */
const emitDeclaringLoop = (body: Body, loop: Loop, declaration: Statement): void => {
  const { f } = body;
  const top = newLabel();
  const next = newLabel();
  const leaveLabel = newLabel();
  const end = newLabel();
  f.code.place(top, true);
  const round = f.openScope(declaration);
  emitStatement(body, declaration);
  if (loop.condition !== null) testFull(f, loop.condition, false, leaveLabel);
  const depth = f.scopes.length;
  f.breaks.push({ label: leaveLabel, depth });
  f.continues.push({ label: next, depth });
  emitStatement(body, loop.body);
  f.breaks.pop();
  f.continues.pop();
  f.code.place(next);
  if (loop.step !== null) {
    const advance = loop.step;
    step(f, advance.span);
    full(f, advance, () => effect(f, advance));
  }
  runCleanups(f, round.cleanups);
  f.code.jump('JMP', top);
  f.code.place(leaveLabel);
  runCleanups(f, round.cleanups);
  f.closeScope();
  f.code.place(end);
};

const emitSwitch = (body: Body, node: Switch): void => {
  const { f } = body;
  const outer = f.openScope(node);
  if (node.declaration !== null) emitStatement(body, node.declaration);
  step(f, node.condition.span);
  const mark = f.next;
  const slot = f.slot();
  full(f, node.condition, () => value(f, node.condition, slot));
  const end = newLabel();
  const wide = isWideUnsigned(node.condition.type);
  const detours: Detour[] = [];
  const entryOf = (target: Target): Label => {
    const label = newLabel();
    body.cases.set(target, { label, depth: f.scopes.length, detours });
    return label;
  };
  f.code.from(node.condition.span, () => {
    for (const one of node.cases) jumpToCase(f, slot, one.first, one.last, wide, entryOf(one.target));
    f.code.jump('JMP', node.default === null ? end : entryOf(node.default));
  });
  f.release(mark);
  f.breaks.push({ label: end, depth: f.scopes.length });
  emitStatement(body, node.body);
  f.breaks.pop();
  emitDetours(f, detours, end);
  f.code.place(end);
  runCleanups(f, outer.cleanups);
  f.closeScope();
};

/**
 * The switch jumps to a case's entry. Where that skips the beginning of objects in memory (legal when they have no initialiser),
 * the entry is a detour that begins their lives.
 */
const enterCase = (body: Body, target: Target): void => {
  const entry = body.cases.get(target);
  if (entry === undefined) return;
  const { f } = body;
  const skipped = f.scopes.slice(entry.depth).flatMap((scope) => scope.cleanups.filter((cleanup) => cleanup.kind === 'kill'));
  if (skipped.length === 0) f.code.place(entry.label);
  else entry.detours.push({ entry: entry.label, target: labelOf(body, target), skipped });
};

const emitDetours = (f: Frame, detours: readonly Detour[], end: Label): void => {
  if (detours.length === 0) return;
  f.code.jump('JMP', end);
  for (const { entry, target, skipped } of detours) {
    f.code.place(entry);
    for (const { offset, size } of skipped) f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
    f.code.jump('JMP', target);
  }
};

const jumpToCase = (f: Frame, slot: number, first: bigint, last: bigint, wide: boolean, label: Label): void => {
  const low = BigInt.asIntN(64, first);
  const high = BigInt.asIntN(64, last);
  if (low === high && fitsImmediate(low)) {
    f.code.jump('JEQI', label, slot, 0, Number(low));
    return;
  }
  const mark = f.next;
  const bound = f.slot();
  f.code.op('LDI', bound, 0, 0, low);
  if (low === high) f.code.jump('JEQ', label, slot, bound);
  else {
    const skip = newLabel();
    const top = f.slot();
    f.code.op('LDI', top, 0, 0, high);
    f.code.jump(wide ? 'JLTU' : 'JLTS', skip, slot, bound);
    f.code.jump(wide ? 'JLEU' : 'JLES', label, slot, top);
    f.code.place(skip);
  }
  f.release(mark);
};

// ── goto and return ─────────────────────────────────────────────────────────────────────────────────────────────

/** The scopes around every label of a function, outermost first. */
const findPaths = (root: Block): Map<Target, readonly object[]> => {
  const paths = new Map<Target, readonly object[]>();
  const walk = (statement: Statement, path: readonly object[]): void => {
    switch (statement.kind) {
      case 'block':
        for (const one of statement.statements) walk(one, [...path, statement]);
        return;
      case 'if':
        walk(statement.then, path);
        if (statement.otherwise !== null) walk(statement.otherwise, path);
        return;
      case 'loop': {
        const { loop } = statement;
        walk(loop.body, loop.declaration === null ? [...path, loop] : [...path, loop, loop.declaration]);
        return;
      }
      case 'switch':
        walk(statement.switch.body, [...path, statement.switch]);
        return;
      case 'mark':
        paths.set(statement.target, path);
        walk(statement.statement, path);
        return;
      case 'try':
        walk(statement.body, path);
        for (const handler of statement.handlers) walk(handler.body, [...path, handler]);
        return;
      case 'structured-try':
        walk(statement.body, statement.handler.kind === 'finally' ? [...path, statement] : path);
        walk(statement.handler.block, path);
        return;
      default:
    }
  };
  walk(root, []);
  return paths;
};

const emitGoto = (body: Body, target: Target): void => {
  const { f } = body;
  body.paths ??= findPaths(body.root);
  const path = body.paths.get(target) ?? [];
  let depth = f.scopes.length;
  for (; depth > 0; depth--) {
    const node = f.scopes[depth - 1]?.node ?? null;
    if (node === null || path.includes(node)) break;
  }
  leaveScopes(f, depth, () => {
    const before = body.placed.get(target);
    if (before !== undefined) {
      // Backwards: what was declared since the label ends too.
      const scope = f.scopes[before.depth - 1];
      if (scope !== undefined && before.depth === depth) runCleanups(f, scope.cleanups, before.cleanups);
    }
    f.code.jump('JMP', labelOf(body, target));
  });
};

const emitReturn = (body: Body, e: Expression | null, span: Span): void => {
  const { f, symbol } = body;
  const { state } = f.guards;
  step(f, span);
  f.code.from(span, () => {
    const { returns } = symbol.type;
    if (e === null || isVoid(returns)) {
      if (e !== null) full(f, e, () => effect(f, e));
      unwind(f, 0);
      if (e === null && symbol.name === 'main' && symbol.member === null) f.code.op('LDI', 0, 0, 0, 0);
    } else if (returnsObject(returns)) {
      if (f.elided === null) full(f, e, () => build(f, e, { kind: 'memory', slot: f.resultSlot, offset: 0 }));
      else if (f.elided.flag !== null) f.code.op('LDI', f.elided.flag, 0, 0, 0);
      unwind(f, 0);
      if (f.resultSlot !== 0) f.code.op('MOV', 0, f.resultSlot);
    } else {
      const cleans = f.scopes.some((scope) => scope.cleanups.some((cleanup) => cleanup.kind !== 'kill'));
      const direct = !cleans && !f.program.makesTemporaries(e);
      const slot = full(f, e, () => value(f, e, direct ? 0 : null));
      const kept = cleans ? keep(f, slot) : slot;
      unwind(f, 0);
      if (kept !== 0) f.code.op('MOV', 0, kept);
    }
    f.code.op('RET');
  });
  f.guards.enter(state);
};

/** Destructors may change variables; the value to return must not change with them. */
const keep = (f: Frame, slot: number): number => {
  const copy = f.waiting[0] ?? f.slot();
  f.code.op('MOV', copy, slot);
  return copy;
};

/** The end of a function's outermost block, when control can get there. */
export const emitEnd = (body: Body, block: Block): void => {
  const { f, symbol } = body;
  if (f.code.dead) return;
  const { returns } = symbol.type;
  const isMain = symbol.member === null && (symbol.name === 'main' || symbol.name === 'wmain');
  const unreturned = !isVoid(returns) && !isMain;
  if (unreturned && f.program.language === 'c++') {
    f.code.from(block.close, () => f.code.op('TRAP', 0, 0, 0, TRAPS.indexOf('missing-return')));
    return;
  }
  step(f, block.close);
  f.code.from(block.close, () => {
    unwind(f, 0);
    if (isMain) f.code.op('LDI', 0, 0, 0, 0);
    else if (unreturned) returnUnwritten(f, returns);
    f.code.op('RET');
  });
};

/** In C the end of a function without a return statement is in order as long as nobody uses the value. */
const returnUnwritten = (f: Frame, returns: Type): void => {
  const slot = isBuilt(returns) ? f.resultSlot : f.slot();
  if (!isBuilt(returns)) f.code.op('UNDEF', slot);
  f.code.op('MOV', 0, slot);
};

/** Runs the destructor of a static object; the body of what the program registers to run at exit. */
export const emitDestruction = (f: Frame, offset: number, type: Type, destructor: FunctionSymbol): void => {
  let element = type;
  while (element.kind === 'array') ({ element } = element);
  const size = sizeOf(element);
  destroyObjects(f, { kind: 'image', offset }, destructor, type.kind === 'array' ? sizeOf(type) / size : null, size);
};
