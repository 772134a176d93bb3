import type { Span, SourceFile } from './source.ts';

/** A compiled program: plain data, the same for every run. */
export interface Program {
  /** Instructions, see bytecode.ts. */
  readonly code: Uint8Array;
  /** For instruction i the span it came from: spans[3i] file, [3i+1] start, [3i+2] end; file -1 for none. */
  readonly spans: Int32Array;
  readonly functions: readonly FunctionInfo[];
  /** Names of the functions that the machine or Windows must supply; NATIVE's operand indexes this. */
  readonly natives: readonly string[];
  readonly image: ImageInfo;
  /** Types of C++ exceptions; THROW's operand indexes this. */
  readonly thrown: readonly ThrownType[];
  /** Function that calls a filter the way Windows does, or -1: see emit/dispatcher.ts. */
  readonly dispatcher: number;
  /** Variables of which each thread has its own: what their bytes are when it begins. */
  readonly threadImage: ImageInfo;
  /** Function to run first on the main thread (initialises globals that need code), or -1. */
  readonly initialiser: number;
  /** Index of `main`, `wmain`, `WinMain`…; -1 if the program has none (a diagnostic has said so). */
  readonly entry: number;
  readonly types: readonly TypeInfo[];
  readonly sources: readonly SourceFile[];
  /** Where the values of the reader's expressions can be seen; of those that end together the inner ones first. */
  readonly evaluations: readonly Evaluation[];
}

/** An expression has been evaluated when control leaves the instructions from `from` on for `to`. */
export interface Evaluation {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly type: TypeId;
  /** In a slot (of a class: its address); or its truth by the jump at its end, null where that does not settle it. */
  readonly result: { readonly slot: number } | { readonly jumped: boolean | null; readonly passed: boolean | null };
}

export interface ImageInfo {
  /** Initial bytes; objects are separated by at least 16 bytes of red zone. */
  readonly bytes: Uint8Array;
  /** The objects in address order; what lies between them is red zone. */
  readonly objects: readonly ImageObject[];
  /** 8-byte places in `bytes` that hold an address to be filled in at load time. */
  readonly relocations: readonly { readonly at: number; readonly to: 'image' | 'function'; readonly target: number }[];
}

export interface ImageObject {
  /** Variable name, or '' for a literal. */
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly readonly: boolean;
  readonly type: TypeId;
  /** Global of the reader's own source (not of a header): shown in the lab. */
  readonly span: Span | null;
}

export interface FunctionInfo {
  readonly name: string;
  /** Instruction index of ENTER; the body is [entry, end). */
  readonly entry: number;
  readonly end: number;
  /** Slots that arguments take (hidden ones included). */
  readonly argumentSlots: number;
  readonly returns: TypeId;
  readonly parameters: readonly string[];
  readonly variables: readonly VariableInfo[];
  /** null: exceptions pass through without a trace. */
  readonly unwind: UnwindTable | null;
  readonly span: Span;
  /** Stands in a system header: no reader stops in it or sees its frames, and what goes wrong in it is told where the reader's code called. */
  readonly library: boolean;
}

/**
 * What happens when an exception reaches a frame, by the instruction that the frame stands at (of a caller: its call). Code that
 * meets no exception pays nothing for it. C++ exceptions and structured ones use the same tables.
 */
export interface UnwindTable {
  /** The frame is in `state` from instruction `from` on, up to the next range; -1: in none. In order. */
  readonly ranges: readonly { readonly from: number; readonly state: number }[];
  readonly states: readonly UnwindState[];
}

/** One thing to do; `outer` is the state to go on with after it, or -1. `handler` is the instruction where control lands. */
export interface UnwindState {
  readonly outer: number;
  readonly action: UnwindAction;
}

export type UnwindAction =
  /** Ends with RESUME. Only C++ exceptions run it: see Microsoft's page on /EH, /EHsc. */
  | { readonly kind: 'cleanup'; readonly handler: number }
  /** `slot` becomes -1, which makes its end a RESUME. */
  | { readonly kind: 'finally'; readonly handler: number; readonly slot: number }
  /** `filter` is a function: it takes EXCEPTION_POINTERS and the frame's stack address. `slot` gets the exception's code. */
  | { readonly kind: 'except'; readonly filter: number; readonly handler: number; readonly slot: number }
  /** The first that fits is taken. */
  | { readonly kind: 'catch'; readonly handlers: readonly CatchHandler[] }
  /** No C++ exception may pass: the function is noexcept, or a cleanup is running for another exception. */
  | { readonly kind: 'terminate'; readonly cause: 'noexcept' | 'unwinding' };

export interface CatchHandler {
  /** Number of the type caught, as in `ThrownType.caughtAs`; -1: `...`. */
  readonly type: number;
  readonly handler: number;
  /** Gets what the handler's parameter is made of, see `ThrownType`. */
  readonly slot: number;
}

export interface ThrownType {
  /** As C++ spells it. */
  readonly name: string;
  /** Function that destroys the exception object, or -1. */
  readonly destructor: number;
  /**
   * The types that catch it. A handler gets the address of the exception object plus `offset`; for a pointer that has to be
   * converted (`converted`), the pointer itself plus `offset`.
   */
  readonly caughtAs: readonly { readonly type: number; readonly offset: number; readonly converted: boolean }[];
}

/** Where a variable lives while the instruction index is in [from, to). */
export interface VariableInfo {
  readonly name: string;
  readonly type: TypeId;
  readonly storage:
    | { readonly kind: 'slot'; readonly slot: number }
    | { readonly kind: 'stack'; readonly offset: number }
    | { readonly kind: 'pointed'; readonly slot: number }
    /** Static: an offset in the image, or in each thread's own copy of what it has one of. */
    | { readonly kind: 'image' | 'thread'; readonly offset: number };
  readonly from: number;
  readonly to: number;
  readonly parameter: boolean;
  readonly span: Span;
}

/** Index into Program.types. */
export type TypeId = number;

/** Types as the lab needs them: enough to draw a value. `name` is how C++ spells it. Sizes in bytes. */
export type TypeInfo =
  | { readonly kind: 'void'; readonly name: string; readonly size: 0 }
  | { readonly kind: 'bool' | 'character' | 'signed' | 'unsigned' | 'floating'; readonly name: string; readonly size: number }
  | {
      readonly kind: 'enum';
      readonly name: string;
      readonly size: number;
      readonly signed: boolean;
      readonly enumerators: readonly { readonly name: string; readonly value: bigint }[];
    }
  | { readonly kind: 'pointer' | 'reference'; readonly name: string; readonly size: 8; readonly to: TypeId }
  | { readonly kind: 'function'; readonly name: string; readonly size: 0 }
  /** To a member function, or to a field: one more than its offset in `class`. */
  | { readonly kind: 'member-pointer'; readonly name: string; readonly size: number; readonly class: TypeId; readonly toFunction: boolean }
  | { readonly kind: 'array'; readonly name: string; readonly size: number; readonly element: TypeId; readonly count: number }
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly size: number;
      readonly key: 'struct' | 'class' | 'union';
      readonly fields: readonly FieldInfo[];
    };

export interface FieldInfo {
  readonly name: string;
  readonly type: TypeId;
  readonly offset: number;
  /** Bit-fields: first bit within the storage unit at `offset`, and width; null otherwise. */
  readonly bits: { readonly first: number; readonly width: number } | null;
}
