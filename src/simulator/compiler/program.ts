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
  /** Function to run first on the main thread (initialises globals that need code), or -1. */
  readonly initialiser: number;
  /** Index of `main`, `wmain`, `WinMain`…; -1 if the program has none (a diagnostic has said so). */
  readonly entry: number;
  readonly types: readonly TypeInfo[];
  readonly sources: readonly SourceFile[];
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
  readonly span: Span;
  /** Stands in a system header: no reader stops in it or sees its frames, and what goes wrong in it is told where the reader's code called. */
  readonly library: boolean;
}

/** Where a variable lives while the instruction index is in [from, to). */
export interface VariableInfo {
  readonly name: string;
  readonly type: TypeId;
  readonly storage:
    | { readonly kind: 'slot'; readonly slot: number }
    | { readonly kind: 'stack'; readonly offset: number }
    | { readonly kind: 'pointed'; readonly slot: number };
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
