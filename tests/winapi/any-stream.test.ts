import fc from 'fast-check';
import { test } from 'vitest';
import { receivings, sendings } from './any-stream.ts';
import { expectWhole, narrow } from './any-stream-run.ts';

test('bytes in are bytes out, however they are sent, cut, lost on the way and received (send function, recv function, WSARecv function)', () => {
  fc.assert(fc.property(sendings(5, 60), receivings(60), narrow, fc.nat(300), expectWhole), { numRuns: 10, seed: 20261121 });
});
