/** Operators: the built-in ones with their conversions, then those that classes and enumerations overload. */
import type * as Ast from '../ast.ts';
import { evaluateInteger } from '../constant.ts';
import { lookup, lookupIn, type Scope } from '../scope.ts';
import type { ClassSymbol, FunctionSymbol, Symbol } from '../symbol.ts';
import type { Span } from '../source.ts';
import { bitFieldOf, type Expression, type Operator } from '../tree.ts';
import { builtin, isArithmetic, isBool, isError, isIntegral, isScalar, representation, spell, type Type } from '../type.ts';
import { checkAccess } from './access.ts';
import { associatedFunctions } from './associated.ts';
import { makeCall, overloadSet } from './call.ts';
import type { Checker } from './checker.ts';
import {
  addressOf,
  bitFieldType,
  conversionFunctions,
  convertNode,
  convertTo,
  dereference,
  implicitConversion,
  isNullConstant,
  keepChosen,
  materialise,
  promote,
  promoteBitField,
  promoted,
  rvalue,
  toCondition,
} from './conversion.ts';
import { checkExpression, constant } from './expression.ts';
import { withGenerics } from './generic.ts';
import { invokerType } from './lambda.ts';
import { checkMemberAccess, fieldPointer, functionPointer, isMemberName } from './member-pointer.ts';
import { resolve } from './name.ts';
import { bestOperator } from './overload.ts';
import { warnPrecedence } from './suspicious.ts';
import { assignsPlainly, basePath, upcast } from './special.ts';
import { requireComplete } from './typename.ts';
import { isComplete, sizeOf } from '../layout.ts';

const truthType = (c: Checker): Type => (c.cpp ? builtin.bool : builtin.int);

const invalid = (c: Checker, operator: string, operatorSpan: Span, operands: readonly Expression[], span: Span): Expression => {
  if (operands.some((operand) => isError(operand.type))) return c.errorExpression(span);
  const voids = operands.find((operand) => operand.type.kind === 'void');
  const [left, right] = operands;
  if (voids !== undefined) c.error('void-value-used', voids.span);
  else if (right === undefined)
    c.error('invalid-operand', operatorSpan, { data: { operator, type: left === undefined ? '' : spell(left.type) } });
  else
    c.error('invalid-operands', operatorSpan, {
      data: { operator, left: left === undefined ? '' : spell(left.type), right: spell(right.type) },
    });
  return c.errorExpression(span);
};

/** An operand as a value, of a class that converts to one scalar as that. `braces` and unresolved overloads are errors here. */
export const operandValue = (c: Checker, e: Expression): Expression => {
  const loaded = promoteBitField(rvalue(c, e));
  if (loaded.type.kind !== 'class') return loaded;
  const invoker = invokerType(c, loaded.type);
  if (invoker !== null) return convertTo(c, loaded, invoker, { purpose: 'operand' });
  const target = [builtin.llong, builtin.double, c.types.pointer(c.types.qualify(builtin.void, true, false))].find(
    (type) => implicitConversion(c, loaded, type) !== null,
  );
  const { constant: constantObject } = loaded.type;
  const conversions = conversionFunctions(loaded.type).filter((one) => !one.explicit && (one.type.constantObject || !constantObject));
  const suited = conversions.length > 1 ? conversions.filter((one) => one.type.constantObject === constantObject) : conversions;
  const [only] = suited;
  if (target === undefined || only === undefined || suited.length > 1) return loaded;
  return rvalue(
    c,
    convertTo(c, loaded, only.type.returns.kind === 'reference' ? c.types.unqualified(only.type.returns.to) : only.type.returns, {
      purpose: 'operand',
    }),
  );
};

// ── Binary ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The common type of two arithmetic operands; null if one is not arithmetic. */
const usualType = (left: Type, right: Type): Type | null => {
  if (left.kind === 'floating' || right.kind === 'floating') {
    if (!(isArithmetic(left) || isIntegral(left)) || !(isArithmetic(right) || isIntegral(right))) return null;
    if (left.kind === 'floating' && right.kind === 'floating') return (left.rank >= right.rank ? left : right).plain;
    return left.kind === 'floating' ? left.plain : right.plain;
  }
  if (!isIntegral(left) || !isIntegral(right)) return null;
  const a = representation(promoted(left));
  const b = representation(promoted(right));
  if (a === null || b === null) return null;
  if (a === b) return a;
  if (a.signed === b.signed) return a.rank >= b.rank ? a : b;
  const [unsigned, signed] = a.signed ? [b, a] : [a, b];
  if (unsigned.rank >= signed.rank) return unsigned;
  if (signed.size > unsigned.size) return signed;
  return signed === builtin.long ? builtin.ulong : builtin.ullong;
};

