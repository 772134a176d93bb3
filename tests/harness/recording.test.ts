import { describe, expect, it } from 'vitest';
import { fold } from '../../harness/native/fold.ts';
import { whyNotRecordable } from '../../harness/native/recordable.ts';
import { TraceFile } from '../../harness/native/trace-file.ts';
import { readRecording, writeRecording, type CallRecord, type Recording } from '../../harness/record-type.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';

const call = (n: number, api: string, more: Partial<CallRecord> = {}): CallRecord => ({
  ...{ kind: 'call', process: 'server', thread: 1, n, api, args: {}, result: 0, error: 0, out: {}, line: 1 },
  ...{ enter: 10 * n, leave: 10 * n + 5, ...more },
});

const recording: Recording = {
  header: {
    ...{
      kind: 'run',
      example: '03-01',
      scenario: 'scenario.json',
      system: 'wine',
      version: '8.0',
      date: '2026-11-21',
      command: 'npm run …',
    },
    ...{
      processes: [{ name: 'server', source: 'server.cpp', exitCode: null, console: 'hello\n' }],
      ended: 'stopped',
      why: 'at rest: server',
    },
  },
  calls: [
    call(0, 'recv', { args: { s: { handle: 164 }, buf: 'ptr', len: 1024 }, result: 3, bytes: 'YWJj' }),
    call(1, 'connect', { result: -1, error: 10061 }),
    call(2, 'WSAEnumNetworkEvents', { out: { lpNetworkEvents: { lNetworkEvents: 33, iErrorCode: { '5': 10053 } } } }),
    call(3, 'accept', { leave: null }),
  ],
};

describe('a recording in a file', () => {
  it('reads back as it was written', () => {
    expect(readRecording(writeRecording(recording))).toEqual(recording);
  });

  it('one line for the run and one for each call, without what says nothing', () => {
    const lines = writeRecording(recording).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + recording.calls.length);
    expect(lines[1]).not.toMatch(/"error"|"out"/);
  });

  it('a record that is none is told with its line', () => {
    expect(() => readRecording(writeRecording(recording).replace('"api":"connect"', '"api":7'))).toThrow('line 3');
  });
});

describe('polls are folded', () => {
  const round = (n: number): CallRecord[] => [
    call(n, 'recv', { result: -1, error: 10035 }),
    call(n + 1, 'WSAGetLastError', { result: 10035 }),
  ];

  it('a round of two calls: one stays, its last call says how often', () => {
    const calls = [call(0, 'socket'), ...[1, 3, 5, 7, 9].flatMap(round), call(11, 'closesocket')];
    const folded = fold(calls);
    expect(folded.map(({ n }) => n)).toEqual([0, 1, 2, 11]);
    expect(folded[2]).toMatchObject({ api: 'WSAGetLastError', repeated: 5, period: 2, enter: 20, leave: 105 });
    expect(folded[1]).not.toHaveProperty('repeated');
  });

  it('equal calls: a round of one', () => {
    const folded = fold(Array.from({ length: 100_000 }, (_, n) => call(n, 'Sleep')));
    expect(folded).toHaveLength(1);
    expect(folded[0]).toMatchObject({ n: 0, repeated: 100_000 });
    expect(folded[0]).not.toHaveProperty('period');
  });

  it('what is left of a round that was cut off stays', () => {
    const calls = [...[0, 2, 4, 6].flatMap(round), call(8, 'recv', { result: -1, error: 10035 }), call(9, 'send')];
    expect(fold(calls).map(({ api }) => api)).toEqual(['recv', 'WSAGetLastError', 'recv', 'send']);
  });

  it.each([
    ['three equal calls', [0, 1, 2].map((n) => call(n, 'Sleep'))],
    ['calls that moved data', [0, 1, 2, 3, 4].map((n) => call(n, 'send', { bytes: 'YWJj' }))],
    ['calls that gave different results', [0, 1, 2, 3, 4].map((n) => call(n, 'GetTickCount', { result: n }))],
    ['calls of different places', [0, 1, 2, 3, 4].map((n) => call(n, 'Sleep', { line: n }))],
    ['calls that have not returned', [0, 1, 2, 3, 4].map((n) => call(n, 'accept', { leave: null }))],
  ])('%s are not', (_, calls) => {
    expect(fold(calls)).toEqual(calls);
  });
});

describe('what the shim writes', () => {
  const begun = (t: number, n: number, api: string, at = 1): string => `${JSON.stringify({ t, n, api, at, args: {}, enter: 100 * n })}\n`;
  const returned = (t: number, n: number, more: object = {}): string => `${JSON.stringify({ t, n, leave: 100 * n + 50, ...more })}\n`;

  it('comes in pieces; calls stand in the order in which they return', () => {
    const trace = new TraceFile();
    const text =
      begun(0, 0, 'accept') +
      begun(1, 0, 'recv') +
      returned(1, 0, { result: 3, bytes: 'YWJj' }) +
      returned(0, 0, { result: { handle: 4 } });
    for (const character of text) trace.read(character);
    expect(trace.returned.map(({ api }) => api)).toEqual(['recv', 'accept']);
    expect(trace.returned[0]).toMatchObject({ thread: 1, n: 0, result: 3, error: 0, bytes: 'YWJj', leave: 50 });
    expect(trace).toMatchObject({ pending: [], unreadable: null });
  });

  it('a call that does not return stays pending', () => {
    const trace = new TraceFile();
    trace.read(begun(0, 0, 'WaitForSingleObject'));
    expect(trace.pending).toMatchObject([{ api: 'WaitForSingleObject', leave: null }]);
  });

  it.each(['{"t":0,"n"\n', 'garbage\n', returned(0, 7)])('a line that it cannot have written is told: %j', (line) => {
    const trace = new TraceFile();
    trace.read(begun(0, 0, 'send') + line);
    expect(trace.unreadable).toBe(line.trim());
  });

  it('a thread that polls brings nothing new', () => {
    const trace = new TraceFile();
    const poll = (n: number): string =>
      begun(0, n, 'recv', 1) + returned(0, n, { result: -1, error: 10035 }) + begun(0, n + 1, 'Sleep', 2) + returned(0, n + 1);
    for (let n = 0; n < 40; n += 2) trace.read(poll(n));
    expect(trace.news).toBe(2);
    trace.read(begun(0, 40, 'recv', 1) + returned(0, 40, { result: 3, bytes: 'YWJj' }));
    expect(trace.news).toBe(3);
  });
});

describe('which scenarios one computer can be made to run', () => {
  const reason = (more: object): string | null => {
    const read = readScenario({ processes: [{ name: 'main', source: 'main.cpp' }], ...more });
    return 'scenario' in read ? whyNotRecordable(read.scenario) : expect.fail(read.problems.join());
  };

  it.each([
    [{}, null],
    [{ network: { latencyUs: 900, jitterUs: 5 } }, null],
    [{ network: { maxSegment: 2 } }, 'it sets the size of segments'],
    [{ network: { sendBuffer: 10 } }, 'it sets the size of the buffers of sockets'],
    [{ network: { lossPercent: 5 } }, 'it loses datagrams'],
    [
      {
        network: {
          hosts: [
            { name: 'a', address: '10.0.0.1' },
            { name: 'b', address: '10.0.0.2' },
          ],
        },
      },
      'it has several computers',
    ],
    [{ files: { 'a.txt': 'x' } }, 'it needs files on drive C:'],
  ])('%j: %s', (more, expected) => {
    expect(reason(more)).toBe(expected);
  });
});
