import { describe, expect, it } from 'vitest';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, lineOf, runToEnd, withBuffer } from './example.ts';

const codes = (run: Simulation): string[] => run.findings.map(({ code }) => code);
const count = (text: string, word: string): number => text.split(word).length - 1;

/** What a process's threads wait for at the end. */
const waits = (run: Simulation, name: string): (string | undefined)[] => {
  const id = run.processes.find((process) => process.name === name)?.id;
  return [...run.kernel.state.threads.values()].filter(({ process }) => process === id).map(({ wait }) => wait?.target.kind);
};

/**
 * The first run found in which one thread is stopped shortly after it has added a client, the other then runs, and is stopped in the
 * middle of removing one: a search over the lengths of two slices, all else being as in `d`.
 */
function pressed(built: BuiltScenario): Simulation | undefined {
  const choices = (run: Simulation, kind: string, after: number): readonly number[] =>
    run.trace.events.flatMap((event) => (event.kind === 'choice' && event.choice === kind && event.index > after ? [event.index] : []));
  const override = (index: number, option: number): string => `-${index.toString(36)}.${option.toString(36)}`;
  for (const first of choices(runToEnd(built), 'slice', -1).slice(8)) {
    for (let steps = 24; steps < 36; steps++) {
      const cut = `d${override(first, steps)}`;
      const [other] = choices(runToEnd(built, cut), 'thread', first);
      if (other === undefined) continue;
      const swapped = cut + override(other, 1);
      const [second] = choices(runToEnd(built, swapped), 'slice', other);
      for (let more = 26; second !== undefined && more < 36; more++) {
        const run = runToEnd(built, swapped + override(second, more), 60_000);
        if (run.findings.length > 0) return run;
      }
    }
  }
  return undefined;
}

describe.each(['07-01', '07-02'])('chapter 7: the overlapped echo server %s', (id) => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type (schedule %s)', (token) => {
    const run = runToEnd(buildExample(id, 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(count(run.consoleText('server'), 'joined')).toBe(2);
    expect(count(run.consoleText('server'), 'left')).toBe(2);
    expect(codes(run)).toEqual([]);
  });

  it('a receive that fills the buffer writes the terminator onto the count that follows, whose low byte is 0 already', () => {
    const run = runToEnd(buildExample(id, 'exactly-1024.json'));
    expect(codes(run)).toEqual(['index-out-of-bounds']);
    expect(lineOf(id, run.findings[0])).toBe("client->buffer[client->received] = '\\0';");
    expect(run.consoleText('rude-client')).toContain('received 1024 bytes');
  });

  it('a buffer of 1000 bytes makes 768 of that count, so that 232 bytes are never sent back', () => {
    const run = runToEnd(buildExample(id, 'exactly-1024.json', undefined, withBuffer(1000)));
    expect(codes(run)).toEqual(['index-out-of-bounds']);
    expect(run.consoleText('rude-client')).not.toContain('received');
    expect(run.kernel.state.network.sockets.size).toBeGreaterThan(2);
  });

  it('a buffer of 1023 bytes has a byte of padding behind it: the message comes back whole', () => {
    const run = runToEnd(buildExample(id, 'exactly-1024.json', undefined, withBuffer(1023)));
    expect(run.consoleText('rude-client')).toContain('received 1024 bytes');
  });
});

