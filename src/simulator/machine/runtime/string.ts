/** Strings: what string.h has for char and wchar.h for wchar_t, written once over the width. */
import { entry, invalidParameter, sizeArgument, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import type { RuntimeCall } from './state.ts';
import { threadState } from './state.ts';
import { narrow, terminated, wide, type Units, type Width } from './width.ts';

const lower = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit);
const upper = (unit: number): number => (unit >= 97 && unit <= 122 ? unit - 32 : unit);

/** Compares two strings as far as they are equal, at most `limit` characters; reads nothing behind that. The difference of the first two that differ. */
const compare = (call: RuntimeCall, width: Width, limit: number, fold: (unit: number) => number): number => {
  const { arguments: args, memory } = call;
  for (let i = 0; i < limit; i += 1) {
    const offset = BigInt(i * width.size);
    const left = fold(width.unit(memory, args.pointer(0) + offset));
    const right = fold(width.unit(memory, args.pointer(1) + offset));
    if (left !== right) return left - right;
    if (left === 0) break;
  }
  return 0;
};

const same = (value: number): number => value;

const indexOf = (text: Units, part: Units): number => {
  for (let at = 0; at + part.length <= text.length; at += 1) {
    if (part.every((unit, i) => text[at + i] === unit)) return at;
  }
  return -1;
};

/** Length of the part of `text` at its beginning, or from `from` on, whose characters are (or are not) in `set`. */
const span = (text: Units, set: Units, from: number, wanted: boolean): number => {
  let length = 0;
  for (let i = from; i < text.length && set.includes(text[i] ?? 0) === wanted; i += 1) length += 1;
  return length;
};

