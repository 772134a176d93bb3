import { findNode, whyMissing, type DiskNode } from '../../kernel/disk.ts';
import {
  deleteFile,
  endFile,
  findFile,
  makeFolder,
  moveFile,
  openFile,
  removeFolder,
  writeFile,
  type Disposition,
} from '../../kernel/file.ts';
import { FILE_ERROR } from '../../kernel/file-error.ts';
import { fullPath } from '../../kernel/path.ts';
import type { NativeOutcome } from '../../machine/native.ts';
import { done, fail, INVALID, type WinapiCall, type WinapiEntry } from '../call.ts';
import { consoleHandle, isConsoleName } from '../console-call.ts';
import { entry } from '../entry.ts';
import { ERROR } from '../error-code.ts';
import { readU32, readU64, writeU32, writeU64 } from '../layout.ts';
import { argumentText, fillText, FORMS, TEXT_TYPES, type Form } from '../text.ts';

const GENERIC_READ = 0x8000_0000;
const GENERIC_WRITE = 0x4000_0000;
const FILE_APPEND_DATA = 4;
const SHARE = { read: 1, write: 2, delete: 4 } as const;
const ATTRIBUTE = { readonly: 1, directory: 0x10, archive: 0x20, normal: 0x80 } as const;
const FLAG_DELETE_ON_CLOSE = 0x0400_0000;
const FLAG_OVERLAPPED = 0x4000_0000;

const DISPOSITIONS: readonly (Disposition | undefined)[] = [
  undefined,
  'create-new',
  'create-always',
  'open-existing',
  'open-always',
  'truncate-existing',
];

/** The full path that an argument means, or null. */
const pathArgument = (call: WinapiCall, index: number, form: Form): string | null =>
  call.arguments.pointer(index) === 0n ? null : fullPath(call.process.folder, argumentText(call, index, form));

/** TRUE for the error 0, or FALSE with the error set. */
const told = (call: WinapiCall, error: number): NativeOutcome => (error === 0 ? done(1) : fail(call, error, 0n));

/** Does something to the file that argument `index` names. */
const onPath =
  (form: Form, act: (call: WinapiCall, path: string) => number) =>
  (call: WinapiCall): NativeOutcome => {
    const path = pathArgument(call, 0, form);
    return told(call, path === null ? FILE_ERROR.INVALID_NAME : act(call, path));
  };

const bit = (flags: number, flag: number): boolean => (flags & flag) !== 0;

/** Files of the disk and the console. */
const create = (call: WinapiCall, form: Form): NativeOutcome => {
  const [access, share, how, flags] = [call.arguments.uint(1), call.arguments.uint(2), call.arguments.uint(4), call.arguments.uint(5)];
  if (call.arguments.pointer(0) !== 0n && isConsoleName(argumentText(call, 0, form)))
    return done(consoleHandle(call, bit(access, GENERIC_READ) && !bit(access, GENERIC_WRITE) ? 0 : 1));
  const path = pathArgument(call, 0, form);
  const disposition = DISPOSITIONS[how];
  if (path === null) return fail(call, FILE_ERROR.INVALID_NAME, INVALID);
  if (disposition === undefined) return fail(call, ERROR.ERROR_INVALID_PARAMETER, INVALID);
  const write = bit(access, GENERIC_WRITE);
  const append = !write && bit(access, FILE_APPEND_DATA);
  const opened = openFile(call.kernel, call.process, {
    path,
    access: { read: bit(access, GENERIC_READ), write: write || append, append },
    share: { read: bit(share, SHARE.read), write: bit(share, SHARE.write), delete: bit(share, SHARE.delete) },
    disposition,
    readonly: bit(flags, ATTRIBUTE.readonly),
    deletesOnClose: bit(flags, FLAG_DELETE_ON_CLOSE),
    overlapped: bit(flags, FLAG_OVERLAPPED),
  });
  if (typeof opened === 'number') return fail(call, opened, INVALID);
  const existed = opened.existed && (disposition === 'create-always' || disposition === 'open-always');
  return fail(call, existed ? ERROR.ERROR_ALREADY_EXISTS : ERROR.ERROR_SUCCESS, BigInt(opened.handle));
};

