/** io.h and direct.h: file descriptors, which are the numbers of streams, and folders. */
import { alias, entry, invalidParameter, waitForInput, type Answer, type Behaviour, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno, succeeded } from './errno.ts';
import { closeStream, seekStream, positionOf } from './file.ts';
import { END, readByte, Typed } from './input.ts';
import { KINDS, textArgument } from './path-argument.ts';
import type { RuntimeCall } from './state.ts';
import { addStream, createStream, streamAddress, streamOf, type Stream } from './stream.ts';
import { flushStream, writeStream } from './stream-output.ts';
import { narrow, terminated, wide, type Width } from './width.ts';

const FAILED = -1;
const NEWLINE = 10;

/** Values of fcntl.h. */
const O = {
  WRONLY: 0x1,
  RDWR: 0x2,
  APPEND: 0x8,
  TEMPORARY: 0x40,
  CREAT: 0x100,
  TRUNC: 0x200,
  EXCL: 0x400,
  TEXT: 0x4000,
  BINARY: 0x8000,
  WTEXT: 0x10000,
  U16TEXT: 0x20000,
  U8TEXT: 0x40000,
} as const;

/** A function whose argument 0 is a descriptor; a bad one is an invalid parameter. */
export const onDescriptor =
  (name: string, behave: (call: RuntimeCall, stream: Stream, index: number) => Answer): Behaviour =>
  (call) => {
    const index = call.arguments.int(0);
    const stream = streamOf(call, index);
    return stream === null ? invalidParameter(call, name) : behave(call, stream, index);
  };

const open = (call: RuntimeCall, width: Width, flags: number): Answer => {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const opened = call.system.files.open(textArgument(call, width, 0), {
    read: !has(O.WRONLY),
    write: has(O.WRONLY) || has(O.RDWR),
    append: has(O.APPEND),
    create: has(O.CREAT),
    exclusive: has(O.EXCL),
    truncate: has(O.TRUNC),
    temporary: has(O.TEMPORARY),
    shared: true,
  });
  if ('error' in opened) {
    succeeded(call, opened.error);
    return FAILED;
  }
  const can = { readable: !has(O.WRONLY), writable: has(O.WRONLY) || has(O.RDWR) };
  const stream = createStream({ kind: 'file', handle: opened.handle }, can, has(O.BINARY) ? 'binary' : 'text');
  stream.buffered = false;
  return addStream(call.runtime, stream) ?? FAILED;
};

/** From the console at most one line, from a file as much as there is. */
const read = (call: RuntimeCall, stream: Stream): Answer => {
  const limit = call.arguments.uint(2);
  if (!stream.readable) {
    setErrno(call, ERRNO.EBADF);
    return FAILED;
  }
  const bytes: number[] = [];
  if (stream.target.kind === 'console') {
    const typed = new Typed(call, stream);
    while (bytes.length < limit && bytes.at(-1) !== NEWLINE && typed.at(bytes.length) !== END) bytes.push(typed.at(bytes.length));
    if (typed.starved) {
      typed.keep();
      return waitForInput;
    }
  } else {
    for (let byte = readByte(call, stream); bytes.length < limit && byte !== null && byte !== END;) {
      bytes.push(byte);
      byte = bytes.length < limit ? readByte(call, stream) : END;
    }
  }
  call.memory.writeBytes(call.arguments.pointer(1), Uint8Array.from(bytes));
  return bytes.length;
};

const write = (call: RuntimeCall, stream: Stream): Answer => {
  const count = call.arguments.uint(2);
  if (!stream.writable) {
    setErrno(call, ERRNO.EBADF);
    return FAILED;
  }
  const written = writeStream(call, stream, call.memory.readBytes(call.arguments.pointer(1), count)) && flushStream(call, stream);
  return written ? count : FAILED;
};

const seek = (call: RuntimeCall, stream: Stream): Answer =>
  seekStream(call, stream, Number(call.arguments.long(1)), call.arguments.int(2)) === 0 ? positionOf(call, stream) : FAILED;

/** How text goes to a stream from now on. UTF-16 in a file is not simulated. */
const setMode = (call: RuntimeCall, stream: Stream): Answer => {
  const before = stream.mode === 'binary' ? O.BINARY : stream.mode === 'text' ? O.TEXT : O.U16TEXT;
  const wanted = call.arguments.int(1);
  if (wanted === O.BINARY) stream.mode = 'binary';
  else if (wanted === O.TEXT) stream.mode = 'text';
  else if (wanted === O.U8TEXT || ((wanted === O.U16TEXT || wanted === O.WTEXT) && stream.target.kind === 'console')) stream.mode = 'wide';
  else return invalidParameter(call, '_setmode');
  return before;
};

const length = (call: RuntimeCall, stream: Stream): Answer => {
  flushStream(call, stream);
  return stream.target.kind === 'file' ? call.system.files.size(stream.target.handle) : FAILED;
};

const done = (call: RuntimeCall, error: number): number => (succeeded(call, error) ? 0 : FAILED);

/** Both the name with an underscore and the old one. */
const both = (native: RuntimeEntry): readonly RuntimeEntry[] => [native, alias(native, native.name.slice(1))];

