import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, echoed, partialSend, returned, runToEnd, told } from './example.ts';

const ID = '05-01';
const exitCode = (run: Simulation): number | null | undefined => run.processes.find(({ name }) => name === 'server')?.exitCode;
const ACCESS_VIOLATION = 0xc0000005 | 0;

/** Of a flag that no constructor sets: every run that echoes something comes by it. */
const UNSET = 'uninitialised-read: if (client->readDelayed)';
const OUTSIDE = 'out-of-bounds-read: Client *client = clients[findClient(socket)];';

describe('chapter 5: the echo server with WSAAsyncSelect (05-01)', () => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type, until its window is closed (schedule %s)', (token) => {
    const run = runToEnd(buildExample(ID, 'two-talkers.json'), token);
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    expect(run.end).toBe('exited');
    expect(exitCode(run)).toBe(0);
    expect(told(ID, run)).toEqual([UNSET]);
  });

  it('posts itself an FD_READ too many, because of a flag that was never set', () => {
    const run = runToEnd(buildExample(ID, 'two-talkers.json'));
    expect(returned(run, 'server', 'PostMessageA')).not.toEqual([]);
    expect(returned(run, 'server', 'recv')).toContain('10035');
  });

  it('takes up reading again when a client pours and reads later', () => {
    const run = runToEnd(buildExample(ID, 'pouring.json'));
    expect(returned(run, 'server', 'send')).toContain('10035');
    expect(run.consoleText('pouring-client')).toContain('received 3000 bytes');
  });

  it('never sends the rest of a send that took a part', () => {
    const built = buildExample(ID, 'lost-tail.json');
    expect(runToEnd(built).consoleText('pouring-client')).toContain('received 1780 bytes');
    const run = runToEnd(built, partialSend(built));
    expect(returned(run, 'server', 'send')).not.toContain('10035');
    expect(run.consoleText('pouring-client')).not.toContain('received 1780 bytes');
    expect(told(ID, run)).toContain('bytes-never-sent: int sent = send(socket, client->buffer + client->sent,');
    expect(run.consoleText('server')).not.toContain('left');
  });

  it('drops what it owes to a client that has finished sending', () => {
    const run = runToEnd(buildExample(ID, 'half-close.json'));
    expect(run.consoleText('half-closing-client')).toContain('received 2000 bytes');
    expect(echoed(run)[0]).toHaveLength(2100);
    expect(run.consoleText('server')).toContain('left');
  });

  it('has room for 63 clients', () => {
    const run = runToEnd(buildExample(ID, 'full-table.json'));
    expect(run.consoleText('crowd-client')).toContain('the last one received 4');
    expect(told(ID, run)).toEqual([UNSET]);
    expect(exitCode(run)).toBe(0);
  });

  it('dies of the 64th, whose first message finds no record', () => {
    const run = runToEnd(buildExample(ID, 'one-too-many.json'));
    expect(run.consoleText('server')).toContain('no room for another client');
    expect(told(ID, run)[0]).toBe(OUTSIDE);
    expect(run.findings[0]?.data).toMatchObject({ object: 'clients', index: -1, count: 64 });
    expect(exitCode(run)).toBe(ACCESS_VIOLATION);
    expect(run.time).toBeLessThan(1_000_000_000); // nobody is left to close a window
  });

  // The accepted socket begins with the events of the listening one, FD_CLOSE among them (WSAAsyncSelect function, learn.microsoft.com).
  // Under Wine 8.0 the server dies so too: "page fault on read access to 0000000000000408".
  it('dies of a client that has left before it was served: FD_CLOSE comes first, FD_WRITE finds no record', () => {
    const run = runToEnd(buildExample(ID, 'leave-at-once.json'));
    expect(run.consoleText('server')).toContain('left');
    expect(told(ID, run)[0]).toBe(OUTSIDE);
    expect(run.findings[1]).toMatchObject({ code: 'null-dereference', data: { address: '0x0000000000000408' } });
    expect(exitCode(run)).toBe(ACCESS_VIOLATION);
  });

  it('does not say why a client that reset its connection has left', () => {
    const run = runToEnd(buildExample(ID, 'reset-after-echo.json'));
    expect(run.consoleText('server')).toMatch(/\] bye\n\nleft 204\.204\.204\.204:52428\n$/);
    expect(told(ID, run).filter((finding) => finding !== UNSET)[0]).toMatch(/^uninitialised-argument: printf\("\\nleft/);
  });

  it('dies of the message that follows when recv found the connection reset', () => {
    const run = runToEnd(buildExample(ID, 'reset-at-once.json'));
    expect(run.consoleText('server')).toContain('recv: An existing connection was forcibly closed by the remote host.');
    // FD_WRITE or FD_CLOSE, whichever was posted first.
    expect(told(ID, run).at(-2)).toMatch(/^out-of-bounds-read: Client \*client = clients\[(findClient\(socket\)|index)\];$/);
    expect(exitCode(run)).toBe(ACCESS_VIOLATION);
  });

  it('takes a socket for an index when the reset comes between recv and send', () => {
    const built = buildExample(ID, 'reset-while-handled.json');
    let run: Simulation;
    let seed = 0;
    do run = runToEnd(built, `r${++seed}`);
    while (seed < 60 && !run.consoleText('server').includes('send:'));
    expect(run.consoleText('server')).toContain('send: An existing connection was forcibly closed by the remote host.');
    const outside = run.findings.find(({ code }) => code === 'index-out-of-bounds');
    expect(outside?.data).toMatchObject({ expression: 'clients[index]', count: 64 });
    expect(exitCode(run)).toBe(ACCESS_VIOLATION);
  });

  it('never closes a client that it has no room for, even if it were to live on (05-01-4)', () => {
    // With the index looked at before it is used.
    const careful = (text: string, source: string): string =>
      source === 'server.cpp'
        ? text.replace(
            '    // region: event-error\n',
            '    if (findClient(socket) < 0 && WSAGETSELECTEVENT(lParam) != FD_ACCEPT) return;\n$&',
          )
        : text;
    const run = runToEnd(buildExample(ID, 'one-too-many.json', undefined, careful), 'd', 200_000);
    expect(run.consoleText('server')).toContain('no room for another client');
    expect(run.consoleText('crowd-client')).toContain('the last one received -1'); // when the window was closed
    expect(returned(run, 'server', 'closesocket')).toEqual([]);
  });

  it.each(['d', 'r1', 'r2'])(
    'a queue of 10,000 messages takes no more: an FD_READ is lost, and with it the client (05-01-10, schedule %s)',
    (token) => {
      const run = runToEnd(buildExample(ID, 'full-queue.json'), token);
      expect(run.consoleText('server')).toBe('joined\n10000 messages are in the queue\n');
      expect(run.consoleText('client')).toContain('sent 3 bytes');
      expect(run.consoleText('client')).not.toContain('received');
      expect(exitCode(run)).toBe(0);
    },
  );

  it('serves each message in turn, however much one client sends', () => {
    const lines =
      runToEnd(buildExample(ID, 'flood.json'))
        .consoleText('server')
        .match(/^\[.*$/gm) ?? [];
    expect(lines.findIndex((line) => line.includes('quiet'))).toBeLessThan(lines.length / 2);
  });
});