const family = (width: Width): readonly RuntimeEntry[] => {
  const header = width.kind === 'narrow' ? 'string.h' : 'wchar.h';
  const s = width.kind === 'narrow' ? 'str' : 'wcs';
  const C = width.type;
  const character = width.kind === 'narrow' ? 'int' : 'wchar_t';

  const read = (call: RuntimeCall, index: number, limit?: number): Units => width.read(call.memory, call.arguments.pointer(index), limit);
  const write = (call: RuntimeCall, address: bigint, units: Units): void => width.write(call.memory, address, units);
  /** Writes what was read from argument 1, which the target must not overlap. */
  const copy = (call: RuntimeCall, to: bigint, units: Units): void => {
    call.memory.keepApart(to, call.arguments.pointer(1), units.length * width.size);
    write(call, to, units);
  };
  const place = (call: RuntimeCall, index: number, offset: number): bigint => call.arguments.pointer(index) + BigInt(offset * width.size);
  /** Address of what was found at `offset` of argument 0; NULL for none. */
  const found = (call: RuntimeCall, offset: number): bigint => (offset < 0 ? 0n : place(call, 0, offset));
  const mask = width.kind === 'narrow' ? 0xff : 0xffff;

  /** The next part of a text between delimiters; `next` is where the one after it is to be looked for. */
  const token = (call: RuntimeCall, start: bigint, delimiters: Units): { readonly token: bigint; readonly next: bigint } => {
    if (start === 0n) return { token: 0n, next: 0n };
    const text = width.read(call.memory, start);
    const first = span(text, delimiters, 0, true);
    if (first === text.length) return { token: 0n, next: 0n };
    const last = first + span(text, delimiters, first, false);
    const address = (offset: number): bigint => start + BigInt(offset * width.size);
    if (last === text.length) return { token: address(first), next: address(last) };
    width.writeUnit(call.memory, address(last), 0);
    return { token: address(first), next: address(last + 1) };
  };

  /** A checked copy: `units` behind the first `used` characters of the buffer of argument 1's size. */
  const copySafely = (call: RuntimeCall, name: string, used: number, units: Units) => {
    const size = sizeArgument(call, 1);
    if (used + units.length < size) {
      write(call, place(call, 0, used), terminated(units));
      return 0;
    }
    width.writeUnit(call.memory, call.arguments.pointer(0), 0);
    setErrno(call, ERRNO.ERANGE);
    return invalidParameter(call, name);
  };

  /** The same for the counted ones (argument 3): `_TRUNCATE` cuts to what fits. */
  const copyCounted = (call: RuntimeCall, name: string, used: number) => {
    const truncate = call.arguments.pointer(3) === 0xffff_ffff_ffff_ffffn;
    const room = Math.max(0, sizeArgument(call, 1) - used - 1);
    if (!truncate) return copySafely(call, name, used, read(call, 2, sizeArgument(call, 3)));
    const units = read(call, 2, room + 1);
    write(call, place(call, 0, used), terminated(units.subarray(0, room)));
    return units.length > room ? ERRNO.STRUNCATE : 0;
  };

  const checked = (name: string, parameters: string, behave: Behaviour): RuntimeEntry =>
    entry(header, `errno_t ${name}(${C} *destination, size_t size, const ${C} *source${parameters});`, (call) => {
      const bad = call.arguments.pointer(0) === 0n || sizeArgument(call, 1) === 0 || call.arguments.pointer(2) === 0n;
      if (!bad) return behave(call);
      setErrno(call, ERRNO.EINVAL);
      return invalidParameter(call, name);
    });

  /** Length of the string already in the destination, within its size. */
  const used = (call: RuntimeCall): number => read(call, 0, sizeArgument(call, 1)).length;

  const duplicate = (call: RuntimeCall): bigint => {
    if (call.arguments.pointer(0) === 0n) return 0n;
    const text = terminated(read(call, 0));
    const block = call.heap.allocate(text.length * width.size, false);
    if (block !== 0n) write(call, block, text);
    return block;
  };

  const change = (name: string, changed: (units: Units) => Units): RuntimeEntry =>
    entry(header, `${C} *${name}(${C} *text);`, (call) => {
      write(call, call.arguments.pointer(0), changed(read(call, 0)));
      return call.arguments.pointer(0);
    });

  /** The size has to hold the text with its terminator. */
  const changeSafely = (name: string, changed: (unit: number) => number): RuntimeEntry =>
    entry(header, `errno_t ${name}(${C} *text, size_t size);`, (call) => {
      const size = sizeArgument(call, 1);
      const text = call.arguments.pointer(0) === 0n ? null : read(call, 0, size);
      if (text === null || text.length >= size) return invalidParameter(call, name);
      write(call, call.arguments.pointer(0), text.map(changed));
      return 0;
    });

  /** Microsoft's strcmp answers -1, 0 or 1, the others with the difference. */
  const comparing = (
    name: string,
    counted: boolean,
    fold: (unit: number) => number,
    result: (difference: number) => number,
  ): RuntimeEntry =>
    entry(header, `int ${name}(const ${C} *left, const ${C} *right${counted ? ', size_t count' : ''});`, (call) =>
      result(compare(call, width, counted ? sizeArgument(call, 2) : Infinity, fold)),
    );

  return [
    entry(header, `size_t ${s}len(const ${C} *text);`, (call) => read(call, 0).length),
    entry(header, `size_t ${s}nlen(const ${C} *text, size_t limit);`, (call) => read(call, 0, sizeArgument(call, 1)).length),
    entry(header, `${C} *${s}cpy(${C} *destination, const ${C} *source);`, (call) => {
      copy(call, call.arguments.pointer(0), terminated(read(call, 1)));
      return call.arguments.pointer(0);
    }),
    entry(header, `${C} *${s}ncpy(${C} *destination, const ${C} *source, size_t count);`, (call) => {
      const count = sizeArgument(call, 2);
      const text = read(call, 1, count);
      copy(call, call.arguments.pointer(0), text);
      call.memory.fill(place(call, 0, text.length), 0, (count - text.length) * width.size);
      return call.arguments.pointer(0);
    }),
    entry(header, `${C} *${s}cat(${C} *destination, const ${C} *source);`, (call) => {
      copy(call, place(call, 0, read(call, 0).length), terminated(read(call, 1)));
      return call.arguments.pointer(0);
    }),
    entry(header, `${C} *${s}ncat(${C} *destination, const ${C} *source, size_t count);`, (call) => {
      copy(call, place(call, 0, read(call, 0).length), terminated(read(call, 1, sizeArgument(call, 2))));
      return call.arguments.pointer(0);
    }),
    comparing(`${s}cmp`, false, same, Math.sign),
    comparing(`${s}ncmp`, true, same, same),
    comparing(`${s}coll`, false, same, Math.sign),
    comparing(`_${s}icmp`, false, lower, same),
    comparing(`_${s}nicmp`, true, lower, same),
    comparing(`_${s}icoll`, false, lower, same),
    comparing(`_${s}ncoll`, true, same, Math.sign),
    comparing(`_${s}nicoll`, true, lower, same),
    entry(header, `${C} *${s}chr(const ${C} *text, ${character} wanted);`, (call) => {
      const wanted = call.arguments.int(1) & mask;
      const text = read(call, 0);
      return found(call, wanted === 0 ? text.length : text.indexOf(wanted));
    }),
    entry(header, `${C} *${s}rchr(const ${C} *text, ${character} wanted);`, (call) => {
      const wanted = call.arguments.int(1) & mask;
      const text = read(call, 0);
      return found(call, wanted === 0 ? text.length : text.lastIndexOf(wanted));
    }),
    entry(header, `${C} *${s}str(const ${C} *text, const ${C} *part);`, (call) => found(call, indexOf(read(call, 0), read(call, 1)))),
    entry(header, `${C} *${s}pbrk(const ${C} *text, const ${C} *set);`, (call) => {
      const text = read(call, 0);
      const offset = span(text, read(call, 1), 0, false);
      return found(call, offset < text.length ? offset : -1);
    }),
    entry(header, `size_t ${s}spn(const ${C} *text, const ${C} *set);`, (call) => span(read(call, 0), read(call, 1), 0, true)),
    entry(header, `size_t ${s}cspn(const ${C} *text, const ${C} *set);`, (call) => span(read(call, 0), read(call, 1), 0, false)),
    // wcstok takes a context, as standard C has it; strtok keeps its own.
    ...(width.kind === 'narrow'
      ? [
          entry(header, 'char *strtok(char *text, const char *delimiters);', (call) => {
            const state = threadState(call);
            const text = call.arguments.pointer(0);
            const { token: part, next } = token(call, text === 0n ? state.token : text, read(call, 1));
            state.token = next;
            return part;
          }),
        ]
      : []),
    ...(width.kind === 'narrow' ? ['strtok_s'] : ['wcstok', 'wcstok_s']).map((name) =>
      entry(header, `${C} *${name}(${C} *text, const ${C} *delimiters, ${C} **context);`, (call) => {
        const text = call.arguments.pointer(0);
        const context = call.arguments.pointer(2);
        const { token: part, next } = token(call, text === 0n ? call.memory.readU64(context) : text, read(call, 1));
        call.memory.writeU64(context, next);
        return part;
      }),
    ),
    entry(header, `${C} *_${s}dup(const ${C} *text);`, duplicate),
    change(`_${s}lwr`, (units) => units.map(lower)),
    change(`_${s}upr`, (units) => units.map(upper)),
    change(`_${s}rev`, (units) => units.toReversed()),
    changeSafely(`_${s}lwr_s`, lower),
    changeSafely(`_${s}upr_s`, upper),
    entry(header, `${C} *_${s}set(${C} *text, ${character} filling);`, (call) => {
      write(call, call.arguments.pointer(0), read(call, 0).fill(call.arguments.int(1)));
      return call.arguments.pointer(0);
    }),
    entry(header, `${C} *_${s}nset(${C} *text, ${character} filling, size_t count);`, (call) => {
      write(call, call.arguments.pointer(0), read(call, 0, sizeArgument(call, 2)).fill(call.arguments.int(1)));
      return call.arguments.pointer(0);
    }),
    // Texts are ordered by their bytes, so that each is its own key.
    entry(header, `size_t ${s}xfrm(${C} *destination, const ${C} *source, size_t count);`, (call) => {
      const text = read(call, 1);
      if (text.length < sizeArgument(call, 2)) write(call, call.arguments.pointer(0), terminated(text));
      return text.length;
    }),
    checked(`${s}cpy_s`, '', (call) => copySafely(call, `${s}cpy_s`, 0, read(call, 2))),
    checked(`${s}cat_s`, '', (call) => copySafely(call, `${s}cat_s`, used(call), read(call, 2))),
    checked(`${s}ncpy_s`, ', size_t count', (call) => copyCounted(call, `${s}ncpy_s`, 0)),
    checked(`${s}ncat_s`, ', size_t count', (call) => copyCounted(call, `${s}ncat_s`, used(call))),
  ];
};

export const stringNatives = family(narrow);
export const wideStringNatives = family(wide);
