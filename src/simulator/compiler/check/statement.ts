/** Statements. */
import type * as Ast from '../ast.ts';
import { lookupIn } from '../scope.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol, VariableSymbol } from '../symbol.ts';
import type { Block, Expression, Statement, Target } from '../tree.ts';
import { builtin, isError, isIntegral, spell, type Type } from '../type.ts';
import { bindParts } from './binding.ts';
import { makeCall } from './call.ts';
import type { Checker, FunctionContext, SwitchContext } from './checker.ts';
import { addressOf, convertTo, decayedType, dereference, materialise, promote, rvalue, toCondition } from './conversion.ts';
import { declare, declareSimple, deducedType } from './declaration.ts';
import { checkExpression, constant } from './expression.ts';
import { newVariable } from './function.ts';
import { initialisedHere, labelOf } from './label.ts';
import { discarded, operandValue, overloadedOperator, reversed } from './operator.ts';
import { loadVariable, useDestructor } from './special.ts';
import { checkTry } from './exception.ts';
import { checkJump, checkLeave, checkStructuredTry, refuseLeavingFinally } from './structured.ts';
import { constantInteger, containsAuto, deduceAuto, declaredType, specifiedType } from './typename.ts';
import { warnDanglingElse, warnMissingCases, warnUnusedResult } from './suspicious.ts';
import { fromValue, listInitialise } from './initialise.ts';

export const checkBlock = (c: Checker, block: Ast.Block): Block =>
  c.within('block', block.span, () => ({
    kind: 'block',
    statements: block.statements.flatMap((statement) => checkStatement(c, statement)),
    close: block.close,
    span: block.span,
  }));

/** One statement, as a block when it makes several. */
const checkBody = (c: Checker, statement: Ast.Statement): Statement =>
  c.within('block', statement.span, () => {
    const statements = checkStatement(c, statement);
    const only = statements[0];
    if (only !== undefined && statements.length === 1 && only.kind !== 'declare') return only;
    return { kind: 'block', statements, close: statement.span, span: statement.span };
  });

const checkStatement = (c: Checker, statement: Ast.Statement): Statement[] => {
  const context = c.function;
  if (context === null) return [];
  switch (statement.kind) {
    case 'block':
      return [checkBlock(c, statement)];
    case 'expression': {
      const expression = discarded(c, checkExpression(c, statement.expression));
      warnUnusedValue(c, statement.expression, expression);
      return [{ kind: 'expression', expression, span: statement.span }];
    }
    case 'declaration':
      return declare(c, statement.declaration);
    case 'if':
      return [checkIf(c, statement)];
    case 'while':
    case 'do':
    case 'for':
      return [checkLoop(c, context, statement)];
    case 'range-for':
      return [checkRangeFor(c, context, statement)];
    case 'switch':
      return [checkSwitch(c, context, statement)];
    case 'case':
    case 'default':
      return checkCase(c, context, statement);
    case 'label': {
      const label = labelOf(context, statement.name.text);
      if (label.defined !== null) {
        c.error('redefinition', statement.name.span, {
          data: { name: statement.name.text },
          notes: [{ code: 'previous-definition', data: { name: statement.name.text }, span: label.defined }],
        });
      }
      label.defined = statement.name.span;
      label.parts = context.parts;
      label.initialised = initialisedHere(c);
      return marked(c, label.target, statement.statement, statement.span);
    }
    case 'goto': {
      const label = labelOf(context, statement.label.text);
      label.used ??= statement.label.span;
      label.jumps.push({ span: statement.span, parts: context.parts, initialised: initialisedHere(c) });
      return [{ kind: 'goto', target: label.target, span: statement.span }];
    }
    case 'break':
      if (context.breakable === 0) c.error('break-outside', statement.span);
      else refuseLeavingFinally(c, context, 'breakable', statement.span);
      return [{ kind: 'break', span: statement.span }];
    case 'continue':
      if (context.continuable === 0) c.error('continue-outside', statement.span);
      else refuseLeavingFinally(c, context, 'continuable', statement.span);
      return [{ kind: 'continue', span: statement.span }];
    case 'return':
      return [checkReturn(c, context, statement)];
    case 'try':
      return statement.flavour === 'c++' ? [checkTry(c, context, statement)] : checkStructuredTry(c, context, statement);
    case 'leave':
      return checkLeave(c, context, statement.span);
    case 'empty':
      return [{ kind: 'empty', span: statement.span }];
    case 'error':
      return [{ kind: 'expression', expression: c.errorExpression(statement.span), span: statement.span }];
  }
};

