/**
 * Types, interned: two types are the same exactly when they are the same object. `const` and `volatile` are part of a type;
 * `plain` is the same type without them. LLP64: `long` has 4 bytes, pointers have 8, `wchar_t` is an unsigned 16-bit type of
 * its own, `long double` is `double` in size.
 */
import type { ObjectCategory } from './ast.ts';
import type { ClassSymbol, EnumSymbol } from './symbol.ts';

interface TypeCommon {
  readonly id: number;
  readonly constant: boolean;
  readonly volatile: boolean;
  readonly plain: Type;
}

export type IntegerName =
  | 'bool'
  | 'char'
  | 'signed char'
  | 'unsigned char'
  | 'wchar_t'
  | 'char8_t'
  | 'char16_t'
  | 'char32_t'
  | 'short'
  | 'unsigned short'
  | 'int'
  | 'unsigned int'
  | 'long'
  | 'unsigned long'
  | 'long long'
  | 'unsigned long long';

export interface IntegerType extends TypeCommon {
  readonly kind: 'integer';
  readonly name: IntegerName;
  readonly size: 1 | 2 | 4 | 8;
  readonly signed: boolean;
  /** Conversion rank: bool 0, characters 1, short 2, int 3, long 4, long long 5. */
  readonly rank: number;
}

export interface FloatingType extends TypeCommon {
  readonly kind: 'floating';
  readonly name: 'float' | 'double' | 'long double';
  readonly size: 4 | 8;
  readonly rank: number;
}

export interface PointerType extends TypeCommon {
  readonly kind: 'pointer';
  readonly to: Type;
}

export interface ReferenceType extends TypeCommon {
  readonly kind: 'reference';
  readonly to: Type;
  readonly rvalue: boolean;
}

export interface ArrayType extends TypeCommon {
  readonly kind: 'array';
  readonly element: Type;
  /** null: bound not known (yet). */
  readonly count: number | null;
}

export interface FunctionType extends TypeCommon {
  readonly kind: 'function';
  readonly returns: Type;
  readonly parameters: readonly Type[];
  readonly variadic: boolean;
  /** A const member function. */
  readonly constantObject: boolean;
  /** C's `f()`: the parameters are not told, and a call may pass anything. */
  readonly open: boolean;
  /** A member function with a ref-qualifier. */
  readonly objects: ObjectCategory;
}

/** A pointer to a member: of a function, its code; of a field, its offset and 1, so that 0 is null. */
export interface MemberPointerType extends TypeCommon {
  readonly kind: 'member-pointer';
  readonly class: ClassSymbol;
  readonly to: Type;
}

export interface ClassType extends TypeCommon {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
}

export interface EnumType extends TypeCommon {
  readonly kind: 'enum';
  readonly symbol: EnumSymbol;
}

/**
 * `error` stands for a type that could not be found out: whatever meets it stays silent. `auto` waits for an initialiser.
 * `overloads` and `braces` are the types of expressions that have none before their context gives them one.
 */
export interface SpecialType extends TypeCommon {
  readonly kind: 'void' | 'nullptr' | 'error' | 'auto' | 'overloads' | 'braces';
}

export type Type =
  | IntegerType
  | FloatingType
  | PointerType
  | ReferenceType
  | ArrayType
  | FunctionType
  | MemberPointerType
  | ClassType
  | EnumType
  | SpecialType;

/** Everything of a type but identity and qualifiers. */
type Shape<T extends Type = Type> = T extends Type ? Omit<T, keyof TypeCommon> : never;

const assemble = (id: number, shape: Shape, constant: boolean, volatile: boolean, plain: Type | null): Type => {
  const type = { ...shape, id, constant, volatile } as Type & { plain: Type };
  type.plain = plain ?? type;
  return type;
};

let builtins = 0;
const integer = (name: IntegerName, size: 1 | 2 | 4 | 8, signed: boolean, rank: number): IntegerType =>
  assemble(builtins++, { kind: 'integer', name, size, signed, rank }, false, false, null) as IntegerType;
const floating = (name: FloatingType['name'], size: 4 | 8, rank: number): FloatingType =>
  assemble(builtins++, { kind: 'floating', name, size, rank }, false, false, null) as FloatingType;
const special = (kind: SpecialType['kind']): SpecialType => assemble(builtins++, { kind }, false, false, null) as SpecialType;

/** The types that need no declaration. */
export const builtin = {
  void: special('void'),
  nullptr: special('nullptr'),
  error: special('error'),
  auto: special('auto'),
  overloads: special('overloads'),
  braces: special('braces'),
  bool: integer('bool', 1, false, 0),
  char: integer('char', 1, true, 1),
  schar: integer('signed char', 1, true, 1),
  uchar: integer('unsigned char', 1, false, 1),
  wchar: integer('wchar_t', 2, false, 1),
  char8: integer('char8_t', 1, false, 1),
  char16: integer('char16_t', 2, false, 1),
  char32: integer('char32_t', 4, false, 1),
  short: integer('short', 2, true, 2),
  ushort: integer('unsigned short', 2, false, 2),
  int: integer('int', 4, true, 3),
  uint: integer('unsigned int', 4, false, 3),
  long: integer('long', 4, true, 4),
  ulong: integer('unsigned long', 4, false, 4),
  llong: integer('long long', 8, true, 5),
  ullong: integer('unsigned long long', 8, false, 5),
  float: floating('float', 4, 1),
  double: floating('double', 8, 2),
  ldouble: floating('long double', 8, 3),
} as const;

