/** Structured bindings: `auto& [a, b] = pair;` names the elements of an array or the fields of a class. */
import type * as Ast from '../ast.ts';
import type { ClassSymbol } from '../symbol.ts';
import type { Expression, Statement } from '../tree.ts';
import { builtin, isError, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, rvalue } from './conversion.ts';
import { bindVariable, deducedType } from './declaration.ts';
import { checkExpression, constant, plainVariable } from './expression.ts';
import { checkAccess } from './access.ts';
import { fromValue } from './initialise.ts';
import { copyValue, fieldOf, upcast } from './special.ts';
import { declaredType, specifiedType } from './typename.ts';

/** Declares a hidden variable for the whole and a reference for each name. */
export const declareBinding = (c: Checker, syntax: Ast.StructuredBinding): Statement[] => {
  const written = syntax.initialiser;
  const value =
    written?.kind === 'assign'
      ? written.value
      : written?.kind === 'paren' && written.arguments.length === 1
        ? written.arguments[0]
        : written?.kind === 'brace' && written.list.items.length === 1
          ? written.list.items[0]?.value
          : undefined;
  if (value === undefined) {
    c.error('auto-without-initialiser', syntax.span, { data: { name: syntax.names[0]?.text ?? '' } });
    for (const name of syntax.names) bindVariable(c, name, builtin.error, null, syntax.span, true);
    return [];
  }
  return bindParts(c, syntax, checkExpression(c, value), false);
};

/** Binds the names to the parts of a value. @param quiet no step of its own */
export const bindParts = (c: Checker, syntax: Ast.StructuredBinding, value: Expression, quiet: boolean): Statement[] => {
  const whole = declareWhole(c, syntax, value, quiet);
  const object = whole === null ? null : plainVariable(c, whole.variable, syntax.span);
  const parts = object === null ? null : partsOf(c, object, syntax);
  const statements: Statement[] = whole === null ? [] : [whole];
  for (const [index, name] of syntax.names.entries()) {
    const part = parts?.[index];
    const type = part === undefined ? builtin.error : c.types.reference(part.type, false);
    const address = part === undefined ? null : { ...addressOf(c, part), span: name.span };
    const bound = bindVariable(c, name, type, address, syntax.span, true);
    if (part !== undefined) statements.push(bound);
  }
  return statements;
};

const declareWhole = (
  c: Checker,
  syntax: Ast.StructuredBinding,
  value: Expression,
  quiet: boolean,
): (Statement & { kind: 'declare' }) | null => {
  const written = declaredType(c, specifiedType(c, syntax.specifiers), syntax.layers);
  if (isError(value.type)) return null;
  const name = { text: c.unnamed('binding'), span: syntax.span };
  if (value.type.kind === 'array' && written.kind !== 'reference') {
    const type = c.types.qualify(c.types.unqualified(value.type), written.constant, written.volatile);
    return bindVariable(c, name, type, copyValue(c, value, value.span), syntax.span, quiet);
  }
  const plain = value.kind === 'overloads' || value.kind === 'braces' ? rvalue(c, value) : value;
  const type = deducedType(c, written, plain);
  if (type === null || isError(type)) return null;
  return bindVariable(c, name, type, fromValue(c, type, plain, true).value, syntax.span, quiet);
};

/** The class, the object's own or a base of it, that has all its fields; null (reported) if several have some. */
const holder = (c: Checker, symbol: ClassSymbol, syntax: Ast.StructuredBinding): ClassSymbol | null => {
  const holders = [symbol, ...basesOf(symbol)].filter((one) => one.fields.length > 0);
  if (holders.length <= 1) return holders[0] ?? symbol;
  c.error('binding-fields-in-bases', syntax.span, { data: { type: symbol.name } });
  return null;
};

const basesOf = (symbol: ClassSymbol): ClassSymbol[] => symbol.bases.flatMap((base) => [base.symbol, ...basesOf(base.symbol)]);

const partsOf = (c: Checker, object: Expression, syntax: Ast.StructuredBinding): Expression[] | null => {
  const parts = object.type.kind === 'array' ? elementsOf(c, object, object.type) : fieldsOf(c, object, syntax);
  if (parts === null) return null;
  if (parts.length === syntax.names.length) return parts;
  c.error('binding-count', syntax.span, { data: { type: spell(object.type), expected: parts.length, given: syntax.names.length } });
  return null;
};

const elementsOf = (c: Checker, object: Expression, type: Type & { kind: 'array' }): Expression[] =>
  Array.from({ length: type.count ?? 0 }, (_, index) => ({
    kind: 'subscript',
    pointer: rvalue(c, object),
    index: constant(builtin.llong, BigInt(index), object.span),
    bound: type.count,
    type: type.element,
    category: 'lvalue',
    span: object.span,
  }));

const fieldsOf = (c: Checker, object: Expression, syntax: Ast.StructuredBinding): Expression[] | null => {
  if (object.type.kind !== 'class') {
    c.error('binding-type', syntax.span, { data: { type: spell(object.type) } });
    return null;
  }
  const owner = holder(c, object.type.symbol, syntax);
  if (owner === null) return null;
  const place = upcast(c, object, owner);
  const parts: Expression[] = [];
  for (const field of owner.fields.filter((one) => one.name !== '')) {
    if (field.bits !== null) {
      c.unsupported('bit-field-bindings', syntax.span);
      return null;
    }
    checkAccess(c, owner, field, syntax.span);
    parts.push(fieldOf(c, place, field, syntax.span));
  }
  return parts;
};