/** Declarations after a label belong to the surrounding block, so the mark stands before them. */
const marked = (c: Checker, target: Target, inner: Ast.Statement, span: Span): Statement[] => {
  const [first, ...rest] = checkStatement(c, inner);
  if (first === undefined) return [{ kind: 'mark', target, statement: { kind: 'empty', span }, span }];
  return first.kind === 'declare'
    ? [{ kind: 'mark', target, statement: { kind: 'empty', span }, span }, first, ...rest]
    : [{ kind: 'mark', target, statement: first, span }, ...rest];
};

/** `a == b;` or `x;` does nothing: probably meant otherwise. */
const warnUnusedValue = (c: Checker, e: Ast.Expression, checked: Expression): void => {
  if (e.kind === 'paren') warnUnusedValue(c, e.inner, checked);
  else if (e.kind === 'binary' && e.operator === '==')
    c.warning('comparison-unused', e.operatorSpan, { fixes: [{ span: e.operatorSpan, text: '=' }] });
  else if (e.kind === 'name') c.warning('function-not-called-or-unused', e.span, { data: { name: e.name.name.text } });
  else warnUnusedResult(c, checked);
};

// ── Conditions ──────────────────────────────────────────────────────────────────────────────────────────────────

interface CheckedCondition {
  readonly declaration: Statement | null;
  readonly expression: Expression;
}

const checkCondition = (c: Checker, condition: Ast.Condition): CheckedCondition => {
  if (condition.kind !== 'condition-declaration') {
    warnAssignment(c, condition);
    return { declaration: null, expression: toCondition(c, checkExpression(c, condition)) };
  }
  const { declaration, expression } = declaredCondition(c, condition);
  return { declaration, expression: toCondition(c, expression) };
};

const declaredCondition = (c: Checker, condition: Ast.Condition & { kind: 'condition-declaration' }): CheckedCondition => {
  const [declaration] = declareSimple(c, condition.declaration, false);
  if (declaration?.kind !== 'declare') return { declaration: null, expression: c.errorExpression(condition.span) };
  const { variable } = declaration;
  variable.used ??= condition.span;
  if (isError(variable.type)) return { declaration, expression: c.errorExpression(condition.span) };
  const type = variable.type.kind === 'reference' ? c.types.pointer(variable.type.to) : variable.type;
  const place: Expression = { kind: 'variable', variable, type, category: 'lvalue', span: variable.span };
  return { declaration, expression: variable.type.kind === 'reference' ? dereference(rvalue(c, place)) : place };
};

const warnAssignment = (c: Checker, e: Ast.Expression): void => {
  if (e.kind === 'assign' && e.operator === '=')
    c.warning('assignment-in-condition', e.operatorSpan, { fixes: [{ span: e.operatorSpan, text: '==' }] });
};

const asBlock = (statements: readonly Statement[], span: Span): Statement => {
  const only = statements[0];
  return only !== undefined && statements.length === 1 ? only : { kind: 'block', statements, close: { ...span, start: span.end }, span };
};

const checkIf = (c: Checker, statement: Ast.Statement & { kind: 'if' }): Statement =>
  c.within('block', statement.span, () => {
    const before = statement.initialiser === null ? [] : checkStatement(c, statement.initialiser);
    const { declaration, expression } = checkCondition(c, statement.condition);
    if (declaration !== null) before.push(declaration);
    if (statement.then.kind === 'empty' && statement.otherwise === null) c.warning('empty-body', statement.then.span);
    warnDanglingElse(c, statement);
    const then = checkBody(c, statement.then);
    const otherwise = statement.otherwise === null ? null : checkBody(c, statement.otherwise);
    return asBlock([...before, { kind: 'if', condition: expression, then, otherwise, span: statement.span }], statement.span);
  });

