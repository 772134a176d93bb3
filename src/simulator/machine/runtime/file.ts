/** Streams on files: opening, closing, positions, and files as such. */
import { alias, entry, invalidParameter, type Answer, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, getErrno, setErrno, succeeded } from './errno.ts';
import { readOpenMode } from './open-mode.ts';
import { KINDS, textArgument } from './path-argument.ts';
import type { RuntimeCall } from './state.ts';
import { addStream, createStream, onStream, streamAddress, type Stream } from './stream.ts';
import { flushAll, flushStream, stopReading } from './stream-output.ts';
import { narrow, terminated, type Width } from './width.ts';

const EOF = -1;
const CONSOLE_NAMES = /^(con|conin\$|conout\$)$/i;

/** Opens a stream; null when that fails, errno telling why, and 'invalid' for a mode that is none. */
export const openStream = (call: RuntimeCall, path: string, modeText: string, shared: boolean): Stream | null | 'invalid' => {
  const mode = readOpenMode(modeText);
  if (mode === null) return 'invalid';
  const can = { readable: mode.wish.read, writable: mode.wish.write };
  if (CONSOLE_NAMES.test(path)) return createStream({ kind: 'console' }, can, 'text');
  const opened = call.system.files.open(path, { ...mode.wish, shared });
  if ('error' in opened) {
    succeeded(call, opened.error);
    return null;
  }
  return createStream({ kind: 'file', handle: opened.handle }, can, mode.binary ? 'binary' : 'text');
};

/** Its FILE pointer; 0 when too many are open. */
const address = (call: RuntimeCall, stream: Stream): bigint => {
  const index = addStream(call.runtime, stream);
  if (index !== null) return streamAddress(index);
  setErrno(call, ERRNO.EMFILE);
  return 0n;
};

const open =
  (width: Width, name: string, shared: boolean): Behaviour =>
  (call) => {
    if (call.arguments.pointer(0) === 0n || call.arguments.pointer(1) === 0n) return invalidParameter(call, name);
    const stream = openStream(call, textArgument(call, width, 0), textArgument(call, width, 1), shared);
    if (stream === 'invalid') return invalidParameter(call, name);
    return stream === null ? 0n : address(call, stream);
  };

/** fopen_s opens a file for itself: others may at most read what it reads (learn.microsoft.com, "fopen_s, _wfopen_s"). */
const openSafely =
  (width: Width, name: string): Behaviour =>
  (call) => {
    const result = call.arguments.pointer(0);
    if (result === 0n || call.arguments.pointer(1) === 0n || call.arguments.pointer(2) === 0n) return invalidParameter(call, name);
    const stream = openStream(call, textArgument(call, width, 1), textArgument(call, width, 2), false);
    if (stream === 'invalid') return invalidParameter(call, name);
    call.memory.writeU64(result, stream === null ? 0n : address(call, stream));
    return stream === null ? getErrno(call) : 0;
  };

/** Closes what a stream stands on; EOF when what was written did not get to the file. */
export const closeStream = (call: RuntimeCall, stream: Stream): number => {
  const flushed = flushStream(call, stream);
  if (stream.target.kind === 'file') call.system.files.close(stream.target.handle);
  return flushed ? 0 : EOF;
};

const close = onStream('fclose', 0, (call, stream, index) => {
  call.runtime.streams[index] = null;
  return closeStream(call, stream);
});

/** freopen: the stream at `index` stands on another file from then on. */
const reopen =
  (width: Width, name: string): Behaviour =>
  (call) =>
    onStream(name, 2, (_, stream, index) => {
      closeStream(call, stream);
      const path = call.arguments.pointer(0);
      if (path === 0n || call.arguments.pointer(1) === 0n) return invalidParameter(call, name);
      const opened = openStream(call, textArgument(call, width, 0), textArgument(call, width, 1), true);
      call.runtime.streams[index] = opened === 'invalid' ? null : opened;
      if (opened === 'invalid') return invalidParameter(call, name);
      return opened === null ? 0n : streamAddress(index);
    })(call);

const reopenSafely: Behaviour = (call) =>
  onStream('freopen_s', 3, (_, stream, index) => {
    closeStream(call, stream);
    const opened = openStream(call, textArgument(call, narrow, 1), textArgument(call, narrow, 2), false);
    call.runtime.streams[index] = opened === 'invalid' ? null : opened;
    if (opened === 'invalid') return invalidParameter(call, 'freopen_s');
    call.memory.writeU64(call.arguments.pointer(0), opened === null ? 0n : streamAddress(index));
    return opened === null ? ERRNO.ENOENT : 0;
  })(call);