export const checkBinary = (c: Checker, e: Ast.Expression & { kind: 'binary' }): Expression => {
  const { operator } = e;
  if (operator === '.*' || operator === '->*') {
    return checkMemberAccess(c, e);
  }
  if (operator === ',') return checkComma(c, e);
  const left = checkExpression(c, e.left);
  const lazy = operator === '&&' || operator === '||';
  const right = lazy
    ? c.conditionally(() => checkExpression(c, e.right), isTrue(left) === (operator === '||'))
    : checkExpression(c, e.right);
  if (isError(left.type) || isError(right.type)) return c.errorExpression(e.span);
  const overloaded = overloadedOperator(c, `operator${operator}`, [left, right], e.span) ?? reversed(c, operator, left, right, e.span);
  if (overloaded !== null) return overloaded;
  if (operator === '<=>') {
    c.unsupported('three-way-comparison', e.operatorSpan);
    return c.errorExpression(e.span);
  }
  warnPrecedence(c, e, right);
  if (lazy) {
    warnConstantOperand(c, e);
    const a = toCondition(c, left);
    const b = c.conditionally(() => toCondition(c, right));
    if (isError(a.type) || isError(b.type)) return c.errorExpression(e.span);
    return { kind: 'logical', operator, left: a, right: b, type: truthType(c), category: 'prvalue', span: e.span };
  }
  return builtinBinary(c, operator, operandValue(c, left), operandValue(c, right), e.operatorSpan, e.span);
};

/** C++20: `a != b` may mean `!(a == b)`, and either may have its operands changed round. */
export const reversed = (c: Checker, operator: Ast.BinaryOperator, left: Expression, right: Expression, span: Span): Expression | null => {
  if (operator !== '==' && operator !== '!=') return null;
  const equal =
    (operator === '!=' ? overloadedOperator(c, 'operator==', [left, right], span) : null) ??
    overloadedOperator(c, 'operator==', [right, left], span);
  if (equal === null || operator === '==') return equal;
  return { kind: 'not', operand: toCondition(c, equal), type: builtin.bool, category: 'prvalue', span };
};

const checkComma = (c: Checker, e: Ast.Expression & { kind: 'binary' }): Expression => {
  const first = checkExpression(c, e.left);
  const checked = checkExpression(c, e.right);
  const overloaded = overloadedOperator(c, 'operator,', [first, checked], e.span);
  if (overloaded !== null) return overloaded;
  const left = discarded(c, first);
  const right =
    checked.kind === 'overloads' || checked.kind === 'braces' || (!c.cpp && checked.type.kind !== 'class') ? rvalue(c, checked) : checked;
  return { kind: 'comma', left, right, type: right.type, category: right.category, span: e.span };
};

/** Whether a condition holds; null: the program will show. */
const isTrue = (condition: Expression): boolean | null => {
  const value = evaluateInteger(condition);
  return value === null ? null : value !== 0n;
};

/** `x == A || B`: the right side alone is a constant that is always true. */
const warnConstantOperand = (c: Checker, e: Ast.Expression & { kind: 'binary' }): void => {
  const { left, right } = e;
  if (e.operator !== '||' || left.kind !== 'binary' || left.operator !== '==') return;
  const literal = right.kind === 'character' || (right.kind === 'integer' && right.value !== 0n);
  if (literal) c.warning('always-true', right.span);
};

/** An expression whose value nobody wants; class objects still need a place to live and die in. */
export const discarded = (c: Checker, e: Expression): Expression => {
  if (e.kind === 'overloads' || e.kind === 'braces') return rvalue(c, e);
  return e.category === 'prvalue' && e.type.kind === 'class' ? materialise(c, e) : e;
};

const isComparison = (operator: Operator): boolean =>
  operator === '<' || operator === '>' || operator === '<=' || operator === '>=' || operator === '==' || operator === '!=';

/** A built-in binary operator on values. */
const builtinBinary = (c: Checker, operator: Operator, left: Expression, right: Expression, operatorSpan: Span, span: Span): Expression => {
  if (isError(left.type) || isError(right.type)) return c.errorExpression(span);
  const fail = (): Expression => invalid(c, operator, operatorSpan, [left, right], span);
  const node = (a: Expression, b: Expression, type: Type): Expression => ({
    kind: 'binary',
    operator,
    left: a,
    right: b,
    type,
    category: 'prvalue',
    span,
  });
  if (isComparison(operator)) return compare(c, operator, left, right, operatorSpan, span);
  if (operator === '<<' || operator === '>>') {
    if (!isIntegral(left.type) || !isIntegral(right.type)) return fail();
    const a = promote(left);
    const b = promote(right);
    warnShift(c, a, b);
    return node(a, b, a.type);
  }
  if (operator === '+' || operator === '-') {
    const moved = pointerArithmetic(c, operator, left, right, operatorSpan, span);
    if (moved !== null) return moved;
  }
  const common = usualType(left.type, right.type);
  if (common === null) return fail();
  const integralOnly = operator === '%' || operator === '&' || operator === '|' || operator === '^';
  if (integralOnly && common.kind === 'floating') return fail();
  if ((operator === '/' || operator === '%') && common.kind === 'integer' && evaluateInteger(right) === 0n)
    c.evaluationWarning('division-by-zero', operatorSpan);
  return node(convertNode(left, common), convertNode(right, common), common);
};

