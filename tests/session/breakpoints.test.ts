import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/simulator/session/run.ts';
import type { Advance, Breakpoint } from '../../src/simulator/session/session.ts';
import { diagnostics } from '../../src/catalogue/en/diagnostics.ts';
import { frame, lineOf, opened } from './standing.ts';

const text = `#include <stdio.h>
#include <windows.h>
int total;
int table[3];
int add(int n) {
  int before = total;
  total += n; // adds
  return before;
}
int twice(int n) {
  return add(n) + add(n); // calls
}
int main() {
  int last = 0;
  for (int i = 0; i < 5; i++) {
    last = twice(i); // loop
  }
  Sleep(1); // sleeps
  printf("%d\\n", total);
  table[1] = last; // stores
  return 0; // ends
}`;

const thread = (run: Run): number => run.view.processes[0]?.threads[0]?.id ?? 0;
const line = (run: Run): number | undefined => frame(run)?.line;
const at = (mark: string): number => lineOf(text, mark);
const go = (run: Run, limit = 100_000): number | undefined => advance(run, { kind: 'run', limit });
const advance = (run: Run, how: Advance): number | undefined => {
  run.advance(how);
  return line(run);
};
const onLine = (mark: string, condition: string | null = null): Breakpoint & { kind: 'line' } => ({
  kind: 'line',
  file: 'program.cpp',
  line: at(mark),
  condition,
});
const value = (run: Run, expression: string): string => {
  const shown = run.watch(expression, { process: 'program', thread: thread(run), level: null });
  return shown.kind === 'value' && 'text' in shown.value ? shown.value.text : shown.kind;
};

describe('stepping', () => {
  it('goes into calls, over them, and out of them', () => {
    const run = opened(text);
    expect(advance(run, { kind: 'line', file: 'program.cpp', line: at('// loop') })).toBe(at('// loop'));
    expect(advance(run, { kind: 'into', thread: thread(run) })).toBe(at('// calls'));
    expect(advance(run, { kind: 'into', thread: thread(run) })).toBe(at('int before'));
    expect(advance(run, { kind: 'over', thread: thread(run) })).toBe(at('// adds'));
    expect(advance(run, { kind: 'out', thread: thread(run) })).toBe(at('for (int i'));
    expect(advance(run, { kind: 'over', thread: thread(run) })).toBe(at('for (int i'));
    expect(advance(run, { kind: 'over', thread: thread(run) })).toBe(at('// loop'));
    expect(value(run, 'i')).toBe('1');
    expect(advance(run, { kind: 'over', thread: thread(run) })).toBe(at('for (int i'));
  });

  it('a recursive function is stepped over within one call', () => {
    const source = `int down(int n) {
  int here = n;
  if (n > 0) down(n - 1); // goes down
  return here; // comes back
}
int main() { return down(5); }`;
    const run = opened(source);
    run.advance({ kind: 'line', file: 'program.cpp', line: lineOf(source, '// goes down') });
    for (let i = 0; i < 2; i++) run.advance({ kind: 'over', thread: thread(run) });
    while (line(run) !== lineOf(source, '// comes back')) run.advance({ kind: 'over', thread: thread(run) });
    expect(value(run, 'here')).toBe('5');
  });
});

describe('breakpoints', () => {
  it('stand where there are statements, and stop every time', () => {
    const run = opened(text);
    expect(run.setBreakpoints([onLine('// adds'), { kind: 'line', file: 'program.cpp', line: 10, condition: null }])).toEqual([
      { kind: 'bound', lines: [at('// adds')] },
      { kind: 'bound', lines: [11] },
    ]);
    run.setBreakpoints([onLine('// adds')]);
    const seen: string[] = [];
    while (run.view.end === null) {
      go(run);
      if (run.view.stop !== null) seen.push(value(run, 'n'));
    }
    expect(seen).toEqual(['0', '0', '1', '1', '2', '2', '3', '3', '4', '4']);
  });

  it('ask their condition in the frame that stops', () => {
    const run = opened(text);
    run.setBreakpoints([onLine('// adds', 'n == 3 && total > 6')]);
    expect(go(run)).toBe(at('// adds'));
    expect([value(run, 'n'), value(run, 'total')]).toEqual(['3', '9']);
    run.setBreakpoints([onLine('// adds', 'missing > 6')]);
    expect(go(run)).toBe(at('// adds'));
    expect(run.view.stop?.error?.code).toBe('undeclared-identifier');
  });

  it('count their hits up to the present step, however it was reached', () => {
    const run = opened(text);
    run.setBreakpoints([onLine('// adds'), onLine('// adds', 'n == 2'), onLine('// stores')]);
    const arrivals: number[] = [];
    while (run.view.end === null) {
      go(run);
      if (run.view.stop !== null && line(run) === at('// adds')) arrivals.push(run.view.step);
    }
    expect(run.hits()).toEqual([10, 2, 1]);
    for (const step of [0, 5, ...arrivals, run.view.lastStep]) {
      run.seek(step);
      expect(run.hits()[0]).toBe(arrivals.filter((arrival) => arrival <= step).length);
    }
    run.seek(arrivals[4] ?? 0);
    run.setBreakpoints([onLine('// adds')]);
    expect(run.hits()).toEqual([5]);
    run.advance({ kind: 'step' });
    run.advance({ kind: 'step' });
    expect(run.hits()).toEqual([5]);
    go(run);
    expect(run.hits()).toEqual([6]);
  });

  it('stop at the nth hit only, counted from the start wherever they were set', () => {
    const run = opened(text);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// adds') });
    run.setBreakpoints([{ ...onLine('// adds', 'n > 0'), hit: 3 }]);
    go(run);
    expect([value(run, 'n'), value(run, 'total')]).toEqual(['2', '2']);
    expect(run.hits()).toEqual([3]);
    go(run);
    expect(run.view.end).not.toBeNull();
    expect(run.retreat({ kind: 'run' }).stop).toMatchObject({ breakpoint: 0 });
    expect(run.hits()).toEqual([3]);
  });

  it('stop before calls: of Windows, of the program, of the C runtime', () => {
    const run = opened(text);
    const call = (name: string): Breakpoint => ({ kind: 'call', name, condition: null });
    run.setBreakpoints([call('Sleep')]);
    expect(go(run)).toBe(at('// sleeps'));
    expect(run.view.processes[0]?.threads[0]?.call).toBe('Sleep');
    run.setBreakpoints([call('printf')]);
    expect(go(run)).toBe(at('printf('));
    run.seek(0);
    run.setBreakpoints([call('twice')]);
    expect(go(run)).toBe(at('// calls'));
    expect(run.setBreakpoints([call('nobody')])).toEqual([{ kind: 'unbound', code: 'breakpoint-no-call', data: {} }]);
  });

  it('change nothing in the run', () => {
    const plain = opened(text);
    while (plain.view.end === null) plain.advance({ kind: 'run', limit: 100_000 });
    const stopped = opened(text);
    stopped.setBreakpoints([onLine('// adds'), { kind: 'data', expression: 'total', process: 'program', thread: null, level: null }]);
    while (stopped.view.end === null) stopped.advance({ kind: 'run', limit: 100_000 });
    expect({ ...stopped.view, stop: null }).toEqual(plain.view);
  });
});

