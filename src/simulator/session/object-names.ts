import type { TypeId, TypeInfo } from '../compiler/program.ts';
import type { Machine } from '../machine/machine.ts';
import type { Stored } from '../machine/space.ts';

/** A part of a variable by which a program may know an object of the kernel. */
interface Spot {
  /** As C++ spells it behind the variable's name. */
  readonly path: string;
  readonly offset: number;
  /** `handle`: its value may be one. `place`: it may be the object, or memory lent to one. The others may lead to such a place. */
  readonly kind: 'socket' | 'handle' | 'place' | 'pointer' | 'reference';
  /** What a pointer or reference leads to. */
  readonly to: TypeId;
}

/** Types of variables in which programs keep sockets; they keep other handles in pointers to void. */
const socketTypes: ReadonlySet<string> = new Set(['SOCKET', 'unsigned long long', 'UINT_PTR', 'ULONG_PTR', 'DWORD_PTR', 'size_t']);

/** Items of an array, and names of an object, that are told. */
const mostItems = 64;
const mostNames = 4;

const spotsByTypes = new WeakMap<readonly TypeInfo[], Map<TypeId, readonly Spot[]>>();

/** What names are sought for; anything else that a variable holds is passed over. */
export interface Sought {
  handle(value: number): boolean;
  /** Addresses of locks, OVERLAPPEDs and lent buffers. */
  readonly places: ReadonlySet<number>;
}

/**
 * What a process calls the objects of the kernel: the variables that are alive and hold a handle or lie at an address, also as fields,
 * items, and behind one pointer: `listenSocket`, `events[2]`, `client->overlapped`.
 */
export class Names {
  readonly #machine: Machine;
  readonly #types: readonly TypeInfo[];
  readonly #sought: Sought;
  readonly #handles = { socket: new Map<number, string[]>(), handle: new Map<number, string[]>() };
  readonly #places = new Map<number, string[]>();
  /** Pointers to what is no object of a class: a buffer's own name says more. */
  readonly #pointers = new Map<number, string[]>();

  constructor(types: readonly TypeInfo[], machine: Machine, sought: Sought) {
    this.#types = types;
    this.#machine = machine;
    this.#sought = sought;
  }

  /** Learns of a variable. `address`: null for one in a register. */
  add(name: string, type: TypeId, stored: Stored, address: bigint | null): void {
    const start = address === null ? null : Number(address);
    for (const spot of spotsOf(this.#types, type)) {
      if (spot.kind === 'place') {
        if (start !== null) this.#place(start + spot.offset, name, spot.path);
        continue;
      }
      const value = wordAt(stored, spot.offset);
      if (spot.kind === 'handle' || spot.kind === 'socket') this.#handle(spot.kind, value, name + spot.path);
      else if (value !== 0) this.#behind(name + spot.path, spot, value);
    }
  }

  /** A socket's handle, or another's: a number may stand in a variable that was meant for something else. */
  ofHandle(handle: number, kind: 'socket' | 'handle'): readonly string[] {
    return this.#handles[kind].get(handle) ?? none;
  }

  ofAddress(address: bigint): readonly string[] {
    const [places, pointers] = [this.#places.get(Number(address)), this.#pointers.get(Number(address))];
    return places && pointers ? [...places, ...pointers] : (places ?? pointers ?? none);
  }

  #handle(kind: 'socket' | 'handle', value: number, name: string): void {
    if (value !== 0 && this.#sought.handle(value)) note(this.#handles[kind], value, name);
  }

  #place(address: number, name: string, path: string): void {
    if (this.#sought.places.has(address)) note(this.#places, address, name + path);
  }

  /** What a pointer or reference leads to, if it is alive. */
  #behind(name: string, { kind, to }: Spot, address: number): void {
    const pointee = this.#types[to];
    if (pointee?.kind !== 'class') {
      if (this.#sought.places.has(address) && this.#isAlive(address, 1)) note(this.#pointers, address, name);
      return;
    }
    const joint = kind === 'pointer' ? '->' : '.';
    for (const { kind: part, path, offset } of spotsOf(this.#types, to)) {
      const at = address + offset;
      const handle = part === 'handle' || part === 'socket' ? wordAt(this.#machine.peek(BigInt(at), 8), 0) : 0;
      const hit = part === 'place' ? this.#sought.places.has(at) : handle !== 0 && this.#sought.handle(handle);
      if (!hit || !this.#isAlive(at, 1)) continue;
      const called = path === '' ? `${kind === 'pointer' ? '*' : ''}${name}` : `${name}${joint}${path.slice(1)}`;
      if (part === 'place') note(this.#places, at, called);
      else if (part === 'handle' || part === 'socket') note(this.#handles[part], handle, called);
    }
  }

  #isAlive(address: number, size: number): boolean {
    return this.#machine.condition(BigInt(address), size) === 'good';
  }
}

const none: readonly string[] = [];

const note = (names: Map<number, string[]>, key: number, name: string): void => {
  const known = names.get(key);
  if (known === undefined) names.set(key, [name]);
  else if (known.length < mostNames && !known.includes(name)) known.push(name);
};

/** 0 when it was never written, or can be neither a handle nor an address. */
const wordAt = ({ bytes, written }: Stored, offset: number): number => {
  let value = 0;
  for (let i = offset + 7; i >= offset; i--) {
    if (written[i] !== 1) return 0;
    value = value * 256 + (bytes[i] ?? 0);
  }
  return Number.isSafeInteger(value) ? value : 0;
};

const spotsOf = (types: readonly TypeInfo[], id: TypeId): readonly Spot[] => {
  let known = spotsByTypes.get(types);
  if (known === undefined) spotsByTypes.set(types, (known = new Map<TypeId, readonly Spot[]>()));
  let spots = known.get(id);
  if (spots === undefined) known.set(id, (spots = findSpots(types, id)));
  return spots;
};

const findSpots = (types: readonly TypeInfo[], id: TypeId): readonly Spot[] => {
  const type = types[id];
  const here = (kind: Spot['kind'], to: TypeId): Spot => ({ path: '', offset: 0, kind, to });
  const within = (path: string, offset: number, part: TypeId): readonly Spot[] =>
    spotsOf(types, part).map((spot) => ({ ...spot, path: path + spot.path, offset: offset + spot.offset }));
  switch (type?.kind) {
    case 'unsigned':
      return type.size === 8 && socketTypes.has(type.name) ? [here('socket', 0)] : [];
    case 'pointer': {
      const pointee = types[type.to];
      if (pointee?.kind === 'void') return [here('handle', 0)];
      return pointee === undefined || pointee.kind === 'function' || pointee.kind === 'pointer' ? [] : [here('pointer', type.to)];
    }
    case 'reference':
      return [here('reference', type.to)];
    case 'array': {
      const element = types[type.element];
      if (element === undefined) return [];
      if (element.size === 1) return [here('place', 0)];
      return Array.from({ length: Math.min(type.count, mostItems) }, (_, i) => within(`[${i}]`, i * element.size, type.element)).flat();
    }
    case 'class':
      if (type.name.startsWith('std::')) return [];
      return [
        ...type.fields.flatMap((field) => (field.bits === null ? within(`.${field.name}`, field.offset, field.type) : [])),
        here('place', 0),
      ];
    default:
      return [];
  }
};
