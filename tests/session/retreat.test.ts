import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import type { Advance, Retreat } from '../../src/simulator/session/session.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { ThreadView } from '../../src/simulator/session/view.ts';
import { buildExample } from './example.ts';
import { frame, lineOf, opened } from './standing.ts';

const text = `#include <stdio.h>
int total;
int add(int n) {
  int before = total;
  total += n; // adds
  return before;
}
int twice(int n) {
  return add(n) + add(n); // calls
}
int down(int n) {
  if (n == 0) return twice(1);
  return down(n - 1); // deeper
}
int main() {
  int last = 0;
  for (int i = 0; i < 4; i++) {
    last = twice(i); // loop
  }
  last += down(3);
  printf("%d %d\\n", total, last);
  return 0; // ends
}`;

const thread = (run: Run, index = 0): ThreadView | undefined => run.view.processes[0]?.threads[index];
const id = (run: Run): number => thread(run)?.id ?? 0;

const finished = (run: Run): Run => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
  return run;
};
const echo = (): Run => new Run(new Simulation(buildExample('03-01', 'two-talkers.json'), new Schedule()));

const source = (file: string): string => readFileSync(join(import.meta.dirname, '../../src/content/examples/03-01', file), 'utf8');

/** Depth of a thread at each step at which it has come to a statement, seen by single steps. */
function statements(run: Run, of: number): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  run.seek(0);
  while (run.view.step < run.view.lastStep) {
    run.advance({ kind: 'step' });
    const found = run.view.processes.flatMap(({ threads }) => threads).find((one) => one.id === of);
    const [innermost] = found?.frames ?? [];
    if (run.view.actor !== of || found?.call !== null || innermost === undefined) continue;
    depths.set(run.view.step, innermost.level + 1);
  }
  return depths;
}

describe('stepping back', () => {
  it('goes back over calls, into them, and out of them', () => {
    const run = opened(text);
    run.advance({ kind: 'line', file: 'program.cpp', line: lineOf(text, '// loop') });
    const start = run.view.step;
    run.advance({ kind: 'over', thread: id(run) });
    const next = run.view.step;
    expect(run.retreat({ kind: 'over', thread: id(run) }).step).toBe(start);
    run.seek(next);
    run.retreat({ kind: 'into', thread: id(run) });
    expect(frame(run)?.line).toBe(lineOf(text, 'return before'));
    run.retreat({ kind: 'out', thread: id(run) });
    expect(frame(run)?.line).toBe(lineOf(text, '// calls'));
    run.retreat({ kind: 'out', thread: id(run) });
    expect(run.view.step).toBe(start);
  });

  it('goes from the second of two calls in one statement to that statement, not into the first', () => {
    const run = opened(text);
    run.setBreakpoints([{ kind: 'line', file: 'program.cpp', line: lineOf(text, 'int before'), condition: null, hit: 2 }]);
    run.advance({ kind: 'run', limit: 100_000 });
    run.setBreakpoints([]);
    expect(frame(run)?.line).toBe(lineOf(text, 'int before'));
    run.retreat({ kind: 'over', thread: id(run) });
    expect(frame(run)?.line).toBe(lineOf(text, '// calls'));
  });

  it('undoes a step over that stays in its function', () => {
    const run = finished(opened(text));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: run.view.lastStep - 2 }), (step) => {
        run.seek(step);
        const before = thread(run)?.frames;
        if (thread(run)?.call !== null || before?.[0] === undefined) return;
        run.advance({ kind: 'over', thread: id(run) });
        const after = thread(run)?.frames;
        if (after?.length !== before.length) return;
        run.retreat({ kind: 'over', thread: id(run) });
        expect(run.view.step).toBe(step);
      }),
      { numRuns: 40 },
    );
  });

  it('finds what single steps find, from every step, into and out', () => {
    const run = finished(opened(text));
    const last = run.view.lastStep;
    run.seek(1);
    const of = id(run);
    const depths = statements(run, of);
    for (let step = 2; step < last; step++) {
      run.seek(step);
      const [innermost] = thread(run)?.frames ?? [];
      if (innermost === undefined) continue;
      const before = [...depths].filter(([at]) => at < step);
      const expected = {
        into: before.at(-1)?.[0] ?? step,
        out: before.findLast(([, depth]) => depth < innermost.level + 1)?.[0] ?? step,
      };
      expect(run.retreat({ kind: 'into', thread: of }).step).toBe(expected.into);
      run.seek(step);
      expect(run.retreat({ kind: 'out', thread: of }).step).toBe(expected.out);
    }
  });

  it('mirrors lines, API calls and wake-ups among several threads', () => {
    const kinds: readonly (Advance & Retreat)[] = [
      { kind: 'call' },
      { kind: 'wake' },
      { kind: 'line', file: 'server.cpp', line: lineOf(source('server.cpp'), 'recv(') },
    ];
    for (const how of kinds) {
      const run = echo();
      const forwards: number[] = [];
      for (let step = -1; run.view.end === null && run.view.step !== step;) {
        step = run.view.step;
        if (run.advance(how).end === null) forwards.push(run.view.step);
      }
      const backwards: number[] = [];
      for (let step = Infinity; run.view.step < step;) {
        step = run.view.step;
        if (run.retreat(how).step < step) backwards.push(run.view.step);
      }
      expect(forwards.length).toBeGreaterThan(3);
      expect(backwards.reverse()).toEqual(expect.arrayContaining(forwards));
      expect(backwards.length - forwards.length).toBeLessThanOrEqual(1);
    }
  });

  it('runs back to the last breakpoint, and then to the start', () => {
    const run = opened(text);
    run.setBreakpoints([{ kind: 'line', file: 'program.cpp', line: lineOf(text, '// loop'), condition: 'i > 1' }]);
    const stops: number[] = [];
    while (run.view.end === null) {
      run.advance({ kind: 'run', limit: 100_000 });
      if (run.view.stop !== null) stops.push(run.view.step);
    }
    expect(stops).toHaveLength(2);
    expect(run.retreat({ kind: 'run' })).toMatchObject({ step: stops[1], stop: { breakpoint: 0 } });
    expect(run.retreat({ kind: 'over', thread: id(run) }).stop).toBeNull();
    expect(run.retreat({ kind: 'run' })).toMatchObject({ step: stops[0], stop: { breakpoint: 0 } });
    expect(run.retreat({ kind: 'run' })).toMatchObject({ step: 0, stop: null });
  });

  it('stays where it is when there is nothing to go back to', () => {
    const run = opened(text);
    run.advance({ kind: 'step' });
    const { step } = run.view;
    expect(run.retreat({ kind: 'out', thread: id(run) }).step).toBe(step);
    expect(run.retreat({ kind: 'wake' }).step).toBe(step);
  });
});

describe('stepping on', () => {
  it('over a call that blocks ends when the call has returned, or at rest', () => {
    const run = echo();
    const line = lineOf(source('server.cpp'), '= recv(');
    run.advance({ kind: 'line', file: 'server.cpp', line });
    const reader = run.view.actor;
    const view = run.advance({ kind: 'over', thread: reader });
    const [process] = view.processes;
    expect(process?.threads.find((one) => one.id === reader)).toMatchObject({ call: null, frames: [{ line: line + 1 }] });
  });

  it('lets a thread run until it waits', () => {
    const run = echo();
    run.advance({ kind: 'call' });
    run.advance({ kind: 'wait', thread: id(run) });
    expect(thread(run)).toMatchObject({ state: 'blocked', call: 'WaitForSingleObject' });
  });
});
