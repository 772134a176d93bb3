/**
 * The syntax tree: what was written, before any meaning. The parser builds it and never fails: where the text is
 * broken it reports a diagnostic and leaves an `error` node, so that later stages can go on.
 *
 * C and C++ cannot be parsed without knowing which names are types; the parser keeps a scope of names for just that
 * and nothing else. Types, conversions, overloads and constants are the business of `check`.
 */
import type { Span } from './source.ts';

export interface Name {
  readonly text: string;
  /** What stands in `<…>` after the name of a family of classes, or of a function that is called. */
  readonly argument?: TypeName;
  readonly span: Span;
}

/** `a::b::c`, or `::c` when `global`. `path` is everything before the last `::`. */
export interface QualifiedName {
  readonly global: boolean;
  readonly path: readonly Name[];
  readonly name: Name;
  readonly span: Span;
}

// ── Types as written ────────────────────────────────────────────────────────────────────────────────────────────

export type BuiltinWord =
  | 'void'
  | 'bool'
  | 'char'
  | 'wchar_t'
  | 'char8_t'
  | 'char16_t'
  | 'char32_t'
  | 'short'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'signed'
  | 'unsigned'
  | '__int8'
  | '__int16'
  | '__int32'
  | '__int64';

export type TypeSpecifier =
  | { readonly kind: 'builtin'; readonly words: readonly BuiltinWord[]; readonly span: Span } // as written, e.g. ['unsigned', 'long', 'long']; empty before a constructor's or destructor's name
  | { readonly kind: 'named'; readonly name: QualifiedName; readonly span: Span } // typedef, class or enum name
  | { readonly kind: 'class'; readonly definition: ClassSpecifier; readonly span: Span }
  | { readonly kind: 'enum'; readonly definition: EnumSpecifier; readonly span: Span }
  | { readonly kind: 'auto'; readonly span: Span }
  | { readonly kind: 'decltype'; readonly expression: Expression; readonly span: Span }
  | { readonly kind: 'typeof'; readonly operand: Expression | TypeName; readonly span: Span }
  | { readonly kind: 'error'; readonly span: Span }; // missing or not a type; already reported

export type StorageClass = 'typedef' | 'extern' | 'static' | 'register' | 'thread_local' | 'mutable';

export interface DeclarationSpecifiers {
  readonly type: TypeSpecifier;
  readonly constant: boolean;
  readonly volatile: boolean;
  readonly storage: readonly StorageClass[];
  readonly inline: boolean;
  readonly constexpr: boolean;
  readonly virtual: boolean;
  readonly explicit: boolean;
  readonly friend: boolean;
  /** `alignas(…)`, `__declspec(align(…))`: each a number of bytes or a type. */
  readonly alignments: readonly (Expression | TypeName)[];
  /** `extern "C"` on this declaration or around it. */
  readonly linkage: 'C' | 'C++';
  readonly span: Span;
}

/** A ref-qualifier. */
export type ObjectCategory = '' | '&' | '&&';

/** One layer of a declarator, outermost meaning last: read `layers` from first to last to build the type outward from the name. */
export type DeclaratorLayer =
  | { readonly kind: 'pointer'; readonly constant: boolean; readonly volatile: boolean; readonly span: Span }
  | { readonly kind: 'reference'; readonly rvalue: boolean; readonly span: Span }
  | { readonly kind: 'array'; readonly size: Expression | null; readonly span: Span }
  | {
      readonly kind: 'function';
      readonly parameters: readonly Parameter[];
      readonly variadic: boolean;
      /** `none`: C's `()`, which tells nothing; `names`: C as before 1989, names here and declarations before the body. */
      readonly prototype: 'full' | 'none' | 'names';
      readonly constant: boolean;
      /** `f() &`, `f() &&`: which objects a member function takes; '' for all. */
      readonly objects: ObjectCategory;
      /** A member function for volatile objects. */
      readonly volatile: boolean;
      /** null: nothing is said. */
      readonly noexcept: boolean | null;
      /** `override`/`final` on member functions. */
      readonly virtuality: readonly ('override' | 'final')[];
      readonly trailingReturn: TypeName | null;
      readonly span: Span;
    }
  | { readonly kind: 'member-pointer'; readonly class: QualifiedName; readonly constant: boolean; readonly span: Span };

