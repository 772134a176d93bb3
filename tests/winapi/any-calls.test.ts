import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rig, startup, type Script } from './rig.ts';

const PORT = 40_100;

/** One call on the socket with that number among those the process has opened (or the number itself, which is no handle). */
interface Act {
  readonly api: string;
  readonly socket: number;
  readonly number: number;
}

const acts = fc.array(
  fc.record({
    api: fc.constantFrom(
      'socket',
      'bind',
      'listen',
      'accept',
      'connect',
      'send',
      'recv',
      'shutdown',
      'closesocket',
      'linger',
      'block',
      'buffer',
      'enter',
      'leave',
      'cleanup',
      'sleep',
    ),
    socket: fc.nat(3),
    number: fc.nat(3),
  }),
  { minLength: 1, maxLength: 25 },
);

const act = (api: string, number = 0): Act => ({ api, socket: 0, number });

/** What both begin with, so that there is a connection to spoil. */
const SERVER = [act('socket'), act('bind'), act('listen', 3), act('accept')];
const CLIENT = [act('socket'), act('connect')];

/** Handles are shared by all threads of a process, as in real programs. */
const acting = (list: readonly Act[], sockets: bigint[]): Script =>
  function* (program) {
    yield* startup(program);
    const buffer = program.allocate(64);
    for (const { api, socket, number } of list) {
      const handle = sockets[socket] ?? BigInt(socket);
      const call = (name: string, ...rest: readonly (bigint | number)[]) => program.call(name, handle, ...rest);
      program.memory.setU32(buffer, number % 2);
      if (api === 'socket') sockets.push(yield* program.call('socket', 2, 1, 0));
      else if (api === 'accept') sockets.push(yield* call('accept', 0, 0));
      else if (api === 'bind') yield* call('bind', program.endpoint(PORT + (number % 2)), 16);
      else if (api === 'listen') yield* call('listen', number);
      else if (api === 'connect') yield* call('connect', program.endpoint(PORT + (number % 2)), 16);
      else if (api === 'send') yield* call('send', buffer, number * 20, 0);
      else if (api === 'recv') yield* call('recv', buffer, 64, [0, 2, 8, 0][number] ?? 0);
      else if (api === 'shutdown') yield* call('shutdown', number);
      else if (api === 'closesocket') yield* call('closesocket');
      else if (api === 'linger') yield* call('setsockopt', 0xffff, 0x80, buffer, 4);
      else if (api === 'block') yield* call('ioctlsocket', 0x8004667en, buffer);
      else if (api === 'buffer') yield* call('setsockopt', 0xffff, 0x1001 + (number % 2), buffer, 4);
      else if (api === 'enter') yield* program.call('EnterCriticalSection', 0x10000n + BigInt(number) * 64n);
      else if (api === 'leave') yield* program.call('LeaveCriticalSection', 0x10000n + BigInt(number) * 64n);
      else if (api === 'cleanup') yield* program.call('WSACleanup');
      else yield* program.call('Sleep', number);
    }
    return 0;
  };

test('no sequence of calls, however wrong, makes the kernel fail or run for ever', () => {
  fc.assert(
    fc.property(acts, acts, acts, acts, fc.nat(10_000), (one, two, three, four, seed) => {
      const rig = new Rig({ token: `r${seed}` });
      const start = (name: string, first: readonly Act[], second: readonly Act[]): void => {
        const sockets: bigint[] = [];
        const worker = acting(second, sockets);
        rig.functions(worker);
        rig.start(name, function* (program) {
          const thread = yield* program.call('CreateThread', 0, 0, program.address(worker), 0, 0, 0);
          yield* acting(first, sockets)(program);
          yield* program.call('WaitForSingleObject', thread, 1000);
          return 0;
        });
      };
      start('one', [...SERVER, ...one], two);
      rig.run(12);
      start('two', [...CLIENT, ...three], four);
      expect(rig.run(20_000)).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
