/** sys/stat.h: what is known of a file or folder. */
import { onDescriptor } from './descriptor.ts';
import { entry, type RuntimeEntry } from './entry.ts';
import { ERRNO, setErrno } from './errno.ts';
import { textArgument } from './path-argument.ts';
import type { RuntimeCall } from './state.ts';
import type { Description } from './system.ts';
import { RUN_BEGINS } from './time.ts';
import { narrow, wide } from './width.ts';

const MODE = { folder: 0x4000, file: 0x8000, character: 0x2000, read: 0o444, write: 0o222, execute: 0o111 } as const;

/** struct _stat64i32: the size has 32 bits, times have 64. */
const SIZE = 48;
const SECOND = 1_000_000_000;
/** Drive C. */
const DEVICE = 2;

const write = (call: RuntimeCall, index: number, mode: number, device: number, file: Description | null): number => {
  const bytes = new Uint8Array(SIZE);
  const view = new DataView(bytes.buffer);
  const moment = (ns: number): bigint => RUN_BEGINS + BigInt(Math.floor(ns / SECOND));
  view.setUint32(0, device, true);
  view.setUint16(6, mode, true);
  view.setInt16(8, 1, true);
  view.setUint32(16, device, true);
  view.setInt32(20, file?.size ?? 0, true);
  if (file !== null) [file.written, file.written, file.created].forEach((ns, i) => view.setBigInt64(24 + 8 * i, moment(ns), true));
  call.memory.writeBytes(call.arguments.pointer(index), bytes);
  return 0;
};

const modeOf = (file: Description, path: string): number =>
  (file.folder ? MODE.folder | MODE.execute : MODE.file) |
  MODE.read |
  (file.readonly ? 0 : MODE.write) |
  (/\.(exe|com|bat|cmd)$/i.test(path) ? MODE.execute : 0);

const ofPath = (name: string, isWide: boolean): RuntimeEntry =>
  entry('sys/stat.h', `int ${name}(const ${isWide ? 'wchar_t' : 'char'} *path, struct _stat *status);`, (call) => {
    const path = textArgument(call, isWide ? wide : narrow, 0);
    const file = call.system.files.describe(path);
    if (file !== null) return write(call, 1, modeOf(file, path), DEVICE, file);
    setErrno(call, ERRNO.ENOENT);
    return -1;
  });

export const fileStatusNatives: readonly RuntimeEntry[] = [
  ofPath('_stat', false),
  ofPath('_wstat', true),
  entry(
    'sys/stat.h',
    'int _fstat(int descriptor, struct _stat *status);',
    onDescriptor('_fstat', (call, stream, index) => {
      if (stream.target.kind === 'console') return write(call, 1, MODE.character | MODE.read | MODE.write, index, null);
      const file = call.system.files.describeOpen(stream.target.handle);
      return file === null ? -1 : write(call, 1, modeOf(file, ''), DEVICE, file);
    }),
  ),
];