const warnShift = (c: Checker, left: Expression, right: Expression): void => {
  const count = evaluateInteger(right);
  if (count === null) return;
  if (count < 0n || count >= BigInt(sizeOf(left.type) * 8))
    c.evaluationWarning('shift-count', right.span, { data: { count: String(count), type: spell(left.type) } });
};

/** Pointer ± integer and pointer − pointer; null when no pointer takes part. */
const pointerArithmetic = (
  c: Checker,
  operator: '+' | '-',
  left: Expression,
  right: Expression,
  operatorSpan: Span,
  span: Span,
): Expression | null => {
  const a = left.type.kind === 'pointer' ? left.type : null;
  const b = right.type.kind === 'pointer' ? right.type : null;
  if (a === null && b === null) return null;
  const fail = (): Expression => invalid(c, operator, operatorSpan, [left, right], span);
  if (a !== null && b !== null) {
    if (operator === '+') return fail();
    if (c.types.unqualified(a.to) !== c.types.unqualified(b.to)) return fail();
    if (!steppable(c, a, left.span)) return c.errorExpression(span);
    return { kind: 'pointer-difference', left, right, size: stepOf(a), type: builtin.llong, category: 'prvalue', span };
  }
  const [pointer, index] = a !== null ? [left, right] : [right, left];
  if (pointer.type.kind !== 'pointer' || !isIntegral(index.type) || (operator === '-' && a === null)) return fail();
  if (!steppable(c, pointer.type, pointer.span)) return c.errorExpression(span);
  return {
    kind: 'pointer-offset',
    pointer,
    index: promote(index),
    negative: operator === '-',
    type: pointer.type,
    category: 'prvalue',
    span,
  };
};

/** Arithmetic on void* counts bytes in C as gcc does; MSVC and C++ refuse it. */
const steppable = (c: Checker, pointer: Type & { kind: 'pointer' }, span: Span): boolean => {
  if (pointer.to.kind === 'void' || pointer.to.kind === 'function') {
    c.error('arithmetic-on-pointer', span, { data: { type: spell(pointer) } });
    return false;
  }
  return requireComplete(c, pointer.to, span);
};
const stepOf = (pointer: Type & { kind: 'pointer' }): number => sizeOf(pointer.to);

const compare = (c: Checker, operator: Operator, left: Expression, right: Expression, operatorSpan: Span, span: Span): Expression => {
  const node = (a: Expression, b: Expression): Expression => ({
    kind: 'binary',
    operator,
    left: a,
    right: b,
    type: truthType(c),
    category: 'prvalue',
    span,
  });
  const fail = (): Expression => invalid(c, operator, operatorSpan, [left, right], span);
  if (left.type.kind === 'enum' && left.type === right.type && left.type.symbol.scoped) {
    const underlying = left.type.symbol.underlying;
    return node(convertNode(left, underlying), convertNode(right, underlying));
  }
  const common = usualType(left.type, right.type);
  if (common !== null) {
    warnSigns(c, operator, left, right, common, operatorSpan);
    return node(convertNode(left, common), convertNode(right, common));
  }
  if ([left, right].some((side) => side.kind === 'address' && side.operand.kind === 'string')) c.warning('string-compared', operatorSpan);
  const member = memberComparison(c, operator, left, right);
  if (member !== null) return node(member[0], member[1]);
  const type = compositePointer(c, left, right);
  if (type !== null) {
    const equality = operator === '==' || operator === '!=';
    if (!equality && (left.type.kind === 'nullptr' || right.type.kind === 'nullptr')) return fail();
    return node(toPointer(c, left, type), toPointer(c, right, type));
  }
  const mixed =
    left.type.kind === 'pointer' && right.type.kind === 'pointer'
      ? 'distinct-pointers'
      : isIntegral(left.type) || isIntegral(right.type)
        ? 'pointer-and-integer'
        : null;
  if (mixed === null) return fail();
  const data = { left: spell(left.type), right: spell(right.type) };
  if (c.cpp) {
    c.error(mixed, operatorSpan, { data });
    return c.errorExpression(span);
  }
  c.warning(mixed, operatorSpan, { data });
  return node(convertNode(left, builtin.ullong), convertNode(right, builtin.ullong));
};