describe('data breakpoints', () => {
  const data = (run: Run, expression: string, local = false): Breakpoint => ({
    kind: 'data',
    expression,
    process: 'program',
    thread: local ? thread(run) : null,
    level: null,
  });

  it('stop after each statement that changes a global, and show how', () => {
    const run = opened(text);
    run.advance({ kind: 'step' });
    run.setBreakpoints([data(run, 'total')]);
    const seen: string[] = [];
    while (run.view.end === null) {
      go(run);
      const change = run.view.stop?.data;
      if (change?.before.kind === 'value' && change.after?.kind === 'value')
        seen.push(
          `${'text' in change.before.value ? change.before.value.text : ''} ${'text' in change.after.value ? change.after.value.text : ''}`,
        );
    }
    expect(seen).toEqual(['0 1', '1 2', '2 4', '4 6', '6 9', '9 12', '12 16', '16 20']);
  });

  it('watch a register until its variable ends', () => {
    const run = opened(text);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// adds') });
    for (let i = 0; i < 2; i++) go(run, 1);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// adds') });
    run.setBreakpoints([data(run, 'before', true)]);
    go(run);
    expect(run.view.stop).toMatchObject({ breakpoint: 0, data: { after: null } });
    go(run);
    expect(run.view.stop).toBeNull();
  });

  it('watch a loop variable in a register', () => {
    const run = opened(text);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// loop') });
    run.setBreakpoints([data(run, 'i', true)]);
    const stops: number[] = [];
    while (run.view.end === null) {
      go(run);
      if (run.view.stop !== null) stops.push(line(run) ?? 0);
    }
    expect(stops).toHaveLength(6);
  });

  it('go on watching what they watched when others are set beside them', () => {
    const run = opened(text);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// loop') });
    const watched = data(run, 'i', true);
    run.setBreakpoints([watched]);
    run.advance({ kind: 'line', file: 'program.cpp', line: at('// adds') });
    const [, told] = run.setBreakpoints([onLine('// stores'), watched]);
    expect(told).toEqual({ kind: 'bound', lines: [] });
    go(run);
    expect(run.view.stop).toMatchObject({ breakpoint: 1, data: { after: { value: { text: '1' } } } });
  });

  it('say why they cannot be set', () => {
    const run = opened(text);
    run.advance({ kind: 'step' });
    const code = (breakpoint: Breakpoint): string => {
      const [bound] = run.setBreakpoints([breakpoint]);
      const found = bound?.kind === 'unbound' ? bound.code : 'bound';
      if (found !== 'bound') expect(diagnostics).toHaveProperty(found);
      return found;
    };
    expect(code(data(run, 'total + 1'))).toBe('breakpoint-no-object');
    expect(code(data(run, 'nothing'))).toBe('undeclared-identifier');
    expect(code(data(run, 'table[1]'))).toBe('bound');
    go(run);
    expect(line(run)).toBe(at('// ends'));
  });

  it('are exact: they stop at the steps at which single steps see a change', () => {
    const source = `int a[4], *p = a;
void put(int i, int v) { p[i & 3] = v; p[i & 3] = v + (i & 1); }
int main() { for (int i = 0; i < 12; i++) { put(i, i / 4); if (i == 6) p = a + 0; } return a[2]; }`;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (index) => {
        const watched = `a[${index}]`;
        const plain = opened(source);
        plain.advance({ kind: 'step' });
        const expected: number[] = [];
        for (let before = value(plain, watched); plain.view.end === null;) {
          plain.advance({ kind: 'step' });
          if (plain.view.end !== null) break;
          const now = value(plain, watched);
          if (now !== before) expected.push(plain.view.step);
          before = now;
        }
        const run = opened(source);
        run.advance({ kind: 'step' });
        run.setBreakpoints([data(run, watched)]);
        const stops: number[] = [];
        while (run.view.end === null) {
          go(run);
          if (run.view.stop !== null) stops.push(run.view.step);
        }
        expect(stops).toEqual(expected);
        expect(stops.length).toBeGreaterThan(0);
      }),
      { numRuns: 4 },
    );
  });
});
