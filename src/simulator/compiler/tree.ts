/**
 * The typed tree: what `check` makes of the syntax tree and `emit` turns into instructions. Every expression has a type and a
 * value category, every implicit conversion is a node of its own, names are symbols.
 *
 * References do not appear in the types of expressions: using a reference is a `dereference` of its address, and whatever
 * initialises one is an `address` of pointer type.
 */
import type * as Ast from './ast.ts';
import type { Span } from './source.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, VariableSymbol } from './symbol.ts';
import type { Type } from './type.ts';

export type Category = 'lvalue' | 'xvalue' | 'prvalue';

interface Node {
  readonly type: Type;
  readonly category: Category;
  readonly span: Span;
}

/** Arithmetic, bitwise and comparing operators. Both operands have the same type, save for shifts. */
export type Operator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>' | Comparison;
export type Comparison = '<' | '>' | '<=' | '>=' | '==' | '!=';

/** A string literal: its code units and their width in bytes, without the terminator. Equal literals share one object. */
export interface Literal {
  readonly units: readonly number[];
  readonly unitSize: 1 | 2 | 4;
}

/** `this` in the default member initialisers of an aggregate's part of class type, which begins at `offset`. */
export interface Self {
  readonly variable: VariableSymbol;
  readonly offset: number;
}

/** One part of an aggregate being initialised, relative to its beginning. */
export interface Element {
  readonly offset: number;
  readonly type: Type;
  readonly bits: FieldSymbol['bits'];
  readonly value: Expression;
}

export type Callee =
  | { readonly kind: 'direct'; readonly function: FunctionSymbol }
  | { readonly kind: 'pointer'; readonly pointer: Expression }
  | { readonly kind: 'virtual'; readonly function: FunctionSymbol };

/** How memory goes back: a call that finds its address in `pointer`. */
export interface Release {
  readonly pointer: VariableSymbol;
  readonly call: Expression;
}

/** Where a new-expression builds: at an address, or in what a call gives that finds the number of bytes in `size`. */
export type Memory =
  | { readonly kind: 'placed'; readonly address: Expression }
  | {
      readonly kind: 'allocated';
      readonly size: VariableSymbol;
      /** Further arguments, evaluated once: both calls find them in variables. */
      readonly arguments: readonly { readonly variable: VariableSymbol; readonly value: Expression }[];
      readonly call: Expression;
      /** The call may give a null pointer; then nothing is built. */
      readonly mayFail: boolean;
      /** What an exception calls; null: nothing can be done. */
      readonly release: Release | null;
    };

export interface Call extends Node {
  readonly kind: 'call';
  readonly callee: Callee;
  /** The address for `this`. */
  readonly object: Expression | null;
  readonly arguments: readonly Expression[];
  /** Arguments that match `...`; null when the function takes none. */
  readonly variadic: readonly Expression[] | null;
}

export interface Construct extends Node {
  readonly kind: 'construct';
  readonly constructor: FunctionSymbol;
  readonly arguments: readonly Expression[];
  /** Value initialisation by an implicit constructor: all bytes zero first. */
  readonly zeroFirst: boolean;
  /** Arguments in braces are evaluated from left to right. */
  readonly inBraces: boolean;
}

export interface Temporary extends Node {
  readonly kind: 'temporary';
  readonly value: Expression;
  /** Runs at the end of the full expression, or of the scope when `extended`. */
  readonly destructor: FunctionSymbol | null;
  /** Bound to a reference variable: lives as long as that does. */
  extended: boolean;
  /** Stands where it may not be evaluated: the right of && and ||, a branch of ?: */
  readonly conditional: boolean;
}

