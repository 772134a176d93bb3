/**
 * What names mean. Symbols are made and completed by `check`; `emit` reads them. Fields that are not readonly change while
 * declarations are being read (a prototype gains a body, an incomplete class gains members) and not after.
 */
import type * as Ast from './ast.ts';
import type { ConstantValue } from './constant.ts';
import type { Scope } from './scope.ts';
import type { Span } from './source.ts';
import type { Block, Expression, Statement } from './tree.ts';
import type { Alias, ClassType, EnumType, FunctionType, Type } from './type.ts';

export interface VariableSymbol {
  readonly kind: 'variable';
  readonly name: string;
  /** `auto` and unknown array bounds are filled in by the initialiser. */
  type: Type;
  /** The typedef name in its declaration, for those who show it. */
  alias: Alias | null;
  readonly span: Span;
  readonly storage: 'local' | 'parameter' | 'static';
  /** The function whose local or parameter this is; null at namespace scope. */
  readonly owner: FunctionSymbol | null;
  /** It must have an address: `&` was applied, a reference bound, or it is no scalar. */
  inMemory: boolean;
  /** Value of a constant that may stand in constant expressions. */
  value: ConstantValue | null;
  /** An object whose parts may stand in constant expressions. */
  constexpr: boolean;
  /** For static storage: whether a definition (not only `extern`) was seen. */
  defined: boolean;
  initialiser: Expression | null;
  /** A place where it is read or written, for "unused" and "undefined" diagnostics. */
  used: Span | null;
  /** Nobody wants to hear that it is unused: an attribute says so. */
  mayBeUnused: boolean;
  /** Of static storage inside a function: initialised when control first passes. */
  readonly localStatic: boolean;
  /** Of static storage: each thread has one of its own, with a constant initialiser. */
  readonly perThread: boolean;
  /** Alignment asked for, in bytes; 1 when none is. */
  align: number;
}

export interface ParameterInfo {
  readonly name: string;
  readonly type: Type;
  readonly alias: Alias | null;
  readonly span: Span;
  /** Default argument as written, checked where it is used, in the scope where it stands. */
  readonly defaultValue: Ast.Expression | null;
  readonly scope: Scope;
}

export type FunctionRole = 'plain' | 'constructor' | 'destructor' | 'conversion';

export interface FunctionSymbol {
  readonly kind: 'function';
  readonly name: string;
  /** With namespaces and classes: `Server::start`. */
  readonly qualifiedName: string;
  type: FunctionType;
  span: Span;
  parameters: readonly ParameterInfo[];
  /** Class of a member function. */
  readonly member: ClassSymbol | null;
  /** Takes `this`. */
  readonly hasThis: boolean;
  readonly role: FunctionRole;
  readonly linkage: 'C' | 'C++';
  /** `static` at namespace scope. */
  readonly internal: boolean;
  readonly explicit: boolean;
  /** A member function for volatile objects, which overloads do not tell from one for others. */
  readonly volatile: boolean;
  readonly access: Ast.Access;
  readonly constexpr: boolean;
  mayBeUnused: boolean;
  /** Promises to let no exception out; of a function that the compiler writes, only a destructor does. */
  readonly noexcept: boolean;
  /** Promises not to come back to its caller. */
  noreturn: boolean;
  /** Declared only as a friend so far: found by its arguments alone, when they bring one of these classes. Null: found by name. */
  hiddenIn: Set<ClassSymbol> | null;
  /** `virtual`, or overriding a function that is. */
  virtual: boolean;
  /** `final` */
  readonly final: boolean;
  /** Index in the table of virtual functions of its class, or -1. */
  virtualIndex: number;
  pure: boolean;
  deleted: boolean;
  /** `= default`, or implicit: `body` is made by the compiler. */
  defaulted: boolean;
  body: FunctionBody | null;
  /** The body has been seen and is being checked or has been; the definition's place is `span`. */
  defined: boolean;
  used: Span | null;
  /** The constructor of a base class that this one passes its arguments to: `using Base::Base`. */
  readonly inherited: FunctionSymbol | null;
}

type FunctionNeeds = 'name' | 'qualifiedName' | 'type' | 'span' | 'member' | 'hasThis';

/** A function of which nothing is known but what `facts` says. */
export const newFunctionSymbol = (facts: Pick<FunctionSymbol, FunctionNeeds> & Partial<FunctionSymbol>): FunctionSymbol => ({
  kind: 'function',
  parameters: [],
  role: 'plain',
  linkage: 'C++',
  internal: false,
  explicit: false,
  volatile: false,
  access: 'public',
  constexpr: false,
  mayBeUnused: false,
  noexcept: false,
  noreturn: false,
  hiddenIn: null,
  virtual: false,
  final: false,
  virtualIndex: -1,
  pure: false,
  deleted: false,
  defaulted: false,
  body: null,
  defined: false,
  used: null,
  inherited: null,
  ...facts,
});

