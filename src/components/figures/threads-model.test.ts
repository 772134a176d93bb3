import { describe, expect, it } from 'vitest';
import { canConnect, clientLeaves, clientSends, connectClient, living, startServer, type Lane, type Threads } from './threads-model.ts';

/** At beat `at`, per lane: R running, B blocked, - not there. */
const beats = (lane: Lane | undefined, upTo: number): string =>
  Array.from({ length: upTo }, (_, at) => {
    const span = lane?.spans.find(({ from, to }) => from <= at && at < to);
    return span === undefined ? '-' : span.state === 'running' ? 'R' : 'B';
  }).join('');
const picture = (threads: Threads): readonly string[] => threads.lanes.map((lane) => beats(lane, threads.beat));

describe('threads of the server', () => {
  it('starts with two that have had their turn', () => {
    expect(picture(startServer())).toEqual(['RB', '-R']);
  });

  it('gives each client a thread; only the listening thread and the new one run', () => {
    expect(picture(connectClient(connectClient(startServer())))).toEqual(['RBBBBBBB', '-RBBRBBR', '----RBBB', '-------R']);
  });

  it('a message wakes the thread of that client and no other', () => {
    const two = connectClient(connectClient(startServer()));
    expect(picture(clientSends(two, 2))).toEqual(['RBBBBBBBBBB', '-RBBRBBRBBB', '----RBBBBBR', '-------RBBB']);
  });

  it('a thread whose client left takes no further part', () => {
    const gone = clientLeaves(connectClient(startServer()), 2);
    expect(living(gone)).toBe(2);
    expect(picture(connectClient(gone))).toEqual(['RBBBBBBBBBB', '-RBBRBBBBBR', '----RBBR---', '----------R']);
  });

  it('stops at eight lanes', () => {
    let threads = startServer();
    while (canConnect(threads)) threads = connectClient(threads);
    expect(threads.lanes).toHaveLength(8);
  });
});