describe('chapter 7: 07-01, where the ends of operations are told by events', () => {
  it('a client that resets before its echo is sent is never said to have left, and keeps its entry', () => {
    const run = runToEnd(buildExample('07-01', 'reset-after-sending.json'));
    const text = run.consoleText('server');
    expect(text).toContain('WSASend: An existing connection was forcibly closed by the remote host.');
    expect(text).not.toContain('left');
    expect([...run.kernel.state.requests.values()]).toEqual([]);
  });

  it('a client that resets after its echo is told of by WSAGetOverlappedResult; its address is asked for too late', () => {
    const run = runToEnd(buildExample('07-01', 'reset-after-echo.json'));
    expect(run.consoleText('server')).toContain('WSAGetOverlappedResult: An existing connection was forcibly closed by the remote host.');
    expect(count(run.consoleText('server'), 'left')).toBe(1);
    expect(run.findings[0]).toMatchObject({ code: 'uninitialised-argument', data: { object: 'peer.sin_port' } });
  });

  it('62 clients fill the table, and the first to leave makes the entries behind its end move down', () => {
    const run = runToEnd(buildExample('07-01', 'full-table.json'));
    expect(run.findings.map((finding) => [finding.code, finding.data['index'], lineOf('07-01', finding)])).toEqual([
      ['out-of-bounds-read', 64, 'clients[i] = clients[i + 1];'],
      ['out-of-bounds-read', 64, 'events[i] = events[i + 1];'],
    ]);
    expect(run.consoleText('crowd-client')).toContain('the second got 5 bytes back');
    expect(count(run.consoleText('server'), 'left')).toBe(62);
  });

  it('client 63 is refused with the lock held: when another leaves, the worker waits for the lock for ever', () => {
    const run = runToEnd(buildExample('07-01', 'one-too-many.json'));
    const text = run.consoleText('server');
    expect(text).toContain('no entry is free');
    expect(count(text, 'joined')).toBe(63);
    expect(count(text, 'left')).toBe(1);
    expect(run.consoleText('crowd-client')).toContain('closed the first');
    expect(run.consoleText('crowd-client')).not.toContain('the second got');
    expect(waits(run, 'server')).toContain('lock');
  });

  it('the listener reads the count without the lock: while the worker takes an entry out it gets the one behind the last (07-01-4)', () => {
    const built = buildExample('07-01', 'leave-while-arriving.json');
    expect(runToEnd(built).findings).toEqual([]);
    const run = pressed(built);
    expect(run?.findings[0]).toMatchObject({ code: 'null-dereference' });
    expect(lineOf('07-01', run?.findings[0])).toContain('if (WSARecv(client->socket,');
    expect(run?.processes[0]?.exitCode).toBe(0xc0000005 | 0);
  });

  it.each(['d', 'r3'])('a client in a low entry that pours without a pause keeps the worker from the others (schedule %s)', (token) => {
    const text = runToEnd(buildExample('07-01', 'flood.json'), token).consoleText('server');
    expect(text.indexOf('] abc')).toBeGreaterThan(text.lastIndexOf('] fff'));
  });
});

/** An edit of server.cpp: what stands there once, and what is to stand there instead. */
const edit =
  (old: string, fresh: string) =>
  (text: string, source: string): string => {
    if (source !== 'server.cpp') return text;
    if (text.split(old).length !== 2) throw new Error(`'${old}' does not stand once in server.cpp`);
    return text.replace(old, () => fresh);
  };

describe('chapter 7: what the text asks the reader to change', () => {
  it('07-01: a full table that gives the lock back leaves the other clients served', () => {
    const mended = edit('printf("no entry is free\\n");', 'printf("no entry is free\\n"); LeaveCriticalSection(&tableLock);');
    const run = runToEnd(buildExample('07-01', 'one-too-many.json', undefined, mended));
    expect(run.consoleText('crowd-client')).toContain('the second got 5 bytes back');
  });

  it('07-01: an operation that cannot begin gives its entry back', () => {
    const mended = edit('printError("WSASend");', '{ printError("WSASend"); removeClient(index); printf("left\\n"); }');
    const run = runToEnd(buildExample('07-01', 'reset-after-sending.json', undefined, mended));
    expect(run.consoleText('server')).toContain('left');
  });

  const first = "    WSAOVERLAPPED overlapped; // first: its address is the record's\n    SOCKET socket;";
  const second = '    SOCKET socket;\n    WSAOVERLAPPED overlapped;';

  it('07-02: with the OVERLAPPED in second place the cast takes something else for the socket', () => {
    const run = runToEnd(buildExample('07-02', 'two-talkers.json', undefined, edit(first, second)));
    expect(run.consoleText('server')).toContain('not a socket');
    expect(run.consoleText('client')).not.toContain('received');
  });

  it('07-02: CONTAINING_RECORD finds the record wherever the OVERLAPPED stands in it', () => {
    const mended = (text: string, source: string): string =>
      edit('(Client *)overlapped;', 'CONTAINING_RECORD(overlapped, Client, overlapped);')(edit(first, second)(text, source), source);
    const run = runToEnd(buildExample('07-02', 'two-talkers.json', undefined, mended));
    expect(run.findings).toEqual([]);
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
  });

  it('07-02: a worker that goes on after a bad client keeps serving the others', () => {
    const mended = edit(
      'printError("WSARecv");\n            return 1;',
      'closesocket(clientSocket);\n            delete client;\n            continue;',
    );
    const run = runToEnd(buildExample('07-02', 'reset-at-once.json', undefined, mended));
    expect(run.consoleText('crowd-client')).toContain('the second got 5 bytes back');
  });
});

