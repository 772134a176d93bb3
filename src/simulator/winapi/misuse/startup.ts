import { ERROR } from '../error-code.ts';
import type { MisuseRule } from './misuse.ts';

/** A function of Winsock before WSAStartup, or after as many WSACleanup. */
export const startup: MisuseRule = ({ name, returns }) => ({
  after: (call, value) => {
    if (call.process.startups > 0 || call.thread.lastError !== ERROR.WSANOTINITIALISED) return;
    const failed = returns === 'FALSE' || returns === 'NULL' ? value === 0n : BigInt.asIntN(32, value) === -1n;
    if (failed) call.finding('winsock-not-started', { api: name });
  },
});
