import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { History } from '../../src/simulator/session/history/history.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { drawTimeline } from '../../src/simulator/session/timeline.ts';
import type { LaneState, Timeline, TimelineWindow } from '../../src/simulator/session/timeline-view.ts';
import type { TraceEvent } from '../../src/simulator/trace/event.ts';
import { buildExample, buildPrograms, runToEnd } from './example.ts';

interface Played {
  readonly run: Run;
  readonly simulation: Simulation;
  readonly events: readonly TraceEvent[];
}

/** An example's clients type two lines; the run goes to its rest, findings passed. */
function play(id: string, file = 'two-talkers.json', limit = 20_000): Played {
  return finish(new Simulation(buildExample(id, file), new Schedule()), limit);
}

function finish(simulation: Simulation, limit: number): Played {
  const run = new Run(simulation);
  while (run.view.end === null && run.view.step < limit) run.advance({ kind: 'run', limit: limit - run.view.step });
  return { run, simulation, events: simulation.trace.events };
}

const whole: TimelineWindow = { from: 0, to: Infinity, buckets: 1e9, threads: null, focus: null };

/** How many steps each thread stood how, by a window's spans; the spans must follow each other without gaps. */
function shares(timeline: Timeline): Map<number, Partial<Record<LaneState, number>>> {
  return new Map(
    timeline.lanes.map(({ thread, spans }) => {
      const counts: Partial<Record<LaneState, number>> = {};
      for (const [i, span] of spans.entries()) {
        expect(span.from).toBe(i === 0 ? Math.max(timeline.from, span.from) : (spans[i - 1]?.to ?? 0) + 1);
        const parts = span.state === 'mixed' ? span.shares : { [span.state]: span.to - span.from + 1 };
        for (const [state, steps] of Object.entries(parts)) counts[state as LaneState] = (counts[state as LaneState] ?? 0) + steps;
      }
      return [thread, counts];
    }),
  );
}

let routines: Played;
let port: Played;
let events: Played;
let blocking: Played;
beforeAll(() => {
  blocking = play('03-01');
  events = play('06-01');
  routines = play('07-02');
  port = play('08-01');
});

