/** The system error codes that the disk answers with (System Error Codes, learn.microsoft.com). */
export const FILE_ERROR = {
  FILE_NOT_FOUND: 2,
  PATH_NOT_FOUND: 3,
  ACCESS_DENIED: 5,
  INVALID_HANDLE: 6,
  SHARING_VIOLATION: 32,
  HANDLE_EOF: 38,
  FILE_EXISTS: 80,
  INVALID_PARAMETER: 87,
  DISK_FULL: 112,
  INVALID_NAME: 123,
  NEGATIVE_SEEK: 131,
  DIR_NOT_EMPTY: 145,
  ALREADY_EXISTS: 183,
  DIRECTORY: 267,
} as const;