export type Expression =
  | (Node & { readonly kind: 'constant'; readonly value: bigint | number })
  | (Node & { readonly kind: 'string'; readonly literal: Literal })
  | (Node & { readonly kind: 'variable'; readonly variable: VariableSymbol })
  | (Node & { readonly kind: 'function'; readonly function: FunctionSymbol })
  | (Node & { readonly kind: 'field'; readonly object: Expression; readonly field: FieldSymbol })
  /** A glvalue's base class part. */
  | (Node & { readonly kind: 'base'; readonly object: Expression; readonly offset: number })
  | (Node & { readonly kind: 'dereference'; readonly pointer: Expression })
  | (Node & { readonly kind: 'subscript'; readonly pointer: Expression; readonly index: Expression; readonly bound: number | null })
  /** The value of a glvalue; of class type: a copy of its bytes. */
  | (Node & { readonly kind: 'load'; readonly operand: Expression })
  /** `&`, decay of arrays and functions, binding of references. */
  | (Node & { readonly kind: 'address'; readonly operand: Expression })
  /** Pointer to derived → pointer to base; a null pointer stays null. */
  | (Node & { readonly kind: 'pointer-adjust'; readonly pointer: Expression; readonly offset: number })
  /** Scalar → scalar, or anything → void. */
  | (Node & { readonly kind: 'convert'; readonly operand: Expression; readonly explicit: boolean })
  | (Node & { readonly kind: 'negate' | 'complement' | 'not'; readonly operand: Expression })
  | (Node & { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression })
  | (Node & { readonly kind: 'pointer-offset'; readonly pointer: Expression; readonly index: Expression; readonly negative: boolean })
  | (Node & { readonly kind: 'pointer-difference'; readonly left: Expression; readonly right: Expression; readonly size: number })
  | (Node & { readonly kind: 'logical'; readonly operator: '&&' | '||'; readonly left: Expression; readonly right: Expression })
  | (Node & { readonly kind: 'conditional'; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression })
  | (Node & { readonly kind: 'comma'; readonly left: Expression; readonly right: Expression })
  /** Scalars, and classes that are copied byte by byte. */
  | (Node & { readonly kind: 'assign'; readonly left: Expression; readonly right: Expression })
  /** `left = (type of left)((computation)left op right)`, left evaluated once; a pointer moves by elements. */
  | (Node & {
      readonly kind: 'compound';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly computation: Type;
    })
  | (Node & { readonly kind: 'increment'; readonly operand: Expression; readonly delta: 1 | -1; readonly prefix: boolean })
  | Call
  | Construct
  /** A class or array built in place part by part; `zero`: bytes not covered by a part are zero. */
  | (Node & { readonly kind: 'aggregate'; readonly elements: readonly Element[]; readonly selves: readonly Self[]; readonly zero: boolean })
  /** An array filled from a string literal, the rest zero. */
  | (Node & { readonly kind: 'string-array'; readonly literal: Literal })
  /** Elements from `from` on, each built by the same expression; element addresses need no name. */
  | (Node & { readonly kind: 'array-fill'; readonly from: number; readonly value: Expression })
  /** Copies an array element by element with `copy`, in which `source` stands for the source element. */
  | (Node & { readonly kind: 'array-copy'; readonly operand: Expression; readonly source: VariableSymbol; readonly copy: Expression })
  /** All bytes zero. */
  | (Node & { readonly kind: 'zero' })
  /** Value of some type with nothing written. */
  | (Node & { readonly kind: 'unwritten' })
  | Temporary
  | (Node & {
      readonly kind: 'new';
      readonly allocated: Type;
      /** Number of elements of new T[n]; null for a single object. */
      readonly count: Expression | null;
      readonly memory: Memory;
      /** Elements that a list builds, all at once. */
      readonly listed: Expression | null;
      /** Builds one object (each element after those of the list); null leaves it unwritten. */
      readonly value: Expression | null;
      /** The array keeps its length in front, for the destructors. */
      readonly cookie: boolean;
    })
  | (Node & {
      readonly kind: 'delete';
      readonly pointer: Expression;
      readonly array: boolean;
      readonly destructor: FunctionSymbol | null;
      readonly elementSize: number;
      readonly release: Release;
    })
  /** Runs the destructor of the object at an address. */
  | (Node & {
      readonly kind: 'destroy';
      readonly pointer: Expression;
      readonly destructor: FunctionSymbol;
      readonly count: number | null;
      readonly elementSize: number;
    })
  /** `object` builds the exception object; null: throws again what is being handled. */
  | (Node & { readonly kind: 'throw'; readonly object: Expression | null })
  | (Node & { readonly kind: 'va-start' })
  /** `list` is the lvalue of the va_list. */
  | (Node & { readonly kind: 'va-arg'; readonly list: Expression })
  /** The `type_info` of a type, and of the object at an address, whatever class it is really of. */
  | (Node & { readonly kind: 'type-info'; readonly described: Type })
  | (Node & { readonly kind: 'dynamic-type'; readonly pointer: Expression })
  /** The part `target` of the whole object around the one at `pointer` (null: the whole itself), or a null pointer. */
  | (Node & {
      readonly kind: 'dynamic-cast';
      readonly pointer: Expression;
      readonly target: ClassSymbol | null;
      /** What is thrown when there is no such part; null: the result is a null pointer then. */
      readonly failure: Expression | null;
    })
  /**
   * Several functions of one name; only a call or a target type can choose. `qualified`: not virtually; `naming`: the class in
   * which a member was looked up. Never reaches `emit`.
   */
  | (Node & {
      readonly kind: 'overloads';
      readonly functions: readonly FunctionSymbol[];
      readonly object: Expression | null;
      readonly qualified: boolean;
      readonly naming: ClassSymbol | null;
    })
  /** `object.*pointer` of a member function, to be called. Never reaches `emit`. */
  | (Node & { readonly kind: 'bound-member'; readonly object: Expression; readonly pointer: Expression })
  /** `{…}` before its target type is known. Never reaches `emit`. */
  | (Node & { readonly kind: 'braces'; readonly list: Ast.InitList })
  | (Node & { readonly kind: 'error' });

