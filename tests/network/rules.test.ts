import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { WSA } from '../../src/simulator/network/error.ts';
import { connected, lastError, listening, Rig, startup, type Program, type Script, type ScriptCall } from '../winapi/rig.ts';

const PORT = 40_100;

/** Runs one side of a connection that both sides have, and collects what it notes. */
type Side = (program: Program, socket: bigint, note: (text: string) => void) => Generator<ScriptCall, void, bigint>;

function* pause(program: Program): Generator<ScriptCall, void, bigint> {
  yield* program.call('Sleep', 10);
}

/** A call's result, and the error when it failed. */
function* outcome(program: Program, api: string, ...values: readonly (bigint | number)[]): Generator<ScriptCall, string, bigint> {
  const value = BigInt.asIntN(64, yield* program.call(api, ...values));
  return value === -1n ? `-1 ${yield* lastError(program)}` : `${value}`;
}

const pair = (
  server: Side,
  client: Side,
  ...functions: Script[]
): { readonly rig: Rig; readonly notes: { readonly server: string[]; readonly client: string[] } } => {
  const notes = { server: [] as string[], client: [] as string[] };
  const rig = new Rig();
  rig.functions(...functions);
  rig.start('server', function* (program) {
    yield* startup(program);
    const socket = yield* listening(program, PORT);
    const accepted = yield* program.call('accept', socket, 0, 0);
    yield* server(program, accepted, (text) => notes.server.push(text));
    return 0;
  });
  rig.run();
  rig.start('client', function* (program) {
    yield* startup(program);
    const socket = yield* connected(program, PORT);
    yield* client(program, socket, (text) => notes.client.push(text));
    return 0;
  });
  return { rig, notes };
};

const ends = (rig: Rig): string[] =>
  [...rig.kernel.state.network.connections.values()].flatMap((connection) => connection.ends.map(stateOf));

describe('closing', () => {
  test('in order: the other side reads the rest, then 0, and the side that closed first rests in TIME_WAIT', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* pause(program);
        const buffer = program.allocate(16);
        note(yield* outcome(program, 'recv', socket, buffer, 16, 0));
        note(yield* outcome(program, 'recv', socket, buffer, 16, 0));
        note(yield* outcome(program, 'closesocket', socket));
      },
      function* (program, socket, note) {
        note(yield* outcome(program, 'send', socket, program.text('hello'), 5, 0));
        note(yield* outcome(program, 'closesocket', socket));
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes).toEqual({ server: ['5', '0', '0'], client: ['5', '0'] });
    expect(ends(rig)).toEqual(['TIME_WAIT', 'CLOSED']);
  });

  // probe: 2-tcp/close-with-unread-data
  test('with bytes unread resets: the other side gets WSAECONNRESET', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* outcome(program, 'send', socket, program.text('hello'), 5, 0);
        const buffer = program.allocate(16);
        note(yield* outcome(program, 'recv', socket, buffer, 16, 0));
        note(yield* outcome(program, 'send', socket, buffer, 1, 0));
        note(yield* outcome(program, 'getpeername', socket, program.allocate(16), int(program, 16)));
      },
      function* (program, socket) {
        yield* pause(program);
        yield* program.call('closesocket', socket);
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual([`-1 ${WSA.WSAECONNRESET}`, `-1 ${WSA.WSAECONNRESET}`, `-1 ${WSA.WSAENOTCONN}`]);
    expect(ends(rig)).toEqual(['CLOSED', 'CLOSED']);
  });

  // probe: 2-tcp/hard-close
  test('with SO_LINGER of 0 seconds resets', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
      },
      function* (program, socket) {
        yield* program.call('setsockopt', socket, 0xffff, 0x80, int(program, 1), 4);
        yield* program.call('closesocket', socket);
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual([`-1 ${WSA.WSAECONNRESET}`]);
  });

  test('and sending to it: the first send succeeds, a later one fails', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* pause(program);
        for (let turn = 0; turn < 2; turn++) {
          note(yield* outcome(program, 'send', socket, program.text('x'), 1, 0));
          yield* pause(program);
        }
      },
      function* (program, socket) {
        yield* program.call('closesocket', socket);
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual(['1', `-1 ${WSA.WSAECONNABORTED}`]);
  });

  test('a socket that another thread waits on ends its wait', () => {
    const closer: Script = function* (program) {
      yield* pause(program);
      yield* program.call('closesocket', program.argument);
      return 0;
    };
    const { rig, notes } = pair(
      function* (program, socket, note) {
        note(yield* outcome(program, 'CreateThread', 0, 0, program.address(closer), socket, 0, 0));
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
      },
      function* (program) {
        yield* program.call('Sleep', 100);
      },
      closer,
    );
    rig.run();
    expect(notes.server.slice(1)).toEqual([`-1 ${WSA.WSAECONNABORTED}`, `-1 ${WSA.WSAENOTSOCK}`]);
  });

  test('a process that ends closes its sockets', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
      },
      function* () {
        // Ends at once, with the socket open.
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual(['0']);
  });
});

