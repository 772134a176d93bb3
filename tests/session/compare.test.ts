import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compare, remake, type KeptRun } from '../../src/simulator/session/compare.ts';
import type { Comparison } from '../../src/simulator/session/comparison.ts';
import { openSession } from '../../src/simulator/session/open.ts';
import type { Run } from '../../src/simulator/session/run.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import type { SessionInput } from '../../src/simulator/session/session.ts';

const folder = join(import.meta.dirname, '../../src/content/examples/03-01');

const example = (): SessionInput => {
  const read = readScenario(JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const sources = Object.fromEntries(read.scenario.processes.map(({ source }) => [source, readFileSync(join(folder, source), 'utf8')]));
  return { scenario: read.scenario, sources, schedule: 'd' };
};

const open = (input: SessionInput): Run => {
  const { session } = openSession(input);
  if (session === null) throw new Error('does not compile');
  return session;
};

const toRest = (run: Run): void => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
};

const besides = (kept: KeptRun, run: Run, sources = kept.input.sources): Comparison => {
  const again = remake(kept);
  if (again === null) throw new Error('does not compile');
  return compare(again, run, { a: kept.input.sources, b: sources }, 400);
};

/** Both clients have a line to send, and either can go on. */
const twoLines = (): Run => {
  const run = open(example());
  toRest(run);
  run.type('client', 'first');
  run.type('client#2', 'second');
  return run;
};

const serverLines = (view: Comparison['a']): string =>
  (view.processes.find(({ name }) => name === 'server')?.console ?? []).map(({ text }) => text).join('|');

it('a run is equal to itself made again', () => {
  const run = twoLines();
  toRest(run);
  const told = besides({ input: example(), course: run.course() }, run);
  expect(told).toMatchObject({ cause: null, parting: null, lines: { a: 0, b: 0 }, more: false });
  expect(told.rows.length).toBeGreaterThan(0);
  expect(told.rows.every(({ a, b }) => a !== null && b !== null && a.step === b.step)).toBe(true);
  expect(told.a).toEqual(told.b);
});

it('with the other client first, the runs part there, and the server prints in the other order', () => {
  const run = twoLines();
  const fork = run.view.step;
  toRest(run);
  const kept = { input: example(), course: run.course() };
  run.seek(fork);
  // Whoever else can go goes, and time passes, until the server has printed: client#2 has to wait so long.
  const second = run.view.processes.find(({ name }) => name === 'client#2')?.threads[0]?.id ?? 0;
  for (let i = 0; i < 200 && !serverLines(run.view).includes('] first'); i++) {
    const other = run.choices().threads.find((thread) => thread !== second);
    run.decide(other === undefined ? { kind: 'time' } : { kind: 'thread', thread: other });
  }
  toRest(run);
  const { step } = run.view;
  const told = besides(kept, run);
  expect(run.view.step).toBe(step);
  expect(told.cause).toEqual({ kind: 'choice', step: fork });
  expect(told.parting?.a).toBeGreaterThan(fork);
  expect(told.parting?.b).toBeGreaterThan(fork);
  const differing = told.rows.find(({ a, b }) => a === null || b === null);
  expect(differing?.a?.step ?? differing?.b?.step).toBe(differing?.a ? told.parting?.a : told.parting?.b);
  // Up to there both clients are as they were; then client#2 acts in A, and not yet in B.
  expect(told.rows.find(({ a }) => a?.step === told.parting?.a)?.a?.event.process).toBe('client#2');
  expect(told.rows.find(({ b }) => b?.step === told.parting?.b)?.b?.event.process).not.toBe('client#2');
  expect(serverLines(told.a)).toMatch(/\] second.*\] first/);
  expect(serverLines(told.b)).toMatch(/\] first.*\] second/);
});

it('with changed code it counts lines, and what moved a line down is the same still', () => {
  const input = example();
  const run = open(input);
  toRest(run);
  const kept = { input, course: run.course() };
  const sources = { ...input.sources, 'server.cpp': `// a line more\n${input.sources['server.cpp'] ?? ''}` };
  const changed = open({ ...input, sources });
  toRest(changed);
  expect(besides(kept, changed, sources)).toMatchObject({ cause: null, lines: { a: 0, b: 1 }, parting: null });
});

it('says what it leaves out', () => {
  const run = twoLines();
  const course = run.course();
  toRest(run);
  const again = remake({ input: example(), course });
  if (again === null) throw new Error('does not compile');
  const told = compare(again, run, { a: {}, b: {} }, 5);
  expect(told.parting?.a).toBeNull();
  expect(told.rows.filter(({ a }) => a === null)).toHaveLength(5);
  expect(told.before).toBeGreaterThan(0);
  expect(told.more).toBe(true);
});
