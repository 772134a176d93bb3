import { coreBytes } from './core.generated.ts';

/** What the core (core/index.ts, WebAssembly) offers. Addresses are 64-bit, `lo` their low halves; see core/layout.ts. */
export interface CoreExports {
  readonly functionAt: (address: bigint) => number;
  readonly push: (thread: number, callee: number, from: number, result: number) => number;
  readonly drop: (thread: number) => void;
  readonly run: (thread: number, stepLimit: number, countLimit: number) => number;
  /** Boundaries passed since they were last reset. */
  readonly stepsPassed: () => number;
  readonly resetSteps: () => void;
  readonly clean: (at: bigint, size: number, bits: number) => number;
  readonly find: (at: bigint, unit: number, width: number, limit: number) => number;
  readonly fill: (lo: number, size: number, byte: number) => void;
  /** 1 when some of them were lent so already. */
  readonly lend: (at: bigint, size: number, how: number) => number;
  readonly layBlock: (lo: number, size: number, room: number, zeroed: boolean) => void;
  readonly freeBlock: (lo: number, size: number) => void;
  readonly mapChunk: (lo: number, tag: number, state: number) => void;
  readonly move: (to: bigint, from: bigint, size: number) => void;
  readonly set: (to: bigint, size: number, byte: number) => void;
  readonly shade: (lo: number, size: number, state: number) => void;
  readonly states: (at: bigint, size: number) => number;
  /** 1 when all of them were still lent. */
  readonly takeBack: (at: bigint, size: number, how: number) => number;
  readonly wrote: (lo: number, size: number) => void;
  readonly setMask: (thread: number, slot: number, mask: bigint, origin: bigint) => void;
}

/** What the core asks for, see core/host.ts. */
export interface CoreHost {
  readonly report: (thread: number, kind: number, operand: bigint, extra: number) => void;
  readonly native: (thread: number, index: number, args: number, count: number) => number;
  readonly partAt: (byte: number) => number;
  readonly setPart: (byte: number, mask: number) => void;
}

/** 64 KiB pages: the fixed tables, and the most that --maximumMemory in scripts/build-core.ts allows. */
const initialPages = 13;
const maximumPages = 32800;

let module: WebAssembly.Module | null = null;

export function instantiateCore(host: CoreHost): { readonly memory: WebAssembly.Memory; readonly exports: CoreExports } {
  module ??= new WebAssembly.Module(coreBytes());
  const memory = new WebAssembly.Memory({ initial: initialPages, maximum: maximumPages });
  const instance = new WebAssembly.Instance(module, { env: { memory }, host: { ...host } });
  return { memory, exports: instance.exports as unknown as CoreExports };
}
