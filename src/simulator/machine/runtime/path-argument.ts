import type { RuntimeCall } from './state.ts';
import { narrow, wide, type Width } from './width.ts';

/** The text at an argument as the host's string: paths, names of variables. Narrow text is UTF-8, the code page of the simulated Windows. */
export const textArgument = (call: RuntimeCall, width: Width, index: number): string =>
  new TextDecoder().decode(width.toUtf8(width.read(call.memory, call.arguments.pointer(index))));

/** Both kinds of text with the letter that a wide function's name has: `_wfopen`, `_wremove`. */
export const KINDS: readonly { readonly width: Width; readonly letter: '' | 'w'; readonly header: string }[] = [
  { width: narrow, letter: '', header: 'stdio.h' },
  { width: wide, letter: 'w', header: 'wchar.h' },
];
