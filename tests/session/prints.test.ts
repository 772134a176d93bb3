import { describe, expect, it } from 'vitest';
import { diagnostics } from '../../src/catalogue/en/diagnostics.ts';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import type { Print } from '../../src/simulator/session/session.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { PrintView } from '../../src/simulator/session/view.ts';
import { buildExample } from './example.ts';
import { lineOf, opened } from './standing.ts';

const text = `int total;
int add(int n) {
  total += n; // adds
  return total;
}
int main() {
  for (int i = 0; i < 5; i++) add(i); // loop
  return 0; // ends
}`;

const print = (mark: string, expression: string): Print => ({ file: 'program.cpp', line: lineOf(text, mark), expression });
const finished = (run: Run): Run => {
  while (run.view.end === null) run.advance({ kind: 'run', limit: 100_000 });
  return run;
};
const texts = (told: PrintView | undefined): readonly string[] =>
  told?.kind === 'told'
    ? told.values.map(({ value }) => (value.kind === 'value' && 'text' in value.value ? value.value.text : value.kind))
    : [];

describe('prints into the past', () => {
  it('tell what an expression was worth each time that a thread came to the line', () => {
    const run = finished(opened(text));
    const [sum, wrong] = run.prints([print('// adds', 'total + n'), print('// adds', 'missing')]);
    expect(texts(sum)).toEqual(['0', '1', '3', '6', '10']);
    expect(texts(wrong)).toEqual(['error', 'error', 'error', 'error', 'error']);
  });

  it('agree with what is watched at each step, in a run with several threads', () => {
    const run = finished(new Run(new Simulation(buildExample('03-01', 'two-talkers.json'), new Schedule())));
    const [told] = run.prints([{ file: 'client.cpp', line: 95, expression: 'received' }]);
    if (told?.kind !== 'told') throw new Error('not told');
    expect(new Set(told.values.map(({ process }) => process)).size).toBeGreaterThan(1);
    expect(told.until).toBe(run.view.lastStep);
    for (const { step, time, process, thread, value } of told.values) {
      const view = run.seek(step);
      expect(view.actor).toBe(thread);
      expect(view.time).toBe(time);
      const frames = view.processes.flatMap(({ threads }) => threads).find(({ id }) => id === thread)?.frames;
      expect(told.lines).toContain(frames?.[0]?.line);
      expect(run.watch('received', { process, thread, level: null })).toEqual(value);
    }
  });

  it('change neither the run nor where it stands', () => {
    const plain = finished(opened(text));
    const run = finished(opened(text));
    const entries = { before: Infinity, limit: 1000, thread: null };
    const window = { from: 0, to: Infinity, buckets: 100, threads: null, focus: null };
    for (const step of [0, 3, plain.view.lastStep]) {
      expect(run.seek(step)).toEqual(plain.seek(step));
      run.prints([print('// adds', 'n'), print('// loop', 'i')]);
      expect(run.view).toEqual(plain.view);
      expect(run.seek(step)).toEqual(plain.seek(step));
      expect(run.log(entries)).toEqual(plain.log(entries));
      expect(run.timeline(window)).toEqual(plain.timeline(window));
      expect(run.advance({ kind: 'step' })).toEqual(plain.advance({ kind: 'step' }));
    }
  });

  it('tell a thousand values at most, and count the others', () => {
    const source = 'int main() { int n = 0;\nfor (int i = 0; i < 1500; i++)\nn += i;\nreturn 0; }';
    const run = finished(opened(source));
    const [told] = run.prints([{ file: 'program.cpp', line: 3, expression: 'n' }]);
    expect(told).toMatchObject({ kind: 'told', lines: [3], total: 1500 });
    expect(texts(told)).toHaveLength(1000);
  });

  it('say why they stand nowhere', () => {
    const run = finished(opened(text));
    const [told] = run.prints([{ file: 'program.cpp', line: 99, expression: 'n' }]);
    if (told?.kind !== 'unbound') throw new Error('bound');
    expect(diagnostics).toHaveProperty(told.code);
  });
});