describe('shutdown', () => {
  // probe: 2-tcp/half-closed
  test('of sending leaves receiving open', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        const buffer = program.allocate(16);
        note(yield* outcome(program, 'recv', socket, buffer, 16, 0));
        note(yield* outcome(program, 'send', socket, buffer, 3, 0));
      },
      function* (program, socket, note) {
        note(yield* outcome(program, 'shutdown', socket, 1));
        note(yield* outcome(program, 'send', socket, program.text('x'), 1, 0));
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes).toEqual({ server: ['0', '3'], client: ['0', `-1 ${WSA.WSAESHUTDOWN}`, '3'] });
  });

  test('of receiving resets when bytes arrive', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* pause(program);
        note(yield* outcome(program, 'send', socket, program.text('x'), 1, 0));
        yield* pause(program);
        note(yield* outcome(program, 'send', socket, program.text('x'), 1, 0));
      },
      function* (program, socket, note) {
        note(yield* outcome(program, 'shutdown', socket, 0));
        note(yield* outcome(program, 'recv', socket, program.allocate(16), 16, 0));
        yield* program.call('Sleep', 100);
      },
    );
    rig.run();
    expect(notes).toEqual({ server: ['1', `-1 ${WSA.WSAECONNRESET}`], client: ['0', `-1 ${WSA.WSAESHUTDOWN}`] });
  });
});

describe('receiving', () => {
  // probes: 2-tcp/peek-leaves-the-data, 2-tcp/waitall, 2-tcp/fionread
  test('MSG_PEEK leaves the bytes, MSG_WAITALL waits for all, FIONREAD counts', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* pause(program);
        const [buffer, count] = [program.allocate(16), program.allocate(4)];
        note(yield* outcome(program, 'recv', socket, buffer, 2, 2));
        yield* program.call('ioctlsocket', socket, 0x4004667f, count);
        note(`${program.memory.u32(count)}`);
        note(yield* outcome(program, 'recv', socket, buffer, 6, 8));
        note(new TextDecoder().decode(program.read(buffer, 6)));
      },
      function* (program, socket) {
        yield* program.call('send', socket, program.text('abc'), 3, 0);
        yield* program.call('Sleep', 50);
        yield* program.call('send', socket, program.text('DEF'), 3, 0);
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual(['2', '3', '6', 'abcDEF']);
  });

  // probe: 2-tcp/receive-timeout
  test('SO_RCVTIMEO ends the wait with WSAETIMEDOUT', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* program.call('setsockopt', socket, 0xffff, 0x1006, int(program, 20), 4);
        note(yield* outcome(program, 'recv', socket, program.allocate(4), 4, 0));
        note(yield* outcome(program, 'recv', socket, program.allocate(4), 4, 8));
      },
      function* (program, socket) {
        yield* program.call('Sleep', 30);
        yield* program.call('send', socket, program.text('abcd'), 4, 0);
      },
    );
    expect(rig.run()).toBe('exited');
    expect(notes.server).toEqual([`-1 ${WSA.WSAETIMEDOUT}`, '4']);
  });

  test('without blocking: WSAEWOULDBLOCK when there is nothing', () => {
    const { rig, notes } = pair(
      function* (program, socket, note) {
        yield* program.call('ioctlsocket', socket, 0x8004667en, int(program, 1));
        note(yield* outcome(program, 'recv', socket, program.allocate(4), 4, 0));
      },
      function* (program) {
        yield* program.call('Sleep', 100);
      },
    );
    rig.run();
    expect(notes.server).toEqual([`-1 ${WSA.WSAEWOULDBLOCK}`]);
  });
});

