import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rig, startup, type Script, type ScriptCall } from './rig.ts';

const PORT = 40_100;

/** No script is there: the rig answers a callback by asking the call again. */
const ROUTINE = 0x2000n;

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
      'sendto',
      'recvfrom',
      'shutdown',
      'closesocket',
      'linger',
      'block',
      'buffer',
      'enter',
      'leave',
      'cleanup',
      'sleep',
      'begin-receive',
      'begin-send',
      'begin-accept',
      'begin-connect',
      'begin-disconnect',
      'tie',
      'get',
      'post',
      'cancel',
      'alertable',
      'result',
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
    const buffer = program.allocate(128);
    const array = program.allocate(16);
    const zero = program.allocate(16);
    let overlapped = program.allocate(32);
    let port = yield* program.call('CreateIoCompletionPort', 0xffff_ffff_ffff_ffffn, 0, 0, 1);
    program.memory.setU32(array, 64);
    program.memory.setU64(array + 8n, buffer);
    /** A new OVERLAPPED, or with 0 the last one again. */
    const overlap = function* (number: number): Generator<ScriptCall, void, bigint> {
      if (number > 0) overlapped = program.allocate(32);
      yield* program.work(1);
    };
    for (const { api, socket, number } of list) {
      const handle = sockets[socket] ?? BigInt(socket);
      const call = (name: string, ...rest: readonly (bigint | number)[]) => program.call(name, handle, ...rest);
      program.memory.setU32(buffer, number % 2);
      if (api === 'socket') sockets.push(yield* program.call('socket', 2, number === 3 ? 2 : 1, 0));
      else if (api === 'accept') sockets.push(yield* call('accept', 0, 0));
      else if (api === 'bind') yield* call('bind', program.endpoint(PORT + (number % 2)), 16);
      else if (api === 'listen') yield* call('listen', number);
      else if (api === 'connect') yield* call('connect', program.endpoint(PORT + (number % 2)), 16);
      else if (api === 'send') yield* call('send', buffer, number * 20, number === 3 ? 1 : 0);
      else if (api === 'sendto') yield* call('sendto', buffer, number * 20, 0, program.endpoint(PORT + (number % 2)), 16);
      else if (api === 'recvfrom') yield* call('recvfrom', buffer, number * 20, 0, 0, 0);
      else if (api === 'recv') yield* call('recv', buffer, 64, [0, 2, 8, 1][number] ?? 0);
      else if (api === 'shutdown') yield* call('shutdown', number);
      else if (api === 'closesocket') yield* call('closesocket');
      else if (api === 'linger') {
        program.memory.setU32(buffer, (number % 2) + ((number >> 1) << 16));
        yield* call('setsockopt', 0xffff, 0x80, buffer, 4);
      } else if (api === 'block') yield* call('ioctlsocket', 0x8004667en, buffer);
      else if (api === 'buffer') yield* call('setsockopt', 0xffff, 0x1001 + (number % 2), buffer, 4);
      else if (api === 'enter') yield* program.call('EnterCriticalSection', 0x10000n + BigInt(number) * 64n);
      else if (api === 'leave') yield* program.call('LeaveCriticalSection', 0x10000n + BigInt(number) * 64n);
      else if (api === 'begin-receive' || api === 'begin-send') {
        yield* overlap(number);
        const name = api === 'begin-receive' ? 'WSARecv' : 'WSASend';
        yield* call(name, array, 1, 0, api === 'begin-send' ? 0 : zero, overlapped, number === 3 ? ROUTINE : 0);
      } else if (api === 'begin-accept') {
        yield* overlap(number);
        yield* call('AcceptEx', sockets[number] ?? 0n, buffer, number === 2 ? 20 : 0, 32, 32, 0, overlapped);
      } else if (api === 'begin-connect') {
        yield* overlap(number);
        yield* call('ConnectEx', program.endpoint(PORT + (number % 2)), 16, buffer, number * 5, 0, overlapped);
      } else if (api === 'begin-disconnect')
        yield* call('DisconnectEx', number === 3 ? 0 : (yield* overlap(number), overlapped), number & 2, 0);
      else if (api === 'tie') port = yield* program.call('CreateIoCompletionPort', handle, number === 3 ? 0n : port, 1, number);
      else if (api === 'get') yield* program.call('GetQueuedCompletionStatus', port, zero, buffer, buffer + 8n, number);
      else if (api === 'post') yield* program.call('PostQueuedCompletionStatus', port, 1, 2, 3);
      else if (api === 'cancel') yield* call(number === 0 ? 'CancelIo' : 'CancelIoEx', number === 1 ? overlapped : 0);
      else if (api === 'alertable') yield* program.call('SleepEx', number, 1);
      else if (api === 'result') yield* call('WSAGetOverlappedResult', overlapped, zero, Number(number === 3), zero);
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
