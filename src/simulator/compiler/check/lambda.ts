/** Lambda expressions: a class with a field for each capture and an `operator()`. */
import type * as Ast from '../ast.ts';
import { lookup } from '../scope.ts';
import type { Span } from '../source.ts';
import { newFunctionSymbol, type ClassSymbol, type FieldSymbol, type FunctionSymbol, type VariableSymbol } from '../symbol.ts';
import type { Element, Expression, Statement } from '../tree.ts';
import { builtin, isError, type Type } from '../type.ts';
import { makeCall } from './call.ts';
import type { Capture, Checker, FunctionContext, LambdaContext } from './checker.ts';
import { completeClass, newClass } from './class.ts';
import { addressOf, dereference, rvalue } from './conversion.ts';
import { checkExpression, constant, useVariable } from './expression.ts';
import { checkBody, newVariable } from './function.ts';
import { copyValue, fieldOf, loadVariable } from './special.ts';
import { parametersOf, typeOf } from './typename.ts';
import { useFunction } from './use.ts';

type LambdaSyntax = Ast.Expression & { kind: 'lambda' };

export const checkLambda = (c: Checker, e: LambdaSyntax): Expression => {
  const layer = e.declarator.layers[0];
  if (c.unevaluated > 0 || layer?.kind !== 'function') {
    c.unsupported('unevaluated-lambdas', e.span);
    return c.errorExpression(e.span);
  }
  const closure = newClass(c, '', 'class', e.span, c.scope, true);
  closure.state = 'being-defined';
  closure.hasDeclaredConstructor = true;
  const context: LambdaContext = { class: closure, default: e.captureDefault, captures: new Map() };
  for (const capture of e.captures) captureNamed(c, context, capture, e.span);
  const body = callOperator(c, e, closure, layer);
  const definition: Ast.FunctionDefinition = {
    kind: 'function',
    specifiers: noSpecifiers(e.span),
    declarator: e.declarator,
    memberInitialisers: [],
    body: e.body,
    span: e.span,
  };
  const { classDepth } = c;
  c.classDepth = 0;
  c.inScope(closure.scope, () => checkBody(c, body, definition, context));
  c.classDepth = classDepth;
  completeClass(c, closure, new Map(), null);
  if (context.captures.size === 0) addInvoker(c, closure, body, e.span);
  return build(c, closure, context, e.span);
};

const noSpecifiers = (span: Span): Ast.DeclarationSpecifiers => ({
  type: { kind: 'auto', span },
  constant: false,
  volatile: false,
  storage: [],
  inline: true,
  constexpr: false,
  virtual: false,
  explicit: false,
  friend: false,
  alignments: [],
  linkage: 'C++',
  span,
});

const newFunction = (name: string, member: ClassSymbol, type: FunctionSymbol['type'], hasThis: boolean, span: Span): FunctionSymbol =>
  newFunctionSymbol({ name, qualifiedName: name, type, member, hasThis, span, internal: true });

const callOperator = (
  c: Checker,
  e: LambdaSyntax,
  closure: ClassSymbol,
  layer: Ast.DeclaratorLayer & { kind: 'function' },
): FunctionSymbol => {
  const parameters = parametersOf(c, layer);
  const returns: Type = layer.trailingReturn === null ? builtin.auto : typeOf(c, layer.trailingReturn);
  const type = c.types.function(
    returns,
    parameters.map((parameter) => c.types.unqualified(parameter.type)),
    layer.variadic,
    !e.mutable,
  );
  const symbol = { ...newFunction('operator()', closure, type, true, e.span), noexcept: layer.noexcept === true };
  symbol.parameters = parameters;
  closure.scope.names.set('operator()', { kind: 'functions', name: 'operator()', functions: [symbol] });
  return symbol;
};

// ── Captures ────────────────────────────────────────────────────────────────────────────────────────────────────

const addField = (closure: ClassSymbol, name: string, type: Type, span: Span): FieldSymbol => {
  const field: FieldSymbol = {
    kind: 'field',
    name,
    type,
    alias: null,
    span,
    access: 'public',
    owner: closure,
    offset: 0,
    bits: null,
    initialiser: null,
    anonymous: false,
    mutable: false,
    align: 1,
  };
  closure.fields.push(field);
  return field;
};

