import { ERROR } from '../error-code.ts';
import type { MisuseRule } from './misuse.ts';

/** A function of Winsock before WSAStartup, or after as many WSACleanup. */
export const startup: MisuseRule = {
  after: (call, entry, value) => {
    const failed = entry.returns === 'FALSE' || entry.returns === 'NULL' ? value === 0n : BigInt.asIntN(32, value) === -1n;
    if (call.process.startups === 0 && failed && call.thread.lastError === ERROR.WSANOTINITIALISED)
      call.finding('winsock-not-started', { api: entry.name });
  },
};
