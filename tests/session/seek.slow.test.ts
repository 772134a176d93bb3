import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { View } from '../../src/simulator/session/view.ts';
import { buildExample, buildProgram } from './example.ts';

const open = (built: ReturnType<typeof buildExample>): Run => new Run(new Simulation(built, new Schedule({ kind: 'random', seed: 11 })));

/** Runs to the end and back to the beginning; returns the last step. */
function explore(run: Run): number {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 1_000_000 });
  const { lastStep } = run.view;
  run.seek(0);
  return lastStep;
}

/** A view without what depends on how much of the future is known. */
const picture = ({ lastStep: _, ...view }: View): Omit<View, 'lastStep'> => view;

const programs = {
  'the echo server with two clients': () => buildExample('03-01', 'two-talkers.json'),
  'operations in progress, completion routines': () => buildExample('07-02', 'two-talkers.json'),
  'operations in progress, a completion port': () => buildExample('08-01', 'two-talkers.json'),
  'a program with heap, recursion and loops': () =>
    buildProgram(`#include <stdio.h>
#include <stdlib.h>
struct Node { int value; struct Node *next; };
int depth(int n) { int here[4]; here[n % 4] = n; return n == 0 ? 0 : 1 + depth(n - 1) + here[n % 4] - n; }
int main() {
  struct Node *list = NULL;
  for (int i = 0; i < 200; i++) {
    struct Node *node = (struct Node *)malloc(sizeof(struct Node));
    node->value = depth(i % 13);
    node->next = list;
    list = node;
    if (i % 3 == 0) { struct Node *gone = list; list = list->next; free(gone); }
  }
  int sum = 0;
  for (struct Node *node = list; node; node = node->next) sum += node->value;
  printf("%d\\n", sum);
  return 0;
}`),
  'exceptions: filters, cleanups and handlers under way': () =>
    buildProgram(`#include <windows.h>
#include <stdio.h>
struct Guard { int n; Guard(int n) : n(n) {} ~Guard() { try { if (n % 2) throw n; } catch (int k) { printf("guard %d\\n", k); } } };
void down(int n) { Guard g(n); if (n == 0) throw 7; down(n - 1); }
int filter(int *asked, unsigned code) { *asked += 1; return code == 0xE0000001 ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH; }
int fault(int i) {
  int asked = 0;
  __try { __try { int *p = NULL; if (i % 2) *p = i; RaiseException(0xE0000001, 0, 0, NULL); } __finally { asked += 10; } }
  __except (filter(&asked, GetExceptionCode())) { asked += 100; }
  return asked;
}
int outer(int i) { __try { return fault(i); } __except (1) { return -1; } }
int main() {
  for (int i = 0; i < 6; i++) {
    try { try { down(i); } catch (int) { throw; } } catch (int n) { printf("%d\\n", n); }
    printf("%d\\n", outer(i));
  }
}`),
};

describe('invariant 3: seek(n) equals running to n', () => {
  it.each(Object.entries(programs))('%s', (_name, build) => {
    const built = build();
    const sought = open(built);
    const lastStep = explore(sought);
    expect(lastStep).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: lastStep }), { minLength: 1, maxLength: 6 }), (steps) => {
        for (const step of steps) sought.seek(step);
        const target = steps.at(-1) ?? 0;
        const straight = open(built);
        if (target > 0) straight.advance({ kind: 'run', limit: target });
        while (straight.view.step < target && straight.view.end === null)
          straight.advance({ kind: 'run', limit: target - straight.view.step });
        expect(straight.view.step).toBe(target);
        expect(picture(sought.view)).toEqual(picture(straight.view));
      }),
      { numRuns: 40 },
    );
  });

  it('a typed line is part of the run: going back before it and forward again meets it again', () => {
    const run = open(buildExample('03-01'));
    while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
    const typed = run.type('client', 'hello');
    while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
    const end = picture(run.view);
    run.seek(typed.step - 5);
    run.seek(run.view.lastStep);
    expect(picture(run.view)).toEqual(end);
    expect(run.view.processes[1]?.console.map(({ text }) => text).join('\n')).toContain('hello');
  });

  it('typing in the past forgets what came after', () => {
    const run = open(buildExample('03-01'));
    while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
    const rest = run.view.step;
    run.type('client', 'first');
    while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
    run.seek(rest);
    run.type('client', 'second');
    expect(run.view.lastStep).toBe(rest + 1);
    while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
    const text = run.view.processes[0]?.console.map((line) => line.text).join('\n') ?? '';
    expect(text).toContain('second');
    expect(text).not.toContain('first');
  });
});