/**
 * `name` is null in abstract declarators. `int *a[3]` has layers [array 3, pointer]: "a is array of 3 of pointer to int".
 * `int (*f)(void)` has [pointer, function].
 */
/** What an attribute says of the thing declared: `[[noreturn]]`, `[[maybe_unused]]` and what other compilers call them. */
export type Mark = 'noreturn' | 'unused';

export interface Declarator {
  readonly name: QualifiedName | null;
  readonly layers: readonly DeclaratorLayer[];
  /** Of the attributes in front of the declaration and beside the name. */
  readonly marks?: ReadonlySet<Mark>;
  readonly span: Span;
}

/** Calling-convention words, SAL and `__declspec(...)` are accepted by the parser and dropped: on x64 they change nothing that we show. */
export interface TypeName {
  readonly specifiers: DeclarationSpecifiers;
  readonly declarator: Declarator;
  readonly span: Span;
}

export interface Parameter {
  readonly specifiers: DeclarationSpecifiers;
  readonly declarator: Declarator;
  readonly defaultValue: Expression | null;
  readonly span: Span;
}

export interface EnumSpecifier {
  readonly name: Name | null;
  readonly scoped: boolean;
  readonly underlying: TypeName | null;
  /** null for a mere mention: `enum E x;` */
  readonly enumerators: readonly { readonly name: Name; readonly value: Expression | null }[] | null;
  readonly span: Span;
}

export type Access = 'public' | 'protected' | 'private';

export interface ClassSpecifier {
  readonly key: 'struct' | 'class' | 'union';
  readonly name: QualifiedName | null;
  readonly final: boolean;
  readonly bases: readonly {
    readonly access: Access | null;
    readonly virtual: boolean;
    readonly name: QualifiedName;
    readonly span: Span;
  }[];
  /** null for a mere mention: `struct sockaddr *p;` */
  readonly members: readonly Member[] | null;
  /** `struct alignas(16) S`. */
  readonly alignments: readonly (Expression | TypeName)[];
  /** From `#pragma pack` at the point of definition; null is the default of 8. */
  readonly pack: number | null;
  readonly span: Span;
}

export type Member = { readonly access: Access; readonly declaration: Declaration };

// ── Declarations ────────────────────────────────────────────────────────────────────────────────────────────────

export type Declaration =
  | SimpleDeclaration
  | FunctionDefinition
  | StructuredBinding
  | {
      readonly kind: 'namespace';
      readonly name: Name | null;
      readonly inline: boolean;
      readonly members: readonly Declaration[];
      readonly span: Span;
    }
  | { readonly kind: 'namespace-alias'; readonly name: Name; readonly target: QualifiedName; readonly span: Span }
  | { readonly kind: 'using-namespace'; readonly name: QualifiedName; readonly span: Span }
  | { readonly kind: 'using' | 'using-enum'; readonly name: QualifiedName; readonly span: Span }
  | { readonly kind: 'alias'; readonly name: Name; readonly type: TypeName; readonly span: Span }
  | { readonly kind: 'static-assert'; readonly condition: Expression; readonly message: string | null; readonly span: Span }
  | { readonly kind: 'empty'; readonly span: Span }
  | { readonly kind: 'error'; readonly span: Span };

export interface SimpleDeclaration {
  readonly kind: 'simple';
  readonly specifiers: DeclarationSpecifiers;
  readonly declarators: readonly InitDeclarator[]; // empty for `struct S { … };`
  readonly span: Span;
}

/** `auto& [a, b] = e;`: the layers are the references between `auto` and the bracket. */
export interface StructuredBinding {
  readonly kind: 'structured-binding';
  readonly specifiers: DeclarationSpecifiers;
  readonly layers: readonly DeclaratorLayer[];
  readonly names: readonly Name[];
  /** null in a range-for. */
  readonly initialiser: Initialiser | null;
  readonly span: Span;
}

export interface InitDeclarator {
  readonly declarator: Declarator;
  readonly bitWidth: Expression | null;
  readonly initialiser: Initialiser | null;
  readonly span: Span;
}

export type Initialiser =
  | { readonly kind: 'assign'; readonly value: Expression; readonly span: Span } // = e   (value may be an init-list)
  | { readonly kind: 'paren'; readonly arguments: readonly Expression[]; readonly span: Span } // (a, b)
  | { readonly kind: 'brace'; readonly list: InitList; readonly span: Span } // {a, b} without '='
  | { readonly kind: 'default' | 'delete' | 'pure'; readonly span: Span }; // = default, = delete, = 0 on a member function

