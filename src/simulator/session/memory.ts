import type { TypeId } from '../compiler/program.ts';
import { hexAddress } from '../kernel/address.ts';
import { lentOf, type Lent } from '../kernel/lent.ts';
import * as layout from '../machine/core/layout.ts';
import type { Site } from '../machine/finding.ts';
import { spanOf } from '../machine/frame.ts';
import { heapAddress, type Block } from '../machine/heap.ts';
import type { Machine } from '../machine/machine.ts';
import { lookBack, type Shaded, type SpaceSnapshot } from '../machine/space.ts';
import { blockTypes, type BlockType, type Root } from './block-type.ts';
import {
  byteStates,
  type BlockMemory,
  type BytesView,
  type FrameMemory,
  type Leads,
  type LentView,
  type MemoryPart,
  type MemoryPlace,
  type MemoryView,
  type StackMemory,
} from './memory-view.ts';
import { placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';
import { globalsOf, letterOf, valueSource } from './projection.ts';
import type { Simulation } from './simulation.ts';
import { characterSize, fieldView, hex, isString, littleEndian, shownFields, valueView, type Storage, type ValueSource } from './value.ts';

/** How much a picture carries: blocks, elements of an array, bytes of a buffer. */
const mostBlocks = 256;
const mostFreed = 12;
const mostItems = 64;
const mostBytes = 1024;
/** And how many bytes are told when asked for. */
const mostAsked = 4096;

/** Draws a process's memory. `before`: as it was a step earlier; null: there was none. */
export function drawMemory(
  simulation: Simulation,
  process: SimulatedProcess,
  machine: Machine,
  before: SpaceSnapshot | null,
  changedVariables: ReadonlySet<string>,
): MemoryView {
  return new MemoryPicture(simulation, process, machine, before, changedVariables).view();
}

/** Any bytes of a process, at most {@link mostAsked} of them. */
export function bytesOf(machine: Machine, before: SpaceSnapshot | null, address: bigint, count: number): BytesView {
  const size = Math.max(0, Math.min(count, mostAsked));
  const { bytes, shadow } = machine.space.look(address, size);
  return { bytes, states: statesOf({ bytes, shadow }, before === null ? null : lookBack(before, address, size)) };
}

class MemoryPicture {
  readonly #simulation: Simulation;
  readonly #process: SimulatedProcess;
  readonly #machine: Machine;
  readonly #before: SpaceSnapshot | null;
  readonly #changed: ReadonlySet<string>;
  readonly #source: ValueSource;
  /** Where pointers to blocks may be found. */
  readonly #roots: Root[] = [];

  constructor(
    simulation: Simulation,
    process: SimulatedProcess,
    machine: Machine,
    before: SpaceSnapshot | null,
    changed: ReadonlySet<string>,
  ) {
    this.#simulation = simulation;
    this.#process = process;
    this.#machine = machine;
    this.#before = before;
    this.#changed = changed;
    this.#source = valueSource(process, machine);
  }

  view(): MemoryView {
    const { kernel } = this.#simulation;
    const { table } = this.#machine;
    const { id } = this.#process;
    const threads = id === null ? [] : kernel.process(id).threads.map((thread) => kernel.thread(thread));
    const stacks = threads.flatMap(({ id: thread, machineThread, exitCode }) =>
      exitCode === null && machineThread !== null && this.#machine.has(machineThread) ? [this.#stack(thread, machineThread)] : [],
    );
    const globals = this.#globals(null);
    const live = table.live().filter(({ allocator }) => allocator !== 'runtime');
    const freed = table.freed(mostFreed).filter(({ allocator }) => allocator !== 'runtime');
    const types = this.#blockTypes([...live, ...freed]);
    return {
      process: this.#process.name,
      stacks,
      globals,
      heap: live.slice(0, mostBlocks).map((block) => this.#block(block, types)),
      inUse: { blocks: live.length, bytes: live.reduce((sum, { size }) => sum + size, 0) },
      freed: freed.map((block) => this.#block(block, types)),
      lent: id === null ? [] : lentOf(kernel, id).map((lent) => this.#lent(lent)),
    };
  }

  #blockTypes(blocks: readonly Block[]): ReadonlyMap<bigint, BlockType> {
    const { program } = this.#process.plan;
    const byAddress = new Map(blocks.map((block) => [heapAddress(block.lo), block]));
    return blockTypes(program, this.#process.sources, this.#source, byAddress, this.#roots);
  }

  // ── Where objects are

  #stack(thread: number, index: number): StackMemory {
    const all = this.#machine.frames(index);
    const readers = all.filter((frame) => !frame.function.library);
    const frames = all.flatMap((frame, i): FrameMemory[] => {
      if (frame.function.library) return [];
      const depth = readers.length - 1 - readers.indexOf(frame);
      const variables = frame.variables.map((variable, at) => {
        const stored = frame.value(variable);
        this.#roots.push({ type: variable.type, storage: stored });
        if (stored.address !== null) return this.#part(variable.name, variable.type, stored.address);
        const { line } = placeOf(this.#process.sources, variable.span);
        const hidden = frame.variables.some((other, k) => k > at && other.name === variable.name);
        return this.#register(
          variable.name,
          variable.type,
          stored,
          `variable:${thread}:${depth}:${variable.name}${hidden ? `@${line}` : ''}`,
        );
      });
      const { line } = placeOf(this.#process.sources, frame.statement ?? frame.span ?? frame.function.span);
      return [{ function: frame.function.name, level: all.length - 1 - i, line, variables }];
    });
    return { thread, letter: letterOf(this.#simulation, thread), frames, own: this.#globals(index) };
  }

  #globals(thread: number | null): MemoryPart[] {
    return globalsOf(this.#process, this.#machine, thread).map(({ object: { name, type, size }, address }) => {
      this.#roots.push({ type, storage: this.#machine.peek(address, size) });
      return this.#part(name, type, address);
    });
  }

  #block(block: Block, types: ReadonlyMap<bigint, BlockType>): BlockMemory {
    const address = heapAddress(block.lo);
    const { size, allocator, allocated, freed } = block;
    return {
      address: hexAddress(address),
      size,
      allocator,
      allocated: this.#place(allocated),
      freed: freed === null ? null : this.#place(freed),
      content: this.#content(address, size, types.get(address) ?? null),
    };
  }

  #content(address: bigint, size: number, known: BlockType | null): MemoryPart {
    const type = known === null ? undefined : this.#source.types[known.type];
    if (known === null || type === undefined) return this.#bytes('', '', address, size, 1);
    if (characterSize(type) !== 0) return this.#bytes('', `${type.name}[${known.count}]`, address, size, characterSize(type) === 2 ? 2 : 1);
    const start = address + BigInt(known.offset);
    if (known.count === 1) return this.#part('', known.type, start);
    return this.#items('', `${type.name}[${known.count}]`, known.type, start, known.count, size);
  }

  #place({ thread, pc, step }: Site): MemoryPlace {
    const { program } = this.#process.plan;
    const { file, line } = placeOf(this.#process.sources, spanOf(program, pc));
    const name = program.functions.find(({ entry, end }) => entry <= pc && pc < end)?.name ?? '';
    return { function: name, file, line, step, thread: this.#process.threadOf(thread) };
  }

  #lent({ request, part, address, length, to }: Lent): LentView {
    const { network } = this.#simulation.kernel.state;
    const handle = network.sockets.see(request.object)?.handle;
    return {
      address: hexAddress(address),
      length,
      to,
      part,
      api: request.begunBy?.api ?? '',
      handle: handle === undefined ? '' : String(handle),
    };
  }

  // ── What they are made of

  #part(name: string, id: TypeId, address: bigint): MemoryPart {
    const type = this.#source.types[id];
    const size = type?.size ?? 0;
    const typeName = type?.name ?? '';
    if (type?.kind === 'array') {
      const unit = characterSize(this.#source.types[type.element]);
      if (unit !== 0) return this.#bytes(name, typeName, address, size, unit);
      return this.#items(name, typeName, type.element, address, type.count, size);
    }
    if (type?.kind === 'class' && !isString(type)) {
      const storage = this.#machine.peek(address, size);
      const fields = shownFields(this.#source, type).map((field) => {
        const at = address + BigInt(field.offset);
        if (field.bits === null) return this.#part(field.name, field.type, at);
        const whole = this.#part(field.name, field.type, at);
        return { ...whole, kind: 'value' as const, value: fieldView(this.#source, field, storage, address), leads: null };
      });
      const parts = { kind: 'fields' as const, parts: fields, total: fields.length };
      return { name, type: typeName, address: hexAddress(address), size, marks: marksOf(fields), ...parts };
    }
    const storage = this.#machine.peek(address, size);
    return {
      name,
      type: typeName,
      address: hexAddress(address),
      size,
      marks: together(bytesOf(this.#machine, this.#before, address, size).states),
      kind: 'value',
      value: valueView(this.#source, id, storage, address),
      leads: this.#leads(id, storage),
    };
  }

  #items(name: string, type: string, element: TypeId, address: bigint, count: number, size: number): MemoryPart {
    const each = BigInt(this.#source.types[element]?.size ?? 0);
    const parts = Array.from({ length: Math.min(count, mostItems) }, (_, i) => this.#part(`[${i}]`, element, address + BigInt(i) * each));
    return { name, type, address: hexAddress(address), size, marks: marksOf(parts), kind: 'items', parts, total: count };
  }

  #bytes(name: string, type: string, address: bigint, size: number, unit: 1 | 2): MemoryPart {
    const carried = bytesOf(this.#machine, this.#before, address, Math.min(size, mostBytes));
    return { name, type, address: hexAddress(address), size, marks: together(carried.states), kind: 'bytes', unit, ...carried };
  }

  /** Of a variable in a register: it has no bytes that anything could point to. */
  #register(name: string, id: TypeId, stored: Storage, key: string): MemoryPart {
    return {
      name,
      type: this.#source.types[id]?.name ?? '',
      address: '',
      size: this.#source.types[id]?.size ?? 0,
      marks: (stored.written.includes(0) ? byteStates.unwritten : 0) | (this.#changed.has(key) ? byteStates.changed : 0),
      kind: 'value',
      value: valueView(this.#source, id, stored, null),
      leads: this.#leads(id, stored),
    };
  }

  #leads(id: TypeId, storage: Storage): Leads | null {
    const type = this.#source.types[id];
    if (type?.kind !== 'pointer' && type?.kind !== 'reference') return null;
    if (storage.written.includes(0)) return null;
    const raw = littleEndian(storage.bytes);
    const to = this.#leadsTo(raw);
    if (to === 'nowhere' && this.#source.types[type.to]?.size === 0) return null;
    const { space } = this.#machine;
    const lent = space.mapped(raw) && (space.state(raw) & (layout.LENT_TO_READ | layout.LENT_TO_WRITE)) !== 0;
    return { to, address: hex(raw, 16), lent };
  }

  #leadsTo(raw: bigint): Leads['to'] {
    if (raw === 0n) return 'null';
    if (this.#machine.functionAt(raw) >= 0) return 'function';
    const condition = this.#machine.condition(raw, 1);
    if (condition === 'good') return 'object';
    return condition === 'between-objects' ? 'edge' : condition;
  }
}

/** Whether a byte can be used, and was written. */
const lifetime = byteStates.unwritten | byteStates.freed | byteStates.ended | byteStates.nobodys;

/** What is to be said of bytes, given what they were a step earlier (null: not known). */
function statesOf(now: Shaded, before: Shaded | null): Uint8Array {
  const states = new Uint8Array(now.shadow.length);
  for (let i = 0; i < states.length; i++) {
    const state = stateOfShadow[now.shadow[i] ?? 0] ?? 0;
    const alive = state & lifetime;
    const old = before === null ? 0 : (stateOfShadow[before.shadow[i] ?? 0] ?? 0) & lifetime;
    const changed = before !== null && (alive !== old || (alive === 0 && now.bytes[i] !== before.bytes[i]));
    states[i] = changed ? state | byteStates.changed : state;
  }
  return states;
}

const stateOfShadow = Uint8Array.from({ length: 256 }, (_, shadow) => {
  if ((shadow & layout.NOT_ADDRESSABLE) !== 0) {
    if (shadow === layout.FREED) return byteStates.freed;
    return shadow === layout.OUT_OF_SCOPE || shadow === layout.RELEASED ? byteStates.ended : byteStates.nobodys;
  }
  return (
    ((shadow & layout.UNDEFINED) !== 0 ? byteStates.unwritten : 0) |
    ((shadow & layout.READ_ONLY) !== 0 ? byteStates.readOnly : 0) |
    ((shadow & layout.LENT_TO_READ) !== 0 ? byteStates.lentToRead : 0) |
    ((shadow & layout.LENT_TO_WRITE) !== 0 ? byteStates.lentToWrite : 0)
  );
});

const together = (states: Uint8Array): number => states.reduce((all, state) => all | state, 0);

const marksOf = (parts: readonly MemoryPart[]): number => parts.reduce((all, { marks }) => all | marks, 0);
