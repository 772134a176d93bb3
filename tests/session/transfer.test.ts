import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remake } from '../../src/simulator/session/compare.ts';
import { openSession } from '../../src/simulator/session/open.ts';
import type { Run } from '../../src/simulator/session/run.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import type { Course, SessionInput } from '../../src/simulator/session/session.ts';
import { transfer } from '../../src/simulator/session/transfer.ts';
import type { View } from '../../src/simulator/session/view.ts';

const folder = join(import.meta.dirname, '../../src/content/examples/03-01');

const example = (): SessionInput => {
  const read = readScenario(JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const sources = Object.fromEntries(read.scenario.processes.map(({ source }) => [source, readFileSync(join(folder, source), 'utf8')]));
  return { scenario: read.scenario, sources, schedule: 'd' };
};

/** The server says something else, and takes more statements to get to where it waits. */
const changed = (): SessionInput => {
  const input = example();
  const text = input.sources['server.cpp'] ?? '';
  const longer = text
    .replace('joined', 'welcome')
    .replace('WSADATA data;', 'WSADATA data;\n    int sum = 0;\n    for (int i = 0; i < 40; i++)\n        sum += i;');
  expect(longer.length).toBeGreaterThan(text.length + 40);
  return { ...input, sources: { ...input.sources, 'server.cpp': longer } };
};

const toRest = (run: Run): void => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
};

const consoleIn = (view: View, process: string): string =>
  (view.processes.find(({ name }) => name === process)?.console ?? []).map(({ text }) => text).join('|');

/** Both clients have a line to send; the reader lets everybody but the second go on until the server has printed. */
const decided = (): Run => {
  const { session: run } = openSession(example());
  if (run === null) throw new Error('does not compile');
  toRest(run);
  run.type('client', 'first');
  run.type('client#2', 'second');
  const second = run.view.processes.find(({ name }) => name === 'client#2')?.threads[0]?.id ?? 0;
  for (let i = 0; i < 200 && !consoleIn(run.view, 'server').includes('] first'); i++) {
    const other = run.choices().threads.find((thread) => thread !== second);
    run.decide(other === undefined ? { kind: 'time' } : { kind: 'thread', thread: other });
  }
  return run;
};

/** What the run does next besides its statements. */
const nextOf = (run: Run): unknown => {
  const { step } = run.view;
  const found = [...run.told()].find((entry) => entry.step > step && entry.events.some(({ code }) => code !== 'statement'));
  return found?.events.map(({ code, process, data }) => [code, process, data['api'] ?? data['text'] ?? '']);
};

const transferred = (input: SessionInput, course: Course): Run => {
  const kept = { input: example(), course };
  const model = remake(kept);
  const session = model && transfer(input, model, kept).session;
  if (!session) throw new Error('does not compile');
  return session;
};

describe('a course that is transferred', () => {
  it('to the same program is the same course', () => {
    const run = decided();
    const { step } = run.view;
    toRest(run);
    run.seek(step - 7);
    const again = transferred(example(), run.course());
    expect(again.course()).toEqual(run.course());
    expect(again.view).toEqual(run.view);
  });

  it('to a changed program brings what was typed and decided to the matching places', () => {
    const run = decided();
    toRest(run);
    expect(consoleIn(run.view, 'server')).toMatch(/joined.*\] first.*\] second/);
    const other = transferred(changed(), run.course());
    expect(other.view.end).toBe('quiescent');
    expect(consoleIn(other.view, 'server')).toMatch(/welcome.*\] first.*\] second/);
    expect(other.course().inputs.map(({ step }) => step)).not.toEqual(run.course().inputs.map(({ step }) => step));
    // By itself the second client would have come first.
    const { session: plain } = openSession(changed());
    if (plain === null) throw new Error('does not compile');
    toRest(plain);
    plain.type('client', 'first');
    plain.type('client#2', 'second');
    toRest(plain);
    expect(consoleIn(plain.view, 'server')).toMatch(/\] second.*\] first/);
  });

  it('stands at the place that matches, not at the step of the same number', () => {
    const run = decided();
    toRest(run);
    const { lastStep } = run.view;
    for (const part of [0.3, 0.7]) {
      run.seek(Math.round(lastStep * part));
      const other = transferred(changed(), run.course());
      expect(other.view.step).toBeGreaterThan(run.view.step + 40);
      expect(nextOf(other)).toEqual(JSON.parse(JSON.stringify(nextOf(run)).replaceAll('joined', 'welcome')));
    }
  });

  it('stands at the start when the kept run did', () => {
    const run = decided();
    run.seek(0);
    expect(transferred(changed(), run.course()).view.step).toBe(0);
  });
});
