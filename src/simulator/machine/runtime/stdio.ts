/** Characters, lines and blocks to and from streams; scanf. */
import { alias, entry, invalidParameter, sizeArgument, waitForInput, type Answer, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ascii } from './bytes.ts';
import { ERRNO, errorText, getErrno, setErrno } from './errno.ts';
import { END, readByte, readLine, Typed } from './input.ts';
import type { RuntimeCall } from './state.ts';
import { inputStream, onStandard, outputStream, STDERR, STDIN, STDOUT, streamOf, type Stream } from './stream.ts';
import { writeStream } from './stream-output.ts';
import { narrow, terminated } from './width.ts';

const NEWLINE = 10;
const EOF = -1;

/** Bytes written at a time: a size may be wrong by far, and nothing of that size is to be copied. */
const PIECE = 1 << 16;

/** false: there was nothing to write, or the block was not all there, or the file could not be written. */
const writeBlock = (call: RuntimeCall, stream: Stream, address: bigint, size: number): boolean => {
  for (let done = 0; done < size; done += PIECE) {
    const start = address + BigInt(done);
    const count = Math.min(PIECE, size - done);
    if (!writeStream(call, stream, call.memory.readBytes(start, count)) || !call.memory.accessible(start, count, 'read')) return false;
  }
  return size > 0;
};

const putCharacter = (call: RuntimeCall, stream: Stream): Answer => {
  const byte = call.arguments.int(0) & 0xff;
  return writeStream(call, stream, Uint8Array.of(byte)) ? byte : EOF;
};

const putText = (call: RuntimeCall, stream: Stream): Answer =>
  writeStream(call, stream, call.memory.readCString(call.arguments.pointer(0))) ? 0 : EOF;

const putLine = (call: RuntimeCall, stream: Stream): Answer => {
  const text = call.memory.readCString(call.arguments.pointer(0));
  const line = new Uint8Array(text.length + 1).fill(NEWLINE);
  line.set(text);
  return writeStream(call, stream, line) ? 0 : EOF;
};

const putBlock = (call: RuntimeCall, stream: Stream): Answer => {
  const size = sizeArgument(call, 1);
  const count = sizeArgument(call, 2);
  return writeBlock(call, stream, call.arguments.pointer(0), size * count) ? count : 0;
};

const tellError: Behaviour = (call) => {
  const stream = streamOf(call, STDERR);
  const text = call.arguments.pointer(0) === 0n ? new Uint8Array(0) : call.memory.readCString(call.arguments.pointer(0));
  const line = ascii(`${text.length === 0 ? '' : ': '}${errorText(getErrno(call))}\n`);
  if (stream !== null) writeStream(call, stream, Uint8Array.from([...text, ...line]));
  return undefined;
};

const put = entry('stdio.h', 'int putchar(int character);', onStandard(STDOUT, putCharacter));

const output: readonly RuntimeEntry[] = [
  entry('stdio.h', 'int puts(const char *text);', onStandard(STDOUT, putLine)),
  entry('stdio.h', 'int fputs(const char *text, FILE *stream);', outputStream('fputs', 1, putText)),
  put,
  alias(put, '_fputchar'),
  entry('stdio.h', 'int putc(int character, FILE *stream);', outputStream('putc', 1, putCharacter)),
  entry('stdio.h', 'int fputc(int character, FILE *stream);', outputStream('fputc', 1, putCharacter)),
  entry('stdio.h', 'size_t fwrite(const void *buffer, size_t size, size_t count, FILE *stream);', outputStream('fwrite', 3, putBlock)),
  entry('stdio.h', 'void perror(const char *text);', tellError),
];

/** fgets: the line with its '\n', as much as fits; NULL when the input had ended. */
const getLine = (call: RuntimeCall, stream: Stream): Answer => {
  const buffer = call.arguments.pointer(0);
  const size = call.arguments.int(1);
  if (buffer === 0n || size <= 0) return invalidParameter(call, 'fgets');
  const line = readLine(call, stream, size - 1);
  if (line === null) return waitForInput;
  if (line.length === 0 && size > 1) return 0n;
  narrow.write(call.memory, buffer, terminated(line));
  return buffer;
};

/** gets_s: the line without its '\n'; one that does not fit is an invalid parameter. */
const getWholeLine = (call: RuntimeCall, stream: Stream): Answer => {
  const buffer = call.arguments.pointer(0);
  const size = sizeArgument(call, 1);
  if (buffer === 0n || size === 0) return invalidParameter(call, 'gets_s');
  const line = readLine(call, stream, size);
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

/** gets: a line of any length goes to a buffer of any size. That it writes past the end is for the memory to notice. */
const getUnbounded = (call: RuntimeCall, stream: Stream): Answer => {
  const line = readLine(call, stream, Infinity);
  if (line === null) return waitForInput;
  if (line.length === 0) return 0n;
  narrow.write(call.memory, call.arguments.pointer(0), terminated(line.at(-1) === NEWLINE ? line.subarray(0, -1) : line));
  return call.arguments.pointer(0);
};

const getCharacter = (call: RuntimeCall, stream: Stream): Answer => readByte(call, stream) ?? waitForInput;

const readBlock = (call: RuntimeCall, stream: Stream): Answer => readInto(call, stream, sizeArgument(call, 1), sizeArgument(call, 2));

const readInto = (call: RuntimeCall, stream: Stream, size: number, count: number): Answer => {
  const wanted = size * count;
  if (wanted === 0) return 0;
  const taken = new Typed(call, stream);
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

const giveBack = (call: RuntimeCall, stream: Stream): Answer => {
  const character = call.arguments.int(0);
  if (character === EOF) return EOF;
  stream.pushedBack.push(character & 0xff);
  stream.ended = false;
  return character & 0xff;
};

const input: readonly RuntimeEntry[] = [
  entry('stdio.h', 'char *fgets(char *buffer, int size, FILE *stream);', inputStream('fgets', 2, 0, getLine)),
  entry('stdio.h', 'char *gets_s(char *buffer, size_t size);', onStandard(STDIN, getWholeLine)),
  entry('stdio.h', 'char *gets(char *buffer);', onStandard(STDIN, getUnbounded)),
  entry('stdio.h', 'int getchar(void);', onStandard(STDIN, getCharacter)),
  entry('stdio.h', 'int _fgetchar(void);', onStandard(STDIN, getCharacter)),
  entry('stdio.h', 'int getc(FILE *stream);', inputStream('getc', 0, EOF, getCharacter)),
  entry('stdio.h', 'int fgetc(FILE *stream);', inputStream('fgetc', 0, EOF, getCharacter)),
  entry('stdio.h', 'int ungetc(int character, FILE *stream);', inputStream('ungetc', 1, EOF, giveBack)),
  entry('stdio.h', 'size_t fread(void *buffer, size_t size, size_t count, FILE *stream);', inputStream('fread', 3, 0, readBlock)),
];

/** fread_s: a block larger than the buffer is an invalid parameter. */
const readBlockSafely = (call: RuntimeCall, stream: Stream): Answer => {
  const [room, size, count] = [sizeArgument(call, 1), sizeArgument(call, 2), sizeArgument(call, 3)];
  if (size * count > room) return invalidParameter(call, 'fread_s');
  return readInto(call, stream, size, count);
};

export const stdioNatives: readonly RuntimeEntry[] = [
  ...output,
  ...input,
  entry(
    'stdio.h',
    'size_t fread_s(void *buffer, size_t room, size_t size, size_t count, FILE *stream);',
    inputStream('fread_s', 4, 0, readBlockSafely),
  ),
];