export interface FunctionBody {
  /** `this`, if any. */
  readonly thisVariable: VariableSymbol | null;
  readonly parameters: readonly VariableSymbol[];
  /** Bases and members being initialised, before the body of a constructor. */
  readonly prologue: readonly Statement[];
  readonly block: Block;
  /** Subobjects to destroy when a destructor's body is left, in the order in which to destroy them: addresses of objects. */
  readonly epilogue: readonly Statement[];
  readonly span: Span;
  /** The local that is built where the caller wants the result, so that returning it copies nothing. */
  readonly elided?: VariableSymbol | null;
  /** Some temporary with a destructor stands in a branch that may not be evaluated. */
  readonly conditionalTemporaries: boolean;
}

/** All functions of one name in one scope. */
export interface OverloadSet {
  readonly kind: 'functions';
  readonly name: string;
  readonly functions: FunctionSymbol[];
}

export interface FieldSymbol {
  readonly kind: 'field';
  readonly name: string;
  readonly type: Type;
  readonly alias: Alias | null;
  readonly span: Span;
  readonly access: Ast.Access;
  readonly owner: ClassSymbol;
  offset: number;
  /** Bit-field: place within the storage unit at `offset`. */
  bits: { readonly first: number; readonly width: number } | null;
  /** Default member initialiser as written. */
  readonly initialiser: Ast.Initialiser | null;
  /** An anonymous struct or union whose members count as members of the owner. */
  readonly anonymous: boolean;
  readonly mutable: boolean;
  /** Alignment asked for, in bytes; 1 when none is. */
  readonly align: number;
}

export interface BaseClass {
  readonly symbol: ClassSymbol;
  /** Told to be not supported: that an object has it more than once is no other error. */
  readonly virtual: boolean;
  readonly access: Ast.Access;
  readonly span: Span;
  offset: number;
}

export interface ClassSymbol {
  readonly kind: 'class';
  /** '' until a typedef names an unnamed class. */
  name: string;
  qualifiedName: string;
  readonly key: 'struct' | 'class' | 'union';
  span: Span;
  type: ClassType;
  readonly scope: Scope;
  state: 'declared' | 'being-defined' | 'complete';
  bases: BaseClass[];
  fields: FieldSymbol[];
  constructors: FunctionSymbol[];
  destructor: FunctionSymbol | null;
  /** Virtual functions declared here, in order. */
  virtuals: FunctionSymbol[];
  /** The tables of virtual functions; the first stands at offset 0, the others in base classes after the first. Known once complete. */
  tables: VirtualTable[];
  /** Has a pointer to a table of virtual functions at offset 0. */
  polymorphic: boolean;
  size: number;
  align: number;
  /** Declares a constructor itself, so braces mean constructor calls. */
  hasDeclaredConstructor: boolean;
  /** `C() = default;` */
  hasDefaultedConstructor: boolean;
  readonly lambda: boolean;
  /** `class C final` */
  final: boolean;
  readonly friends: Set<FunctionSymbol | ClassSymbol>;
  /** Access that a using-declaration gives to a member of a base class. */
  readonly usingAccess: Map<string, Ast.Access>;
  /** Base classes whose constructors `using Base::Base` takes over. */
  readonly inheritsFrom: Set<ClassSymbol>;
}

/** A table of virtual functions, to which the pointer at `offset` in an object leads. */
export interface VirtualTable {
  readonly offset: number;
  readonly slots: readonly VirtualSlot[];
}

export interface VirtualSlot {
  /** The final overrider. */
  readonly function: FunctionSymbol;
  /** What to add to the address of the part with the table to get what the function takes for `this`. */
  readonly adjust: number;
  /** What to add to the pointer or reference it returns, to get what the overridden function promises. */
  readonly adjustResult: number;
  /** The function that first had the slot: what it returns is what callers expect. */
  readonly promise: FunctionSymbol;
}

export interface EnumSymbol {
  readonly kind: 'enum';
  name: string;
  qualifiedName: string;
  readonly span: Span;
  type: EnumType;
  readonly scoped: boolean;
  /** The underlying type was told, or is int because the enumeration is scoped: then it is made from integers in braces too. */
  readonly fixed: boolean;
  underlying: Type;
  complete: boolean;
  readonly scope: Scope;
  readonly enumerators: EnumeratorSymbol[];
}

export interface EnumeratorSymbol {
  readonly kind: 'enumerator';
  readonly name: string;
  /** The enumeration; while it is being defined, the type of the value. */
  type: Type;
  readonly value: bigint;
  readonly span: Span;
}

export interface TypedefSymbol {
  readonly kind: 'typedef';
  readonly name: string;
  readonly type: Type;
  readonly span: Span;
}

export interface NamespaceSymbol {
  readonly kind: 'namespace';
  readonly name: string;
  readonly scope: Scope;
  readonly span: Span;
}

export type Symbol =
  VariableSymbol | OverloadSet | FieldSymbol | ClassSymbol | EnumSymbol | EnumeratorSymbol | TypedefSymbol | NamespaceSymbol;

/** Where a symbol was declared. */
export const spanOf = (symbol: Symbol): Span | null => (symbol.kind === 'functions' ? (symbol.functions[0]?.span ?? null) : symbol.span);
