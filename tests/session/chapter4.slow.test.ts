import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, echoed, partialSend, returned, runToEnd, told, withBuffer } from './example.ts';

const WOULD_BLOCK = '10035';
const sum = (values: readonly string[]): number => values.map(Number).reduce((total, value) => total + (value < 10_000 ? value : 0), 0);

/** The server polls without end, so its runs are cut: by then nothing but polling goes on. */
const polled = 8000;

/** Share of the time that the busiest thread spent running. */
const busiest = (run: Simulation): number => Math.max(...[...run.kernel.state.threads.values()].map(({ cpu }) => cpu)) / run.time;

describe('chapter 4: the echo server that never blocks (04-01)', () => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type (schedule %s)', (token) => {
    const run = runToEnd(buildExample('04-01', 'two-talkers.json'), token, polled);
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    // A client's farewell is told as the error of the last poll.
    expect(run.consoleText('server')).toMatch(/recv: A non-blocking socket operation could not be completed immediately\.\s+left /);
    expect(run.findings).toEqual([]);
  });

  it('keeps a processor busy where the blocking one is idle', () => {
    const run = runToEnd(buildExample('04-01', 'two-talkers.json'), 'd', 20_000);
    expect(told('04-01', run)).toEqual(['busy-waiting: SOCKET clientSocket = accept(listenSocket, (SOCKADDR *)&client, &clientSize);']);
    expect(run.end).toBeNull();
    expect(busiest(run)).toBeGreaterThan(0.9);
    expect(returned(run, 'server', 'accept').filter((value) => value === WOULD_BLOCK).length).toBeGreaterThan(1000);
    const blocking = runToEnd(buildExample('03-01', 'two-talkers.json'));
    expect(blocking.end).toBe('quiescent');
    expect(busiest(blocking)).toBeLessThan(0.3);
  });

  it('cuts off a client that does not read', () => {
    const run = runToEnd(buildExample('04-01', 'never-reads.json'), 'd', polled);
    expect(run.consoleText('server')).toMatch(/send: A non-blocking socket operation could not be completed immediately\.\s+left /);
    expect(run.processes.find(({ name }) => name === 'deaf-client')?.exitCode).toBe(0);
  });

  it('forgets what a send did not take', () => {
    const built = buildExample('04-01', 'lost-tail.json');
    const whole = runToEnd(built, 'd', polled);
    expect(sum(returned(whole, 'server', 'send'))).toBe(1780);
    const run = runToEnd(built, partialSend(built, polled), polled);
    expect(sum(returned(run, 'server', 'send'))).toBeLessThan(sum(returned(run, 'server', 'recv')));
    expect(run.consoleText('server')).not.toContain('send:');
  });

  it('writes one past its buffer when 1024 bytes come at once', () => {
    const built = buildExample('04-01', 'exactly-1024.json');
    expect(told('04-01', runToEnd(built, 'd', polled))[0]).toBe("out-of-bounds-write: buffer[received] = '\\0';");
  });

  it('prints an address never filled when a client leaves without sending', () => {
    const built = buildExample('04-01', 'leave-at-once.json');
    expect(told('04-01', runToEnd(built, 'd', polled))[0]).toMatch(/^uninitialised-argument: printf\("\\nleft/);
  });
});

describe('chapter 4: the echo server with select (04-02)', () => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type, then rests (schedule %s)', (token) => {
    const run = runToEnd(buildExample('04-02', 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    expect(run.findings).toEqual([]);
    expect(busiest(run)).toBeLessThan(0.3);
  });

  it('asks twice for one echo: when to receive, and when to send', () => {
    const run = runToEnd(buildExample('04-02', 'two-talkers.json'));
    const calls = run.trace.events.flatMap((event) => (event.kind === 'call' && event.process === 'server' ? [event.api] : []));
    const receive = calls.indexOf('recv');
    expect(calls.slice(receive, calls.indexOf('send'))).toContain('select');
  });

  it('turns the 64th client away, who hears of it only afterwards', () => {
    const run = runToEnd(buildExample('04-02', 'one-too-many.json'));
    const server = run.consoleText('server');
    expect(server.match(/^joined /gm)).toHaveLength(64);
    expect(server).toMatch(/no room for another client\nturned away/);
    expect(run.consoleText('crowd-client')).toMatch(/connected 64 times\nthe last one received (0|-1)\n/);
    expect(run.findings).toEqual([]); // the copy of one record too many stays within the array
  });

  it('passes over the neighbour of a client that it removes, and serves it a round later (04-02-1)', () => {
    const run = runToEnd(buildExample('04-02', 'skipped-neighbour.json'));
    const calls = run.trace.events.flatMap((event) => (event.kind === 'call' && event.process === 'server' ? [event.api] : []));
    const removed = calls.indexOf('closesocket');
    expect(calls.slice(removed, removed + calls.slice(removed).indexOf('recv'))).toContain('select');
    expect(run.consoleText('server')).toMatch(/\] busy\n\nleft .*\n\[.*\] late/);
    expect(run.consoleText('neighbours-client')).toBe('the second received 4 bytes\n');
  });

  it('takes nothing more of a client until it is rid of what it owes', () => {
    const run = runToEnd(buildExample('04-02', 'pouring.json'));
    expect(returned(run, 'server', 'send')).not.toContain(WOULD_BLOCK);
    expect(run.consoleText('pouring-client')).toContain('received 3000 bytes');
  });

  it('sends the rest when a send takes a part', () => {
    const built = buildExample('04-02', 'lost-tail.json');
    const run = runToEnd(built, partialSend(built));
    expect(run.consoleText('pouring-client')).toContain('received 1780 bytes');
  });

  it('serves everyone in each round, however much one sends', () => {
    const lines =
      runToEnd(buildExample('04-02', 'flood.json'))
        .consoleText('server')
        .match(/^\[.*$/gm) ?? [];
    expect(lines.findIndex((line) => line.includes('quiet'))).toBeLessThan(lines.length / 2);
  });

  // Little-endian: the byte after the buffer is the low one of `received`, when no padding lies between.
  it.each([
    { size: 1024, sent: 1024 },
    { size: 1023, sent: 1023 },
    { size: 1000, sent: 768 },
    { size: 260, sent: 256 },
    { size: 16, sent: null },
  ])('a full buffer of $size bytes is followed by a zero that makes it echo $sent', ({ size, sent }) => {
    const built = buildExample('04-02', 'exactly-1024.json', undefined, withBuffer(size));
    const run = runToEnd(built, 'd', 3000);
    expect(told('04-02', run)[0]).toBe("index-out-of-bounds: client->buffer[received] = '\\0';");
    expect(returned(run, 'server', 'recv')[0]).toBe(String(size));
    expect(returned(run, 'server', 'send')[0] ?? null).toBe(sent === null ? null : String(sent));
  });
});
