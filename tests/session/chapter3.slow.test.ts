import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, buildProgram, echoed, lineOf, runToEnd, typing } from './example.ts';

const codes = (run: ReturnType<typeof runToEnd>): string[] => run.findings.map(({ code }) => code);

describe('chapter 3: the echo server with a thread for each client', () => {
  it.each(['d', 'r1', 'r2', 'r3'])('echoes what two clients type (schedule %s)', (token) => {
    const run = runToEnd(buildExample('03-01', 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('client')).toContain('abc');
    expect(run.consoleText('client-2')).toContain('ABCDE');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    expect(codes(run)).toEqual([]);
  });

  it('at rest nothing is on the way: every byte sent has been acknowledged and has left its send buffer', () => {
    const run = new Run(new Simulation(buildExample('03-01', 'scenario.json'), new Schedule({ kind: 'default' })));
    run.advance({ kind: 'run', limit: 100_000 });
    run.type('client', 'hello');
    const { end, processes } = run.advance({ kind: 'run', limit: 100_000 });
    expect(end).toBe('quiescent');
    expect(processes.flatMap(({ sockets }) => sockets.map(({ sendBuffer }) => sendBuffer.used)).filter((used) => used > 0)).toEqual([]);
  });

  it.each(['d', 'r1', 'r2'])(
    'a client that sends exactly 1024 bytes makes the terminator land one past the buffer (schedule %s, none of which cuts the 1024 bytes)',
    (token) => {
      const run = runToEnd(buildExample('03-01', 'exactly-1024.json'), token);
      const finding = run.findings[0];
      expect(finding).toMatchObject({
        code: 'out-of-bounds-write',
        severity: 'error',
        process: 'server',
        file: 'server.cpp',
        data: { object: 'buffer', size: 1024, offset: 1024, bytes: 1 },
      });
      expect(lineOf('03-01', finding)).toContain("buffer[received] = '\\0'");
      expect(finding?.story.map(({ code }) => code)).toContain('declared-here');
      expect(run.consoleText('rude-client')).toContain('received 1024 bytes');
    },
  );

  it('a client that sends 1023 bytes does not', () => {
    const run = runToEnd(
      buildExample('03-01', 'scenario.json', (scenario) =>
        typing({ client: ['x'.repeat(1000), ''] })({
          ...scenario,
          processes: scenario.processes.map((process) => ({ ...process, count: 1 })),
        }),
      ),
    );
    expect(codes(run)).toEqual([]);
  });

  it.each(['d', 'r1', 'r2', 'r3'])(
    'a client that leaves without sending makes the server print an address never filled (schedule %s)',
    (token) => {
      const run = runToEnd(buildExample('03-01', 'leave-at-once.json'), token);
      const finding = run.findings[0];
      expect(finding).toMatchObject({ code: 'uninitialised-argument', severity: 'error', process: 'server', file: 'server.cpp' });
      expect(lineOf('03-01', finding)).toContain('left %s:%d');
      expect(String(finding?.data['object'])).toMatch(/^peer/);
    },
  );
});

describe('programs that go wrong are stopped and told, at the line', () => {
  const cases = [
    {
      name: 'recursion without end',
      body: 'int f(int n) { return n + f(n + 1); }\nint main() { return f(0); }',
      code: 'stack-exhausted',
      line: 1,
      exit: 0xc00000fd,
    },
    {
      name: 'null dereference',
      body: 'int main() {\n  int *p = 0;\n  *p = 5;\n  return 0;\n}',
      code: 'null-dereference',
      line: 3,
      exit: 0xc0000005,
    },
    {
      name: 'division by zero',
      body: 'int main() {\n  int zero = 0;\n  return 5 / zero;\n}',
      code: 'divide-by-zero',
      line: 3,
      exit: 0xc0000094,
    },
  ];
  it.each(cases)('$name', ({ body, code, line, exit }) => {
    const run = runToEnd(buildProgram(body));
    expect(run.findings.at(-1)).toMatchObject({ code, line, severity: 'error' });
    expect(run.end).toBe('exited');
    expect(run.processes[0]?.exitCode).toBe(exit | 0);
  });

  it('a loop without end is stopped at its line', () => {
    const run = runToEnd(buildProgram('int main() {\n  for (;;)\n    ;\n}'), 'd', 20_000_000);
    expect(run.end).toBe('limit');
    expect(run.findings.at(-1)).toMatchObject({ code: 'runaway', severity: 'error' });
  });

  it('allocating without end is told', () => {
    const run = runToEnd(
      buildProgram('#include <stdlib.h>\nint main() {\n  for (;;) {\n    char *p = (char *)malloc(1000000);\n    *p = 1;\n  }\n}'),
    );
    expect(codes(run)).toContain('memory-exhausted');
  });
});