const checkLoop = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'while' | 'do' | 'for' }): Statement =>
  c.within('block', statement.span, () => {
    const before = statement.kind === 'for' && statement.initialiser !== null ? checkStatement(c, statement.initialiser) : [];
    const condition = statement.condition === null || statement.kind === 'do' ? null : checkCondition(c, statement.condition);
    const step = statement.kind === 'for' && statement.step !== null ? discarded(c, checkExpression(c, statement.step)) : null;
    const emptyWhile =
      statement.kind === 'while' && statement.body.kind === 'empty' && statement.body.span.start !== statement.body.span.end;
    if (emptyWhile && !mayChange(statement.condition)) c.warning('empty-body', statement.body.span);
    const body = inLoop(context, () => checkBody(c, statement.body));
    if (statement.kind === 'do') warnAssignment(c, statement.condition);
    const test = statement.kind === 'do' ? toCondition(c, checkExpression(c, statement.condition)) : (condition?.expression ?? null);
    const loop = { before, declaration: condition?.declaration ?? null, condition: test, step, body, testLast: statement.kind === 'do' };
    return { kind: 'loop', loop, span: statement.span };
  });

/** A condition with a call or an assignment may well be the whole loop. */
const mayChange = (condition: Ast.Condition): boolean => {
  switch (condition.kind) {
    case 'call':
    case 'assign':
    case 'postfix':
    case 'condition-declaration':
      return true;
    case 'unary':
      return condition.operator === '++' || condition.operator === '--' || mayChange(condition.operand);
    case 'binary':
      return mayChange(condition.left) || mayChange(condition.right);
    case 'paren':
      return mayChange(condition.inner);
    default:
      return condition.kind !== 'name' && condition.kind !== 'member';
  }
};

const inLoop = <T>(context: FunctionContext, work: () => T): T => {
  context.breakable += 1;
  context.continuable += 1;
  try {
    return work();
  } finally {
    context.breakable -= 1;
    context.continuable -= 1;
  }
};

// ── Range-for ───────────────────────────────────────────────────────────────────────────────────────────────────

const hidden = (context: FunctionContext, name: string, type: Type, span: Span, value: Expression): Statement & { kind: 'declare' } => {
  const variable = { ...newVariable(name, type, span, 'local', context.symbol), used: span };
  return { kind: 'declare', variable, initialiser: value, destructor: null, quiet: true, span };
};

const memberCall = (c: Checker, object: Expression, name: string, span: Span): Expression | null => {
  if (object.type.kind !== 'class') return null;
  const found = lookupIn(object.type.symbol.scope, name, false);
  const candidates: readonly FunctionSymbol[] = found?.kind === 'functions' ? found.functions : [];
  const fits = candidates.filter(
    (one) => one.hasThis && one.type.parameters.length === 0 && (one.type.constantObject || !object.type.constant),
  );
  const chosen = fits.find((one) => one.type.constantObject === object.type.constant) ?? fits[0];
  return chosen === undefined ? null : makeCall(c, chosen, addressOf(c, object), [], null, span, false);
};