/** A file that goes when it is closed. */
const temporary: Behaviour = (call) => {
  const path = temporaryName(call);
  const stream = openStream(call, path, 'w+bD', true);
  return stream === null || stream === 'invalid' ? 0n : address(call, stream);
};

const temporaryName = (call: RuntimeCall): string => {
  let number = 0;
  while (call.system.files.describe(`C:\\temp\\s${call.system.processId.toString(36)}.${number}`) !== null) number += 1;
  return `C:\\temp\\s${call.system.processId.toString(36)}.${number}`;
};

/** Where the program stands in a file: what it wrote counts, what was only read ahead does not. */
export const positionOf = (call: RuntimeCall, stream: Stream): number => {
  if (stream.target.kind === 'console') return EOF;
  const ahead = stream.ahead.length - stream.taken + stream.pushedBack.length;
  return call.system.files.position(stream.target.handle) - ahead + stream.unwritten.length;
};

const BEGINNING = 0;
const HERE = 1;
const FILE_END = 2;

/** fseek: 0, or -1 for a place before the beginning. */
export const seekStream = (call: RuntimeCall, stream: Stream, offset: number, origin: number): number => {
  const { target } = stream;
  if (target.kind === 'console') return EOF;
  flushStream(call, stream);
  stopReading(call, stream);
  const from = origin === BEGINNING ? 0 : origin === HERE ? positionOf(call, stream) : call.system.files.size(target.handle);
  if (origin < BEGINNING || origin > FILE_END || from + offset < 0) {
    setErrno(call, ERRNO.EINVAL);
    return EOF;
  }
  call.system.files.seek(target.handle, from + offset);
  stream.ended = false;
  return 0;
};

const seek = (call: RuntimeCall, stream: Stream): Answer => seekStream(call, stream, Number(call.arguments.long(1)), call.arguments.int(2));

const seek32 = (call: RuntimeCall, stream: Stream): Answer => seekStream(call, stream, call.arguments.int(1), call.arguments.int(2));

const flush: Behaviour = (call) => {
  if (call.arguments.pointer(0) !== 0n) return onStream('fflush', 0, (_, stream) => (flushStream(call, stream) ? 0 : EOF))(call);
  flushAll(call);
  return 0;
};

const NOT_BUFFERED = 4;

const setBuffering = (call: RuntimeCall, stream: Stream): Answer => {
  stream.buffered = stream.target.kind === 'file' && call.arguments.int(2) !== NOT_BUFFERED;
  return 0;
};

const fileNumber = entry(
  'stdio.h',
  'int _fileno(FILE *stream);',
  onStream('_fileno', 0, (_, _stream, index) => index),
);

