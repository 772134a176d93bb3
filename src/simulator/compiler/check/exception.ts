/** C++ exceptions: `throw`, and `try` with its handlers. */
import type * as Ast from '../ast.ts';
import { fitOf } from '../exception-type.ts';
import type { Expression, Handler, Statement } from '../tree.ts';
import { builtin, isError, spell, type Type } from '../type.ts';
import type { Checker, FunctionContext } from './checker.ts';
import { convertTo, decayedType, dereference, rvalue } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { fromValue } from './initialise.ts';
import { newVariable } from './function.ts';
import { useDestructor, loadVariable } from './special.ts';
import { checkBlock } from './statement.ts';
import { hiddenLocal, within } from './structured.ts';
import { declaredType, requireComplete, specifiedType } from './typename.ts';

export const checkThrow = (c: Checker, e: Ast.Expression & { kind: 'throw' }): Expression => {
  const node = (object: Expression | null): Expression => ({
    kind: 'throw',
    object,
    type: builtin.void,
    category: 'prvalue',
    span: e.span,
  });
  if (e.operand === null) return node(null);
  const operand = checkExpression(c, e.operand);
  if (isError(operand.type)) return c.errorExpression(e.span);
  const type = operand.type.kind === 'class' ? operand.type.plain : decayedType(c, operand);
  if (type.kind === 'void' || !requireComplete(c, type, e.operand.span)) {
    if (type.kind === 'void') c.error('throws-nothing', e.operand.span);
    return c.errorExpression(e.span);
  }
  if (type.kind !== 'class') return node(rvalue(c, operand));
  useDestructor(c, type, e.span);
  // A local variable that is thrown is moved from.
  const local = operand.kind === 'variable' && operand.variable.storage !== 'static';
  const source: Expression = local ? { ...operand, category: 'xvalue' } : operand;
  return node(convertTo(c, source, type, { purpose: 'operand' }));
};

export const checkTry = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'try' }): Statement => {
  const body = within(context, { kind: 'try' }, () => checkBlock(c, statement.body));
  const handlers = statement.handlers.map((handler) => checkHandler(c, context, handler));
  warnHidden(c, handlers);
  return { kind: 'try', body, handlers, span: statement.span };
};

type HandlerSyntax = (Ast.Statement & { kind: 'try' })['handlers'][number];

const checkHandler = (c: Checker, context: FunctionContext, { declaration, body }: HandlerSyntax): Handler =>
  within(context, { kind: 'catch' }, () =>
    c.within('block', body.span, () => {
      const span = declaration?.span ?? body.span;
      const everything = (): Handler => ({
        type: null,
        source: hiddenLocal(context, '<exception>', c.types.pointer(builtin.void), span),
        declaration: null,
        body: checkBlock(c, body),
        span,
      });
      if (declaration === null) return everything();
      const written = declaredType(c, specifiedType(c, declaration.specifiers), declaration.declarator.layers);
      const type = c.types.unqualified(decayed(c, written.kind === 'reference' ? written.to : written));
      if (isError(type) || (type.kind !== 'void' && !requireComplete(c, type, span))) return everything();
      if (type.kind === 'void') {
        c.error('incomplete-type', span, { data: { type: spell(type) } });
        return everything();
      }
      if (written.kind === 'reference' && type.kind === 'pointer') {
        c.unsupported('catching-pointers-by-reference', span);
        return everything();
      }
      const source = hiddenLocal(context, '<exception>', type.kind === 'pointer' ? type : c.types.pointer(type), span);
      const value = type.kind === 'pointer' ? loadVariable(source, span) : dereference(loadVariable(source, span), 'lvalue', span);
      const statement = declareParameter(c, context, declaration, written.kind === 'reference' ? written : decayed(c, written), value);
      return { type, source, declaration: statement, body: checkBlock(c, body), span };
    }),
  );

const decayed = (c: Checker, type: Type): Type =>
  type.kind === 'array' ? c.types.pointer(type.element) : type.kind === 'function' ? c.types.pointer(type) : type;

const declareParameter = (
  c: Checker,
  context: FunctionContext,
  declaration: Ast.Parameter,
  type: Type,
  source: Expression,
): Statement | null => {
  const name = declaration.declarator.name?.name;
  const span = name?.span ?? declaration.span;
  if (name === undefined && type.kind !== 'class') return null;
  const variable = { ...newVariable(name?.text ?? '<unnamed>', type, span, 'local', context.symbol), used: span };
  if (name !== undefined) c.scope.names.set(name.text, variable);
  const { value } = fromValue(c, type, source, false);
  variable.initialiser = value;
  const destructor = useDestructor(c, type, span);
  return { kind: 'declare', variable, initialiser: value, destructor, quiet: true, span: declaration.span };
};

/** A handler that an earlier one for the same type or a base class leaves nothing to. */
const warnHidden = (c: Checker, handlers: readonly Handler[]): void => {
  handlers.forEach((handler, index) => {
    const earlier = handlers
      .slice(0, index)
      .find((other) => other.type === null || (handler.type !== null && takes(other.type, handler.type)));
    if (earlier === undefined) return;
    if (earlier.type === null) c.error('catch-all-not-last', earlier.span);
    else if (handler.type !== null)
      c.warning('handler-hidden', handler.span, {
        data: { type: spell(handler.type), earlier: spell(earlier.type) },
        notes: [{ code: 'previous-handler', data: {}, span: earlier.span }],
      });
  });
};

const takes = (handler: Type, thrown: Type): boolean => fitOf(handler, thrown) !== null;
