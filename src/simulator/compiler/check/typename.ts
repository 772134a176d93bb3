/** Types as written (specifiers and declarators) → types. */
import type * as Ast from '../ast.ts';
import { constantIntegerValue } from '../interpret.ts';
import { isComplete, sizeOf } from '../layout.ts';
import { lookup, lookupTag, Scope } from '../scope.ts';
import type { Span } from '../source.ts';
import type { ParameterInfo, Symbol } from '../symbol.ts';
import { builtin, isError, isIntegral, spell, type Alias, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { defineClass, mentionClass } from './class.ts';
import { convertTo, isOpenArray, rvalue } from './conversion.ts';
import { defineEnum } from './enum.ts';
import { checkExpression, isTypeName } from './expression.ts';
import { newVariable } from './function.ts';
import { resolve, undeclared } from './name.ts';

const wordCounts = (words: readonly Ast.BuiltinWord[]): Map<Ast.BuiltinWord, number> => {
  const counts = new Map<Ast.BuiltinWord, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const builtinType = (words: readonly Ast.BuiltinWord[]): Type => {
  const counts = wordCounts(words);
  const has = (word: Ast.BuiltinWord): boolean => counts.has(word);
  const unsigned = has('unsigned');
  if (has('void')) return builtin.void;
  if (has('bool')) return builtin.bool;
  if (has('char') || has('__int8')) return unsigned ? builtin.uchar : has('signed') ? builtin.schar : builtin.char;
  if (has('wchar_t')) return builtin.wchar;
  if (has('char8_t')) return builtin.char8;
  if (has('char16_t')) return builtin.char16;
  if (has('char32_t')) return builtin.char32;
  if (has('float')) return builtin.float;
  if (has('double')) return has('long') ? builtin.ldouble : builtin.double;
  if (has('short') || has('__int16')) return unsigned ? builtin.ushort : builtin.short;
  if (has('__int64') || (counts.get('long') ?? 0) >= 2) return unsigned ? builtin.ullong : builtin.llong;
  if (has('long')) return unsigned ? builtin.ulong : builtin.long;
  return unsigned ? builtin.uint : builtin.int;
};

/** The type that a symbol names, or null if it names something else. */
export const typeOfSymbol = (symbol: Symbol): Type | null =>
  symbol.kind === 'typedef' || symbol.kind === 'class' || symbol.kind === 'enum' ? symbol.type : null;

/** The type that a name means; reports where it means none. */
export const namedType = (c: Checker, name: Ast.QualifiedName): Type => {
  const symbol = resolve(c, name, true);
  if (symbol === null) {
    undeclared(c, name, 'type');
    return builtin.error;
  }
  const type = typeOfSymbol(symbol) ?? lookupTag(c.scope, name.name.text)?.type ?? null;
  if (type === null) {
    c.error('not-a-type', name.span, { data: { name: name.name.text } });
    return builtin.error;
  }
  return type;
};

/** The type that specifiers name, with their qualifiers. `alone`: nothing but the type is declared (`struct S;`). */
export const specifiedType = (c: Checker, specifiers: Ast.DeclarationSpecifiers, alone = false): Type => {
  const type = specifierType(c, specifiers.type, alone);
  return c.types.qualify(type, specifiers.constant, specifiers.volatile);
};

/** The typedef name that specifiers use for a type, if they do. */
export const aliasOf = (c: Checker, specifiers: Ast.DeclarationSpecifiers): Alias | null => {
  const { type } = specifiers;
  if (type.kind !== 'named' || type.name.path.length > 0 || type.name.global) return null;
  const symbol = lookup(c.scope, type.name.name.text, c.cpp);
  return symbol?.kind === 'typedef' ? { name: symbol.name, type: symbol.type } : null;
};

const specifierType = (c: Checker, specifier: Ast.TypeSpecifier, alone: boolean): Type => {
  switch (specifier.kind) {
    case 'builtin':
      return builtinType(specifier.words);
    case 'named':
      return namedType(c, specifier.name);
    case 'class':
      return specifier.definition.members === null ? mentionClass(c, specifier.definition, alone) : defineClass(c, specifier.definition);
    case 'enum':
      return defineEnum(c, specifier.definition);
    case 'auto':
      return builtin.auto;
    case 'decltype': {
      const expression = c.unevaluatedly(() => checkExpression(c, specifier.expression));
      const plainName = specifier.expression.kind === 'name' || specifier.expression.kind === 'member';
      if (
        expression.kind === 'dereference' &&
        plainName &&
        expression.pointer.kind === 'load' &&
        expression.pointer.operand.kind === 'variable'
      ) {
        return expression.pointer.operand.variable.type;
      }
      return plainName || expression.category === 'prvalue'
        ? expression.type
        : c.types.reference(expression.type, expression.category === 'xvalue');
    }
    case 'typeof': {
      const { operand } = specifier;
      if (isTypeName(operand)) return typeOf(c, operand);
      const e = c.unevaluatedly(() => checkExpression(c, operand));
      return e.kind === 'overloads' ? (e.functions[0]?.type ?? builtin.error) : e.type;
    }
    case 'error':
      return builtin.error;
  }
};

/** The type of a complete type name: `const char *`, `int (*)[4]`. */
export const typeOf = (c: Checker, name: Ast.TypeName): Type => declaredType(c, specifiedType(c, name.specifiers), name.declarator.layers);

/** Applies a declarator's layers to the type of its specifiers. */
export const declaredType = (c: Checker, base: Type, layers: readonly Ast.DeclaratorLayer[]): Type => {
  let type = base;
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer !== undefined) type = applyLayer(c, type, layer);
    if (isError(type)) return type;
  }
  return type;
};