/** The bit-field that a glvalue names, by its own name or as what `(a, s.bits)`, `++s.bits` and `s.bits = 1` leave; null: another object. */
export const bitFieldOf = (e: Expression): FieldSymbol | null => {
  switch (e.kind) {
    case 'field':
      return e.field.bits === null ? null : e.field;
    case 'comma':
      return e.category === 'prvalue' ? null : bitFieldOf(e.right);
    case 'assign':
    case 'compound':
      return bitFieldOf(e.left);
    case 'increment':
      return e.prefix ? bitFieldOf(e.operand) : null;
    default:
      return null;
  }
};

const memoryOperands = (memory: Memory): readonly Expression[] =>
  memory.kind === 'placed' ? [memory.address] : memory.arguments.map(({ value }) => value);

/** The operands of an expression, in order of evaluation. */
export const children = (e: Expression): readonly Expression[] => {
  switch (e.kind) {
    case 'field':
    case 'base':
      return [e.object];
    case 'dereference':
    case 'dynamic-type':
    case 'pointer-adjust':
    case 'destroy':
    case 'delete':
      return [e.pointer];
    case 'dynamic-cast':
      return e.failure === null ? [e.pointer] : [e.pointer, e.failure];
    case 'subscript':
    case 'pointer-offset':
      return [e.pointer, e.index];
    case 'load':
    case 'address':
    case 'convert':
    case 'negate':
    case 'complement':
    case 'not':
    case 'increment':
    case 'array-copy':
      return [e.operand];
    case 'binary':
    case 'pointer-difference':
    case 'logical':
    case 'comma':
    case 'assign':
    case 'compound':
      return [e.left, e.right];
    case 'conditional':
      return [e.condition, e.then, e.otherwise];
    case 'call':
      return [
        ...(e.callee.kind === 'pointer' ? [e.callee.pointer] : []),
        ...(e.object === null ? [] : [e.object]),
        ...e.arguments,
        ...(e.variadic ?? []),
      ];
    case 'construct':
      return e.arguments;
    case 'aggregate':
      return e.elements.map((element) => element.value);
    case 'array-fill':
    case 'temporary':
      return [e.value];
    case 'new':
      return [e.count, ...memoryOperands(e.memory), e.listed, e.value].filter((part) => part !== null);
    case 'throw':
      return e.object === null ? [] : [e.object];
    case 'va-arg':
      return [e.list];
    case 'constant':
    case 'string':
    case 'variable':
    case 'function':
    case 'string-array':
    case 'zero':
    case 'unwritten':
    case 'va-start':
    case 'type-info':
    case 'bound-member':
    case 'overloads':
    case 'braces':
    case 'error':
      return [];
  }
};

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly close: Span;
  readonly span: Span;
}

