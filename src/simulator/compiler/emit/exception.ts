/** C++ exceptions: `throw` and `try`. */
import { sizeOf } from '../layout.ts';
import type { Expression, Handler, Try } from '../tree.ts';
import { invokeNative } from './call.ts';
import { owe, runCleanups, undoable, unguard } from './cleanup.ts';
import { newLabel } from './code.ts';
import { initialisePlace } from './expression.ts';
import type { Frame } from './frame.ts';
import { emitStatement, step, type Body } from './statement.ts';

/** The exception object lives on the heap until its last handler ends. */
export const throwObject = (f: Frame, e: Expression & { kind: 'throw' }): void => {
  const { object } = e;
  if (object === null) {
    f.code.op('RETHROW');
    return;
  }
  const { type } = object;
  const pointer = f.slot();
  f.code.op('MOV', pointer, invokeNative(f, 'operator new', [(slot) => f.code.op('LDI', slot, 0, 0, Math.max(1, sizeOf(type)))]));
  undoable(
    f,
    () => invokeNative(f, 'operator delete', [(slot) => f.code.op('MOV', slot, pointer)]),
    () => initialisePlace(f, { kind: 'memory', slot: pointer, offset: 0 }, type, null, object),
  );
  f.code.op('THROW', pointer, 0, 0, f.program.thrownTypes.thrown(type));
};

export const emitTry = (body: Body, statement: Try): void => {
  const { f } = body;
  const mark = f.next;
  const slot = f.slot();
  const end = newLabel();
  const outside = f.objects.length;
  const handlers = statement.handlers.map((handler) => ({ handler, label: newLabel() }));
  const state = f.guards.open({
    kind: 'catch',
    handlers: handlers.map(({ handler, label }) => ({ type: f.program.thrownTypes.caught(handler.type), label, slot })),
  });
  emitStatement(body, statement.body);
  unguard(f, state);
  const inside = f.objects.slice(outside);
  for (const { handler, label } of handlers) {
    f.code.jump('JMP', end);
    f.code.place(label, true);
    emitHandler(body, handler, slot, inside);
  }
  f.code.place(end);
  f.release(mark);
};

const emitHandler = (body: Body, handler: Handler, slot: number, inside: Frame['objects']): void => {
  const { f } = body;
  const scope = f.openScope(handler);
  f.homes.set(handler.source, { kind: 'slot', slot });
  owe(f, scope.cleanups, { kind: 'caught' });
  step(f, handler.span);
  f.code.from(handler.span, () => endObjects(f, inside));
  if (handler.declaration !== null) emitStatement(body, handler.declaration);
  emitStatement(body, handler.body);
  f.code.from(handler.body.close, () => runCleanups(f, scope.cleanups));
  f.closeScope();
};

/** The exception has left the scopes of these objects. */
export const endObjects = (f: Frame, objects: Frame['objects']): void => {
  for (const { offset, size } of objects) f.code.op('KILL', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
};