/** Pointers to members compare for equality only. */
const memberComparison = (
  c: Checker,
  operator: Operator,
  left: Expression,
  right: Expression,
): readonly [Expression, Expression] | null => {
  const type = left.type.kind === 'member-pointer' ? left.type : right.type;
  const other = left.type.kind === 'member-pointer' ? right : left;
  if (type.kind !== 'member-pointer' || (operator !== '==' && operator !== '!=')) return null;
  if (implicitConversion(c, other, type) === null) return null;
  const converted = convertTo(c, other, type, { purpose: 'operand' });
  return other === right ? [left, converted] : [converted, right];
};

const toPointer = (c: Checker, e: Expression, type: Type): Expression =>
  e.type.kind === 'nullptr' ? convertNode(e, type) : convertTo(c, e, type, { purpose: 'operand' });

/** The type to which two pointers (or a pointer and null) are brought; null if there is none. */
const compositePointer = (c: Checker, left: Expression, right: Expression): Type | null => {
  const a = left.type;
  const b = right.type;
  if (a.kind === 'nullptr' && b.kind === 'nullptr') return a;
  if (a.kind === 'pointer' && isNullConstant(right)) return a;
  if (b.kind === 'pointer' && isNullConstant(left)) return b;
  if (a.kind !== 'pointer' || b.kind !== 'pointer') return null;
  const constant_ = a.to.constant || b.to.constant;
  const volatile = a.to.volatile || b.to.volatile;
  const join = (to: Type): Type => c.types.pointer(c.types.qualify(to, constant_, volatile));
  if (c.types.unqualified(a.to) === c.types.unqualified(b.to)) return join(a.to);
  if (a.to.kind === 'void' || b.to.kind === 'void') return join(builtin.void);
  if (a.to.kind === 'class' && b.to.kind === 'class') {
    if (basePath(a.to.symbol, b.to.symbol) !== null) return join(b.to);
    if (basePath(b.to.symbol, a.to.symbol) !== null) return join(a.to);
  }
  if (implicitConversion(c, left, b) !== null && c.cpp) return b;
  return implicitConversion(c, right, a) !== null && c.cpp ? a : null;
};

/** As g++ -Wall: a signed operand that may be negative becomes unsigned. C programs compare with sizeof as they please, and gcc -Wall lets them. */
const warnSigns = (c: Checker, operator: Operator, left: Expression, right: Expression, common: Type, span: Span): void => {
  if (!c.cpp || common.kind !== 'integer' || common.signed) return;
  for (const side of [left, right]) {
    const own = representation(side.type);
    if (own === null || !own.signed) continue;
    const known = evaluateInteger(side);
    if (known !== null && known >= 0n) continue;
    c.warning('sign-compare', span, { data: { operator, left: spell(left.type), right: spell(right.type) } });
    return;
  }
};

// ── Unary ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const checkUnary = (c: Checker, e: Ast.Expression & { kind: 'unary' }): Expression => {
  if (e.operator === '&') return checkAddress(c, e);
  const operand = checkExpression(c, e.operand);
  if (isError(operand.type)) return c.errorExpression(e.span);
  const overloaded = overloadedOperator(c, `operator${e.operator}`, [operand], e.span);
  if (overloaded !== null) return overloaded;
  switch (e.operator) {
    case '*': {
      const pointer = operandValue(c, operand);
      if (pointer.type.kind !== 'pointer') return invalid(c, '*', e.operatorSpan, [pointer], e.span);
      if (pointer.type.to.kind === 'void') {
        c.error('dereference-void', e.operatorSpan);
        return c.errorExpression(e.span);
      }
      return dereference(pointer, 'lvalue', e.span);
    }
    case '!': {
      const tested = toCondition(c, operandValue(c, operand));
      if (isError(tested.type)) return c.errorExpression(e.span);
      return { kind: 'not', operand: tested, type: truthType(c), category: 'prvalue', span: e.span };
    }
    case '++':
    case '--':
      return increment(c, operand, e.operator, true, e.operatorSpan, e.span);
    case '+':
    case '-':
    case '~':
      return sign(c, e.operator, operandValue(c, operand), e);
  }
};

const sign = (c: Checker, operator: '+' | '-' | '~', operand: Expression, e: Ast.Expression & { kind: 'unary' }): Expression => {
  if (isError(operand.type)) return operand;
  if (operator === '+' && operand.type.kind === 'pointer') return operand;
  const floating = operand.type.kind === 'floating';
  if ((!floating && !isIntegral(operand.type)) || (floating && operator === '~'))
    return invalid(c, operator, e.operatorSpan, [operand], e.span);
  const promotedOperand = floating ? operand : promote(operand);
  if (operator === '+') return { ...promotedOperand, span: e.span };
  return {
    kind: operator === '-' ? 'negate' : 'complement',
    operand: promotedOperand,
    type: promotedOperand.type,
    category: 'prvalue',
    span: e.span,
  };
};

