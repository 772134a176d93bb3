import type { WinapiCall } from './call.ts';

/** The two forms of a function on text: narrow (the simulated Windows' code page is UTF-8) and wide. */
export type Form = 'A' | 'W';

export const FORMS: readonly Form[] = ['A', 'W'];

/** How the parameter of a text is declared. */
export const TEXT_TYPES = {
  A: { in: 'LPCSTR', out: 'LPSTR', size: 1 },
  W: { in: 'LPCWSTR', out: 'LPWSTR', size: 2 },
} as const;

/** The text that an argument points to. */
export const argumentText = (call: WinapiCall, index: number, form: Form): string => readTextAt(call, call.arguments.pointer(index), form);

export const readTextAt = (call: WinapiCall, address: bigint, form: Form): string =>
  form === 'A' ? new TextDecoder().decode(call.memory.readCString(address)) : fromUnits(call.memory.readWideString(address));

/** A text of so many characters, which need not end with a terminator. */
export const countedText = (call: WinapiCall, address: bigint, count: number, form: Form): string => {
  if (count <= 0) return '';
  const bytes = call.memory.readBytes(address, count * TEXT_TYPES[form].size);
  return new TextDecoder(form === 'A' ? 'utf-8' : 'utf-16le').decode(bytes);
};

/** A text as it stands in a program's memory, without terminator. */
export const textBytes = (text: string, form: Form): Uint8Array => {
  if (form === 'A') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
};

export const fromUnits = (units: Uint16Array): string => {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
};

/** Puts a terminated text where there is room for `room` characters; false, and nothing written, when there is not. */
export const putText = (call: WinapiCall, address: bigint, room: number, text: string, form: Form): boolean => {
  const bytes = textBytes(`${text}\0`, form);
  if (address === 0n || bytes.length > room * TEXT_TYPES[form].size) return false;
  call.memory.writeBytes(address, bytes);
  return true;
};

/** Puts as much of a text as there is room for, terminated; gives its length. */
export const putPart = (call: WinapiCall, address: bigint, room: number, text: string, form: Form): number => {
  if (room <= 0) return 0;
  let shown = text.slice(0, room - 1);
  while (!putText(call, address, room, shown, form) && shown !== '') shown = shown.slice(0, -1);
  return lengthIn(shown, form);
};

/** Characters of a text in a form, without terminator. */
export const lengthIn = (text: string, form: Form): number => textBytes(text, form).length / TEXT_TYPES[form].size;

/**
 * What functions do that fill a buffer of a given room: the length without terminator, or, when there is no room, the room needed with it
 * (learn.microsoft.com, "GetCurrentDirectory function" and others).
 */
export const fillText = (call: WinapiCall, address: bigint, room: number, text: string, form: Form): number =>
  putText(call, address, room, text, form) ? lengthIn(text, form) : lengthIn(text, form) + 1;