/** Moves a file's position; null when it would lie before the beginning. */
const move = (call: WinapiCall, distance: number, method: number): number | null => {
  const found = findFile(call.kernel, call.process, Number(call.arguments.pointer(0)));
  if (found === null) return null;
  const from = method === 0 ? 0 : method === 1 ? found.open.position : found.file.bytes.length;
  if (from + distance < 0) return null;
  found.open.position = from + distance;
  return found.open.position;
};

const whyNotMoved = (call: WinapiCall): number =>
  findFile(call.kernel, call.process, Number(call.arguments.pointer(0))) === null ? ERROR.ERROR_INVALID_HANDLE : FILE_ERROR.NEGATIVE_SEEK;

const INVALID_32 = 0xffff_ffffn;

const setPointer = (call: WinapiCall): NativeOutcome => {
  const high = call.arguments.pointer(2);
  const low = call.arguments.uint(1);
  const distance = high === 0n ? low | 0 : (readU32(call.memory, high) | 0) * 2 ** 32 + low;
  const position = move(call, distance, call.arguments.uint(3));
  if (position === null) return fail(call, whyNotMoved(call), INVALID_32);
  if (high !== 0n) writeU32(call.memory, high, Math.floor(position / 2 ** 32));
  return fail(call, ERROR.ERROR_SUCCESS, BigInt(position % 2 ** 32));
};

const setPointerEx = (call: WinapiCall): NativeOutcome => {
  // A union by value is passed by its address.
  const distance = BigInt.asIntN(64, readU64(call.memory, call.arguments.pointer(1)));
  const position = move(call, Number(distance), call.arguments.uint(3));
  if (position === null) return fail(call, whyNotMoved(call), 0n);
  if (call.arguments.pointer(2) !== 0n) writeU64(call.memory, call.arguments.pointer(2), BigInt(position));
  return done(1);
};

const size = (call: WinapiCall): number | null =>
  findFile(call.kernel, call.process, Number(call.arguments.pointer(0)))?.file.bytes.length ?? null;

const getSize = (call: WinapiCall): NativeOutcome => {
  const bytes = size(call);
  if (bytes === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, INVALID_32);
  if (call.arguments.pointer(1) !== 0n) writeU32(call.memory, call.arguments.pointer(1), 0);
  return done(bytes);
};

const getSizeEx = (call: WinapiCall): NativeOutcome => {
  const bytes = size(call);
  if (bytes === null) return fail(call, ERROR.ERROR_INVALID_HANDLE, 0n);
  writeU64(call.memory, call.arguments.pointer(1), BigInt(bytes));
  return done(1);
};

const FILE_TYPE = { unknown: 0, disk: 1, character: 2, pipe: 3 } as const;

const type = (call: WinapiCall): NativeOutcome => {
  const kind = call.process.handles.entries.see(Number(call.arguments.pointer(0)))?.kind;
  if (kind === 'file') return done(FILE_TYPE.disk);
  if (kind === 'console') return done(FILE_TYPE.character);
  if (kind === 'socket') return done(FILE_TYPE.pipe);
  return fail(call, ERROR.ERROR_INVALID_HANDLE, BigInt(FILE_TYPE.unknown));
};

const attributes = (call: WinapiCall, form: Form): NativeOutcome => {
  const path = pathArgument(call, 0, form);
  const node = path === null ? null : findNode(call.kernel.state.disk, path);
  if (path === null) return fail(call, FILE_ERROR.INVALID_NAME, INVALID_32);
  if (node === null) return fail(call, whyMissing(call.kernel.state.disk, path), INVALID_32);
  return done(attributesOf(node));
};