const streams: readonly RuntimeEntry[] = [
  entry('stdio.h', 'FILE *__acrt_iob_func(unsigned index);', (call) => streamAddress(call.arguments.uint(0))),
  ...KINDS.flatMap(({ width, letter, header }) => {
    const w = letter === '' ? '' : '_w';
    return [
      entry(header, `FILE *${w}fopen(const ${width.type} *name, const ${width.type} *mode);`, open(width, `${w}fopen`, true)),
      entry(
        header,
        `errno_t ${w}fopen_s(FILE **stream, const ${width.type} *name, const ${width.type} *mode);`,
        openSafely(width, `${w}fopen_s`),
      ),
      entry(header, `FILE *${w}freopen(const ${width.type} *name, const ${width.type} *mode, FILE *stream);`, reopen(width, `${w}freopen`)),
      entry(header, `FILE *_${letter}fsopen(const ${width.type} *name, const ${width.type} *mode, int share);`, (call) =>
        open(width, `_${letter}fsopen`, call.arguments.int(2) === DENY_NONE)(call),
      ),
    ];
  }),
  entry('stdio.h', 'errno_t freopen_s(FILE **result, const char *name, const char *mode, FILE *stream);', reopenSafely),
  entry('stdio.h', 'int fclose(FILE *stream);', close),
  entry('stdio.h', 'int _fcloseall(void);', (call) => {
    const open = call.runtime.streams.flatMap((stream, index) => (index > 2 && stream !== null ? [{ stream, index }] : []));
    for (const { stream, index } of open) {
      closeStream(call, stream);
      call.runtime.streams[index] = null;
    }
    return open.length;
  }),
  entry('stdio.h', 'FILE *tmpfile(void);', temporary),
  entry('stdio.h', 'char *tmpnam(char *buffer);', (call) => {
    const buffer = call.arguments.pointer(0);
    if (buffer === 0n) return invalidParameter(call, 'tmpnam');
    narrow.write(call.memory, buffer, terminated(narrow.fromUtf8(new TextEncoder().encode(temporaryName(call)))));
    return buffer;
  }),
  entry('stdio.h', 'int fseek(FILE *stream, long offset, int origin);', onStream('fseek', 0, seek32)),
  entry('stdio.h', 'int _fseeki64(FILE *stream, __int64 offset, int origin);', onStream('_fseeki64', 0, seek)),
  entry('stdio.h', 'long ftell(FILE *stream);', onStream('ftell', 0, positionOf)),
  entry('stdio.h', '__int64 _ftelli64(FILE *stream);', onStream('_ftelli64', 0, positionOf)),
  entry(
    'stdio.h',
    'int fgetpos(FILE *stream, fpos_t *position);',
    onStream('fgetpos', 0, (call, stream) => {
      call.memory.writeU64(call.arguments.pointer(1), BigInt.asUintN(64, BigInt(positionOf(call, stream))));
      return 0;
    }),
  ),
  entry(
    'stdio.h',
    'int fsetpos(FILE *stream, const fpos_t *position);',
    onStream('fsetpos', 0, (call, stream) => seekStream(call, stream, Number(call.memory.readI64(call.arguments.pointer(1))), BEGINNING)),
  ),
  entry(
    'stdio.h',
    'void rewind(FILE *stream);',
    onStream('rewind', 0, (call, stream) => {
      seekStream(call, stream, 0, BEGINNING);
      stream.failed = false;
      stream.ended = false;
      return undefined;
    }),
  ),
  entry('stdio.h', 'int fflush(FILE *stream);', flush),
  entry('stdio.h', 'int _flushall(void);', (call) => {
    flushAll(call);
    return call.runtime.streams.filter((stream) => stream !== null).length;
  }),
  entry('stdio.h', 'int setvbuf(FILE *stream, char *buffer, int mode, size_t size);', onStream('setvbuf', 0, setBuffering)),
  entry(
    'stdio.h',
    'void setbuf(FILE *stream, char *buffer);',
    onStream('setbuf', 0, (call, stream) => {
      stream.buffered = stream.target.kind === 'file' && call.arguments.pointer(1) !== 0n;
      return undefined;
    }),
  ),
  entry(
    'stdio.h',
    'int feof(FILE *stream);',
    onStream('feof', 0, (_, stream) => (stream.ended ? 1 : 0)),
  ),
  entry(
    'stdio.h',
    'int ferror(FILE *stream);',
    onStream('ferror', 0, (_, stream) => (stream.failed ? 1 : 0)),
  ),
  entry(
    'stdio.h',
    'void clearerr(FILE *stream);',
    onStream('clearerr', 0, (_, stream) => {
      stream.ended = false;
      stream.failed = false;
      return undefined;
    }),
  ),
  fileNumber,
  alias(fileNumber, 'fileno'),
];

/** `_SH_DENYNO` */
const DENY_NONE = 0x40;

const failure = (call: RuntimeCall, error: number): number => (succeeded(call, error) ? 0 : EOF);

const names: readonly RuntimeEntry[] = KINDS.flatMap(({ width, letter, header }) => {
  const w = letter === '' ? '' : '_w';
  return [
    entry(header, `int ${w}remove(const ${width.type} *name);`, (call) =>
      failure(call, call.system.files.remove(textArgument(call, width, 0))),
    ),
    entry(header, `int _${letter}unlink(const ${width.type} *name);`, (call) =>
      failure(call, call.system.files.remove(textArgument(call, width, 0))),
    ),
    entry(header, `int ${w}rename(const ${width.type} *from, const ${width.type} *to);`, (call) =>
      failure(call, call.system.files.rename(textArgument(call, width, 0), textArgument(call, width, 1))),
    ),
  ];
});

export const fileNatives: readonly RuntimeEntry[] = [
  ...streams,
  ...names,
  entry('stdio.h', 'int unlink(const char *name);', (call) => failure(call, call.system.files.remove(textArgument(call, narrow, 0)))),
];