const checkRangeFor = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'range-for' }): Statement =>
  c.within('block', statement.span, () => {
    const span = statement.declaration.span;
    const checked = statement.range.kind === 'init-list' ? listRange(c, statement.range) : checkExpression(c, statement.range);
    const range = checked.kind === 'overloads' || checked.kind === 'braces' ? rvalue(c, checked) : materialise(c, checked);
    if (isError(range.type)) {
      inLoop(context, () => checkBody(c, statement.body));
      return { kind: 'empty', span };
    }
    const address = { ...addressOf(c, range), span };
    if (address.kind === 'address' && address.operand.kind === 'temporary') address.operand.extended = true;
    const keep = hidden(context, '<range>', address.type, span, address);
    const object = dereference(loadVariable(keep.variable, span));
    const ends = rangeEnds(c, object, span);
    if (ends === null) {
      c.error('not-a-range', statement.range.span, { data: { type: spell(range.type) } });
      inLoop(context, () => checkBody(c, statement.body));
      return { kind: 'empty', span };
    }
    const begin = hidden(context, '<begin>', ends[0].type, span, ends[0]);
    const end = hidden(context, '<end>', ends[1].type, span, ends[1]);
    const place = (one: Statement & { kind: 'declare' }): Expression => ({
      kind: 'variable',
      variable: one.variable,
      type: one.variable.type,
      category: 'lvalue',
      span,
    });
    const test = operate(c, '!=', [place(begin), place(end)], span);
    const step = operate(c, '++', [place(begin)], span);
    const element = operate(c, '*', [place(begin)], span);
    const body = inLoop(context, () =>
      c.within('block', statement.span, (): Statement => {
        const { declaration: written } = statement;
        const declaration =
          written.kind === 'structured-binding' ? bindParts(c, written, element, true) : declareElement(c, context, written, element);
        return {
          kind: 'block',
          statements: [...declaration, checkBody(c, statement.body)],
          close: statement.body.span,
          span: statement.body.span,
        };
      }),
    );
    const loop = { before: [keep, begin, end], declaration: null, condition: toCondition(c, test), step, body, testLast: false };
    return { kind: 'loop', loop, span: statement.span };
  });

/** `for (int port : {80, 443})`: an array that lives as long as the loop. */
const listRange = (c: Checker, list: Ast.InitList): Expression => {
  const typeOfItem = ({ value }: Ast.InitList['items'][number]): Type => {
    const { result, diagnostics } = c.asking(() =>
      c.types.unqualified(
        decayedType(
          c,
          c.unevaluatedly(() => checkExpression(c, value)),
        ),
      ),
    );
    return diagnostics.length > 0 && isError(result) ? checkExpression(c, value).type : result;
  };
  const types = list.items.map(typeOfItem);
  const [type] = types;
  if (types.some(isError)) return c.errorExpression(list.span);
  const other = list.items.find((_, index) => types[index] !== type);
  if (type === undefined || other !== undefined) {
    c.error(type === undefined ? 'braces-unexpected' : 'list-types-differ', other?.value.span ?? list.span);
    return c.errorExpression(list.span);
  }
  const array = c.types.array(c.types.qualify(type, true, false), list.items.length);
  return listInitialise(c, array, list, false).value ?? c.errorExpression(list.span);
};

const rangeEnds = (c: Checker, object: Expression, span: Span): readonly [Expression, Expression] | null => {
  if (object.type.kind === 'array') {
    const first = rvalue(c, object);
    const count = constant(builtin.llong, BigInt(object.type.count ?? 0), span);
    return [first, { kind: 'pointer-offset', pointer: first, index: count, negative: false, type: first.type, category: 'prvalue', span }];
  }
  const begin = memberCall(c, object, 'begin', span);
  const end = memberCall(c, object, 'end', span);
  if (begin === null || end === null) return null;
  const value = (e: Expression): Expression => (e.type.kind === 'class' ? e : rvalue(c, e));
  return [value(begin), value(end)];
};

/** `!=`, `++` and `*` of iterators: pointers or class objects. */
const operate = (c: Checker, operator: '!=' | '++' | '*', operands: readonly Expression[], span: Span): Expression => {
  const [left, right] = operands;
  if (left === undefined) return c.errorExpression(span);
  const rewritten = (): Expression | null =>
    right === undefined ? null : reversed(c, operator === '!=' ? operator : '==', left, right, span);
  const overloaded = overloadedOperator(c, `operator${operator}`, operands, span) ?? rewritten();
  if (overloaded !== null) return discarded(c, overloaded);
  if (left.type.kind !== 'pointer') {
    if (!isError(left.type)) c.error('not-an-iterator', span, { data: { operator, type: spell(left.type) } });
    return c.errorExpression(span);
  }
  if (operator === '*') return dereference(rvalue(c, left), 'lvalue', span);
  if (operator === '++') return { kind: 'increment', operand: left, delta: 1, prefix: true, type: left.type, category: 'lvalue', span };
  return {
    kind: 'binary',
    operator: '!=',
    left: rvalue(c, left),
    right: right === undefined ? c.errorExpression(span) : rvalue(c, right),
    type: builtin.bool,
    category: 'prvalue',
    span,
  };
};

