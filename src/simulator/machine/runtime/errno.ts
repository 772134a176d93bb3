import { entry } from './entry.ts';
import { ownBlock, threadState, type RuntimeCall } from './state.ts';

/** The codes that our functions set; values of Microsoft's errno.h. */
export const ERRNO = { ENOENT: 2, ENOMEM: 12, EINVAL: 22, ERANGE: 34, STRUNCATE: 80 } as const;

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
  entry('errno.h', 'int *_errno(void);', (call) => {
    const value = getErrno(call);
    const block = ownBlock(call, blockName(call), 4);
    call.memory.writeU32(block, value);
    return block;
  }),
];
