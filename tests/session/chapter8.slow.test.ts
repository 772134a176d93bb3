import { describe, expect, it } from 'vitest';
import { buildExample, lineOf, runToEnd } from './example.ts';

const count = (text: string, word: string): number => text.split(word).length - 1;

describe('chapter 8: the echo server with a completion port', () => {
  it.each(['d', 'r1', 'r2'])('echoes what two clients type (schedule %s)', (token) => {
    const run = runToEnd(buildExample('08-01', 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('client')).toContain('received 3 bytes: abc');
    expect(run.consoleText('client-2')).toContain('received 5 bytes: ABCDE');
    expect(count(run.consoleText('server'), 'joined')).toBe(2);
    expect(count(run.consoleText('server'), 'left')).toBe(2);
    expect(run.findings).toEqual([]);
  });

  it('has two workers for each processor, and main', () => {
    const run = runToEnd(buildExample('08-01', 'two-talkers.json'));
    const waiting = [...run.kernel.state.threads.values()].map(({ wait }) => wait?.target.kind);
    expect(waiting.filter((kind) => kind === 'packet')).toHaveLength(4);
  });

  it('takes a hundred clients', () => {
    const run = runToEnd(buildExample('08-01', 'crowd.json'));
    expect(count(run.consoleText('server'), 'joined')).toBe(100);
    expect(count(run.consoleText('server'), 'left')).toBe(100);
    expect(run.consoleText('crowd-client')).toContain('the second got 5 bytes back');
    expect(run.findings).toEqual([]);
  });

  it.each(['d', 'r1', 'r2'])('a client that pours without a pause does not keep the workers from another (schedule %s)', (token) => {
    const text = runToEnd(buildExample('08-01', 'flood.json'), token).consoleText('server');
    expect(text.indexOf('] abc')).toBeLessThan(text.lastIndexOf('] fff'));
  });

  it('a receive that fills the buffer writes the terminator onto the count that follows, whose low byte is 0 already', () => {
    const run = runToEnd(buildExample('08-01', 'exactly-1024.json'));
    expect(run.findings.map((finding) => [finding.code, lineOf('08-01', finding)])).toEqual([
      ['index-out-of-bounds', "client->buffer[client->received] = '\\0';"],
    ]);
    expect(run.consoleText('rude-client')).toContain('received 1024 bytes');
  });

  it('a client that resets before its echo is sent is never said to have left', () => {
    const run = runToEnd(buildExample('08-01', 'reset-after-sending.json'));
    expect(run.consoleText('server')).toContain('WSASend: An existing connection was forcibly closed by the remote host.');
    expect(run.consoleText('server')).not.toContain('left');
    expect(run.kernel.state.requests.size).toBe(0);
  });

  it.each(['d', 'r1', 'r2'])('a client that resets before its first receive is forgotten, not closed (08-01-3, schedule %s)', (token) => {
    const run = runToEnd(buildExample('08-01', 'reset-at-once.json'), token);
    expect(run.consoleText('server')).toContain('WSARecv: An existing connection was forcibly closed by the remote host.');
    expect(run.consoleText('server')).not.toContain('left');
    expect(run.trace.events.some((event) => event.kind === 'call' && event.process === 'server' && event.api === 'closesocket')).toBe(
      false,
    );
  });

  it('a reset while a receive waits: ERROR_NETNAME_DELETED in the packet, WSAECONNRESET by WSAGetOverlappedResult', () => {
    const run = runToEnd(buildExample('08-01', 'reset-after-echo.json'));
    expect(run.consoleText('server')).toContain('operation: An existing connection was forcibly closed by the remote host.');
    const returned = run.trace.events.filter((event) => event.kind === 'returned' && event.value === '0');
    expect(returned.map((event) => event.kind === 'returned' && [event.api, event.error])).toEqual(
      expect.arrayContaining([
        ['GetQueuedCompletionStatus', 64],
        ['WSAGetOverlappedResult', 10054],
      ]),
    );
    expect(count(run.consoleText('server'), 'left')).toBe(1);
  });
});