const declareElement = (c: Checker, context: FunctionContext, declaration: Ast.SimpleDeclaration, element: Expression): Statement[] => {
  const one = declaration.declarators[0];
  const name = one?.declarator.name?.name;
  if (one === undefined || name === undefined) return [];
  const written = declaredType(c, specifiedType(c, declaration.specifiers), one.declarator.layers);
  const type = containsAuto(written) ? elementType(c, written, element) : written;
  const variable = newVariable(name.text, type, name.span, 'local', context.symbol);
  c.scope.names.set(name.text, variable);
  context.locals.push(variable);
  const { value } = fromValue(c, type, element, false);
  variable.initialiser = value;
  const destructor = useDestructor(c, type, name.span);
  return [{ kind: 'declare', variable, initialiser: value, destructor, quiet: true, span: declaration.span }];
};

const elementType = (c: Checker, written: Type, element: Expression): Type => {
  if (isError(element.type)) return builtin.error;
  const inner =
    written.kind === 'reference' ? deduceAuto(c, written.to, element.type) : deduceAuto(c, written, c.types.unqualified(element.type));
  if (inner === null) return builtin.error;
  return written.kind === 'reference' ? c.types.reference(inner, written.rvalue && element.category !== 'lvalue') : inner;
};

// ── Switch ──────────────────────────────────────────────────────────────────────────────────────────────────────

const checkSwitch = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'switch' }): Statement =>
  c.within('block', statement.span, (scope) => {
    const isDeclaration = statement.condition.kind === 'condition-declaration';
    const { declaration, expression } =
      statement.condition.kind === 'condition-declaration'
        ? declaredCondition(c, statement.condition)
        : { declaration: null, expression: checkExpression(c, statement.condition) };
    const condition = switchValue(c, expression);
    const inner: SwitchContext = { parts: context.parts, type: condition.type, cases: [], default: null, scope };
    const before = context.switch;
    context.switch = inner;
    context.breakable += 1;
    const body = checkBody(c, statement.body);
    context.breakable -= 1;
    context.switch = before;
    if (inner.default === null) warnMissingCases(c, condition, inner.cases, statement.span);
    return {
      kind: 'switch',
      switch: {
        declaration: isDeclaration ? declaration : null,
        condition,
        cases: inner.cases,
        default: inner.default?.target ?? null,
        body,
      },
      span: statement.span,
    };
  });

const switchValue = (c: Checker, e: Expression): Expression => {
  const value = operandValue(c, e);
  if (isError(value.type)) return value;
  if (value.type.kind === 'enum') return value;
  if (isIntegral(value.type)) return promote(value);
  c.error('switch-not-integer', e.span, { data: { type: spell(value.type) } });
  return c.errorExpression(e.span);
};

const checkCase = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'case' | 'default' }): Statement[] => {
  const inner = context.switch;
  if (inner === null) {
    c.error(statement.kind === 'case' ? 'case-outside' : 'default-outside', statement.span);
    return checkStatement(c, statement.statement);
  }
  checkJumpInto(c, inner, statement.span);
  checkJump(c, inner.parts, context.parts, statement.span);
  const target: Target = { name: statement.kind };
  if (statement.kind === 'default') {
    if (inner.default !== null)
      c.error('duplicate-default', statement.span, { notes: [{ code: 'previous-case', data: {}, span: inner.default.span }] });
    inner.default = { target, span: statement.span };
  } else addCase(c, inner, statement, target);
  return marked(c, target, statement.statement, statement.span);
};