// send function; Design issues - Sending small data segments over TCP with Winsock (learn.microsoft.com)
describe('sending without blocking', () => {
  const sends = (token: string): readonly string[] => {
    const notes: string[] = [];
    const rig = new Rig({ token });
    rig.start('server', function* (program) {
      yield* startup(program);
      const socket = yield* program.call('accept', yield* listening(program, PORT), 0, 0);
      yield* program.call('ioctlsocket', socket, 0x8004667en, int(program, 1));
      yield* program.call('setsockopt', socket, 0xffff, 0x1001, int(program, 100), 4);
      notes.push(yield* outcome(program, 'send', socket, program.allocate(1000), 1000, 0));
      notes.push(yield* outcome(program, 'send', socket, program.allocate(1000), 1000, 0));
      return 0;
    });
    rig.run();
    rig.start('client', function* (program) {
      yield* startup(program);
      yield* connected(program, PORT);
      yield* program.call('Sleep', 100);
      return 0;
    });
    rig.run();
    return notes;
  };

  test('takes all while there is room, or a part as the schedule has it; then WSAEWOULDBLOCK', () => {
    expect(sends('d')).toEqual(['1000', `-1 ${WSA.WSAEWOULDBLOCK}`]);
    const first = Array.from({ length: 30 }, (_, i) => sends(`r${i + 1}`)[0]);
    expect(new Set(first)).toEqual(new Set(['100', '1000']));
  });
});

describe('connecting', () => {
  const attempt = (rig: Rig, port = PORT): string[] => {
    const notes: string[] = [];
    rig.start('client', function* (program) {
      yield* startup(program);
      const socket = yield* program.call('socket', 2, 1, 0);
      notes.push(yield* outcome(program, 'connect', socket, program.endpoint(port), 16));
      notes.push(`${rig.kernel.now}`);
      return 0;
    });
    rig.run();
    return notes;
  };

  test('to a port where nobody listens is refused after about two seconds', () => {
    const [result, time] = attempt(new Rig());
    expect(result).toBe(`-1 ${WSA.WSAECONNREFUSED}`);
    expect(Number(time)).toBeGreaterThan(1.9e9);
    expect(Number(time)).toBeLessThan(2.1e9);
  });

  test('succeeds when somebody begins to listen in between', () => {
    const rig = new Rig();
    rig.start('server', function* (program) {
      yield* startup(program);
      yield* program.call('Sleep', 700);
      yield* listening(program, PORT);
      yield* program.call('Sleep', 0xffff_ffff);
      return 0;
    });
    expect(attempt(rig)[0]).toBe('0');
  });

  // probe: 2-tcp/connected-before-accept
  test('completes before accept, and is refused once the backlog is full', () => {
    const rig = new Rig();
    rig.start('server', function* (program) {
      yield* startup(program);
      yield* listening(program, PORT, 2);
      yield* program.call('Sleep', 0xffff_ffff);
      return 0;
    });
    const hold: Script = function* (program) {
      yield* startup(program);
      yield* connected(program, PORT);
      yield* program.call('Sleep', 0xffff_ffff);
      return 0;
    };
    rig.start('first', hold);
    rig.start('second', hold);
    rig.run();
    expect(ends(rig)).toEqual(['ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED']);
    expect(attempt(rig)[0]).toBe(`-1 ${WSA.WSAECONNREFUSED}`);
  });

  test('to a computer that does not exist times out', () => {
    const rig = new Rig();
    const notes: string[] = [];
    rig.start('client', function* (program) {
      yield* startup(program);
      const socket = yield* program.call('socket', 2, 1, 0);
      notes.push(yield* outcome(program, 'connect', socket, program.endpoint(PORT, [192, 0, 2, 1]), 16));
      return 0;
    });
    rig.run();
    expect(notes).toEqual([`-1 ${WSA.WSAETIMEDOUT}`]);
    expect(rig.events.some((event) => event.kind === 'segment' && event.phase === 'dropped')).toBe(true);
  });

  test('a connection reset while it waits to be accepted fails the accept', () => {
    const rig = new Rig();
    const notes: string[] = [];
    rig.start('server', function* (program) {
      yield* startup(program);
      const socket = yield* listening(program, PORT);
      yield* program.call('Sleep', 100);
      notes.push(yield* outcome(program, 'accept', socket, 0, 0));
      return 0;
    });
    rig.start('client', function* (program) {
      yield* startup(program);
      yield* pause(program);
      const socket = yield* connected(program, PORT);
      yield* pause(program);
      yield* program.call('setsockopt', socket, 0xffff, 0x80, int(program, 1), 4);
      yield* program.call('closesocket', socket);
      return 0;
    });
    rig.run();
    expect(notes).toEqual([`-1 ${WSA.WSAECONNRESET}`]);
  });
});