const applyLayer = (c: Checker, type: Type, layer: Ast.DeclaratorLayer): Type => {
  switch (layer.kind) {
    case 'pointer':
      if (type.kind === 'reference') {
        c.error('pointer-to-reference', layer.span, { data: { type: spell(type) } });
        return builtin.error;
      }
      return c.types.qualify(c.types.pointer(type), layer.constant, layer.volatile);
    case 'reference':
      if (type.kind === 'void') {
        c.error('reference-to-void', layer.span);
        return builtin.error;
      }
      return c.types.reference(type, layer.rvalue);
    case 'array':
      return arrayOf(c, type, layer);
    case 'function':
      return functionOf(c, type, layer);
    case 'member-pointer':
      return memberPointerTo(c, type, layer);
  }
};

const memberPointerTo = (c: Checker, to: Type, layer: Ast.DeclaratorLayer & { kind: 'member-pointer' }): Type => {
  const owner = namedType(c, layer.class);
  if (owner.kind === 'class' && to.kind !== 'reference' && to.kind !== 'void')
    return c.types.qualify(c.types.memberPointer(owner.symbol, to), layer.constant, false);
  if (!isError(owner)) c.error('member-pointer-type', layer.span, { data: { type: spell(to), class: spell(owner) } });
  return builtin.error;
};

/** Bytes; half of what a simulated process can have. */
const largestArray = 0x0800_0000n;

const arrayOf = (c: Checker, element: Type, layer: Ast.DeclaratorLayer & { kind: 'array' }): Type => {
  if (element.kind === 'function' || element.kind === 'reference' || element.kind === 'void') {
    c.error('array-of-bad-type', layer.span, { data: { type: spell(element) } });
    return builtin.error;
  }
  if (element.kind === 'class' && !isComplete(element)) {
    c.error('incomplete-type', layer.span, { data: { type: spell(element) } });
    return builtin.error;
  }
  if (layer.size === null) return c.types.array(element, null);
  const size = rvalue(c, checkExpression(c, layer.size));
  if (isError(size.type)) return builtin.error;
  if (!isIntegral(size.type) && size.type.kind !== 'enum') {
    c.error('array-size-not-integer', layer.size.span, { data: { type: spell(size.type) } });
    return builtin.error;
  }
  const count = constantIntegerValue(size);
  if (count === null) {
    if (!c.cpp && (c.function !== null || c.scope.kind === 'function')) c.unsupported('variable-length-arrays', layer.size.span);
    else c.error('array-size-not-constant', layer.size.span);
    return builtin.error;
  }
  if (count < 0n || (count === 0n && c.scope.kind !== 'class')) {
    c.error(count < 0n ? 'array-size-negative' : 'array-size-zero', layer.size.span, { data: { size: String(count) } });
    return builtin.error;
  }
  if (count === 0n) c.warning('flexible-array', layer.span);
  if (count * BigInt(Math.max(1, sizeOf(element))) > largestArray) {
    c.error('array-too-large', layer.size.span, { data: { size: String(count) } });
    return builtin.error;
  }
  return c.types.array(element, Number(count));
};

const functionOf = (c: Checker, returns: Type, layer: Ast.DeclaratorLayer & { kind: 'function' }): Type => {
  const result = layer.trailingReturn === null ? returns : typeOf(c, layer.trailingReturn);
  if (result.kind === 'array' || result.kind === 'function') {
    c.error('bad-return-type', layer.span, { data: { type: spell(result) } });
    return builtin.error;
  }
  const parameters = parametersOf(c, layer).map((parameter) => c.types.unqualified(parameter.type));
  return c.types.function(result, parameters, layer.variadic, layer.constant, layer.objects, layer.prototype === 'none');
};