const captureNamed = (c: Checker, context: LambdaContext, capture: LambdaSyntax['captures'][number], span: Span): void => {
  if (capture.name === null || capture.name.text === 'this') {
    const self = thisAround(c.function);
    if (self === null) c.error('this-outside-member', span);
    else addCapture(c, context, self, false, capture.name?.span ?? span);
    return;
  }
  if (capture.name.text === '*this') {
    captureObject(c, context, capture.name.span);
    return;
  }
  const { text, span: nameSpan } = capture.name;
  if (capture.initialiser !== null) {
    const value = checkExpression(c, capture.initialiser);
    if (isError(value.type)) return;
    const type = capture.byReference
      ? c.types.reference(value.type, false)
      : value.type.kind === 'class'
        ? value.type.plain
        : rvalue(c, value).type;
    const variable = newVariable(text, type, nameSpan, 'local', c.function?.symbol ?? null);
    context.class.scope.names.set(text, variable);
    addField(context.class, text, type, nameSpan);
    const initialiser = capture.byReference
      ? addressOf(c, value)
      : value.type.kind === 'class' && value.category !== 'prvalue'
        ? copyValue(c, value, nameSpan)
        : rvalue(c, value);
    context.captures.set(variable, { byReference: capture.byReference, fieldName: text, initialiser });
    return;
  }
  const found = lookup(c.scope, text, false);
  if (found?.kind !== 'variable') {
    c.error('undeclared-identifier', nameSpan, { data: { name: text } });
    return;
  }
  if (found.storage === 'static') c.warning('capture-not-needed', nameSpan, { data: { name: text } });
  else addCapture(c, context, found, capture.byReference, nameSpan);
};

/** `[*this]`: the closure has an object of its own, which `this` means in the body. */
const captureObject = (c: Checker, context: LambdaContext, span: Span): void => {
  const self = thisAround(c.function);
  if (self === null || self.type.kind !== 'pointer') {
    c.error('this-outside-member', span);
    return;
  }
  const inLambda = c.function !== null && c.function.lambda !== null;
  const object = dereference(inLambda ? captureVariable(c, self, span) : loadVariable(self, span));
  addField(context.class, ownObject, object.type.plain, span);
  context.captures.set(self, { byReference: false, fieldName: ownObject, initialiser: copyValue(c, object, span) });
};

/** The field of a closure with a copy of `*this`. */
const ownObject = '<*this>';

const thisAround = (context: FunctionContext | null): VariableSymbol | null => {
  for (let at = context; at !== null; at = at.outer) if (at.lambda === null) return at.thisVariable;
  return null;
};

/** Makes a field for a variable of the surroundings; its initialiser is checked where the lambda stands. */
const addCapture = (c: Checker, context: LambdaContext, variable: VariableSymbol, byReference: boolean, span: Span): Capture => {
  const known = context.captures.get(variable);
  if (known !== undefined) return known;
  const isThis = variable.name === 'this';
  const place = isThis
    ? c.function !== null && c.function.lambda !== null
      ? captureVariable(c, variable, span)
      : loadVariable(variable, span)
    : useVariable(c, variable, span);
  const fieldName = isThis ? '<this>' : variable.name;
  const plain = c.types.unqualified(place.type);
  addField(context.class, fieldName, byReference ? c.types.reference(place.type, false) : plain, span);
  const initialiser = isError(place.type) ? place : byReference ? addressOf(c, place) : isThis ? place : copyValue(c, place, span);
  const capture: Capture = { byReference, fieldName, initialiser };
  context.captures.set(variable, capture);
  return capture;
};

