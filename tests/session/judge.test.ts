import { describe, expect, it } from 'vitest';
import { judge, type Expectation, type JudgeInput } from '../../src/simulator/session/judge.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';

const read = readScenario({ processes: [{ name: 'program', source: 'program.cpp', stdin: ['7'] }] });
if ('problems' in read) throw new Error(read.problems.join('; '));
const { scenario } = read;

const judged = (body: string, expects: readonly Expectation[], more: Partial<JudgeInput> = {}) =>
  judge({
    scenario,
    sources: { 'program.cpp': `#include <stdio.h>\nint main()\n{\n${body}\n}\n` },
    schedule: 'd',
    expects,
    limit: 100_000,
    ...more,
  });
const console = { kind: 'console', process: 'program' } as const;
const exit = { kind: 'exit', process: 'program' } as const;
const DOUBLED = 'int n = 0; scanf("%d", &n); printf("%d\\n", 2 * n); return 3;';

describe('a run is judged', () => {
  it('and passes when all that is expected can be read off it', () => {
    const verdict = judged(DOUBLED, [
      { read: console, is: '14' },
      { read: console, has: '4' },
      { read: console, lacks: '5' },
      { read: exit, is: '3' },
    ]);
    expect(verdict.kind).toBe('passed');
  });

  it.each([
    ['is', { read: console, is: '1' }],
    ['has', { read: console, has: '5' }],
    ['lacks', { read: console, lacks: '4' }],
  ] as const)('and fails where one is not met: %s', (_, expectation) => {
    expect(judged(DOUBLED, [{ read: exit, is: '3' }, expectation])).toMatchObject({ kind: 'failed', expectation: 1, was: '14' });
  });

  it('past a finding, which is where to look', () => {
    const verdict = judged('char text[4]; int n = 4; text[n] = 0; printf("on\\n"); return 0;', [
      { read: console, is: 'on' },
      { read: { kind: 'findings', severity: 'error' }, is: 'none' },
    ]);
    expect(verdict).toMatchObject({ kind: 'failed', expectation: 1, was: 'out-of-bounds-write' });
    const whole = judged('printf("on\\n"); return 0;', [{ read: console, is: 'off' }]);
    if (verdict.kind !== 'failed' || whole.kind !== 'failed') return expect.fail();
    const end = judged('char text[4]; int n = 4; text[n] = 0; printf("on\\n"); return 0;', [{ read: console, is: 'on' }]);
    expect(end.kind === 'passed' && verdict.step < end.steps).toBe(true);
  });

  it('for so many steps and no more', () => {
    expect(judged('for (;;) ;', [{ read: exit, is: '0' }], { limit: 1000 })).toMatchObject({ kind: 'failed', was: 'running' });
  });

  it('or not at all, when it does not compile', () => {
    const verdict = judged('return nothing;', [{ read: exit, is: '0' }]);
    expect(verdict.kind === 'rejected' ? verdict.diagnostics['program.cpp']?.length : 0).toBeGreaterThan(0);
  });
});