/** Parameters as a function sees them: arrays and functions become pointers, `(void)` is none. */
export const parametersOf = (c: Checker, layer: Ast.DeclaratorLayer & { kind: 'function' }): readonly ParameterInfo[] => {
  // In C the length of an array may name a parameter before it.
  const known = new Scope('function', c.scope, '');
  const parameters = layer.parameters.map((parameter): ParameterInfo => {
    const layers = sizeless(c, parameter.declarator.layers);
    const read = (): Type => declaredType(c, specifiedType(c, parameter.specifiers), layers);
    const name = parameter.declarator.name?.name;
    const sized = !c.cpp && layers.some((one) => one.kind === 'array' && one.size !== null);
    const type = adjustParameter(c, sized ? c.inScope(known, read) : read());
    if (!c.cpp && name !== undefined) known.names.set(name.text, newVariable(name.text, type, name.span, 'parameter', null));
    return {
      name: name?.text ?? '',
      type,
      alias: aliasOf(c, parameter.specifiers),
      span: name?.span ?? parameter.span,
      defaultValue: parameter.defaultValue,
      scope: c.scope,
    };
  });
  const only = parameters[0];
  if (parameters.length === 1 && only?.type.kind === 'void' && only.name === '') return [];
  let told = false;
  return parameters.map((parameter) => {
    if (parameter.type.kind === 'void') {
      c.error('void-parameter', parameter.span);
      return { ...parameter, type: builtin.error };
    }
    if (parameter.type.kind === 'reference' && isOpenArray(parameter.type.to) && c.inReadersFile(parameter.span)) {
      c.unsupported('references-to-open-arrays', parameter.span);
      return { ...parameter, type: builtin.error };
    }
    if (containsAuto(parameter.type)) {
      if (!told) c.unsupported('auto-parameters', parameter.span);
      told = true;
      return { ...parameter, type: builtin.error };
    }
    return parameter;
  });
};

/** In C a parameter `int a[n]` is a pointer whatever n is; it may name a parameter before it. */
const sizeless = (c: Checker, layers: readonly Ast.DeclaratorLayer[]): readonly Ast.DeclaratorLayer[] => {
  const [first, ...rest] = layers;
  return !c.cpp && first?.kind === 'array' ? [{ ...first, size: null }, ...rest] : layers;
};

const adjustParameter = (c: Checker, type: Type): Type => {
  if (type.kind === 'array') return c.types.pointer(type.element);
  if (type.kind === 'function') return c.types.pointer(type);
  return type;
};

/** Replaces `auto` in a declared type by what the initialiser's type gives; null if the shapes do not agree. */
export const deduceAuto = (c: Checker, pattern: Type, from: Type): Type | null => {
  switch (pattern.kind) {
    case 'auto':
      return c.types.qualify(from, pattern.constant, pattern.volatile);
    case 'pointer': {
      if (from.kind !== 'pointer') return null;
      const to = deduceAuto(c, pattern.to, from.to);
      return to === null ? null : c.types.qualify(c.types.pointer(to), pattern.constant, pattern.volatile);
    }
    default:
      return pattern;
  }
};

export const containsAuto = (type: Type): boolean => {
  switch (type.kind) {
    case 'auto':
      return true;
    case 'pointer':
    case 'reference':
      return containsAuto(type.to);
    case 'array':
      return containsAuto(type.element);
    case 'function':
      return containsAuto(type.returns);
    case 'member-pointer':
      return containsAuto(type.to);
    default:
      return false;
  }
};

/** Reports use of an incomplete type where an object is needed. */
export const requireComplete = (c: Checker, type: Type, span: Span): boolean => {
  if (isError(type)) return false;
  if (isComplete(type)) return true;
  const base = type.kind === 'array' ? type.element : type;
  c.error(type.kind === 'array' && isComplete(type.element) ? 'array-bound-missing' : 'incomplete-type', span, {
    data: { type: spell(type) },
    notes: base.kind === 'class' ? [{ code: 'declared-here', data: { name: base.symbol.name }, span: base.symbol.span }] : [],
  });
  return false;
};

/** A constant expression of integer type converted to `type`; reports and gives null otherwise. */
export const constantInteger = (c: Checker, syntax: Ast.Expression, type: Type | null): bigint | null => {
  const expression = rvalue(c, checkExpression(c, syntax));
  if (isError(expression.type)) return null;
  if (expression.type.kind !== 'integer' && expression.type.kind !== 'enum') {
    c.error('constant-not-integer', syntax.span, { data: { type: spell(expression.type) } });
    return null;
  }
  const converted = type === null ? expression : convertTo(c, expression, type, { purpose: 'case' });
  if (isError(converted.type)) return null;
  const value = constantIntegerValue(converted);
  if (value === null) c.error('not-constant', syntax.span);
  return value;
};