const attributesOf = (node: DiskNode): number =>
  (node.folder ? ATTRIBUTE.directory : ATTRIBUTE.archive) | (node.readonly ? ATTRIBUTE.readonly : 0);

const setAttributes = (call: WinapiCall, path: string): number => {
  const node = findNode(call.kernel.state.disk, path);
  if (node === null) return whyMissing(call.kernel.state.disk, path);
  node.readonly = bit(call.arguments.uint(1), ATTRIBUTE.readonly);
  return 0;
};

/** Reads all of one file and writes it as another. */
const copy = (call: WinapiCall, from: string, to: string, failIfThere: boolean): number => {
  const { disk } = call.kernel.state;
  const source = findNode(disk, from);
  if (source === null) return whyMissing(disk, from);
  if (source.folder) return FILE_ERROR.ACCESS_DENIED;
  const opened = openFile(call.kernel, call.process, {
    path: to,
    access: { read: false, write: true, append: false },
    share: { read: false, write: false, delete: false },
    disposition: failIfThere ? 'create-new' : 'create-always',
    readonly: source.readonly,
    deletesOnClose: false,
    overlapped: false,
  });
  if (typeof opened === 'number') return opened;
  const error = writeFile(call.kernel, call.process, opened.handle, source.bytes);
  call.kernel.closeHandle(call.process, opened.handle);
  return error;
};

/** Two names: copying and moving. */
const twoPaths = (call: WinapiCall, form: Form, act: (from: string, to: string) => number): NativeOutcome => {
  const [from, to] = [pathArgument(call, 0, form), pathArgument(call, 1, form)];
  return told(call, from === null || to === null ? FILE_ERROR.INVALID_NAME : act(from, to));
};

const setFolder = (call: WinapiCall, path: string): number => {
  const node = findNode(call.kernel.state.disk, path);
  if (node?.folder !== true) return node === null ? whyMissing(call.kernel.state.disk, path) : FILE_ERROR.DIRECTORY;
  call.process.folder = node.path;
  return 0;
};

const ERRORS = ['ERROR_FILE_NOT_FOUND', 'ERROR_PATH_NOT_FOUND', 'ERROR_ACCESS_DENIED', 'ERROR_SHARING_VIOLATION', 'ERROR_INVALID_NAME'];

const file = (
  prototype: string,
  returns: WinapiEntry['returns'],
  errors: readonly string[],
  behave: (call: WinapiCall) => NativeOutcome,
): WinapiEntry =>
  entry({
    header: 'windows.h',
    prototype,
    out: ['lpBuffer', 'lpFilename', 'lpNumberOfBytesRead', 'lpNumberOfBytesWritten', 'lpNewFilePointer', 'lpFileSize', 'lpFileSizeHigh'],
    returns,
    errors,
    source: `${/(\w+)\(/.exec(prototype)?.[1]?.replace(/[AW]$/, '') ?? ''} function`,
    since: 5,
    place: 'kernel',
    behave,
  });

