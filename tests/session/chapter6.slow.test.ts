import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, echoed, partialSend, returned, runToEnd, told } from './example.ts';

const ID = '06-01';

/** Bytes that lie unread in the server's sockets. */
const unread = (run: Simulation): number =>
  [...run.kernel.state.network.connections.values()].reduce((total, { ends }) => total + ends[1].received.length, 0);

describe('chapter 6: the echo server with WSAEventSelect (06-01)', () => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type, then rests (schedule %s)', (token) => {
    const run = runToEnd(buildExample(ID, 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    expect(run.findings).toEqual([]);
  });

  it('prints an empty line for a client that left at once', () => {
    const run = runToEnd(buildExample(ID, 'leave-at-once.json'));
    expect(returned(run, 'server', 'recv')).toEqual(['0']);
    expect(run.consoleText('server')).toMatch(/\] \n\nleft /);
  });

  it('forgets an FD_READ that came while it owed something, and is silent for ever', () => {
    const run = runToEnd(buildExample(ID, 'pouring.json'));
    expect(returned(run, 'server', 'send')).toContain('10035');
    expect(returned(run, 'server', 'send').at(-1)).not.toBe('10035');
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('pouring-client')).toBe('sent 3000 bytes\n');
    expect(unread(run)).toBeGreaterThan(0);
  });

  it('never sends the rest of a send that took a part', () => {
    const built = buildExample(ID, 'lost-tail.json');
    expect(runToEnd(built).consoleText('pouring-client')).toContain('received 1780 bytes');
    const run = runToEnd(built, partialSend(built));
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('pouring-client')).toBe('sent 1780 bytes\n');
  });

  it('drops what it owes to a client that has finished sending', () => {
    const run = runToEnd(buildExample(ID, 'half-close.json'));
    expect(run.consoleText('half-closing-client')).toContain('received 2000 bytes');
    expect(echoed(run)[0]).toHaveLength(2100);
  });

  it('has room for 63 clients, and reads past both tables when one of them leaves', () => {
    const run = runToEnd(buildExample(ID, 'full-table.json'));
    expect(run.consoleText('crowd-client')).toContain('the last one received 4');
    // The first FD_WRITE of each is taken for something to receive.
    expect(returned(run, 'server', 'recv').filter((value) => value === '10035').length).toBeGreaterThanOrEqual(62);
    expect(told(ID, run)).toEqual(['out-of-bounds-read: clients[i] = clients[i + 1];', 'out-of-bounds-read: events[i] = events[i + 1];']);
    expect(run.findings.map(({ data }) => data['index'])).toEqual([64, 64]);
  });

  it('accepts the 64th client and closes it without a word', () => {
    const run = runToEnd(buildExample(ID, 'one-too-many.json'));
    const server = run.consoleText('server');
    expect(server.match(/^joined /gm)).toHaveLength(64);
    expect(server.match(/^left /gm)).toHaveLength(63);
    expect(server).toContain('no room for another client');
    expect(run.consoleText('crowd-client')).toMatch(/connected 64 times\nthe last one received (0|-1)\n/);
  });

  it('serves the lowest index first: who comes after a flood is served last', () => {
    const lines =
      runToEnd(buildExample(ID, 'flood.json'))
        .consoleText('server')
        .match(/^\[.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.findIndex((line) => line.includes('quiet'))).toBe(lines.length - 1);
  });

  it('tells another error than the one that FD_CLOSE brought', () => {
    const run = runToEnd(buildExample(ID, 'reset-after-echo.json'));
    expect(run.consoleText('server')).toMatch(/^FD_CLOSE: /m);
    expect(run.consoleText('server')).not.toContain('forcibly closed');
    expect(told(ID, run)[0]).toMatch(/^uninitialised-argument: printf\("\\nleft/);
  });
});
