import { windows } from './library.ts';

/** Whether a call of Windows has failed, by what it returned: the last error alone does not say, for success leaves it as it was. */
export function hasFailed(api: string, value: string, error: number): boolean {
  const returns = windows.get(api)?.returns;
  switch (returns) {
    case 'SOCKET_ERROR':
    case 'INVALID_SOCKET':
    case 'INVALID_HANDLE_VALUE':
      return value === returns;
    case 'WAIT_FAILED':
      return value === '4294967295';
    case 'NULL':
      return error !== 0 && (value === 'NULL' || value === '0');
    case 'FALSE':
      return error !== 0 && value === '0';
    case 'code':
      return value !== '0';
    case 'none':
    case undefined:
      return false;
  }
}