const checkAddress = (c: Checker, e: Ast.Expression & { kind: 'unary' }): Expression => {
  const named = e.operand.kind === 'name' && e.operand.name.path.length > 0 ? resolve(c, e.operand.name, false) : null;
  if (isMemberName(named)) return memberAddress(c, named, e);
  const operand = e.operand.kind === 'subscript' ? checkSubscript(c, e.operand, true) : checkExpression(c, e.operand);
  if (isError(operand.type)) return c.errorExpression(e.span);
  if (operand.kind === 'overloads') {
    return operand.functions.length === 1 ? { ...rvalue(c, operand), span: e.span } : operand;
  }
  if (operand.kind === 'braces') return rvalue(c, operand);
  const overloaded = overloadedOperator(c, 'operator&', [operand], e.span);
  if (overloaded !== null) return overloaded;
  if (operand.category !== 'lvalue' && operand.type.kind === 'class') {
    c.warning('address-of-temporary', e.operatorSpan, { data: { type: spell(operand.type) } });
    return addressOf(c, materialise(c, operand), e.span);
  }
  if (operand.category !== 'lvalue' && operand.type.kind !== 'function') {
    c.error('address-of-value', e.operatorSpan, { data: { type: spell(operand.type) } });
    return c.errorExpression(e.span);
  }
  const field = bitFieldOf(operand);
  if (field !== null) {
    c.error('address-of-bit-field', e.operatorSpan, { data: { name: field.name } });
    return c.errorExpression(e.span);
  }
  return addressOf(c, operand, e.span);
};

/** `&C::x`, `&C::f`; of several functions the target chooses. */
const memberAddress = (c: Checker, named: Symbol | null, e: Ast.Expression & { kind: 'unary' }): Expression => {
  if (named?.kind === 'field') {
    checkAccess(c, named.owner, named, e.operand.span);
    return fieldPointer(c, named, e);
  }
  const functions = named?.kind === 'functions' ? named.functions : [];
  const [only] = functions;
  if (only?.member !== null && only !== undefined)
    checkAccess(c, only.member, { owner: only.member, access: only.access, name: only.name }, e.operand.span);
  return functions.length === 1 && only !== undefined ? functionPointer(c, only, e.span) : overloadSet(functions, e.span);
};

export const checkPostfix = (c: Checker, e: Ast.Expression & { kind: 'postfix' }): Expression => {
  const operand = checkExpression(c, e.operand);
  if (isError(operand.type)) return c.errorExpression(e.span);
  const overloaded = overloadedOperator(c, `operator${e.operator}`, [operand, constant(builtin.int, 0n, e.span)], e.span);
  return overloaded ?? increment(c, operand, e.operator, false, e.operatorSpan, e.span);
};

const increment = (c: Checker, operand: Expression, operator: '++' | '--', prefix: boolean, operatorSpan: Span, span: Span): Expression => {
  const type = operand.type;
  const fits = isArithmetic(type) || type.kind === 'pointer' || (!c.cpp && type.kind === 'enum');
  if (!fits || (c.cpp && isBool(type))) return invalid(c, operator, operatorSpan, [operand], span);
  if (!modifiable(c, operand, operatorSpan)) return c.errorExpression(span);
  if (type.kind === 'pointer' && !steppable(c, type, operand.span)) return c.errorExpression(span);
  const node: Expression = {
    kind: 'increment',
    operand,
    delta: operator === '++' ? 1 : -1,
    prefix,
    type: prefix ? type : type.plain,
    category: prefix ? 'lvalue' : 'prvalue',
    span,
  };
  return prefix && !c.cpp ? rvalue(c, node) : node;
};

// ── Assignment ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Reports an assignment to something that cannot change. */
const modifiable = (c: Checker, place: Expression, operatorSpan: Span): boolean => {
  if (isError(place.type)) return false;
  keepChosen(place);
  if (place.category !== 'lvalue' || place.type.kind === 'function' || place.kind === 'overloads') {
    c.error('not-assignable', operatorSpan, { data: { type: spell(place.type) } });
    return false;
  }
  if (place.type.kind === 'array') {
    c.error('array-assignment', operatorSpan, { data: { type: spell(place.type) } });
    return false;
  }
  if (!place.type.constant) return true;
  const named = namedPlace(place);
  c.error(named === null ? 'assign-to-const' : 'assign-to-const-named', operatorSpan, {
    data: { name: named?.name ?? '', type: spell(place.type) },
    notes: named === null ? [] : [{ code: 'declared-const', data: { name: named.name }, span: named.span }],
  });
  return false;
};

