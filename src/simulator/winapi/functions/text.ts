import { formatUnits } from '../../machine/runtime/format.ts';
import { narrow, terminated, wide, type Units, type Width } from '../../machine/runtime/width.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, type WinapiCall, type WinapiEntry } from '../call.ts';
import { entry } from '../entry.ts';
import { argumentText, FORMS, readTextAt, TEXT_TYPES, textBytes, type Form } from '../text.ts';

const WIDTHS: Readonly<Record<Form, Width>> = { A: narrow, W: wide };

/** Most characters that wsprintf writes, terminator included (wsprintfW function, learn.microsoft.com). */
const WSPRINTF_ROOM = 1024;

/** wide characters become narrow ones of the system's code page, which has all of them. */
const SYSTEM = { locale: 'utf8' };

const unitsAt = (call: WinapiCall, address: bigint, form: Form): Units =>
  form === 'A' ? call.memory.readCString(address) : call.memory.readWideString(address);

const write = (call: WinapiCall, address: bigint, form: Form, units: Units): void =>
  call.memory.writeBytes(address, WIDTHS[form].bytes(terminated(units)));

const format = (call: WinapiCall, form: Form): NativeOutcome => {
  const source = { memory: call.memory, finding: call.finding, runtime: SYSTEM };
  const text = formatUnits(source, WIDTHS[form], unitsAt(call, call.arguments.pointer(1), form), call.arguments.pointer(2));
  const kept = text.units.subarray(0, WSPRINTF_ROOM - 1);
  write(call, call.arguments.pointer(0), form, kept);
  return done(kept.length);
};

const length = (call: WinapiCall, form: Form): NativeOutcome => {
  const address = call.arguments.pointer(0);
  return done(address === 0n ? 0 : unitsAt(call, address, form).length);
};

const copy = (call: WinapiCall, form: Form): NativeOutcome => {
  write(call, call.arguments.pointer(0), form, unitsAt(call, call.arguments.pointer(1), form));
  return done(call.arguments.pointer(0));
};

const copyCounted = (call: WinapiCall, form: Form): NativeOutcome => {
  const room = call.arguments.int(2);
  const units = unitsAt(call, call.arguments.pointer(1), form);
  if (room > 0) write(call, call.arguments.pointer(0), form, units.subarray(0, room - 1));
  return done(call.arguments.pointer(0));
};

const append = (call: WinapiCall, form: Form): NativeOutcome => {
  const to = call.arguments.pointer(0);
  const used = unitsAt(call, to, form).length * TEXT_TYPES[form].size;
  write(call, to + BigInt(used), form, unitsAt(call, call.arguments.pointer(1), form));
  return done(to);
};

/** By code point; Windows compares by the language's rules, which agree for plain ASCII words of one case. */
const compare = (call: WinapiCall, form: Form, fold: (text: string) => string): NativeOutcome => {
  const [left, right] = [fold(argumentText(call, 0, form)), fold(argumentText(call, 1, form))];
  return done(left < right ? -1n : left > right ? 1n : 0n);
};

const same = (text: string): string => text;
const lower = (text: string): string => text.toLowerCase();

/** CharUpper and CharLower change a text in place. */
const changeCase = (call: WinapiCall, form: Form, change: (text: string) => string): NativeOutcome => {
  const address = call.arguments.pointer(0);
  if (address < 0x1_0000n) return done(change(String.fromCharCode(Number(address))).charCodeAt(0));
  const text = readTextAt(call, address, form).replace(/[A-Za-z]/g, change);
  call.memory.writeBytes(address, textBytes(text, form));
  return done(address);
};

const text = (prototype: string, behave: (call: WinapiCall) => NativeOutcome): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpString1'],
    returns: 'none',
    source: `${/(\w+)\(/.exec(prototype)?.[1] ?? ''} function`,
    since: 5,
    place: 'user',
    behave,
  });

export const textFunctions: readonly WinapiEntry[] = FORMS.flatMap((form) => {
  const { in: input, out } = TEXT_TYPES[form];
  return [
    text(`int wsprintf${form}(${out} buffer, ${input} format, ...);`, (call) => format(call, form)),
    text(`int wvsprintf${form}(${out} buffer, ${input} format, va_list arglist);`, (call) => format(call, form)),
    text(`int lstrlen${form}(${input} lpString);`, (call) => length(call, form)),
    text(`${out} lstrcpy${form}(${out} lpString1, ${input} lpString2);`, (call) => copy(call, form)),
    text(`${out} lstrcpyn${form}(${out} lpString1, ${input} lpString2, int iMaxLength);`, (call) => copyCounted(call, form)),
    text(`${out} lstrcat${form}(${out} lpString1, ${input} lpString2);`, (call) => append(call, form)),
    text(`int lstrcmp${form}(${input} lpString1, ${input} lpString2);`, (call) => compare(call, form, same)),
    text(`int lstrcmpi${form}(${input} lpString1, ${input} lpString2);`, (call) => compare(call, form, lower)),
    text(`${out} CharUpper${form}(${out} lpsz);`, (call) => changeCase(call, form, (letter) => letter.toUpperCase())),
    text(`${out} CharLower${form}(${out} lpsz);`, (call) => changeCase(call, form, (letter) => letter.toLowerCase())),
  ];
});