/** A variable of an enclosing function, seen from a lambda's body: a field of the closure. */
export const captureVariable = (c: Checker, variable: VariableSymbol, span: Span): Expression => {
  const inner = c.function;
  if (inner === null || inner.lambda === null || inner.thisVariable === null) {
    c.error('local-of-other-function', span, {
      data: { name: variable.name },
      notes: [{ code: 'declared-here', data: { name: variable.name }, span: variable.span }],
    });
    return c.errorExpression(span);
  }
  const { lambda } = inner;
  let capture = lambda.captures.get(variable);
  if (capture === undefined) {
    if (lambda.default === null) {
      c.error('not-captured', span, {
        data: { name: variable.name },
        notes: [{ code: 'declared-here', data: { name: variable.name }, span: variable.span }],
      });
      return c.errorExpression(span);
    }
    c.function = inner.outer;
    capture = addCapture(c, lambda, variable, lambda.default === '&' && variable.name !== 'this', span);
    c.function = inner;
  }
  const field = lambda.class.fields.find((one) => one.name === capture.fieldName);
  if (field === undefined || isError(field.type)) return c.errorExpression(span);
  const place = fieldOf(c, dereference(loadVariable(inner.thisVariable, span)), field, span);
  if (capture.fieldName === ownObject) return addressOf(c, place);
  return variable.name === 'this' ? rvalue(c, place) : place;
};

/** The closure object, built from what the captures are initialised with. */
const build = (c: Checker, closure: ClassSymbol, context: LambdaContext, span: Span): Expression => {
  const elements: Element[] = [];
  for (const capture of context.captures.values()) {
    const field = closure.fields.find((one) => one.name === capture.fieldName);
    if (isError(capture.initialiser.type)) return c.errorExpression(span);
    if (field !== undefined) elements.push({ offset: field.offset, type: field.type, bits: null, value: capture.initialiser });
  }
  return { kind: 'aggregate', elements, selves: [], zero: elements.length === 0, type: closure.type, category: 'prvalue', span };
};

/** A lambda without captures converts to a function pointer: to a function that calls it with no object. */
const addInvoker = (c: Checker, closure: ClassSymbol, body: FunctionSymbol, span: Span): void => {
  const type = c.types.function(body.type.returns, body.type.parameters, body.type.variadic);
  const invoker = newFunction('(lambda)', closure, type, false, span);
  const parameters = type.parameters.map((parameter, index) => newVariable(`<${index}>`, parameter, span, 'parameter', invoker));
  const before = c.function;
  c.function = null;
  const args = parameters.map((variable) => {
    if (variable.type.kind !== 'class') return loadVariable(variable, span);
    return addressOf(c, { kind: 'variable', variable, type: variable.type, category: 'lvalue', span });
  });
  const object = constant(builtin.nullptr, 0n, span);
  const call = makeCall(c, body, { ...object, type: c.types.pointer(closure.type) }, args, null, span, true);
  c.function = before;
  const value = type.returns.kind === 'reference' && call.kind === 'dereference' ? call.pointer : call;
  const statement: Statement =
    type.returns.kind === 'void' ? { kind: 'expression', expression: call, span } : { kind: 'return', value, span };
  invoker.body = {
    thisVariable: null,
    parameters,
    prologue: [],
    block: { kind: 'block', statements: [statement], close: span, span },
    epilogue: [],
    span,
    conditionalTemporaries: false,
  };
  invoker.defined = true;
  closure.scope.names.set('<invoke>', { kind: 'functions', name: '<invoke>', functions: [invoker] });
  c.functions.push(invoker);
};

const invoker = (closure: Type, to: Type): FunctionSymbol | null => {
  if (closure.kind !== 'class' || !closure.symbol.lambda || to.kind !== 'pointer') return null;
  const set = closure.symbol.scope.names.get('<invoke>');
  const found = set?.kind === 'functions' ? set.functions[0] : undefined;
  return found !== undefined && found.type === to.to ? found : null;
};

/** The function pointer type that a captureless closure converts to, or null. */
export const invokerType = (c: Checker, closure: Type): Type | null => {
  const set = closure.kind === 'class' && closure.symbol.lambda ? closure.symbol.scope.names.get('<invoke>') : undefined;
  const found = set?.kind === 'functions' ? set.functions[0] : undefined;
  return found === undefined ? null : c.types.pointer(found.type);
};

/** Whether a closure converts to a function pointer type. */
export const isInvokable = (closure: Type, to: Type): boolean => invoker(closure, to) !== null;

/** The function that a captureless lambda turns into when a function pointer is wanted. */
export const invokerOf = (c: Checker, closure: Type, to: Type, span: Span): FunctionSymbol | null => {
  const found = invoker(closure, to);
  if (found !== null) useFunction(c, found, span);
  return found;
};
