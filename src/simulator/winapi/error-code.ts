import { WSA } from '../network/error.ts';

/** Windows' error codes by name: Winsock's, and those of System Error Codes (learn.microsoft.com) that our functions give. */
export const ERROR = {
  ERROR_SUCCESS: 0,
  ERROR_INVALID_FUNCTION: 1,
  ERROR_FILE_NOT_FOUND: 2,
  ERROR_PATH_NOT_FOUND: 3,
  ERROR_ACCESS_DENIED: 5,
  ERROR_INVALID_HANDLE: 6,
  ERROR_NOT_ENOUGH_MEMORY: 8,
  ERROR_NO_MORE_FILES: 18,
  ERROR_GEN_FAILURE: 31,
  ERROR_SHARING_VIOLATION: 32,
  ERROR_HANDLE_EOF: 38,
  ERROR_NOT_SUPPORTED: 50,
  ERROR_NETNAME_DELETED: 64,
  ERROR_FILE_EXISTS: 80,
  ERROR_INVALID_PARAMETER: 87,
  ERROR_BUFFER_OVERFLOW: 111,
  ERROR_DISK_FULL: 112,
  ERROR_INSUFFICIENT_BUFFER: 122,
  ERROR_INVALID_NAME: 123,
  ERROR_NEGATIVE_SEEK: 131,
  ERROR_DIR_NOT_EMPTY: 145,
  ERROR_ALREADY_EXISTS: 183,
  ERROR_ENVVAR_NOT_FOUND: 203,
  WAIT_TIMEOUT: 258,
  ERROR_DIRECTORY: 267,
  ERROR_NOT_OWNER: 288,
  ERROR_TOO_MANY_POSTS: 298,
  ERROR_MR_MID_NOT_FOUND: 317,
  ERROR_ABANDONED_WAIT_0: 735,
  ERROR_OPERATION_ABORTED: 995,
  ERROR_IO_INCOMPLETE: 996,
  ERROR_IO_PENDING: 997,
  ERROR_NO_UNICODE_TRANSLATION: 1113,
  ERROR_CONNECTION_REFUSED: 1225,
  ERROR_CONNECTION_ABORTED: 1236,
  ...WSA,
} as const;

/** The symbolic name of a code; null when we know none. */
export const errorName = (code: number): string | null => NAMES.get(code) ?? null;

const NAMES: ReadonlyMap<number, string> = new Map<number, string>(Object.entries(ERROR).map(([name, code]) => [code, name]));