describe('lanes', () => {
  it('say of each step what its view says', () => {
    const { run } = routines;
    const timeline = run.timeline(whole);
    for (let step = 1; step <= run.view.lastStep; step += 7) {
      const view = run.seek(step);
      for (const thread of view.processes.flatMap((process) => process.threads)) {
        const span = timeline.lanes.find((lane) => lane.thread === thread.id)?.spans.find(({ from, to }) => from <= step && step <= to);
        const state = span?.state === 'callback' ? 'running' : span?.state === 'alertable' ? 'blocked' : (span?.state ?? 'ended');
        expect(`${step} ${thread.letter} ${state}`).toBe(`${step} ${thread.letter} ${thread.state}`);
      }
    }
  });

  it('give threads the letters that views give them', () => {
    for (const { run } of [routines, port]) {
      const view = run.seek(run.view.lastStep);
      const letters = new Map(run.timeline(whole).threads.map(({ thread, letter }) => [thread, letter]));
      for (const { id, letter } of view.processes.flatMap((process) => process.threads)) expect(letters.get(id)).toBe(letter);
    }
  });

  it('tell alertable waits and completion routines apart from others', () => {
    const spans = routines.run.timeline(whole).lanes.flatMap((lane) => lane.spans);
    const waits = spans.filter(({ state }) => state === 'alertable').map((span) => (span.state === 'mixed' ? null : span.call));
    expect(new Set(waits)).toEqual(new Set(['WaitForSingleObjectEx']));
    expect(spans.some((span) => span.state === 'callback' && span.callback === 'operationEnded')).toBe(true);
  });

  it('drawn together cover exactly what they say one by one', () => {
    const { run } = port;
    const last = run.view.lastStep;
    fc.assert(
      fc.property(fc.nat(last), fc.nat(last), fc.integer({ min: 1, max: 400 }), (a, b, buckets) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const fine = run.timeline({ ...whole, from, to });
        const coarse = run.timeline({ ...whole, from, to, buckets });
        expect(shares(coarse)).toEqual(shares(fine));
        for (const { spans } of coarse.lanes) expect(spans.length).toBeLessThanOrEqual(2 * buckets + 2);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('begin anew when the past is changed', () => {
    const { run } = play('03-01', 'scenario.json');
    const before = run.timeline(whole);
    run.seek(Math.floor(before.lastStep / 2));
    const changed = run.type('client', 'hello');
    expect(run.timeline(whole).lastStep).toBe(changed.lastStep);
    expect(run.timeline(whole).lanes.every(({ spans }) => spans.every(({ to }) => to <= changed.lastStep))).toBe(true);
  });
});

describe('arrows', () => {
  const arrowsOf = ({ run }: Played, kind: string) => run.timeline(whole).arrows.filter((arrow) => arrow.kind === kind);
  const at = ({ events: all }: Played, thread: number, step: number): readonly TraceEvent[] =>
    all.filter((event) => event.thread === thread && event.step === step);
  const all = (): readonly Played[] => [blocking, events, routines, port];

  it('point forwards, from one thread to another', () => {
    for (const { run } of all()) {
      const { arrows } = run.timeline(whole);
      expect(arrows.length).toBeGreaterThan(0);
      for (const { from, to } of arrows) expect(from.step <= to.step && from.thread !== to.thread).toBe(true);
    }
  });

  it('of the network begin where bytes, a connection or its end are sent, and end where the other side has them', () => {
    for (const played of all()) {
      const network = arrowsOf(played, 'network');
      expect(network.length).toBeGreaterThan(4);
      for (const { from, to } of network) {
        expect(at(played, from.thread, from.step).some(({ kind }) => kind === 'segment' || kind === 'call')).toBe(true);
        expect(at(played, to.thread, to.step).some(({ kind }) => kind === 'woken' || kind === 'received')).toBe(true);
      }
    }
  });

  it('lead from each send of a client to the recv of the server that gets its bytes', () => {
    const { run, events: told } = blocking;
    const clients = new Set(told.flatMap((event) => (event.process.startsWith('client') ? [event.thread] : [])));
    const sends = told.filter((event) => event.kind === 'call' && event.api === 'send' && clients.has(event.thread));
    const arrows = run.timeline(whole).arrows;
    expect(sends.length).toBeGreaterThan(1);
    for (const send of sends) {
      const arrow = arrows.find(({ kind, from }) => kind === 'network' && from.thread === send.thread && from.step === send.step);
      const call = told.findLast(
        (event) => event.kind === 'call' && event.thread === arrow?.to.thread && event.step <= (arrow?.to.step ?? 0),
      );
      expect(call?.kind === 'call' ? call.api : '').toBe('recv');
    }
  });

  it('of a created thread begin in the call that created it, and end where it first runs', () => {
    for (const played of [routines, port]) {
      const starts = arrowsOf(played, 'start');
      expect(starts.length).toBeGreaterThan(0);
      for (const { from, to } of starts) {
        expect(at(played, from.thread, from.step).some((event) => event.kind === 'call' && /Thread|_beginthreadex/.test(event.api))).toBe(
          true,
        );
        expect(
          played.events.find((event) => event.kind === 'transition' && event.object === to.thread && event.event === 'dispatch')?.step,
        ).toBe(to.step);
      }
    }
  });

  it('of packets begin where a packet is queued or what it tells of was sent, and end with who takes it', () => {
    const packets = arrowsOf(port, 'packet');
    expect(packets.length).toBeGreaterThan(1);
    for (const { to } of packets) {
      const got = port.events.find((event) => event.kind === 'returned' && event.thread === to.thread && event.step >= to.step);
      expect(got?.kind === 'returned' ? got.api : '').toBe('GetQueuedCompletionStatus');
    }
  });

  it('of APCs end where their routine is taken', () => {
    const taken = arrowsOf(routines, 'apc');
    expect(taken.length).toBeGreaterThan(0);
    for (const { to } of taken)
      expect(at(routines, to.thread, to.step).some((event) => event.kind === 'apc' && event.phase === 'taken')).toBe(true);
  });

  it('lead from SetEvent to who waited, from a lock left to who enters it, from a post to who gets the message, from an end to who joins', () => {
    const text = `#include <windows.h>
#include <process.h>
CRITICAL_SECTION lock; HANDLE event; DWORD mainThread;
unsigned __stdcall worker(void *) {
  WaitForSingleObject(event, INFINITE);
  EnterCriticalSection(&lock);
  LeaveCriticalSection(&lock);
  PostThreadMessageA(mainThread, WM_USER, 0, 0);
  Sleep(1);
  return 0;
}
int main() {
  MSG m; PeekMessageA(&m, NULL, 0, 0, PM_NOREMOVE);
  mainThread = GetCurrentThreadId();
  InitializeCriticalSection(&lock);
  event = CreateEventA(NULL, FALSE, FALSE, NULL);
  EnterCriticalSection(&lock);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, worker, NULL, 0, NULL);
  Sleep(1);
  SetEvent(event);
  Sleep(1);
  LeaveCriticalSection(&lock);
  GetMessageA(&m, NULL, 0, 0);
  WaitForSingleObject(thread, INFINITE);
  return 0;
}`;
    const played = finish(
      new Simulation(
        buildPrograms({ processes: [{ name: 'program', source: 'program.cpp' }] }, () => text),
        new Schedule(),
      ),
      5000,
    );
    const ends = (kind: string): string[] =>
      arrowsOf(played, kind).map(({ from, to }) => {
        const call = (end: { thread: number; step: number }): string => {
          const found = played.events.findLast((event) => event.kind === 'call' && event.thread === end.thread && event.step <= end.step);
          return found?.kind === 'call' ? found.api : '';
        };
        return `${call(from)} → ${call(to)}`;
      });
    expect(ends('signal')).toEqual(['SetEvent → WaitForSingleObject']);
    expect(ends('lock')).toEqual(['LeaveCriticalSection → EnterCriticalSection']);
    expect(ends('message')).toEqual(['PostThreadMessageA → GetMessageA']);
    expect(ends('end')).toEqual(['Sleep → WaitForSingleObject']);
    expect(ends('start')).toHaveLength(1);
  });

  it('are all drawn when they are few, else those of the thread or object in focus', () => {
    const { run } = blocking;
    const everything = run.timeline(whole);
    expect(everything.arrows).toHaveLength(everything.arrowCount);
    const crowd = runToEnd(buildExample('03-01', 'crowd.json'), 'd', 8_000);
    const history = new History(crowd.trace);
    history.readOn();
    const thread = [...history.lanes.keys()][2] ?? 0;
    const focused = drawTimeline(history, { ...whole, focus: { kind: 'thread', id: thread } }, crowd.known);
    expect(focused.arrowCount).toBeGreaterThan(120);
    expect(focused.arrows.length).toBeGreaterThan(0);
    expect(focused.arrows.every(({ from, to }) => from.thread === thread || to.thread === thread)).toBe(true);
  });
});

describe('find', () => {
  it('finds the events of a thread and of an object, forwards and backwards, as looking at every step does', () => {
    const { run, events: told } = port;
    const present = run.seek(Math.floor(run.view.lastStep / 3));
    const thread = told.find(({ kind }) => kind === 'thread-started')?.thread ?? 0;
    const object = told.find((event) => event.kind === 'transition' && event.machine === 'completion-port');
    const id = object?.kind === 'transition' ? object.object : 0;
    const ofThread = [...new Set(told.filter((event) => event.thread === thread && event.kind !== 'choice').map(({ step }) => step))];
    const ofObject = [
      ...new Set(
        told
          .filter(
            (event) => (event.kind === 'transition' && event.object === id) || (event.kind === 'blocked' && event.on.kind === 'packet'),
          )
          .map(({ step }) => step),
      ),
    ];
    for (const [target, steps] of [
      [{ kind: 'thread', thread }, ofThread],
      [{ kind: 'object', ids: [id] }, ofObject],
    ] as const) {
      for (let from = 0; from <= run.view.lastStep; from += 3) {
        const next = steps.find((step) => step > from);
        const previous = steps.findLast((step) => step < from);
        expect(run.find(target, 'next', from)).toEqual(next === undefined ? { kind: 'none' } : { kind: 'found', step: next });
        expect(run.find(target, 'previous', from)).toEqual(previous === undefined ? { kind: 'none' } : { kind: 'found', step: previous });
      }
    }
    expect(run.view).toBe(present);
    expect(run.seek(present.step)).toEqual(present);
  });

  it('finds when a value changes, forwards and backwards, as looking at every step does', () => {
    const text = `int total = 0;
int add(int n) { int twice = n * 2; total += twice; return twice; }
int main() { int sum = 0; for (int i = 0; i < 40; i++) { if (i % 5 == 0) sum += add(i); } return 0; }`;
    const { run } = finish(
      new Simulation(
        buildPrograms({ processes: [{ name: 'program', source: 'program.cpp' }] }, () => text),
        new Schedule(),
      ),
      5000,
    );
    const thread = run.view.processes[0]?.threads[0]?.id ?? 0;
    const last = run.view.lastStep;
    const middle = Math.floor(last / 2);
    for (const [expression, where] of [
      ['total', { process: 'program', thread: null, level: null }],
      ['sum', { process: 'program', thread, level: 0 }],
    ] as const) {
      run.seek(middle);
      const changes: number[] = [];
      for (let step = 1, before: unknown = null; step <= last; step++) {
        run.seek(step - 1);
        before = run.watch(expression, where);
        run.seek(step);
        if (JSON.stringify(run.watch(expression, where)) !== JSON.stringify(before)) changes.push(step);
      }
      expect(changes.length).toBeGreaterThan(5);
      const present = run.seek(middle);
      for (const from of [middle, ...changes.slice(2, 5), 1]) {
        const next = changes.find((step) => step > from);
        const previous = changes.findLast((step) => step < from);
        expect(run.find({ kind: 'value', expression, where }, 'next', from)).toEqual(
          next === undefined ? { kind: 'none' } : { kind: 'found', step: next },
        );
        expect(run.find({ kind: 'value', expression, where }, 'previous', from)).toEqual(
          previous === undefined ? { kind: 'none' } : { kind: 'found', step: previous },
        );
        expect(run.seek(middle)).toEqual(present);
      }
    }
  });
});

describe('the log', () => {
  it('names what a thread waits for by what the program calls it, and what has woken it', () => {
    const entries = blocking.run.log({ before: Infinity, limit: 1000, thread: null }).flatMap((entry) => entry.events);
    expect(entries.find(({ code, data }) => code === 'blocked' && data['on'] === 'socket-data')?.data['name']).toMatch(/^\w+$/);
    expect(entries.some(({ code, data }) => code === 'woken' && data['by'] === 'network')).toBe(true);
    expect(entries.find(({ code, data }) => code === 'call' && data['api'] === 'recv')?.data['arguments']).toMatch(/^\w+: \d+, /);
  });

  it('gives a part: of one thread, up to a step, the last so many', () => {
    const { run } = port;
    const all = run.log({ before: Infinity, limit: Infinity, thread: null });
    const [, second] = run.timeline(whole).threads;
    const thread = second?.thread ?? 0;
    const own = all.flatMap(({ step, time, events: told }) => {
      const mine = told.filter((event) => event.thread === thread);
      return mine.length === 0 ? [] : [{ step, time, events: mine }];
    });
    expect(run.log({ before: Infinity, limit: Infinity, thread })).toEqual(own);
    const some = all.filter(({ step }) => step <= 60).slice(-5);
    expect(run.log({ before: 60, limit: 5, thread: null })).toEqual(some);
  });
});

describe('usage', () => {
  it('tells the busy server of 04-01 from the one of 04-02 that waits in select', () => {
    const busy = play('04-01', 'scenario.json', 12_000);
    const waiting = play('04-02', 'scenario.json', 12_000);
    const server = ({ run }: Played) => run.usage(20).processes.find(({ process }) => process === 'server');
    expect(server(busy)?.busy).toBe(true);
    expect(server(waiting)?.busy).toBe(false);
    expect(server(busy)?.share.at(-2)).toBeGreaterThan(0.9);
    expect(server(waiting)?.share.at(-2)).toBeLessThan(0.3);
  });

  it('adds up to what the run itself has counted', () => {
    for (const { run, simulation, events: told } of [blocking, port]) {
      run.seek(run.view.lastStep);
      for (const process of run.usage(25).processes) {
        const threads = run.view.processes.find(({ name }) => name === process.process)?.threads ?? [];
        expect(process.cpu).toBe(threads.reduce((sum, { cpu }) => sum + cpu, 0));
        expect(process.calls).toBe(told.filter(({ kind, process: name }) => kind === 'call' && name === process.process).length);
        const switches = told.filter(
          (event) => event.kind === 'transition' && event.event === 'dispatch' && event.process === process.process,
        );
        expect(process.switches).toBe(switches.length);
        expect(process.threads).toBe(threads.filter(({ state }) => state !== 'ended').length);
        const shares = process.share.reduce((sum, share) => sum + share, 0) * (run.usage(25).until / 25);
        expect(shares).toBeCloseTo(process.cpu, 3);
        expect(process.callsIn.reduce((sum, calls) => sum + calls, 0)).toBeCloseTo(process.calls, 3);
      }
      expect(simulation.step).toBe(run.view.lastStep);
    }
  });

  it('is the same after going back', () => {
    const { run } = blocking;
    const last = run.view.lastStep;
    run.seek(last);
    const before = run.usage(10);
    run.seek(3);
    run.seek(last);
    expect(run.usage(10)).toEqual(before);
  });
});
