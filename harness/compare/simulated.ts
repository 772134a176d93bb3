import type { WitnessedCall } from '../../src/simulator/session/process.ts';
import type { ParameterInfo, WinapiEntry } from '../../src/simulator/winapi/call.ts';
import type { RecordedValue } from '../record-type.ts';
import {
  ARRAY_LIMIT,
  isInput,
  isOutput,
  MOVED,
  OUT_AFTER_FAILURE,
  parameterRule,
  resultRule,
  TEXT_LIMIT,
  type Count,
  type Moved,
  type Rule,
} from '../shim/rules.ts';
import type { SimulatedCall } from './match.ts';

/** A call of the simulated run, read where its arguments stand. */
type Call = Pick<WitnessedCall, 'entry' | 'arguments' | 'memory'>;

export type Values = Record<string, RecordedValue>;

/** Stands for a value that comes from memory that was never written. */
export const unwritten: RecordedValue = { unwritten: 1 };

/** What goes in, told as the trace shim tells it; to be read when the call begins. */
export function inputs(call: Call): Values {
  const rule = (parameter: ParameterInfo): Rule => (isInput(parameter) ? parameterRule(call.entry, parameter) : { kind: 'pointer' });
  return Object.fromEntries(call.entry.parameters.map((one, index) => [one.name, told(call, rule(one), call.arguments.pointer(index))]));
}

/** A call that returns, told as the trace shim tells it. `args` are its {@link inputs}. */
export function simulatedCall(call: Call, args: Values, value: bigint, lastError: number): SimulatedCall {
  const { entry } = call;
  const failed = hasFailed(entry, value);
  const rule = resultRule(entry);
  const out = !failed || writesAnyway(call) ? outputs(call) : {};
  const bytes = failed ? null : moved(call, value);
  return {
    api: entry.name,
    args,
    ...(rule === null ? {} : { result: told(call, rule, value) }),
    error: failed ? lastError : 0,
    out,
    ...(bytes === null ? {} : { bytes }),
  };
}

const outputs = (call: Call): Values =>
  Object.fromEntries(
    call.entry.parameters.flatMap((one, index) =>
      isOutput(call.entry, one) ? [[one.name, told(call, parameterRule(call.entry, one), call.arguments.pointer(index))]] : [],
    ),
  );

const hasFailed = ({ returns }: WinapiEntry, value: bigint): boolean => {
  switch (returns) {
    case 'SOCKET_ERROR':
      return BigInt.asIntN(32, value) === -1n;
    case 'INVALID_SOCKET':
    case 'INVALID_HANDLE_VALUE':
      return BigInt.asIntN(64, value) === -1n;
    case 'WAIT_FAILED':
      return BigInt.asUintN(32, value) === 0xffff_ffffn;
    case 'NULL':
      return value === 0n;
    case 'FALSE':
      return BigInt.asUintN(32, value) === 0n;
    default:
      return false;
  }
};

/** The value of a parameter, or 0n for one that the function does not have. */
const argument = ({ entry, arguments: args }: Call, name: string): bigint => {
  const index = entry.parameters.findIndex((parameter) => parameter.name === name);
  return index < 0 ? 0n : args.pointer(index);
};

const unsigned = ({ memory }: Call, address: bigint, size: number): bigint =>
  memory.peek(address, size).bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
const u16 = (call: Call, address: bigint): number => Number(unsigned(call, address, 2));
const u32 = (call: Call, address: bigint): number => Number(unsigned(call, address, 4));

const writesAnyway = (call: Call): boolean => {
  const parameter = OUT_AFTER_FAILURE.get(call.entry.name);
  return parameter !== undefined && unsigned(call, argument(call, parameter), 8) !== 0n;
};

const counted = (call: Call, { parameter, of }: Count): number => {
  const value = argument(call, parameter);
  const count = of === 'value' ? Number(BigInt.asUintN(32, value)) : value === 0n ? 0 : u32(call, value);
  return count;
};

const number = (value: bigint): RecordedValue => {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value.toString();
};

const handle = (value: bigint): RecordedValue => ({ handle: BigInt.asIntN(64, value) === -1n ? -1 : number(value) });