const addCase = (c: Checker, inner: SwitchContext, statement: Ast.Statement & { kind: 'case' }, target: Target): void => {
  const type = isError(inner.type) ? null : inner.type;
  const first = constantInteger(c, statement.value, type);
  const last = statement.last === null ? first : constantInteger(c, statement.last, type);
  if (first === null || last === null) return;
  const clash = inner.cases.find((other) => first <= other.last && last >= other.first);
  if (clash !== undefined) {
    c.error('duplicate-case', statement.value.span, {
      data: { value: String(first) },
      notes: [{ code: 'previous-case', data: {}, span: clash.span }],
    });
    return;
  }
  inner.cases.push({ first, last, target, span: statement.value.span });
};

/** A case label must not skip the initialiser of a variable that is in scope at the label (C++). */
const checkJumpInto = (c: Checker, inner: SwitchContext, span: Span): void => {
  if (!c.cpp) return;
  for (let scope: typeof c.scope | null = c.scope; scope !== null && scope !== inner.scope; scope = scope.parent) {
    for (const symbol of scope.names.values()) {
      if (symbol.kind === 'variable' && symbol.storage === 'local' && symbol.initialiser !== null) {
        c.error('jump-past-initialiser', span, {
          data: { name: symbol.name },
          notes: [{ code: 'declared-here', data: { name: symbol.name }, span: symbol.span }],
        });
        return;
      }
    }
  }
};

// ── Return ──────────────────────────────────────────────────────────────────────────────────────────────────────

const checkReturn = (c: Checker, context: FunctionContext, statement: Ast.Statement & { kind: 'return' }): Statement => {
  const node = (value: Expression | null): Statement => ({ kind: 'return', value, span: statement.span });
  if (context.parts.some((part) => part.kind === 'finally')) c.unsupported('jumps-out-of-finally', statement.span);
  const { symbol } = context;
  if (statement.value === null) {
    if (context.returns.kind === 'auto') context.returns = builtin.void;
    if (context.returns.kind !== 'void' && !isError(context.returns))
      c[c.cpp ? 'error' : 'warning']('return-without-value', statement.span, { data: { name: symbol.name, type: spell(context.returns) } });
    return node(null);
  }
  const value = checkExpression(c, statement.value);
  if (containsAuto(context.returns))
    context.returns = isError(value.type) ? builtin.error : (deducedType(c, context.returns, value) ?? builtin.error);
  if (isError(value.type) || isError(context.returns)) return node(c.errorExpression(statement.span));
  if (context.returns.kind === 'void') {
    if (value.type.kind === 'void') return node(value);
    c.error('return-with-value', statement.value.span, { data: { name: symbol.name } });
    return node(null);
  }
  const local =
    value.kind === 'variable' &&
    value.variable.storage !== 'static' &&
    value.type.kind === 'class' &&
    value.type.plain === context.returns.plain;
  const elidable = local && value.variable.storage === 'local' && isOutermost(c, value.variable) && !value.type.volatile;
  const candidate = elidable ? value.variable : null;
  context.returned = context.returned === undefined || context.returned === candidate ? candidate : null;
  const source: Expression = local ? { ...value, category: 'xvalue' } : value;
  const converted = convertTo(c, source, context.returns, { purpose: 'return' });
  warnLocalAddress(c, converted, context.returns, statement.value.span);
  return node(converted);
};

/** Declared in the outermost block of its function. */
const isOutermost = (c: Checker, variable: VariableSymbol): boolean => {
  for (let scope: typeof c.scope | null = c.scope; scope !== null && scope.kind !== 'function'; scope = scope.parent)
    if (scope.parent?.kind === 'function') return scope.names.get(variable.name) === variable;
  return false;
};

const warnLocalAddress = (c: Checker, value: Expression, type: Type, span: Span): void => {
  if (value.kind !== 'address' || (type.kind !== 'pointer' && type.kind !== 'reference')) return;
  const place = value.operand;
  if (place.kind === 'variable' && place.variable.storage !== 'static' && place.variable.type.kind !== 'reference') {
    c.warning('returns-local-address', span, { data: { name: place.variable.name } });
  } else if (place.kind === 'temporary') c.warning('returns-temporary-address', span);
};
