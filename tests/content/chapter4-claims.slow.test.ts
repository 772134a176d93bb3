import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, returned, runToEnd, told, withBuffer } from '../session/example.ts';

/** What chapter 4 says about its programs beyond what tests/session/chapter4.slow.test.ts shows, run. */

const WOULD_BLOCK = '10035';

/** Runs an example with changes to its server; each must find what it replaces, as often as it is said to stand there. */
function run(
  id: string,
  file: string,
  limit: number,
  ...edits: readonly (readonly [from: string, to: string, times?: number])[]
): Simulation {
  const edit = (text: string, source: string): string =>
    source !== 'server.cpp'
      ? text
      : edits.reduce((before, [from, to, times = 1]) => {
          expect(before.split(from), from).toHaveLength(times + 1);
          return before.replaceAll(from, to);
        }, text);
  return runToEnd(
    buildExample(id, file, (same) => same, edit),
    'd',
    limit,
  );
}

/** Time that the threads of the server have run, as a share of the run. */
function share({ kernel, time, processes }: Simulation): number {
  const [server] = processes;
  const threads = [...kernel.state.threads.values()].filter(({ process }) => process === server?.id);
  return threads.reduce((sum, { cpu }) => sum + cpu, 0) / time;
}

const waiting = ({ kernel, processes }: Simulation): number =>
  [...kernel.state.threads.values()].filter(({ process }) => process === processes[0]?.id).length;

describe('4.1', () => {
  it('has called accept hundreds of times before anything is typed, where the server of 3.1 called it three times', () => {
    const busy = run('04-01', 'scenario.json', 12_000);
    expect(returned(busy, 'server', 'accept').filter((value) => value === WOULD_BLOCK).length).toBeGreaterThan(500);
    const calls = runToEnd(buildExample('03-01', 'scenario.json')).trace.events.filter(
      (event) => event.kind === 'call' && event.api === 'accept',
    );
    expect(calls).toHaveLength(3);
  });

  it('a pause before each continue brings the CPU down', () => {
    const pause = [
      'if (WSAGetLastError() == WSAEWOULDBLOCK)\n                continue;',
      'if (WSAGetLastError() == WSAEWOULDBLOCK) { Sleep(10); continue; }',
      2,
    ] as const;
    expect(share(run('04-01', 'scenario.json', 12_000))).toBeGreaterThan(0.9);
    expect(share(run('04-01', 'scenario.json', 12_000, pause))).toBeLessThan(0.05);
  });
});

describe('4.2', () => {
  it('rests with two threads', () => {
    const rest = run('04-02', 'scenario.json', 12_000);
    expect(rest.end).toBe('quiescent');
    expect(waiting(rest)).toBe(2);
  });

  it('an index stepped back serves the neighbour in the same round', () => {
    const mended = run('04-02', 'skipped-neighbour.json', 20_000, ['removeClient(i);', 'removeClient(i--);', 3]);
    const calls = mended.trace.events.flatMap((event) => (event.kind === 'call' && event.process === 'server' ? [event.api] : []));
    const removed = calls.indexOf('closesocket');
    expect(calls.slice(removed, removed + calls.slice(removed).indexOf('recv'))).not.toContain('select');
  });

  it('a reset at the end makes removeClient print an address never filled in', () => {
    expect(told('04-02', run('04-02', 'skipped-neighbour.json', 20_000))[0]).toMatch(/^uninitialised-argument: printf\("\\nleft/);
  });

  it('a buffer of 1000 sends back 768 of them', () => {
    const small = runToEnd(
      buildExample('04-02', 'exactly-1024.json', (same) => same, withBuffer(1000)),
      'd',
      12_000,
    );
    expect(returned(small, 'server', 'recv')[0]).toBe('1000');
    expect(returned(small, 'server', 'send')[0]).toBe('768');
  });

  it('while the client that pours reads nothing, the server waits in select with it in the write set', () => {
    const { events } = run('04-02', 'pouring.json', 12_000).trace;
    const blocked = events.findIndex((event) => event.kind === 'blocked' && event.process === 'pouring-client');
    expect(blocked).toBeGreaterThan(0);
    expect(events.slice(blocked).some((event) => event.kind === 'call' && event.api === 'select')).toBe(true);
  });
});
