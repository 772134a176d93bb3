import { alias, entry, invalidParameter, sizeArgument, waitForInput, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ascii } from './bytes.ts';
import { ERRNO, errorText, getErrno, setErrno } from './errno.ts';
import { END, readByte, readLine, Typed } from './input.ts';
import { finishScan, scan } from './scan.ts';
import type { RuntimeCall } from './state.ts';
import { inputStream, onStream, outputStream, streamAddress } from './stream.ts';
import { narrow, terminated } from './width.ts';

const NEWLINE = 10;
const EOF = -1;

const writeText = (call: RuntimeCall, index: number): void => call.console.write(call.memory.readCString(call.arguments.pointer(index)));

/** Bytes written at a time: a size may be wrong by far, and nothing of that size is to be copied. */
const PIECE = 1 << 16;

/** false: there was nothing to write, or the block was not all there. */
const writeBlock = ({ console, memory }: RuntimeCall, address: bigint, size: number): boolean => {
  for (let done = 0; done < size; done += PIECE) {
    const start = address + BigInt(done);
    const count = Math.min(PIECE, size - done);
    console.write(memory.readBytes(start, count));
    if (!memory.accessible(start, count, 'read')) return false;
  }
  return size > 0;
};

const putCharacter: Behaviour = (call) => {
  const byte = call.arguments.int(0) & 0xff;
  call.console.write(Uint8Array.of(byte));
  return byte;
};

const getCharacter: Behaviour = (call) => readByte(call) ?? waitForInput;

const output: readonly RuntimeEntry[] = [
  entry('stdio.h', 'int puts(const char *text);', (call) => {
    const text = call.memory.readCString(call.arguments.pointer(0));
    const line = new Uint8Array(text.length + 1).fill(NEWLINE);
    line.set(text);
    call.console.write(line);
    return 0;
  }),
  entry(
    'stdio.h',
    'int fputs(const char *text, FILE *stream);',
    outputStream('fputs', 1, (call) => {
      writeText(call, 0);
      return 0;
    }),
  ),
  entry('stdio.h', 'int putchar(int character);', putCharacter),
  entry('stdio.h', 'int putc(int character, FILE *stream);', outputStream('putc', 1, putCharacter)),
  entry('stdio.h', 'int fputc(int character, FILE *stream);', outputStream('fputc', 1, putCharacter)),
  entry(
    'stdio.h',
    'size_t fwrite(const void *buffer, size_t size, size_t count, FILE *stream);',
    outputStream('fwrite', 3, (call) => {
      const size = sizeArgument(call, 1);
      const count = sizeArgument(call, 2);
      return writeBlock(call, call.arguments.pointer(0), size * count) ? count : 0;
    }),
  ),
  entry('stdio.h', 'void perror(const char *text);', (call) => {
    if (call.arguments.pointer(0) !== 0n) {
      writeText(call, 0);
      call.console.write(ascii(': '));
    }
    call.console.write(ascii(`${errorText(getErrno(call))}\n`));
  }),
  // All output reaches the console at once, so that there is never anything to flush.
  entry('stdio.h', 'int fflush(FILE *stream);', () => 0),
  entry('stdio.h', 'int setvbuf(FILE *stream, char *buffer, int mode, size_t size);', () => 0),
  entry('stdio.h', 'void setbuf(FILE *stream, char *buffer);', () => 0),
];

/** fgets: the line with its '\n', as much as fits; NULL when the input had ended. */
const getLine: Behaviour = (call) => {
  const buffer = call.arguments.pointer(0);
  const size = call.arguments.int(1);
  if (buffer === 0n || size <= 0) return invalidParameter(call, 'fgets');
  const line = readLine(call, size - 1);
  if (line === null) return waitForInput;
  if (line.length === 0 && size > 1) return 0n;
  narrow.write(call.memory, buffer, terminated(line));
  return buffer;
};

/** gets_s: the line without its '\n'; one that does not fit is an invalid parameter. */
const getWholeLine: Behaviour = (call) => {
  const buffer = call.arguments.pointer(0);
  const size = sizeArgument(call, 1);
  if (buffer === 0n || size === 0) return invalidParameter(call, 'gets_s');
  const line = readLine(call, size);
  if (line === null) return waitForInput;
  if (line.length === 0) return 0n;
  const text = line.at(-1) === NEWLINE ? line.subarray(0, -1) : line;
  if (text.length < size) {
    narrow.write(call.memory, buffer, terminated(text));
    return buffer;
  }
  call.memory.writeU8(buffer, 0);
  setErrno(call, ERRNO.ERANGE);
  return invalidParameter(call, 'gets_s');
};

