import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request, Response } from '../../worker/protocol.ts';
import { SessionClient, SessionError } from './session-client.ts';

/** A worker that answers as the test says, and remembers what it was asked. */
class PuppetWorker extends EventTarget {
  readonly asked: Request[] = [];
  ended = false;

  postMessage(request: Request): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(response: Response): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

const setUp = () => {
  const workers: PuppetWorker[] = [];
  const start = (): Worker => {
    const worker = new PuppetWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const client = new SessionClient({ start, patience: { first: 1000, later: 100 } });
  const worker = (): PuppetWorker => {
    const last = workers.at(-1);
    if (!last) throw new Error('no worker was started');
    return last;
  };
  return { client, workers, worker };
};

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof SessionError ? error.failure : 'another error'),
  );

describe('SessionClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts no worker before it is asked', () => {
    expect(setUp().workers).toHaveLength(0);
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    const { client, worker } = setUp();
    const seek = client.seek(3);
    const usage = client.usage(10);
    expect(worker().asked.map(({ method, args }) => [method, args])).toEqual([
      ['seek', [3]],
      ['usage', [10]],
    ]);
    worker().answer({ id: worker().asked[1]?.id ?? 0, ok: true, value: 'the usage' });
    worker().answer({ id: worker().asked[0]?.id ?? 0, ok: true, value: 'the view' });
    expect([await seek, await usage]).toEqual(['the view', 'the usage']);
  });

  it('passes on that a question could not be answered', async () => {
    const { client, worker } = setUp();
    const seek = failure(client.seek(3));
    worker().answer({ id: 1, ok: false, message: 'no run is open' });
    expect(await seek).toBe('failed');
    expect(worker().ended).toBe(false);
  });

  it('ends a worker that does not answer, sooner once it has answered before', async () => {
    const { client, worker, workers } = setUp();
    const first = client.checkpoints();
    vi.advanceTimersByTime(999);
    worker().answer({ id: 1, ok: true, value: 'time line' });
    await first;
    const second = failure(client.seek(1));
    vi.advanceTimersByTime(100);
    expect(await second).toBe('unresponsive');
    expect(worker().ended).toBe(true);
    void failure(client.seek(1));
    expect(workers).toHaveLength(2);
  });

  it('rejects everything that is open when the worker dies', async () => {
    const { client, worker } = setUp();
    const open = [failure(client.seek(1)), failure(client.checkpoints())];
    worker().die();
    expect(await Promise.all(open)).toEqual(['crashed', 'crashed']);
  });

  it('closes', async () => {
    const { client, worker } = setUp();
    const open = failure(client.seek(1));
    client.close();
    expect(await open).toBe('closed');
    expect(worker().ended).toBe(true);
  });
});