const firstDerived = 64;

/** The derived types of one compilation. */
export class Types {
  #next = firstDerived;
  readonly #qualified = new Map<Type, (Type | undefined)[]>();
  readonly #pointers = new Map<Type, PointerType>();
  readonly #references = new Map<Type, ReferenceType[]>();
  readonly #arrays = new Map<Type, Map<number | null, ArrayType>>();
  readonly #functions = new Map<string, FunctionType>();
  readonly #memberPointers = new Map<ClassSymbol, Map<Type, MemberPointerType>>();

  #make<T extends Type>(shape: Shape<T>): T {
    return assemble(this.#next++, shape, false, false, null) as T;
  }

  pointer(to: Type): PointerType {
    let type = this.#pointers.get(to);
    if (type === undefined) this.#pointers.set(to, (type = this.#make<PointerType>({ kind: 'pointer', to })));
    return type;
  }

  /** References to references collapse as C++ says. */
  reference(to: Type, rvalue: boolean): Type {
    if (to.kind === 'error') return to;
    if (to.kind === 'reference') return rvalue || !to.rvalue ? to : this.reference(to.to, false);
    let pair = this.#references.get(to);
    if (pair === undefined) {
      pair = [
        this.#make<ReferenceType>({ kind: 'reference', to, rvalue: false }),
        this.#make<ReferenceType>({ kind: 'reference', to, rvalue: true }),
      ];
      this.#references.set(to, pair);
    }
    return pair[rvalue ? 1 : 0] ?? builtin.error;
  }