const namedPlace = (place: Expression): { readonly name: string; readonly span: Span } | null => {
  if (place.kind === 'variable') return place.variable;
  if (place.kind === 'field') return place.field.type.constant ? place.field : namedPlace(place.object);
  if (place.kind === 'dereference' && place.pointer.kind === 'load' && place.pointer.operand.kind === 'variable') {
    return place.pointer.operand.variable.type.kind === 'reference' ? place.pointer.operand.variable : null;
  }
  return null;
};

export const checkAssign = (c: Checker, e: Ast.Expression & { kind: 'assign' }): Expression => {
  const left = checkExpression(c, e.left);
  const right = checkExpression(c, e.right);
  if (isError(left.type) || isError(right.type)) return c.errorExpression(e.span);
  const node = e.operator === '=' ? simpleAssign(c, left, right, e) : compoundAssign(c, left, right, e);
  return !c.cpp && node.category === 'lvalue' && node.type.kind !== 'class' ? rvalue(c, node) : node;
};

const simpleAssign = (c: Checker, left: Expression, right: Expression, e: Ast.Expression & { kind: 'assign' }): Expression => {
  if (left.type.kind === 'class') {
    const overloaded = overloadedOperator(c, 'operator=', [left, right], e.span);
    if (overloaded !== null) return overloaded;
    if (!assignsPlainly(left.type)) {
      const deleted = lookupIn(left.type.symbol.scope, 'operator=', false);
      const first = deleted?.kind === 'functions' ? deleted.functions.find((one) => one.deleted) : undefined;
      c.error(first === undefined ? 'cannot-assign' : 'deleted-function', e.operatorSpan, {
        data: { name: first?.qualifiedName ?? '', from: spell(right.type), to: spell(left.type) },
      });
      return c.errorExpression(e.span);
    }
  }
  if (!modifiable(c, left, e.operatorSpan)) return c.errorExpression(e.span);
  const target = c.types.unqualified(left.type);
  const converted = convertTo(c, right, target, { purpose: 'assign' });
  if (isError(converted.type)) return converted;
  return { kind: 'assign', left, right: converted, type: left.type, category: 'lvalue', span: e.span };
};

const compoundAssign = (c: Checker, left: Expression, right: Expression, e: Ast.Expression & { kind: 'assign' }): Expression => {
  const overloaded = overloadedOperator(c, `operator${e.operator}`, [left, right], e.span);
  if (overloaded !== null) return overloaded;
  if (!modifiable(c, left, e.operatorSpan)) return c.errorExpression(e.span);
  const operator = operatorOf(e.operator);
  const operand = operandValue(c, right);
  const leftType = bitFieldType(left) ?? left.type;
  const fail = (): Expression => invalid(c, e.operator, e.operatorSpan, [left, operand], e.span);
  if (isError(operand.type)) return operand;
  const node = (to: Expression, computation: Type): Expression => ({
    kind: 'compound',
    operator,
    left,
    right: to,
    computation,
    type: left.type,
    category: 'lvalue',
    span: e.span,
  });
  if (left.type.kind === 'pointer') {
    if ((operator !== '+' && operator !== '-') || !isIntegral(operand.type)) return fail();
    if (!steppable(c, left.type, left.span)) return c.errorExpression(e.span);
    return node(promote(operand), left.type.plain);
  }
  if (c.cpp && left.type.kind === 'enum') return fail();
  if (operator === '<<' || operator === '>>') {
    if (!isIntegral(left.type) || !isIntegral(operand.type)) return fail();
    return node(promote(operand), promoted(leftType));
  }
  const common = usualType(leftType, operand.type);
  const integralOnly = operator === '%' || operator === '&' || operator === '|' || operator === '^';
  if (common === null || !isScalar(left.type) || (integralOnly && common.kind === 'floating')) return fail();
  if ((operator === '/' || operator === '%') && common.kind === 'integer' && evaluateInteger(operand) === 0n)
    c.evaluationWarning('division-by-zero', e.operatorSpan);
  return node(convertNode(operand, common), common);
};

const operatorOf = (assign: Ast.AssignOperator): Operator => {
  switch (assign) {
    case '*=':
      return '*';
    case '/=':
      return '/';
    case '%=':
      return '%';
    case '-=':
      return '-';
    case '<<=':
      return '<<';
    case '>>=':
      return '>>';
    case '&=':
      return '&';
    case '^=':
      return '^';
    case '|=':
      return '|';
    case '+=':
    case '=':
      return '+';
  }
};