const readBlock: Behaviour = (call) => {
  const size = sizeArgument(call, 1);
  const wanted = size * sizeArgument(call, 2);
  if (wanted === 0) return 0;
  const taken = new Typed(call);
  let length = 0;
  while (length < wanted && taken.at(length) !== END) length += 1;
  if (taken.starved) {
    taken.keep();
    return waitForInput;
  }
  call.memory.writeBytes(
    call.arguments.pointer(0),
    Uint8Array.from({ length }, (_, i) => taken.at(i)),
  );
  return Math.floor(length / size);
};

/** scanf and scanf_s on typed input; the format is argument `index`. */
const scanTyped =
  (index: number, secure: boolean): Behaviour =>
  (call) => {
    const text = new Typed(call);
    const format = call.memory.readCString(call.arguments.pointer(index));
    const result = scan(call, format, text, call.arguments.pointer(index + 1), secure);
    if (text.starved) {
      text.keep();
      return waitForInput;
    }
    text.giveBack(result.consumed);
    return finishScan(call, result);
  };

const scanText =
  (secure: boolean): Behaviour =>
  (call) => {
    const text = call.memory.readCString(call.arguments.pointer(0));
    const format = call.memory.readCString(call.arguments.pointer(1));
    const characters = { at: (index: number): number => text[index] ?? END };
    return finishScan(call, scan(call, format, characters, call.arguments.pointer(2), secure));
  };

const input: readonly RuntimeEntry[] = [
  entry('stdio.h', 'char *fgets(char *buffer, int size, FILE *stream);', inputStream('fgets', 2, 0, getLine)),
  entry('stdio.h', 'char *gets_s(char *buffer, size_t size);', getWholeLine),
  entry('stdio.h', 'int getchar(void);', getCharacter),
  entry('stdio.h', 'int getc(FILE *stream);', inputStream('getc', 0, EOF, getCharacter)),
  entry('stdio.h', 'int fgetc(FILE *stream);', inputStream('fgetc', 0, EOF, getCharacter)),
  entry(
    'stdio.h',
    'int ungetc(int character, FILE *stream);',
    inputStream('ungetc', 1, EOF, (call) => {
      const character = call.arguments.int(0);
      if (character === EOF) return EOF;
      call.runtime.pushedBack.push(character & 0xff);
      call.runtime.ended = false;
      return character & 0xff;
    }),
  ),
  entry('stdio.h', 'size_t fread(void *buffer, size_t size, size_t count, FILE *stream);', inputStream('fread', 3, 0, readBlock)),
  entry('stdio.h', 'int scanf(const char *format, ...);', scanTyped(0, false)),
  entry('stdio.h', 'int scanf_s(const char *format, ...);', scanTyped(0, true)),
  entry('stdio.h', 'int fscanf(FILE *stream, const char *format, ...);', inputStream('fscanf', 0, EOF, scanTyped(1, false))),
  entry('stdio.h', 'int fscanf_s(FILE *stream, const char *format, ...);', inputStream('fscanf_s', 0, EOF, scanTyped(1, true))),
  entry('stdio.h', 'int sscanf(const char *text, const char *format, ...);', scanText(false)),
  entry('stdio.h', 'int sscanf_s(const char *text, const char *format, ...);', scanText(true)),
  entry(
    'stdio.h',
    'int feof(FILE *stream);',
    onStream('feof', 0, (call, stream) => (stream === 'stdin' && call.runtime.ended ? 1 : 0)),
  ),
  entry(
    'stdio.h',
    'int ferror(FILE *stream);',
    onStream('ferror', 0, () => 0),
  ),
  entry(
    'stdio.h',
    'void clearerr(FILE *stream);',
    onStream('clearerr', 0, (call, stream) => {
      if (stream === 'stdin') call.runtime.ended = false;
      return undefined;
    }),
  ),
];

/** There is no file to be found. */
const noFile: Behaviour = (call) => {
  setErrno(call, ERRNO.ENOENT);
  return 0n;
};

const fileNumber = entry(
  'stdio.h',
  'int _fileno(FILE *stream);',
  onStream('_fileno', 0, (_, stream) => ['stdin', 'stdout', 'stderr'].indexOf(stream)),
);

const files: readonly RuntimeEntry[] = [
  entry('stdio.h', 'FILE *__acrt_iob_func(unsigned index);', (call) => streamAddress(call.arguments.uint(0))),
  entry('stdio.h', 'FILE *fopen(const char *name, const char *mode);', noFile),
  entry('stdio.h', 'errno_t fopen_s(FILE **stream, const char *name, const char *mode);', (call) => {
    call.memory.writeU64(call.arguments.pointer(0), 0n);
    setErrno(call, ERRNO.ENOENT);
    return ERRNO.ENOENT;
  }),
  entry(
    'stdio.h',
    'int fclose(FILE *stream);',
    onStream('fclose', 0, () => 0),
  ),
  fileNumber,
  alias(fileNumber, 'fileno'),
];

export const stdioNatives: readonly RuntimeEntry[] = [...files, ...output, ...input];