const inForm = (form: Form): readonly WinapiEntry[] => {
  const text = TEXT_TYPES[form];
  return [
    file(
      `HANDLE CreateFile${form}(${text.in} lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode, LPSECURITY_ATTRIBUTES lpSecurityAttributes, DWORD dwCreationDisposition, DWORD dwFlagsAndAttributes, HANDLE hTemplateFile);`,
      'INVALID_HANDLE_VALUE',
      [...ERRORS, 'ERROR_FILE_EXISTS', 'ERROR_ALREADY_EXISTS', 'ERROR_INVALID_PARAMETER'],
      (call) => create(call, form),
    ),
    file(
      `BOOL DeleteFile${form}(${text.in} lpFileName);`,
      'FALSE',
      ERRORS,
      onPath(form, (call, path) => deleteFile(call.kernel, path)),
    ),
    file(`BOOL MoveFile${form}(${text.in} lpExistingFileName, ${text.in} lpNewFileName);`, 'FALSE', ERRORS, (call) =>
      twoPaths(call, form, (from, to) => moveFile(call.kernel, from, to, false)),
    ),
    file(`BOOL CopyFile${form}(${text.in} lpExistingFileName, ${text.in} lpNewFileName, BOOL bFailIfExists);`, 'FALSE', ERRORS, (call) =>
      twoPaths(call, form, (from, to) => copy(call, from, to, call.arguments.int(2) !== 0)),
    ),
    file(`DWORD GetFileAttributes${form}(${text.in} lpFileName);`, 'code', ERRORS, (call) => attributes(call, form)),
    file(`BOOL SetFileAttributes${form}(${text.in} lpFileName, DWORD dwFileAttributes);`, 'FALSE', ERRORS, onPath(form, setAttributes)),
    file(
      `BOOL CreateDirectory${form}(${text.in} lpPathName, LPSECURITY_ATTRIBUTES lpSecurityAttributes);`,
      'FALSE',
      ['ERROR_ALREADY_EXISTS', 'ERROR_PATH_NOT_FOUND'],
      onPath(form, (call, path) => makeFolder(call.kernel, path)),
    ),
    file(
      `BOOL RemoveDirectory${form}(${text.in} lpPathName);`,
      'FALSE',
      [...ERRORS, 'ERROR_DIR_NOT_EMPTY', 'ERROR_DIRECTORY'],
      onPath(form, (call, path) => removeFolder(call.kernel, path)),
    ),
    file(`DWORD GetCurrentDirectory${form}(DWORD nBufferLength, ${text.out} lpBuffer);`, 'FALSE', [], (call) =>
      done(fillText(call, call.arguments.pointer(1), call.arguments.uint(0), call.process.folder, form)),
    ),
    file(`BOOL SetCurrentDirectory${form}(${text.in} lpPathName);`, 'FALSE', ERRORS, onPath(form, setFolder)),
    file(`DWORD GetTempPath${form}(DWORD nBufferLength, ${text.out} lpBuffer);`, 'FALSE', [], (call) =>
      done(fillText(call, call.arguments.pointer(1), call.arguments.uint(0), 'C:\\temp\\', form)),
    ),
  ];
};

const HANDLE_ERRORS = ['ERROR_INVALID_HANDLE', 'ERROR_ACCESS_DENIED'];

export const fileFunctions: readonly WinapiEntry[] = [
  ...FORMS.flatMap(inForm),
  file(
    'DWORD SetFilePointer(HANDLE hFile, LONG lDistanceToMove, PLONG lpDistanceToMoveHigh, DWORD dwMoveMethod);',
    'code',
    ['ERROR_INVALID_HANDLE', 'ERROR_NEGATIVE_SEEK'],
    setPointer,
  ),
  file(
    'BOOL SetFilePointerEx(HANDLE hFile, LARGE_INTEGER liDistanceToMove, PLARGE_INTEGER lpNewFilePointer, DWORD dwMoveMethod);',
    'FALSE',
    ['ERROR_INVALID_HANDLE', 'ERROR_NEGATIVE_SEEK'],
    setPointerEx,
  ),
  file('BOOL SetEndOfFile(HANDLE hFile);', 'FALSE', HANDLE_ERRORS, (call) =>
    told(call, endFile(call.kernel, call.process, Number(call.arguments.pointer(0)))),
  ),
  file('DWORD GetFileSize(HANDLE hFile, LPDWORD lpFileSizeHigh);', 'code', HANDLE_ERRORS, getSize),
  file('BOOL GetFileSizeEx(HANDLE hFile, PLARGE_INTEGER lpFileSize);', 'FALSE', HANDLE_ERRORS, getSizeEx),
  file('BOOL FlushFileBuffers(HANDLE hFile);', 'FALSE', HANDLE_ERRORS, (call) =>
    told(call, size(call) === null ? ERROR.ERROR_INVALID_HANDLE : 0),
  ),
  file('DWORD GetFileType(HANDLE hFile);', 'code', ['ERROR_INVALID_HANDLE'], type),
];
