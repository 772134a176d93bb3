import { countIsErroneous, messageParameters, notCompared, ports } from '../abstraction.ts';
import type { CallRecord, RecordedValue } from '../record-type.ts';
import type { Names } from './names.ts';
import { unwritten } from './simulated.ts';

/** A call of the simulated run, told as a recorded one is. */
export type SimulatedCall = Pick<CallRecord, 'api' | 'args' | 'result' | 'error' | 'out' | 'bytes'>;

/** Where two calls differ: a field, and what stands there on both sides. */
export interface Difference {
  readonly field: string;
  readonly recorded: unknown;
  readonly simulated: unknown;
}

export type Match = { readonly names: Names } | { readonly difference: Difference };

const orders = new Map(ports.map(({ api, field, order }) => [`${api}.${field}`, order]));
const ignored = new Set(notCompared.map(({ api, field }) => `${api}.${field}`));

/** Functions after which a handle's number may be given to something else. */
const closing = new Set(['closesocket', 'CloseHandle', 'WSACloseEvent', 'DestroyWindow']);

/** Whether a simulated call is the recorded one, up to what abstraction.ts declares. */
export function match(recorded: CallRecord, simulated: SimulatedCall, names: Names): Match {
  if (recorded.api !== simulated.api) return { difference: { field: 'api', recorded: recorded.api, simulated: simulated.api } };
  let known = names;
  const { process, api } = recorded;
  const compare = (field: string, theirs: RecordedValue | undefined, ours: RecordedValue | undefined): Difference | null => {
    const order = orders.get(`${api}.${field}`);
    const tied = order === undefined ? equalField(process, field, theirs, ours, known) : samePort(theirs, ours, order, known);
    if (tied === null) return { field, recorded: theirs, simulated: ours };
    known = tied;
    return null;
  };
  const fields = (kind: 'args' | 'out'): Difference | null => {
    for (const name of Object.keys(recorded[kind])) {
      if (ignored.has(`${api}.${name}`)) continue;
      const difference = compare(name, recorded[kind][name], simulated[kind][name]);
      if (difference !== null) return difference;
    }
    return null;
  };
  const result = ignored.has(`${api}.result`) ? null : compare('result', recorded.result, simulated.result);
  const difference =
    fields('args') ??
    result ??
    (ignored.has(`${api}.error`) ? null : compare('error', recorded.error, simulated.error)) ??
    (countIsErroneous(api, recorded.args, recorded.out) ? null : (fields('out') ?? compare('bytes', recorded.bytes, simulated.bytes)));
  if (difference !== null) return { difference };
  if (closing.has(api))
    for (const value of Object.values(recorded.args)) if (isHandle(value)) known = known.untie(`${process} ${value.handle}`);
  return { names: known };
}

/** @param order of the bytes in which the ports stand */
function samePort(
  recorded: RecordedValue | undefined,
  simulated: RecordedValue | undefined,
  order: 'network' | 'machine',
  names: Names,
): Names | null {
  if (recorded === simulated) return names;
  if (typeof recorded !== 'number' || typeof simulated !== 'number') return null;
  const port = (value: number): number => (order === 'machine' ? value : ((value & 255) << 8) | (value >> 8));
  return names.tie(`port ${port(recorded)}`, `port ${port(simulated)}`);
}

export const isHandle = (value: RecordedValue | undefined): value is { readonly handle: number | string } =>
  typeof value === 'object' && value !== null && 'handle' in value;

/** NULL and INVALID_… are names for themselves. */
const isFixed = (handle: number | string): boolean => handle === 0 || handle === -1;

const address = /^(.*):(\d+)$/;

/** As `equal`, but that numbers in a message's parameters may be handles and addresses. */
function equalField(
  process: string,
  field: string,
  recorded: RecordedValue | undefined,
  simulated: RecordedValue | undefined,
  names: Names,
): Names | null {
  const known = equal(process, recorded, simulated, names);
  if (known !== null || recorded === null || simulated === null || typeof recorded === 'object' || typeof simulated === 'object')
    return known;
  if (messageParameters.handles.includes(field)) return names.tie(`${process} ${recorded}`, `${process} ${simulated}`);
  const isAddress = (value: RecordedValue | undefined): boolean => Number(value) >= messageParameters.leastAddress;
  return messageParameters.addresses.includes(field) && isAddress(recorded) && isAddress(simulated) ? names : null;
}

/** The names under which two values are equal; null: under none. */
function equal(process: string, recorded: RecordedValue | undefined, simulated: RecordedValue | undefined, names: Names): Names | null {
  if (simulated === unwritten) return names;
  if (isHandle(recorded) && isHandle(simulated)) {
    if (isFixed(recorded.handle) || isFixed(simulated.handle)) return recorded.handle === simulated.handle ? names : null;
    return names.tie(`${process} ${recorded.handle}`, `${process} ${simulated.handle}`);
  }
  if (typeof recorded === 'string' && typeof simulated === 'string') {
    const [, theirHost, theirPort] = address.exec(recorded) ?? [];
    const [, ourHost, ourPort] = address.exec(simulated) ?? [];
    if (theirPort === undefined || ourPort === undefined || theirPort === ourPort) return recorded === simulated ? names : null;
    return theirHost === ourHost ? names.tie(`port ${theirPort}`, `port ${ourPort}`) : null;
  }
  if (typeof recorded === 'object' && recorded !== null && typeof simulated === 'object' && simulated !== null) {
    const theirs = new Map(Object.entries(recorded));
    const ours = new Map(Object.entries(simulated));
    if (theirs.size !== ours.size) return null;
    let known: Names | null = names;
    for (const [key, value] of theirs) {
      if (known === null || !ours.has(key)) return null;
      known = equalField(process, key, value, ours.get(key), known);
    }
    return known;
  }
  return recorded === simulated ? names : null;
}