export interface FunctionDefinition {
  readonly kind: 'function';
  readonly specifiers: DeclarationSpecifiers;
  /** Its innermost layer (layers[0]) is the `function` layer. Constructors, destructors and operators: `name.name.text` is `C`, `~C`, `operator==`; a conversion function's is `operator type`, and the type it converts to stands in `specifiers` and the layers after the `function` layer. */
  readonly declarator: Declarator;
  readonly memberInitialisers: readonly { readonly name: QualifiedName; readonly initialiser: Initialiser; readonly span: Span }[];
  readonly body: Block;
  readonly span: Span;
}

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  /** The closing brace, where destructors run. */
  readonly close: Span;
  readonly span: Span;
}

export type Statement =
  | Block
  | { readonly kind: 'expression'; readonly expression: Expression; readonly span: Span }
  | { readonly kind: 'declaration'; readonly declaration: Declaration; readonly span: Span }
  | {
      readonly kind: 'if';
      readonly initialiser: Statement | null;
      readonly condition: Condition;
      readonly then: Statement;
      readonly otherwise: Statement | null;
      readonly span: Span;
    }
  | { readonly kind: 'while'; readonly condition: Condition; readonly body: Statement; readonly span: Span }
  | { readonly kind: 'do'; readonly body: Statement; readonly condition: Expression; readonly span: Span }
  | {
      readonly kind: 'for';
      readonly initialiser: Statement | null;
      readonly condition: Condition | null;
      readonly step: Expression | null;
      readonly body: Statement;
      readonly span: Span;
    }
  | {
      readonly kind: 'range-for';
      readonly declaration: SimpleDeclaration | StructuredBinding;
      readonly range: Expression;
      readonly body: Statement;
      readonly span: Span;
    }
  | { readonly kind: 'switch'; readonly condition: Condition; readonly body: Statement; readonly span: Span }
  | {
      readonly kind: 'case';
      readonly value: Expression;
      readonly last: Expression | null;
      readonly statement: Statement;
      readonly span: Span;
    }
  | { readonly kind: 'default'; readonly statement: Statement; readonly span: Span }
  | { readonly kind: 'label'; readonly name: Name; readonly statement: Statement; readonly span: Span }
  | { readonly kind: 'goto'; readonly label: Name; readonly span: Span }
  | { readonly kind: 'break' | 'continue' | 'leave'; readonly span: Span }
  | { readonly kind: 'return'; readonly value: Expression | null; readonly span: Span }
  | {
      readonly kind: 'try';
      readonly flavour: 'c++' | 'seh-except' | 'seh-finally';
      readonly body: Block;
      readonly handlers: readonly { readonly declaration: Parameter | null; readonly filter: Expression | null; readonly body: Block }[];
      readonly span: Span;
    }
  | { readonly kind: 'empty'; readonly span: Span }
  | { readonly kind: 'error'; readonly span: Span };

/** `while (int n = read())` declares; everything else is an expression. */
export type Condition =
  Expression | { readonly kind: 'condition-declaration'; readonly declaration: SimpleDeclaration; readonly span: Span };

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────────────────

export type UnaryOperator = '+' | '-' | '!' | '~' | '*' | '&' | '++' | '--';
export type PostfixOperator = '++' | '--';
export type BinaryOperator =
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '<=>'
  | '<'
  | '>'
  | '<='
  | '>='
  | '=='
  | '!='
  | '&'
  | '^'
  | '|'
  | '&&'
  | '||'
  | ','
  | '.*'
  | '->*';
export type AssignOperator = '=' | '*=' | '/=' | '%=' | '+=' | '-=' | '<<=' | '>>=' | '&=' | '^=' | '|=';
export type CastWord = 'static_cast' | 'reinterpret_cast' | 'const_cast' | 'dynamic_cast';
export type Encoding = '' | 'L' | 'u8' | 'u' | 'U';

