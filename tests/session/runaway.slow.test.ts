import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/simulator/session/open.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';
import type { Session } from '../../src/simulator/session/session.ts';

const scenarioOf = (...sources: readonly string[]): Scenario => {
  const processes = sources.map((source, i) => ({ name: `p${i}`, source, ...(i === 0 ? { stdin: [] } : {}) }));
  const read = readScenario({ processes });
  if (!('scenario' in read)) throw new Error(read.problems.join());
  return read.scenario;
};

const open = (...programs: readonly (readonly string[])[]): Session => {
  const sources = Object.fromEntries(programs.map((lines, i) => [`p${i}.cpp`, lines.join('\n')]));
  const opened = openSession({ scenario: scenarioOf(...Object.keys(sources)), sources, schedule: 'd' });
  if (opened.session === null) throw new Error(JSON.stringify(opened.result.diagnostics));
  return opened.session;
};

/** Runs in slices, as the lab does. */
const runaway = (session: Session, slice: number): Session => {
  while (session.view.end === null && session.view.step < 6_000_000) session.advance({ kind: 'run', limit: slice });
  return session;
};

const told = ({ view }: Session): readonly string[] => view.findings.map(({ code, line, step }) => `${code} line ${line} step ${step}`);

const loops: readonly (readonly [string, readonly string[], number])[] = [
  ['an empty loop', ['int main() {', '  for (;;)', '    ;', '}'], 3],
  ['an endless constructor', ['struct A {', '  A() { for (;;); }', '};', 'A a;', 'int main() {}'], 2],
  ['output', ['#include <cstdio>', 'int main() {', '  for (;;)', '    printf("again\\n");', '}'], 4],
];

describe('what never comes to an end is stopped at its line, and can be gone back in', () => {
  it.each(loops)('%s', { timeout: 120_000 }, (_, lines, line) => {
    const session = runaway(open(lines), 100_000);
    expect(session.view.end).toBe('limit');
    expect(session.view.findings.map(({ code, line: at }) => [code, at])).toEqual([['runaway', line]]);
    const { lastStep } = session.view;
    expect(session.seek(lastStep - 1000)).toMatchObject({ step: lastStep - 1000, findings: [] });
    expect(session.advance({ kind: 'step' }).step).toBe(lastStep - 999);
  });
});

/** Each does its work in one statement, so that steps count how often. */
const working: readonly (readonly [string, string, string, number])[] = [
  ['small blocks', '<stdlib.h>', 'free(malloc(1));', 900_000],
  ['objects', '<new>', 'delete new int;', 900_000],
  ['copies of a megabyte', '<string.h>', 'memcpy(to, from, sizeof to);', 800],
  ['searches of a megabyte', '<string.h>', 'if (memchr(from, 1, sizeof from)) break;', 500],
  ['lengths of a megabyte', '<string.h>', 'if (strlen(full) == 1) break;', 500],
  ['files', '<stdio.h>', 'fclose(fopen("file", "w"));', 350_000],
  ['large blocks', '<stdlib.h>', 'free(malloc(100000000));', 150],
];

describe('what functions of the C runtime do counts: such a loop is stopped after so many rounds', () => {
  it.each(working)('%s', { timeout: 120_000 }, (_, header, statement, rounds) => {
    const globals = 'char from[1048576], to[1048576], full[1048576];';
    const fill = statement.includes('full') ? 'memset(full, 1, sizeof full - 1);' : '';
    const session = runaway(open([`#include ${header}`, globals, 'int main() {', fill, 'for (;;)', statement, '}']), 100_000);
    expect([session.view.end, session.view.findings.map(({ code, line }) => [code, line])]).toEqual(['limit', [['runaway', 6]]]);
    expect(session.view.lastStep).toBeLessThan(rounds);
    expect(session.view.lastStep).toBeGreaterThan(rounds / 3);
  });

  it('and takes its time: a copy of 64 MiB some 16 ms', () => {
    const session = open([
      '#include <stdlib.h>',
      '#include <string.h>',
      'int main() {',
      '  char *block = (char *)calloc(2, 33554432);',
      '  memcpy(block, block + 33554432, 33554432);',
      '  free(block);',
      '}',
    ]);
    const times = [3, 4].map((step) => (session.advance({ kind: 'run', limit: step - session.view.step }), session.view.time));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(8_000_000);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeLessThan(9_000_000);
  });
});

it('at the same step however the run is cut', { timeout: 120_000 }, () => {
  const writing = ['#include <cstdio>', 'int main() {', '  for (;;)', '    putchar(0);', '}'];
  expect(told(runaway(open(writing), 77_777))).toEqual(told(runaway(open(writing), 250_001)));
});

it('who asks again and again while a reader may type is no runaway', { timeout: 120_000 }, () => {
  const polling = ['#include <windows.h>', 'int main() {', '  for (;;)', '    Sleep(0);', '}'];
  const typing = ['#include <cstdio>', 'int main() {', '  getchar();', '}'];
  const session = open(polling, typing);
  while (session.view.step < 700_000) session.advance({ kind: 'run', limit: 100_000 });
  expect([session.view.end, session.view.findings.map(({ code }) => code)]).toEqual([null, ['busy-waiting']]);
});
