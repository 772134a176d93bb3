import { describe, expect, it } from 'vitest';
import { openSession } from '../../simulator/session/open.ts';
import type { Scenario } from '../../simulator/session/scenario.ts';
import { readScenario } from '../../simulator/session/scenario.ts';
import type { Session } from '../../simulator/session/session.ts';
import type { Request } from '../../worker/protocol.ts';
import { SessionClient } from './session-client.ts';

/** The worker without a thread of its own. */
class HereWorker extends EventTarget {
  ended = false;
  #session: Session | null = null;

  postMessage({ id, method, args }: Request): void {
    queueMicrotask(() => {
      if (this.ended) return;
      this.dispatchEvent(new MessageEvent('message', { data: this.#answer(id, method, args) }));
    });
  }

  terminate(): void {
    this.ended = true;
  }

  #answer(id: number, method: Request['method'], args: Request['args']): unknown {
    if (method === 'open') {
      const opened = openSession(args[0] as Parameters<typeof openSession>[0]);
      this.#session = opened.session;
      return { id, ok: true, value: opened.result };
    }
    if (!this.#session) return { id, ok: false, message: 'no run is open' };
    const act = Reflect.get(this.#session, method) as (...given: Request['args']) => unknown;
    return { id, ok: true, value: structuredClone(act.apply(this.#session, args)) };
  }
}

const scenario = ((): Scenario => {
  const read = readScenario({
    processes: [
      { name: 'server', source: 'server.cpp' },
      { name: 'other', source: 'server.cpp' },
    ],
  });
  if ('problems' in read) throw new Error(read.problems.join());
  return read.scenario;
})();
const server = `#include <stdio.h>
int main() { char line[80]; while (fgets(line, 80, stdin)) printf("%s", line); return 3; }`;
const input = { scenario, sources: { 'server.cpp': server }, schedule: 'd' };

const setUp = (turn: () => Promise<void> | null = () => null) => {
  const workers: HereWorker[] = [];
  const start = (): Worker => {
    const worker = new HereWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { client: new SessionClient({ start, turn }), alive: () => workers.filter(({ ended }) => !ended).length, workers };
};

/** Typed lines at two steps, the second process's input ended, and gone back a little. */
const talk = async (client: SessionClient): Promise<void> => {
  await client.open(input);
  await client.advance({ kind: 'run', limit: 1000 });
  await client.type('server', 'first');
  await client.advance({ kind: 'step' });
  await client.type('other', null);
  await client.type('server', 'second');
  const { lastStep } = await client.advance({ kind: 'run', limit: 1000 });
  await client.seek(lastStep - 3);
};

const everything = async (client: SessionClient, step: number): Promise<unknown> => ({
  view: await client.seek(step),
  timeline: await client.timeline({ from: 0, to: Infinity, buckets: 100, threads: null, focus: null }),
  log: await client.log({ before: Infinity, limit: 100, thread: null }),
});

describe('a client that rests', () => {
  it('has no worker then, and with the next question stands where it stood', async () => {
    const { client, alive, workers } = setUp();
    await talk(client);
    const { step } = await client.course();
    const before = await everything(client, step);
    await client.rest();
    expect(alive()).toBe(0);
    expect(await client.course()).toMatchObject({ step });
    expect(await everything(client, step)).toEqual(before);
    expect([alive(), workers.length]).toEqual([1, 2]);
    expect(JSON.stringify(before)).toContain('second');
  });

  it('goes on as the run would have', async () => {
    const [one, other] = [setUp(), setUp()];
    for (const { client } of [one, other]) await talk(client);
    await one.client.rest();
    const both = [one, other].map(async ({ client }) => {
      await client.type('server', 'third');
      return client.advance({ kind: 'run', limit: 1000 });
    });
    expect(await both[0]).toEqual(await both[1]);
  });

  it('waits for its turn before it starts a worker', async () => {
    let give = (): void => undefined;
    const { client, alive } = setUp(() => new Promise<void>((resolve) => (give = resolve)));
    const opened = client.open(input);
    await Promise.resolve();
    expect(alive()).toBe(0);
    give();
    expect((await opened).kind).toBe('opened');
    expect(alive()).toBe(1);
  });

  it('opens elsewhere what has been kept', async () => {
    const [one, other] = [setUp(), setUp()];
    await talk(one.client);
    const course = await one.client.course();
    const restored = await other.client.restore(input, course);
    expect(restored).toMatchObject({ kind: 'opened', view: { step: course.step, lastStep: course.last } });
    expect(await everything(other.client, course.step)).toEqual(await everything(one.client, course.step));
  });

  it('comes as near as the program does when a course is not one of its own', async () => {
    const { client } = setUp();
    const inputs = [{ step: 5000, process: 'server', kind: 'line' as const, line: 'x' }];
    const restored = await client.restore(input, { schedule: 'd', inputs, step: 7000, last: 9000 });
    expect(restored.kind === 'opened' && restored.view.end).toBe('quiescent');
  });
});