// ── ?: and [] ───────────────────────────────────────────────────────────────────────────────────────────────────

export const checkConditional = (c: Checker, e: Ast.Expression & { kind: 'conditional' }): Expression => {
  const checked = checkExpression(c, e.condition);
  if (e.then === null) {
    c.unsupported('conditional-without-middle', e.span);
    return c.errorExpression(e.span);
  }
  const { then: thenSyntax } = e;
  const condition = toCondition(c, checked);
  const known = isTrue(condition);
  return c.conditionally(() => {
    const then = c.conditionally(() => checkExpression(c, thenSyntax), known === false);
    const otherwise = c.conditionally(() => checkExpression(c, e.otherwise), known === true);
    if ([condition, then, otherwise].some((part) => isError(part.type))) return c.errorExpression(e.span);
    return joinBranches(c, condition, then, otherwise, e.span);
  });
};

const joinBranches = (c: Checker, condition: Expression, then: Expression, otherwise: Expression, span: Span): Expression => {
  const node = (a: Expression, b: Expression, type: Type, category: Expression['category'] = 'prvalue'): Expression => ({
    kind: 'conditional',
    condition,
    then: a,
    otherwise: b,
    type,
    category,
    span,
  });
  // A throw has the type that the other operand wants.
  if (then.kind === 'throw' && otherwise.kind !== 'throw' && otherwise.type.kind !== 'void') {
    const other =
      otherwise.type.kind === 'class' ? convertTo(c, otherwise, otherwise.type.plain, { purpose: 'operand' }) : operandValue(c, otherwise);
    return node(then, other, other.type);
  }
  if (otherwise.kind === 'throw' && then.kind !== 'throw' && then.type.kind !== 'void') {
    const other = then.type.kind === 'class' ? convertTo(c, then, then.type.plain, { purpose: 'operand' }) : operandValue(c, then);
    return node(other, otherwise, other.type);
  }
  if (then.type.kind === 'void' && otherwise.type.kind === 'void') return node(then, otherwise, builtin.void);
  const sameGlvalue = then.category !== 'prvalue' && then.category === otherwise.category && then.type === otherwise.type;
  // A choice between bit-fields is a value here: which bits it means would be known only at run time.
  const bits = bitFieldOf(then) !== null || bitFieldOf(otherwise) !== null;
  if (sameGlvalue && !bits && c.cpp && then.kind !== 'overloads' && then.type.kind !== 'array' && then.type.kind !== 'function')
    return node(then, otherwise, then.type, then.category);
  if (then.type.kind === 'class' || otherwise.type.kind === 'class') {
    const target = classTarget(c, then, otherwise) ?? invokerTarget(c, then, otherwise);
    if (target === null) return invalid(c, '?:', span, [then, otherwise], span);
    return node(convertTo(c, then, target, { purpose: 'operand' }), convertTo(c, otherwise, target, { purpose: 'operand' }), target.plain);
  }
  const a = operandValue(c, then);
  const b = operandValue(c, otherwise);
  if (isError(a.type) || isError(b.type)) return c.errorExpression(span);
  if (a.type === b.type) return node(a, b, a.type);
  const common = usualType(a.type, b.type);
  if (common !== null) return node(convertNode(a, common), convertNode(b, common), common);
  const pointer = compositePointer(c, a, b);
  if (pointer !== null) return node(toPointer(c, a, pointer), toPointer(c, b, pointer), pointer);
  return invalid(c, '?:', span, [a, b], span);
};

const classTarget = (c: Checker, then: Expression, otherwise: Expression): Type | null => {
  if (then.type.plain === otherwise.type.plain) return then.type.plain;
  if (then.type.kind === 'class' && implicitConversion(c, otherwise, then.type.plain) !== null) return then.type.plain;
  if (otherwise.type.kind === 'class' && implicitConversion(c, then, otherwise.type.plain) !== null) return otherwise.type.plain;
  if (otherwise.type.kind !== 'class' && implicitConversion(c, then, otherwise.type.plain) !== null) return otherwise.type.plain;
  return then.type.kind !== 'class' && implicitConversion(c, otherwise, then.type.plain) !== null ? then.type.plain : null;
};

/** Two lambdas without captures meet in the function pointer type that both convert to. */
const invokerTarget = (c: Checker, then: Expression, otherwise: Expression): Type | null => {
  const target = invokerType(c, then.type);
  return target !== null && target === invokerType(c, otherwise.type) ? target : null;
};

