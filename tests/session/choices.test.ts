import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { BuiltScenario } from '../../src/simulator/session/build.ts';
import { Run } from '../../src/simulator/session/run.ts';
import type { View } from '../../src/simulator/session/view.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { toJsonLines } from '../../src/simulator/trace/trace.ts';
import { buildExample, buildProgram, runToEnd, typing } from './example.ts';

const begin = (built: BuiltScenario, token = 'd') => {
  const simulation = new Simulation(built, Schedule.parse(token) ?? new Schedule());
  return { simulation, run: new Run(simulation) };
};

const finish = (run: Run): void => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
};

/** Two threads that print letters, a statement each; main waits for both. */
const letters = `
#include <windows.h>
#include <stdio.h>
DWORD WINAPI print(LPVOID letter) {
  char one = *(char *)letter;
  putchar(one);
  putchar(one);
  putchar(one);
  return 0;
}
int main() {
  char x = 'x', y = 'y';
  HANDLE threads[2];
  threads[0] = CreateThread(NULL, 0, print, &x, 0, NULL);
  threads[1] = CreateThread(NULL, 0, print, &y, 0, NULL);
  WaitForMultipleObjects(2, threads, TRUE, INFINITE);
}
`;

/** Goes on until both printing threads can go on and main waits; their ids. */
const untilBoth = (run: Run): readonly [number, number] => {
  while (run.view.end === null) {
    run.advance({ kind: 'choice' });
    const { threads } = run.choices();
    const [first, second] = run.view.processes[0]?.threads.filter((thread) => thread.function === 'print') ?? [];
    if (first && second && threads.join() === [first.id, second.id].join()) return [first.id, second.id];
  }
  throw new Error('they never could');
};

describe('whoever is the scheduler', () => {
  const built = buildProgram(letters);

  it.each(['xyxyxy', 'yxyxyx', 'xxyyxy', 'yyyxxx'])('gets the interleaving %s, step by step, and its token gives it again', (wanted) => {
    const { run, simulation } = begin(built);
    const [x, y] = untilBoth(run);
    const lineOf = (id: number) => run.view.processes[0]?.threads.find((thread) => thread.id === id)?.frames[0]?.line;
    for (const thread of [x, y]) while (lineOf(thread) !== 6) expect(run.decide({ kind: 'thread', thread }).actor).toBe(thread);
    const chosen = [...wanted].map((letter) => (letter === 'x' ? x : y));
    expect(chosen.map((thread) => run.decide({ kind: 'thread', thread }).actor)).toEqual(chosen);
    finish(run);
    expect(simulation.consoleText('program')).toBe(wanted);
    const again = runToEnd(built, run.view.schedule);
    expect(toJsonLines(again.trace.events)).toBe(toJsonLines(simulation.trace.events));
    expect(again.trace.events.map(({ time }) => time)).toEqual([...again.trace.events.map(({ time }) => time)].sort((a, b) => a - b));
  });

  it('takes decisions back, and the trace is as if they had never been made', () => {
    const plain = toJsonLines(runToEnd(built).trace.events);
    const { run, simulation } = begin(built);
    const [, y] = untilBoth(run);
    const { step } = run.view;
    for (let i = 0; i < 5; i++) run.decide({ kind: 'thread', thread: y });
    expect(run.choices().made).toHaveLength(5);
    for (let i = 0; i < 5; i++) run.undo();
    expect(run.view.step).toBe(step);
    expect(run.view.schedule).toBe('d');
    finish(run);
    expect(toJsonLines(simulation.trace.events)).toBe(plain);
  });

  it('is told of the choices without changing the run', () => {
    const plain = toJsonLines(runToEnd(built).trace.events);
    const { run, simulation } = begin(built);
    while (run.view.end === null) {
      const { next } = run.choices();
      run.advance({ kind: 'step' });
      expect(run.view.actor).toBe(next);
    }
    expect(toJsonLines(simulation.trace.events)).toBe(plain);
  });

  it('passes over what cannot be done', () => {
    const { run } = begin(built);
    expect(run.decide({ kind: 'thread', thread: 12 }).schedule).toMatch(/^d_0\.t/);
    expect(runToEnd(built, run.view.schedule).consoleText('program')).toBe(runToEnd(built).consoleText('program'));
  });

  it('seeks to the same pictures among decisions', () => {
    const { run } = begin(built);
    const [x, y] = untilBoth(run);
    const told = (view: View) => ({ ...view, lastStep: 0, schedule: '' });
    const shown = [x, y, y, x, y].map((thread) => run.decide({ kind: 'thread', thread }));
    for (const view of shown.toReversed()) expect(told(run.seek(view.step))).toEqual(told(view));
  });
});

describe('segments in flight', () => {
  const built = buildExample('03-01', 'scenario.json', typing({ client: ['hello', ''], 'client#2': [''] }));
  /** Goes on until these bytes of the first client are on their way to the server. */
  const untilHello = (run: Run) => {
    for (;;) {
      run.advance({ kind: 'step' });
      const segment = run.choices().pending.find(({ kind, bytes }) => kind === 'segment' && bytes > 0);
      if (segment) return segment;
    }
  };

  it('are delivered while the threads wait', () => {
    const { run } = begin(built);
    const segment = untilHello(run);
    const view = run.letHappen(segment);
    expect(view.events.map(({ code }) => code)).toContain('segment-delivered');
    expect(view.schedule).toContain('.e');
    finish(run);
    expect(run.view.end).not.toBe('limit');
    const again = runToEnd(built, run.view.schedule);
    expect(again.consoleText('server')).toContain('hello');
  });

  it('are held, and cut in two', () => {
    const { run, simulation } = begin(built);
    const segment = untilHello(run);
    const held = run.decide({ kind: 'hold', segment: segment.segment });
    expect(held.events.map(({ code }) => code)).toEqual(['segment-held']);
    const later = run.choices().pending.find((one) => one.segment === segment.segment);
    expect(later?.at).toBeGreaterThanOrEqual(segment.at + 1_000_000);
    run.undo();
    run.decide({ kind: 'cut', segment: segment.segment, bytes: 2 });
    const pieces = run.choices().pending.flatMap(({ kind, bytes }) => (kind === 'segment' && bytes > 0 ? [bytes] : []));
    expect(pieces).toEqual([2, segment.bytes - 2]);
    finish(run);
    expect(simulation.consoleText('client')).toContain('hello');
    expect(toJsonLines(runToEnd(built, run.view.schedule).trace.events)).toBe(toJsonLines(simulation.trace.events));
  });

  it('are cut when they are sent, as the choice of that step says', () => {
    const { run } = begin(built);
    untilHello(run);
    const cut = run.choices().last.find(({ choice }) => choice === 'cut');
    expect(cut?.options.map(({ value }) => value)).toEqual([5, 4, 3, 2, 1]);
    const { step } = run.view;
    const view = run.decide({ kind: 'override', index: cut?.index ?? 0, option: 3 });
    expect(view.step).toBe(step);
    expect(run.choices().pending.find(({ kind, bytes }) => kind === 'segment' && bytes > 0)?.bytes).toBe(2);
    run.undo();
    expect(run.view.step).toBe(step - 1);
    expect(run.view.schedule).toBe('d');
  });
});

it('a token that is none is refused', () => {
  for (const token of ['d_', 'd_1', 'd_1.x', 'd_1.t', 'd_1.c4', 'd-1.1_2']) expect(Schedule.parse(token)).toBeNull();
  for (const token of ['d_0.e', 'r7-1.2_a.t3ap_b.h1_c.c1.2', 'd']) expect(Schedule.parse(token)?.token).toBe(token);
});