/** A place in code that `break`, `continue`, `case` and labels lead to; made by `check`, placed by `emit`. */
export interface Target {
  readonly name: string;
}

export type Statement =
  | Block
  | { readonly kind: 'expression'; readonly expression: Expression; readonly span: Span }
  /** Begins the life of a local; static locals are initialised when control first passes. `quiet`: not a step of its own. */
  | {
      readonly kind: 'declare';
      readonly variable: VariableSymbol;
      readonly initialiser: Expression | null;
      readonly destructor: FunctionSymbol | null;
      readonly quiet: boolean;
      readonly span: Span;
    }
  /** Builds a base or member in place; not a step. */
  | { readonly kind: 'initialise'; readonly place: Expression; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'set-table'; readonly class: ClassSymbol; readonly span: Span }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: Statement;
      readonly otherwise: Statement | null;
      readonly span: Span;
    }
  | { readonly kind: 'loop'; readonly loop: Loop; readonly span: Span }
  | { readonly kind: 'switch'; readonly switch: Switch; readonly span: Span }
  | { readonly kind: 'mark'; readonly target: Target; readonly statement: Statement; readonly span: Span }
  | { readonly kind: 'goto'; readonly target: Target; readonly span: Span }
  | { readonly kind: 'break' | 'continue'; readonly span: Span }
  | Try
  | StructuredTry
  /** Goes to the end of the innermost __try block. */
  | { readonly kind: 'leave'; readonly span: Span }
  | { readonly kind: 'return'; readonly value: Expression | null; readonly span: Span }
  | { readonly kind: 'empty'; readonly span: Span };

export interface Try {
  readonly kind: 'try';
  readonly body: Block;
  readonly handlers: readonly Handler[];
  readonly span: Span;
}

export interface Handler {
  /** What it catches, without reference and qualifiers of its own; null: everything. */
  readonly type: Type | null;
  /** A pointer that the handler uses: the exception object's address, or the pointer thrown when that is what it catches by value. */
  readonly source: VariableSymbol;
  /** The parameter. */
  readonly declaration: Statement | null;
  readonly body: Block;
  readonly span: Span;
}

export interface StructuredTry {
  readonly kind: 'structured-try';
  readonly body: Block;
  readonly handler: Except | Finally;
  readonly span: Span;
}

export interface Except {
  readonly kind: 'except';
  /** Evaluated by a function of its own, on top of whatever raised the exception. */
  readonly filter: Expression;
  /** In the filter: the EXCEPTION_POINTERS. */
  readonly pointers: VariableSymbol;
  /** In the block: the exception's code. */
  readonly code: VariableSymbol;
  /** Variables of the function that the filter uses. */
  readonly shared: readonly VariableSymbol[];
  readonly block: Block;
  readonly span: Span;
}

export interface Finally {
  readonly kind: 'finally';
  /** In the block: not 0 when it runs for another reason than that the __try block came to its end. */
  readonly abnormal: VariableSymbol;
  readonly block: Block;
  readonly span: Span;
}

export interface Loop {
  /** Declarations of `for`, living around the whole loop. */
  readonly before: readonly Statement[];
  /** Declared anew before every test: `while (int n = …)`. */
  readonly declaration: Statement | null;
  readonly condition: Expression | null;
  readonly step: Expression | null;
  readonly body: Statement;
  /** do-while: the test comes after the body. */
  readonly testLast: boolean;
}

export interface Switch {
  readonly declaration: Statement | null;
  readonly condition: Expression;
  readonly cases: readonly { readonly first: bigint; readonly last: bigint; readonly target: Target }[];
  readonly default: Target | null;
  readonly body: Statement;
}