describe('ports', () => {
  test('are taken in turn from the dynamic range, and differently under another schedule', () => {
    const portsOf = (token: string): (number | undefined)[] => {
      const rig = new Rig({ token });
      rig.start('binder', function* (program) {
        yield* startup(program);
        for (let count = 0; count < 3; count++) {
          const socket = yield* program.call('socket', 2, 1, 0);
          yield* program.call('bind', socket, program.endpoint(0, [0, 0, 0, 0]), 16);
        }
        yield* program.call('Sleep', 0xffff_ffff);
        return 0;
      });
      rig.run();
      return [...rig.kernel.state.network.sockets.values()].map(({ local }) => local?.port);
    };
    expect(portsOf('d')).toEqual([49_152, 49_153, 49_154]);
    expect(portsOf('r7')).not.toEqual(portsOf('d'));
  });

  test.each([
    ['default', 'default', `-1 ${WSA.WSAEADDRINUSE}`],
    ['default', 'reuse', `-1 ${WSA.WSAEACCES}`],
    ['reuse', 'reuse', '0'],
    ['exclusive', 'default', `-1 ${WSA.WSAEADDRINUSE}`],
    ['exclusive', 'reuse', `-1 ${WSA.WSAEACCES}`],
    ['default', 'exclusive', `-1 ${WSA.WSAEADDRINUSE}`],
  ])('bound by %s, asked for by %s: %s', (first, second, expected) => {
    const options: Readonly<Record<string, number>> = { reuse: 4, exclusive: -5 };
    const rig = new Rig();
    const notes: string[] = [];
    rig.start('binder', function* (program) {
      yield* startup(program);
      for (const claim of [first, second]) {
        const socket = yield* program.call('socket', 2, 1, 0);
        const option = options[claim];
        if (option !== undefined) yield* program.call('setsockopt', socket, 0xffff, option, int(program, 1), 4);
        notes.push(yield* outcome(program, 'bind', socket, program.endpoint(PORT, [0, 0, 0, 0]), 16));
      }
      return 0;
    });
    rig.run();
    expect(notes).toEqual(['0', expected]);
  });
});

/** An int in memory. */
function int(program: Program, value: number): bigint {
  const at = program.allocate(4);
  program.memory.setU32(at, value);
  return at;
}