describe('chapter 7: 07-02, where operations end in a completion routine', () => {
  it('two clients that come at once are one to the worker: the first is never served', () => {
    const run = runToEnd(buildExample('07-02', 'two-at-once.json'));
    const joined = [...run.consoleText('server').matchAll(/joined (\S+)/g)].map(([, peer]) => peer);
    expect(joined).toHaveLength(2);
    expect(new Set(joined).size).toBe(1);
    expect(run.consoleText('client-2')).toContain('received 5 bytes');
    expect(run.consoleText('client')).toContain('sent 3 bytes');
    expect(run.consoleText('client')).not.toContain('received');
  });

  it('a client that resets at once makes the worker return, and with it go the operations of all others', () => {
    const run = runToEnd(buildExample('07-02', 'reset-at-once.json'));
    expect(run.consoleText('server')).toContain('WSARecv: An existing connection was forcibly closed by the remote host.');
    expect(run.consoleText('server')).not.toContain('left');
    expect(run.consoleText('crowd-client')).not.toContain('the second got');
    expect(run.kernel.state.requests.size).toBe(0);
    expect(waits(run, 'server')).toEqual(['socket-connection', undefined]);
  });

  it('a client that resets before the worker takes it over ends the worker too', () => {
    const run = runToEnd(buildExample('07-02', 'reset-after-sending.json'));
    expect(run.consoleText('server')).toContain('WSARecv: An existing connection');
    expect(run.kernel.state.requests.size).toBe(0);
  });

  it.each(['d', 'r1', 'r2'])(
    'a client that resets while its message is handled keeps its record for ever (07-02-6, schedule %s)',
    (token) => {
      const run = runToEnd(buildExample('07-02', 'reset-while-handled.json'), token);
      expect(run.consoleText('server')).toContain('WSASend: An existing connection was forcibly closed by the remote host.');
      expect(run.consoleText('server')).not.toContain('left');
      expect(run.kernel.state.requests.size).toBe(0);
    },
  );

  it('a reset is told by the routine, but the text is that of the last call that failed', () => {
    const run = runToEnd(buildExample('07-02', 'reset-after-echo.json'));
    const text = run.consoleText('server');
    expect(text).toContain('operation: ');
    expect(text).not.toContain('forcibly closed');
    expect(count(text, 'left')).toBe(1);
  });
});

describe('chapter 7: 07-03, the board of the game on completion routines', () => {
  it.each(['d', 'r1', 'r2'])('two players see each other come, move and leave (schedule %s)', (token) => {
    const run = runToEnd(buildExample('07-03', 'two-players.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.findings).toEqual([]);
    const [one, two] = [run.consoleText('client'), run.consoleText('client-2')];
    const id = Number(/you are guest (\d)/.exec(one)?.[1]);
    for (const text of [one, two]) {
      expect(count(text, `\n${id} to `)).toBe(2);
      expect(count(text, `\n${1 - id} to `)).toBe(4);
    }
    expect(two).toContain(`${id} has left`);
    expect(count(run.consoleText('server'), 'left')).toBe(2);
  });

  it.each(['d', 'r1'])('puts moves together however they are cut (schedule %s)', (token) => {
    const run = runToEnd(buildExample('07-03', 'byte-by-byte.json'), token);
    expect(run.consoleText('trickle-client')).toBe('0 to b1\n0 to b2\n0 to a2\n');
  });

  it('eleven players at once: none is lost on the way to the thread that plays, and one is refused', () => {
    const run = runToEnd(buildExample('07-03', 'eleven.json'));
    expect(count(run.consoleText('server'), 'entered')).toBe(10);
    expect(count(run.consoleText('server'), 'refused a player')).toBe(1);
    expect(run.findings).toEqual([]);
  });
});
