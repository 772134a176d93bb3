/** Enumerations. */
import type * as Ast from '../ast.ts';
import { lookupTag, Scope } from '../scope.ts';
import type { EnumeratorSymbol, EnumSymbol } from '../symbol.ts';
import { builtin, integerRange, isError, spell, type IntegerType, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { constantInteger, typeOf } from './typename.ts';

/** Defines an enumeration, or finds the one mentioned. */
export const defineEnum = (c: Checker, syntax: Ast.EnumSpecifier): Type => {
  const name = syntax.name?.text ?? '';
  if (syntax.enumerators === null) {
    const known = lookupTag(c.scope, name);
    if (known?.kind === 'enum') return known.type;
    if (syntax.underlying === null && !syntax.scoped) {
      c.error('undeclared-type', syntax.name?.span ?? syntax.span, { data: { name } });
      return builtin.error;
    }
    return declareEnum(c, syntax, name).type;
  }
  const before = tagScope(c).tags.get(name);
  if (before !== undefined && name !== '' && (before.kind !== 'enum' || before.enumerators.length > 0)) {
    c.error('redefinition', syntax.name?.span ?? syntax.span, {
      data: { name },
      notes: [{ code: 'previous-definition', data: { name }, span: before.span }],
    });
    return before.type;
  }
  const symbol = before?.kind === 'enum' ? before : declareEnum(c, syntax, name);
  readEnumerators(c, symbol, syntax.enumerators, syntax.underlying !== null || syntax.scoped);
  symbol.complete = true;
  return symbol.type;
};

/** In C what is declared in a structure belongs to the scope around it. */
const tagScope = (c: Checker): Scope => {
  let { scope } = c;
  while (!c.cpp && scope.kind === 'class' && scope.parent !== null) scope = scope.parent;
  return scope;
};

const declareEnum = (c: Checker, syntax: Ast.EnumSpecifier, name: string): EnumSymbol => {
  const fixed = syntax.underlying === null ? (syntax.scoped ? builtin.int : null) : typeOf(c, syntax.underlying);
  if (fixed !== null && fixed.kind !== 'integer' && !isError(fixed)) {
    c.error('enum-underlying', syntax.underlying?.span ?? syntax.span, { data: { type: spell(fixed) } });
  }
  const shown = name === '' ? c.unnamed('enum') : name;
  const home = tagScope(c);
  const scope = new Scope('enum', home, home.qualify(shown));
  const symbol: Omit<EnumSymbol, 'type'> = {
    kind: 'enum',
    name,
    qualifiedName: name === '' ? '(unnamed enum)' : home.qualify(name),
    span: syntax.name?.span ?? syntax.span,
    scoped: syntax.scoped,
    fixed: fixed !== null,
    underlying: fixed?.kind === 'integer' ? fixed.plain : builtin.int,
    complete: fixed !== null,
    scope,
    enumerators: [],
  };
  const whole = symbol as EnumSymbol;
  whole.type = c.types.enum(whole);
  home.tags.set(shown, whole);
  return whole;
};

const readEnumerators = (c: Checker, symbol: EnumSymbol, list: NonNullable<Ast.EnumSpecifier['enumerators']>, fixed: boolean): void => {
  const home = tagScope(c);
  let next = 0n;
  for (const item of list) {
    const value =
      item.value === null
        ? next
        : (c.inScope(symbol.scope, () => constantInteger(c, item.value ?? { kind: 'error', span: item.name.span }, null)) ?? next);
    next = value + 1n;
    const type: Type = c.cpp ? symbol.type : builtin.int;
    const enumerator: EnumeratorSymbol = { kind: 'enumerator', name: item.name.text, type, value, span: item.name.span };
    symbol.enumerators.push(enumerator);
    const target = symbol.scoped ? symbol.scope : home;
    const clash = target.names.get(item.name.text);
    if (clash !== undefined) {
      c.error('redefinition', item.name.span, {
        data: { name: item.name.text },
        notes: clash.kind === 'functions' ? [] : [{ code: 'previous-definition', data: { name: item.name.text }, span: clash.span }],
      });
    }
    target.names.set(item.name.text, enumerator);
    symbol.scope.names.set(item.name.text, enumerator);
  }
  if (!fixed) symbol.underlying = smallestType(symbol.enumerators.map((enumerator) => enumerator.value));
};

/** MSVC keeps enumerations without a fixed type as int; what does not fit takes the next type that does. */
const smallestType = (values: readonly bigint[]): IntegerType => {
  const candidates: readonly IntegerType[] = [builtin.int, builtin.uint, builtin.llong, builtin.ullong];
  const fits = candidates.find((type) => {
    const [low, high] = integerRange(type);
    return values.every((value) => value >= low && value <= high);
  });
  return fits ?? builtin.llong;
};
