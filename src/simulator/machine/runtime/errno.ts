import { entry } from './entry.ts';
import { ownBlock, threadState, type RuntimeCall } from './state.ts';

/** The codes that our functions set; values of Microsoft's errno.h. */
export const ERRNO = {
  ENOENT: 2,
  EBADF: 9,
  ENOMEM: 12,
  EACCES: 13,
  EEXIST: 17,
  EINVAL: 22,
  EMFILE: 24,
  ENOSPC: 28,
  ERANGE: 34,
  ENOTEMPTY: 41,
  EILSEQ: 42,
  STRUNCATE: 80,
} as const;

/** What the runtime makes of Windows' error codes (learn.microsoft.com, "errno, _doserrno, _sys_errlist, and _sys_nerr"). */
const OF_SYSTEM: ReadonlyMap<number, number> = new Map([
  [2, ERRNO.ENOENT],
  [3, ERRNO.ENOENT],
  [5, ERRNO.EACCES],
  [6, ERRNO.EBADF],
  [32, ERRNO.EACCES],
  [80, ERRNO.EEXIST],
  [112, ERRNO.ENOSPC],
  [145, ERRNO.ENOTEMPTY],
  [183, ERRNO.EEXIST],
]);

/** Sets errno for an error of Windows; true when there was none. */
export const succeeded = (call: RuntimeCall, systemError: number): boolean => {
  if (systemError !== 0) setErrno(call, OF_SYSTEM.get(systemError) ?? ERRNO.EINVAL);
  return systemError === 0;
};

const blockName = ({ thread }: RuntimeCall): string => `errno ${thread}`;

export const setErrno = (call: RuntimeCall, code: number): void => {
  const block = call.runtime.blocks[blockName(call)];
  if (block === undefined) threadState(call).errno = code;
  else call.memory.writeU32(block, code);
};

export const getErrno = (call: RuntimeCall): number => {
  const block = call.runtime.blocks[blockName(call)];
  return block === undefined ? threadState(call).errno : call.memory.readI32(block);
};

/** Texts of strerror by code, as programs on Windows print them. */
const TEXTS: readonly string[] = [
  'No error',
  'Operation not permitted',
  'No such file or directory',
  'No such process',
  'Interrupted function call',
  'Input/output error',
  'No such device or address',
  'Arg list too long',
  'Exec format error',
  'Bad file descriptor',
  'No child processes',
  'Resource temporarily unavailable',
  'Not enough space',
  'Permission denied',
  'Bad address',
  'Unknown error',
  'Resource device',
  'File exists',
  'Improper link',
  'No such device',
  'Not a directory',
  'Is a directory',
  'Invalid argument',
  'Too many open files in system',
  'Too many open files',
  'Inappropriate I/O control operation',
  'Unknown error',
  'File too large',
  'No space left on device',
  'Invalid seek',
  'Read-only file system',
  'Too many links',
  'Broken pipe',
  'Domain error',
  'Result too large',
  'Unknown error',
  'Resource deadlock avoided',
  'Unknown error',
  'Filename too long',
  'No locks available',
  'Function not implemented',
  'Directory not empty',
  'Illegal byte sequence',
];

export const errorText = (code: number): string => TEXTS[code] ?? 'Unknown error';

export const errnoNatives = [
  entry('errno.h', 'errno_t _get_errno(int *code);', (call) => {
    call.memory.writeU32(call.arguments.pointer(0), getErrno(call));
    return 0;
  }),
  entry('errno.h', 'errno_t _set_errno(int code);', (call) => {
    setErrno(call, call.arguments.int(0));
    return 0;
  }),
  entry('errno.h', 'int *_errno(void);', (call) => {
    const value = getErrno(call);
    const block = ownBlock(call, blockName(call), 4);
    call.memory.writeU32(block, value);
    return block;
  }),
];