export type Expression =
  | { readonly kind: 'integer'; readonly value: bigint; readonly base: 2 | 8 | 10 | 16; readonly suffix: string; readonly span: Span } // suffix lower-cased: '', 'u', 'l', 'ul', 'll', 'ull', 'i64', 'ui64'
  | { readonly kind: 'float'; readonly value: number; readonly suffix: '' | 'f' | 'l'; readonly span: Span }
  | { readonly kind: 'character'; readonly encoding: Encoding; readonly value: number; readonly span: Span } // value outside -128…127 with encoding '': several characters, an `int`
  | { readonly kind: 'string'; readonly encoding: Encoding; readonly units: readonly number[]; readonly span: Span } // adjacent literals joined, escapes done, without the terminator: bytes (UTF-8) for '' and u8, UTF-16 units for L and u, code points for U
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'nullptr' | 'this'; readonly span: Span }
  | { readonly kind: 'name'; readonly name: QualifiedName; readonly span: Span }
  | { readonly kind: 'paren'; readonly inner: Expression; readonly span: Span }
  | {
      readonly kind: 'unary';
      readonly operator: UnaryOperator;
      readonly operand: Expression;
      readonly operatorSpan: Span;
      readonly span: Span;
    }
  | {
      readonly kind: 'postfix';
      readonly operator: PostfixOperator;
      readonly operand: Expression;
      readonly operatorSpan: Span;
      readonly span: Span;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly operatorSpan: Span;
      readonly span: Span;
    }
  | {
      readonly kind: 'assign';
      readonly operator: AssignOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly operatorSpan: Span;
      readonly span: Span;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly then: Expression | null;
      readonly otherwise: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly callee: Expression;
      readonly arguments: readonly Expression[];
      readonly close: Span;
      readonly span: Span;
    }
  | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression; readonly span: Span }
  | {
      readonly kind: 'member';
      readonly object: Expression;
      readonly arrow: boolean;
      readonly name: QualifiedName;
      readonly operatorSpan: Span;
      readonly span: Span;
    }
  | { readonly kind: 'cast'; readonly type: TypeName; readonly operand: Expression; readonly span: Span } // (T)e
  | { readonly kind: 'named-cast'; readonly word: CastWord; readonly type: TypeName; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'construct';
      readonly type: TypeName;
      readonly arguments: readonly Expression[];
      readonly braced: boolean;
      readonly span: Span;
    } // T(a), T{a}
  | { readonly kind: 'compound-literal'; readonly type: TypeName; readonly list: InitList; readonly span: Span } // (T){…}
  | { readonly kind: 'sizeof' | 'alignof'; readonly operand: Expression | TypeName; readonly ofType: boolean; readonly span: Span }
  | { readonly kind: 'typeid'; readonly operand: Expression | TypeName; readonly span: Span }
  | { readonly kind: 'noexcept'; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'offsetof'; readonly type: TypeName; readonly path: Expression; readonly span: Span } // path: name, member and subscript nodes
  | {
      readonly kind: 'new';
      readonly global: boolean;
      readonly placement: readonly Expression[];
      readonly type: TypeName;
      readonly initialiser: Initialiser | null;
      readonly span: Span;
    }
  | { readonly kind: 'delete'; readonly global: boolean; readonly array: boolean; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'throw'; readonly operand: Expression | null; readonly span: Span }
  | {
      readonly kind: 'lambda';
      readonly captures: readonly { readonly byReference: boolean; readonly name: Name | null; readonly initialiser: Expression | null }[];
      readonly captureDefault: '=' | '&' | null;
      readonly declarator: Declarator;
      readonly mutable: boolean;
      readonly body: Block;
      readonly span: Span;
    }
  | {
      readonly kind: 'generic';
      readonly operand: Expression;
      /** `type` is null for `default`. */
      readonly choices: readonly { readonly type: TypeName | null; readonly value: Expression }[];
      readonly span: Span;
    }
  | { readonly kind: 'va-arg'; readonly list: Expression; readonly type: TypeName; readonly span: Span }
  | InitList
  | { readonly kind: 'error'; readonly span: Span };

export interface InitList {
  readonly kind: 'init-list';
  readonly items: readonly { readonly designators: readonly Designator[]; readonly value: Expression }[];
  readonly span: Span;
}

export type Designator = { readonly kind: 'field'; readonly name: Name } | { readonly kind: 'index'; readonly index: Expression };

export interface TranslationUnit {
  readonly language: 'c' | 'c++';
  readonly declarations: readonly Declaration[];
}
