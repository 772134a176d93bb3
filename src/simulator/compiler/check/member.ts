/** Member access: `.`, `->`, and who may. */
import type * as Ast from '../ast.ts';
import { isComplete } from '../layout.ts';
import { lookupIn } from '../scope.ts';
import type { Span } from '../source.ts';
import { nearest } from '../spelling.ts';
import type { ClassSymbol, FieldSymbol, Symbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { builtin, isError, spell } from '../type.ts';
import { checkAccess } from './access.ts';
import type { Checker } from './checker.ts';
import { dereference, materialise, rvalue } from './conversion.ts';
import { checkExpression, constant, plainVariable } from './expression.ts';
import { fieldPath } from './initialise.ts';
import { overloadedArrow } from './operator.ts';
import { fieldOf, upcast, hasVirtualBase } from './special.ts';

export const checkMember = (c: Checker, e: Ast.Expression & { kind: 'member' }): Expression => {
  const object = memberObject(c, e);
  if (isError(object.type)) return object;
  const name = e.name.name;
  if (object.type.kind !== 'class') {
    if (name.text.startsWith('~')) return pseudoDestructor(c, object, e);
    c.error('member-of-non-class', e.operatorSpan, { data: { name: name.text, type: spell(object.type) } });
    return c.errorExpression(e.span);
  }
  if (!isComplete(object.type) && object.type.symbol.state !== 'being-defined') {
    const { symbol } = object.type;
    c.error('incomplete-type', e.object.span, {
      data: { type: spell(object.type) },
      notes: [{ code: 'declared-here', data: { name: symbol.name }, span: symbol.span }],
    });
    return c.errorExpression(e.span);
  }
  const { symbol } = object.type;
  const qualifier = e.name.path[e.name.path.length - 1];
  if (name.text.startsWith('~')) {
    if (symbol.destructor === null) return pseudoDestructor(c, object, e);
    return {
      kind: 'overloads',
      functions: [symbol.destructor],
      object,
      qualified: qualifier !== undefined,
      naming: symbol,
      type: builtin.overloads,
      category: 'lvalue',
      span: e.span,
    };
  }
  const start = qualifier === undefined ? symbol : baseNamed(symbol, qualifier.text);
  const found = start === null ? null : lookupIn(start.scope, name.text, false);
  if (found === null) {
    noMember(c, symbol, name);
    return c.errorExpression(e.span);
  }
  const part = start === null ? object : upcast(c, object, start);
  return memberExpression(c, part, start ?? symbol, found, e, qualifier !== undefined);
};

const baseNamed = (symbol: ClassSymbol, name: string): ClassSymbol | null => {
  if (symbol.name === name) return symbol;
  for (const base of symbol.bases) {
    const found = baseNamed(base.symbol, name);
    if (found !== null) return found;
  }
  return null;
};

const noMember = (c: Checker, symbol: ClassSymbol, name: Ast.Name): void => {
  const suggestion = nearest(name.text, symbol.scope.names.keys());
  const notes = [{ code: 'declared-here', data: { name: symbol.name }, span: symbol.span }];
  const data = { name: name.text, type: symbol.qualifiedName };
  if (suggestion === null) c.error('no-member', name.span, { data, notes });
  else c.error('no-member-suggest', name.span, { data: { ...data, suggestion }, notes, fixes: [{ span: name.span, text: suggestion }] });
};

/** `p->~T()` where there is nothing to destroy: something to call that does nothing. */
const pseudoDestructor = (c: Checker, object: Expression, e: Ast.Expression & { kind: 'member' }): Expression => ({
  kind: 'bound-member',
  object,
  pointer: constant(builtin.nullptr, 0n, e.span),
  type: c.types.function(builtin.void, [], false),
  category: 'prvalue',
  span: e.span,
});

/** Two base classes that both have the name leave it open which is meant. */
const isAmbiguous = (symbol: ClassSymbol, name: string): boolean => {
  if (symbol.scope.names.has(name)) return false;
  const holders = symbol.bases.filter((base) => lookupIn(base.symbol.scope, name, false) !== null);
  if (holders.length > 1) {
    const places = new Set(holders.map((base) => lookupIn(base.symbol.scope, name, false)));
    const [first] = places;
    return places.size > 1 || first?.kind === 'field' || (first?.kind === 'functions' && first.functions.some((one) => one.hasThis));
  }
  return holders.some((base) => isAmbiguous(base.symbol, name));
};

/** Reports a name that several base classes have. */
export const checkAmbiguity = (c: Checker, symbol: ClassSymbol, name: Ast.Name): void => {
  if (symbol.bases.length > 0 && !hasVirtualBase(symbol) && isAmbiguous(symbol, name.text))
    c.error('ambiguous-member', name.span, { data: { name: name.text, class: symbol.name } });
};

const memberExpression = (
  c: Checker,
  object: Expression,
  naming: ClassSymbol,
  found: Symbol,
  e: Ast.Expression & { kind: 'member' },
  qualified: boolean,
): Expression => {
  const { span } = e;
  const name = e.name.name;
  const throughThis = e.object.kind === 'this';
  checkAmbiguity(c, naming, name);
  switch (found.kind) {
    case 'field':
      checkAccess(c, naming, found, name.span, !throughThis);
      return fieldThrough(c, object, found, span);
    case 'functions':
      return {
        kind: 'overloads',
        functions: found.functions,
        object,
        qualified,
        naming,
        type: builtin.overloads,
        category: 'lvalue',
        span,
      };
    case 'variable':
      found.used ??= span;
      return plainVariable(c, found, span);
    case 'enumerator':
      return constant(found.type, found.value, span);
    default:
      c.error('type-as-value', name.span, { data: { name: name.text } });
      return c.errorExpression(span);
  }
};

/** A field of an object whose class may have it from a base class or inside an anonymous member. */
export const fieldThrough = (c: Checker, object: Expression, field: FieldSymbol, span: Span): Expression => {
  if (object.type.kind !== 'class' || isError(field.type)) return c.errorExpression(span);
  const holder = holderOf(object.type.symbol, field);
  if (holder === null) return c.errorExpression(span);
  const start = upcast(c, object, holder);
  const path = fieldPath(holder, field.name) ?? [field];
  return path.reduce((place, step) => fieldOf(c, place, step, span), start);
};

/** The class, among an object's own and its bases, whose fields (through anonymous members) include a field. */
const holderOf = (symbol: ClassSymbol, field: FieldSymbol): ClassSymbol | null => {
  if (fieldPath(symbol, field.name)?.at(-1) === field) return symbol;
  for (const base of symbol.bases) {
    const found = holderOf(base.symbol, field);
    if (found !== null) return found;
  }
  return null;
};

/** The object before `.` or behind `->`; mixing them up is mended after telling. */
const memberObject = (c: Checker, e: Ast.Expression & { kind: 'member' }): Expression => {
  const written = checkExpression(c, e.object);
  if (isError(written.type)) return written;
  if (e.arrow) {
    if (written.type.kind === 'class') {
      const through = overloadedArrow(c, written, e.operatorSpan);
      if (through !== null) return through;
      c.error('arrow-on-object', e.operatorSpan, { data: { type: spell(written.type) }, fixes: [{ span: e.operatorSpan, text: '.' }] });
      return materialise(c, written);
    }
    const pointer = rvalue(c, written);
    if (pointer.type.kind === 'pointer') return dereference(pointer, 'lvalue', e.object.span);
    if (!isError(pointer.type)) c.error('arrow-on-non-pointer', e.operatorSpan, { data: { type: spell(pointer.type) } });
    return c.errorExpression(e.span);
  }
  if (written.type.kind === 'pointer' && written.type.to.kind === 'class') {
    c.error('dot-on-pointer', e.operatorSpan, { data: { type: spell(written.type) }, fixes: [{ span: e.operatorSpan, text: '->' }] });
    return dereference(rvalue(c, written));
  }
  if (written.kind === 'overloads' || written.kind === 'braces') return rvalue(c, written);
  return written.type.kind === 'class' ? materialise(c, written) : written;
};
