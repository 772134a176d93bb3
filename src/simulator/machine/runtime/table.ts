/** The C runtime: every function that programs can call without Windows, and the headers that declare them. */
import { consoleNatives } from './console.ts';
import { descriptorNatives } from './descriptor.ts';
import { digitNatives } from './digits.ts';
import { environmentNatives } from './environment.ts';
import { fileNatives } from './file.ts';
import { fileStatusNatives } from './file-status.ts';
import { ctypeNatives } from './ctype.ts';
import { alias, type RuntimeEntry } from './entry.ts';
import { errnoNatives } from './errno.ts';
import { buildHeaders } from './headers.ts';
import { mathNatives } from './math.ts';
import { OLD_NAMES } from './old-name.ts';
import { multibyteNatives } from './multibyte.ts';
import { memoryBlockNatives } from './memory-block.ts';
import { pathPartNatives } from './path-parts.ts';
import { printNatives } from './print.ts';
import { processNatives } from './process.ts';
import { scanNatives } from './scan-call.ts';
import { stdioNatives } from './stdio.ts';
import { stdlibNatives } from './stdlib.ts';
import { stringNatives, wideStringNatives } from './string.ts';
import { timeNatives } from './time.ts';
import { wideInputNatives } from './wide-input.ts';
import { wideOutputNatives } from './wide-output.ts';

const natives: readonly RuntimeEntry[] = [
  ...fileNatives,
  ...descriptorNatives,
  ...fileStatusNatives,
  ...stdioNatives,
  ...scanNatives,
  ...printNatives,
  ...wideOutputNatives,
  ...wideInputNatives,
  ...stringNatives,
  ...wideStringNatives,
  ...memoryBlockNatives,
  ...stdlibNatives,
  ...digitNatives,
  ...multibyteNatives,
  ...processNatives,
  ...environmentNatives,
  ...pathPartNatives,
  ...ctypeNatives,
  ...mathNatives,
  ...timeNatives,
  ...consoleNatives,
  ...errnoNatives,
].flatMap((native) => {
  const old = OLD_NAMES.get(native.name);
  return old === undefined ? [native] : [native, alias(native, old)];
});

/** Every function by itself, names unique. */
export const runtimeNatives = (): readonly RuntimeEntry[] => natives;

let headers: ReadonlyMap<string, string> | null = null;

/** Text of each header by its lower-case name. */
export const runtimeHeaders = (): ReadonlyMap<string, string> => (headers ??= buildHeaders(natives));