/** @param addressOnly under `&`, where one past the end is in order */
export const checkSubscript = (c: Checker, e: Ast.Expression & { kind: 'subscript' }, addressOnly = false): Expression => {
  const object = checkExpression(c, e.object);
  const index = checkExpression(c, e.index);
  if (isError(object.type) || isError(index.type)) return c.errorExpression(e.span);
  const overloaded = overloadedOperator(c, 'operator[]', [object, index], e.span);
  if (overloaded !== null) return overloaded;
  const [base, offset] = isIntegral(object.type) ? [index, object] : [object, index];
  const bound = base.type.kind === 'array' && base.type.count !== 0 ? base.type.count : null;
  const pointer = operandValue(c, base);
  const position = operandValue(c, offset);
  if (isError(pointer.type) || isError(position.type)) return c.errorExpression(e.span);
  if (pointer.type.kind !== 'pointer') {
    c.error('subscript-of-non-array', e.object.span, { data: { type: spell(base.type) } });
    return c.errorExpression(e.span);
  }
  if (!isIntegral(position.type)) {
    c.error('subscript-not-integer', e.index.span, { data: { type: spell(position.type) } });
    return c.errorExpression(e.span);
  }
  if (!isComplete(pointer.type.to)) {
    requireComplete(c, pointer.type.to, e.object.span);
    return c.errorExpression(e.span);
  }
  const category = base.category === 'prvalue' && base.type.kind === 'array' ? 'xvalue' : 'lvalue';
  const known = evaluateInteger(position);
  if (known === null && position.type.plain === builtin.char) c.warning('char-subscript', e.index.span);
  if (bound !== null && known !== null && (known < 0n || known > BigInt(addressOnly ? bound : bound - 1))) {
    c.warning('index-outside-array', e.index.span, { data: { index: String(known), count: bound } });
  }
  return { kind: 'subscript', pointer, index: promote(position), bound, type: pointer.type.to, category, span: e.span };
};

// ── Overloaded operators ────────────────────────────────────────────────────────────────────────────────────────

const mayOverload = (e: Expression): boolean => e.type.kind === 'class' || e.type.kind === 'enum';

const membersOnly = new Set(['operator=', 'operator[]', 'operator()', 'operator->']);

/** The call that an operator means when an operand is of class or enumeration type; null: the built-in meaning. */
export const overloadedOperator = (c: Checker, name: string, operands: readonly Expression[], span: Span): Expression | null => {
  const [left] = operands;
  if (!c.cpp || left === undefined || !operands.some(mayOverload)) return null;
  const members = memberOperators(left, name);
  const free = membersOnly.has(name) ? [] : withGenerics(c, freeOperators(c, name, operands), operands);
  const chosen = bestOperator(c, members, free, operands, span);
  if (chosen === null) return null;
  const { function: symbol } = chosen;
  if (symbol.member === null || !symbol.hasThis) return makeCall(c, symbol, null, chosen.apply(), null, span, false);
  if (left.type.kind === 'class')
    checkAccess(c, left.type.symbol, { owner: symbol.member, access: symbol.access, name: symbol.name }, span, true);
  return makeCall(c, symbol, addressOf(c, upcast(c, materialise(c, left), symbol.member)), chosen.apply(), null, span, false);
};

/** An assignment operator of a base class is always hidden. */
const memberOperators = (left: Expression, name: string): readonly FunctionSymbol[] => {
  if (left.type.kind !== 'class') return [];
  const { scope } = left.type.symbol;
  const found = name === 'operator=' ? scope.names.get(name) : lookupIn(scope, name, false);
  return found?.kind === 'functions' ? found.functions : [];
};

/** Operator functions outside classes: visible ones and those that the operands bring. */
const freeOperators = (c: Checker, name: string, operands: readonly Expression[]): FunctionSymbol[] => {
  let scope: Scope = c.scope;
  while (scope.class !== null && scope.parent !== null) scope = scope.parent;
  const found = lookup(scope, name, false);
  const visible = found?.kind === 'functions' ? found.functions.filter((one) => one.member === null) : [];
  return [...new Set([...visible, ...associatedFunctions(name, operands)])];
};

/**
 * `object->`: what `operator->` leads to, as an object; null when the class has none. As long as it returns an object, that one's
 * `operator->` is asked; one class asked twice would be asked for ever.
 */
export const overloadedArrow = (c: Checker, object: Expression, span: Span): Expression | null => {
  const asked = new Set<ClassSymbol>();
  for (let at = object; at.type.kind === 'class';) {
    if (asked.has(at.type.symbol)) {
      c.error('arrow-in-circle', span, { data: { type: spell(at.type) } });
      return c.errorExpression(span);
    }
    asked.add(at.type.symbol);
    const result = overloadedOperator(c, 'operator->', [at], span);
    if (result === null) return null;
    at = rvalue(c, result);
    if (at.type.kind === 'pointer') return dereference(at, 'lvalue', span);
  }
  return null;
};