  array(element: Type, count: number | null): ArrayType {
    let counts = this.#arrays.get(element);
    if (counts === undefined) this.#arrays.set(element, (counts = new Map<number | null, ArrayType>()));
    let type = counts.get(count);
    if (type === undefined) counts.set(count, (type = this.#make<ArrayType>({ kind: 'array', element, count })));
    return type;
  }

  function(
    returns: Type,
    parameters: readonly Type[],
    variadic: boolean,
    constantObject = false,
    objects: ObjectCategory = '',
    open = false,
  ): FunctionType {
    const list = parameters.map((parameter) => parameter.id).join();
    const key = `${returns.id}(${list}${variadic ? '…' : ''})${constantObject ? 'c' : ''}${objects}${open ? 'o' : ''}`;
    let type = this.#functions.get(key);
    if (type === undefined) {
      type = this.#make<FunctionType>({ kind: 'function', returns, parameters, variadic, constantObject, objects, open });
      this.#functions.set(key, type);
    }
    return type;
  }

  memberPointer(owner: ClassSymbol, to: Type): MemberPointerType {
    let members = this.#memberPointers.get(owner);
    if (members === undefined) this.#memberPointers.set(owner, (members = new Map<Type, MemberPointerType>()));
    let type = members.get(to);
    if (type === undefined) members.set(to, (type = this.#make<MemberPointerType>({ kind: 'member-pointer', class: owner, to })));
    return type;
  }

  class(symbol: ClassSymbol): ClassType {
    return this.#make<ClassType>({ kind: 'class', symbol });
  }

  enum(symbol: EnumSymbol): EnumType {
    return this.#make<EnumType>({ kind: 'enum', symbol });
  }

  /** Adds qualifiers; those of an array go to its elements, references and functions take none. */
  qualify(type: Type, constant: boolean, volatile: boolean): Type {
    const wantConstant = constant || type.constant;
    const wantVolatile = volatile || type.volatile;
    if (wantConstant === type.constant && wantVolatile === type.volatile) return type;
    if (type.kind === 'reference' || type.kind === 'function' || type.kind === 'error') return type;
    if (type.kind === 'array') return this.array(this.qualify(type.element, constant, volatile), type.count);
    const { plain } = type;
    let versions = this.#qualified.get(plain);
    if (versions === undefined) this.#qualified.set(plain, (versions = []));
    const index = (wantConstant ? 1 : 0) | (wantVolatile ? 2 : 0);
    return (versions[index] ??= assemble(this.#next++, type, wantConstant, wantVolatile, plain));
  }

  /** The type without qualifiers; an array's elements lose theirs. */
  unqualified(type: Type): Type {
    return type.kind === 'array' ? this.array(this.unqualified(type.element), type.count) : type.plain;
  }
}

// ── Questions about types ───────────────────────────────────────────────────────────────────────────────────────

export const isError = (type: Type): boolean => type.kind === 'error';
export const isVoid = (type: Type): boolean => type.kind === 'void';
export const isBool = (type: Type): boolean => type.plain === builtin.bool;
export const isArithmetic = (type: Type): type is IntegerType | FloatingType => type.kind === 'integer' || type.kind === 'floating';
const isUnscopedEnum = (type: Type): boolean => type.kind === 'enum' && !type.symbol.scoped;
/** Integer types and unscoped enumerations. */
export const isIntegral = (type: Type): boolean => type.kind === 'integer' || isUnscopedEnum(type);
export const isScalar = (type: Type): boolean =>
  type.kind === 'integer' ||
  type.kind === 'floating' ||
  type.kind === 'pointer' ||
  type.kind === 'enum' ||
  type.kind === 'nullptr' ||
  type.kind === 'member-pointer';

/** The integer type by which values of an integer or enumeration type are kept; null for other types. */
export const representation = (type: Type): IntegerType | null =>
  type.kind === 'integer' ? type : type.kind === 'enum' ? (type.symbol.underlying.plain as IntegerType) : null;

/** What a reference refers to; any other type itself. */
export const referred = (type: Type): Type => (type.kind === 'reference' ? type.to : type);

/** Smallest and largest value of an integer type. */
export const integerRange = (type: IntegerType): readonly [bigint, bigint] => {
  if (type.plain === builtin.bool) return [0n, 1n];
  const bits = BigInt(type.size * 8);
  return type.signed ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
};

/** The value as a type keeps it: wrapped to its width; for bool, 0 or 1. */
export const wrap = (value: bigint, type: IntegerType): bigint => {
  if (type.plain === builtin.bool) return value === 0n ? 0n : 1n;
  return type.signed ? BigInt.asIntN(type.size * 8, value) : BigInt.asUintN(type.size * 8, value);
};

// ── Spelling ────────────────────────────────────────────────────────────────────────────────────────────────────

const qualifiers = (type: Type): string => `${type.constant ? 'const ' : ''}${type.volatile ? 'volatile ' : ''}`;

/** What a declaration called the type at its base: `SOCKET` for an `unsigned long long`. Types themselves know nothing of typedefs. */
export interface Alias {
  readonly name: string;
  readonly type: Type;
}

/** Whether an alias stands for this type, qualifiers aside. */
export const isAliased = (type: Type, alias: Alias | null): alias is Alias =>
  alias !== null && (type === alias.type || (type.plain === alias.type && type.kind !== 'array'));

const needsBrackets = (type: Type, alias: Alias | null): boolean =>
  (type.kind === 'array' || type.kind === 'function') && !isAliased(type, alias);

const spellAround = (type: Type, inner: string, alias: Alias | null): string => {
  if (isAliased(type, alias)) return join((type === alias.type ? '' : qualifiers(type)) + alias.name, inner);
  switch (type.kind) {
    case 'pointer': {
      const own = `*${type.constant ? 'const' : ''}${type.volatile ? ' volatile' : ''}`;
      const joined = own.length > 1 && inner !== '' ? `${own} ${inner}` : own + inner;
      return spellAround(type.to, needsBrackets(type.to, alias) ? `(${joined})` : joined, alias);
    }
    case 'reference': {
      const joined = `${type.rvalue ? '&&' : '&'}${inner}`;
      return spellAround(type.to, needsBrackets(type.to, alias) ? `(${joined})` : joined, alias);
    }
    case 'array':
      return spellAround(type.element, `${inner}[${type.count ?? ''}]`, alias);
    case 'function': {
      const parameters = [...type.parameters.map((parameter) => spell(parameter)), ...(type.variadic ? ['...'] : [])];
      const object = `${type.constantObject ? ' const' : ''}${type.objects === '' ? '' : ` ${type.objects}`}`;
      return spellAround(type.returns, `${inner}(${parameters.join(', ')})${object}`, alias);
    }
    case 'member-pointer': {
      const joined = `${type.class.qualifiedName}::*${type.constant ? 'const ' : ''}${inner}`;
      return spellAround(type.to, needsBrackets(type.to, alias) ? `(${joined})` : joined, alias);
    }
    case 'integer':
    case 'floating':
      return join(qualifiers(type) + type.name, inner);
    case 'class':
    case 'enum':
      return join(qualifiers(type) + type.symbol.qualifiedName, inner);
    case 'nullptr':
      return join('nullptr_t', inner);
    case 'void':
    case 'error':
    case 'auto':
    case 'overloads':
    case 'braces':
      return join(qualifiers(type) + type.kind, inner);
  }
};

const join = (name: string, inner: string): string => (inner === '' ? name : inner.startsWith('[') ? name + inner : `${name} ${inner}`);

/** The type as C++ writes it: `const char *`, `int (*)(void *)`, `char[16]`; with an alias as the declaration wrote it. */
export const spell = (type: Type, alias: Alias | null = null): string => spellAround(type, '', alias);