/** A value, or what stands where it points to. */
const told = (call: Call, rule: Rule, value: bigint): RecordedValue => {
  switch (rule.kind) {
    case 'integer':
      return number(rule.signed ? BigInt.asIntN(rule.bits, value) : BigInt.asUintN(rule.bits, value));
    case 'handle':
      return handle(value);
    case 'ipv4':
      return isWritten(call, value, 4) ? ipv4(call, value) : unwritten;
    case 'place':
      return { X: Number(BigInt.asIntN(16, value)), Y: Number(BigInt.asIntN(16, value >> 16n)) };
    case 'text':
      if (value > 0n && value < 65536n) return Number(value);
  }
  if (value === 0n) return null;
  switch (rule.kind) {
    case 'pointer':
      return 'ptr';
    case 'text':
      return text(call, value, rule.wide);
    case 'target': {
      const { of } = rule;
      const size = of.kind === 'integer' ? of.bits / 8 : 8;
      if (!isWritten(call, value, size)) return unwritten;
      return told(call, of, unsigned(call, value, size));
    }
    case 'socket-address':
      return socketAddress(call, value, counted(call, rule.size));
    case 'socket-set':
      return {
        sockets: Array.from({ length: Math.min(u32(call, value), ARRAY_LIMIT) }, (_, i) =>
          handle(unsigned(call, value + 8n + BigInt(8 * i), 8)),
        ),
      };
    case 'time':
      return u32(call, value) * 1_000_000 + u32(call, value + 4n);
    case 'buffers':
      return items(counted(call, rule.count), (i) => u32(call, value + BigInt(16 * i)));
    case 'handles':
      return items(counted(call, rule.count), (i) => handle(unsigned(call, value + BigInt(8 * i), 8)));
    case 'network-events':
      return networkEvents(call, value);
    case 'completions':
      return items(counted(call, rule.count), (i) => {
        const at = value + BigInt(32 * i);
        return {
          lpCompletionKey: number(unsigned(call, at, 8)),
          lpOverlapped: unsigned(call, at + 8n, 8) === 0n ? null : 'ptr',
          dwNumberOfBytesTransferred: u32(call, at + 24n),
        };
      });
    case 'polled':
      return items(counted(call, rule.count), (i) => {
        const at = value + BigInt(16 * i);
        return { fd: handle(unsigned(call, at, 8)), events: u16(call, at + 8n), revents: u16(call, at + 10n) };
      });
    case 'message':
      return {
        hwnd: handle(unsigned(call, value, 8)),
        message: u32(call, value + 8n),
        wParam: number(unsigned(call, value + 16n, 8)),
        lParam: number(BigInt.asIntN(64, unsigned(call, value + 24n, 8))),
      };
    case 'option': {
      const size = counted(call, rule.size);
      return [1, 2, 4, 8].includes(size) ? number(unsigned(call, value, size)) : 'ptr';
    }
  }
};

const items = (count: number, item: (index: number) => RecordedValue): RecordedValue =>
  Array.from({ length: Math.min(count, ARRAY_LIMIT) }, (_, i) => item(i));

const ipv4 = (call: Call, address: bigint): string => [...call.memory.peek(address, 4).bytes].join('.');

const isWritten = ({ memory }: Call, address: bigint, size: number): boolean =>
  memory.peek(address, size).written.every((one) => one === 1);

const text = (call: Call, address: bigint, wide: boolean): string => {
  let found = '';
  for (let at = address; found.length < TEXT_LIMIT; at += wide ? 2n : 1n) {
    const unit = wide ? u16(call, at) : Number(unsigned(call, at, 1));
    if (unit === 0) break;
    found += String.fromCharCode(unit);
  }
  return found;
};

const bigEndian16 = (call: Call, address: bigint): number => {
  const [high = 0, low = 0] = call.memory.peek(address, 2).bytes;
  return (high << 8) | low;
};

const AF_INET = 2;
const AF_INET6 = 23;

const socketAddress = (call: Call, address: bigint, size: number): RecordedValue => {
  const family = u16(call, address);
  const port = bigEndian16(call, address + 2n);
  if (family === AF_INET && size >= 16) return `${ipv4(call, address + 4n)}:${port}`;
  if (family !== AF_INET6 || size < 28) return `family ${family}`;
  const groups = Array.from({ length: 8 }, (_, i) => bigEndian16(call, address + 8n + BigInt(2 * i)).toString(16));
  return `[${groups.join(':')}]:${port}`;
};

const networkEvents = (call: Call, address: bigint): RecordedValue => ({
  lNetworkEvents: u32(call, address),
  iErrorCode: Object.fromEntries(
    Array.from({ length: 10 }, (_, bit): [string, number] => [String(bit), u32(call, address + 4n + BigInt(4 * bit))]).filter(
      ([, code]) => code !== 0,
    ),
  ),
});

/** The data that the call has moved, base64. */
const moved = (call: Call, value: bigint): string | null => {
  const rule = MOVED.get(call.entry.name);
  if (rule === undefined || isLent(call, rule)) return null;
  const count = rule.moved === undefined ? BigInt.asIntN(32, value) : argument(call, rule.moved);
  const total = rule.moved === undefined ? Number(count) : count === 0n ? 0 : u32(call, count);
  const pieces = dataOf(call, rule, total);
  return total === 0 ? null : Buffer.concat(pieces).toString('base64');
};

const isLent = (call: Call, { direction, overlapped, routine }: Moved): boolean =>
  direction === 'received' &&
  overlapped !== undefined &&
  argument(call, overlapped) !== 0n &&
  (routine === undefined || argument(call, routine) === 0n);

const dataOf = (call: Call, { buffer, buffers }: Moved, total: number): Uint8Array[] => {
  const at = argument(call, buffer);
  if (buffers === undefined) return [call.memory.peek(at, total).bytes];
  const pieces: Uint8Array[] = [];
  let left = total;
  for (let i = 0; i < Number(argument(call, buffers)) && left > 0; i++) {
    const size = Math.min(left, u32(call, at + BigInt(16 * i)));
    pieces.push(call.memory.peek(unsigned(call, at + BigInt(16 * i) + 8n, 8), size).bytes);
    left -= size;
  }
  return pieces;
};