const currentFolder =
  (width: Width): Behaviour =>
  (call) => {
    const text = terminated(width.fromUtf8(new TextEncoder().encode(call.system.files.folder())));
    const given = call.arguments.pointer(0);
    if (given !== 0n && text.length > call.arguments.int(1)) {
      setErrno(call, ERRNO.ERANGE);
      return 0n;
    }
    const buffer = given === 0n ? call.heap.allocate(Math.max(text.length, call.arguments.int(1)) * width.size, false) : given;
    width.write(call.memory, buffer, text);
    return buffer;
  };

const access =
  (width: Width): Behaviour =>
  (call) => {
    if (call.system.files.describe(textArgument(call, width, 0)) !== null) return 0;
    setErrno(call, ERRNO.ENOENT);
    return FAILED;
  };

export const descriptorNatives: readonly RuntimeEntry[] = [
  ...both(entry('io.h', 'int _open(const char *name, int flags, ...);', (call) => open(call, narrow, call.arguments.int(1)))),
  ...both(entry('io.h', 'int _creat(const char *name, int mode);', (call) => open(call, narrow, O.CREAT | O.TRUNC | O.WRONLY))),
  entry('io.h', 'int _wopen(const wchar_t *name, int flags, ...);', (call) => open(call, wide, call.arguments.int(1))),
  ...both(entry('io.h', 'long _tell(int descriptor);', onDescriptor('_tell', positionOf))),
  ...both(
    entry(
      'io.h',
      'int _eof(int descriptor);',
      onDescriptor('_eof', (call, stream) => (stream.ended || positionOf(call, stream) >= Number(length(call, stream)) ? 1 : 0)),
    ),
  ),
  entry(
    'io.h',
    'int _commit(int descriptor);',
    onDescriptor('_commit', (call, stream) => (flushStream(call, stream) ? 0 : FAILED)),
  ),
  entry(
    'io.h',
    'int _chsize(int descriptor, long size);',
    onDescriptor('_chsize', (call, stream) =>
      stream.target.kind === 'file' ? done(call, call.system.files.resize(stream.target.handle, call.arguments.int(1))) : FAILED,
    ),
  ),
  ...both(
    entry(
      'io.h',
      'int _close(int descriptor);',
      onDescriptor('_close', (call, stream, index) => {
        call.runtime.streams[index] = null;
        return closeStream(call, stream);
      }),
    ),
  ),
  ...both(entry('io.h', 'int _read(int descriptor, void *buffer, unsigned count);', onDescriptor('_read', read))),
  ...both(entry('io.h', 'int _write(int descriptor, const void *buffer, unsigned count);', onDescriptor('_write', write))),
  ...both(
    entry(
      'io.h',
      'long _lseek(int descriptor, long offset, int origin);',
      onDescriptor('_lseek', (call, stream) =>
        seekStream(call, stream, call.arguments.int(1), call.arguments.int(2)) === 0 ? positionOf(call, stream) : FAILED,
      ),
    ),
  ),
  entry('io.h', '__int64 _lseeki64(int descriptor, __int64 offset, int origin);', onDescriptor('_lseeki64', seek)),
  entry('io.h', 'long _filelength(int descriptor);', onDescriptor('_filelength', length)),
  ...both(
    entry(
      'io.h',
      'int _isatty(int descriptor);',
      onDescriptor('_isatty', (_, stream) => (stream.target.kind === 'console' ? 64 : 0)),
    ),
  ),
  ...both(entry('io.h', 'int _setmode(int descriptor, int mode);', onDescriptor('_setmode', setMode))),
  ...both(entry('io.h', 'int _access(const char *name, int mode);', access(narrow))),
  entry('io.h', 'int _waccess(const wchar_t *name, int mode);', access(wide)),
  entry('io.h', 'errno_t _access_s(const char *name, int mode);', (call) => (access(narrow)(call) === 0 ? 0 : ERRNO.ENOENT)),
  ...both(
    entry(
      'stdio.h',
      'FILE *_fdopen(int descriptor, const char *mode);',
      onDescriptor('_fdopen', (_, stream, index) => {
        stream.buffered = stream.target.kind === 'file';
        return streamAddress(index);
      }),
    ),
  ),
  ...KINDS.flatMap(({ width, letter }) => {
    const [C, header] = [width.type, letter === '' ? 'direct.h' : 'wchar.h'];
    const folder = (name: string, change: (call: RuntimeCall, path: string) => number): RuntimeEntry =>
      entry(header, `int _${letter}${name}(const ${C} *name);`, (call) => done(call, change(call, textArgument(call, width, 0))));
    const natives = [
      folder('mkdir', (call, path) => call.system.files.makeFolder(path)),
      folder('rmdir', (call, path) => call.system.files.removeFolder(path)),
      folder('chdir', (call, path) => call.system.files.setFolder(path)),
      entry(header, `${C} *_${letter}getcwd(${C} *buffer, int size);`, currentFolder(width)),
    ];
    return letter === '' ? natives.flatMap(both) : natives;
  }),
];
