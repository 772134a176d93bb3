import fc from 'fast-check';
import { test } from 'vitest';
import { receivings, sendings } from './any-stream.ts';
import { expectWhole, narrow } from './any-stream-run.ts';

test('bytes in are bytes out, however they are sent, cut, lost on the way and received', () => {
  fc.assert(fc.property(sendings(12, 400), receivings(300), narrow, fc.nat(3000), expectWhole), { numRuns: 150, seed: 20261121 });
});
