import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { toJsonLines } from '../../src/simulator/trace/trace.ts';
import { buildExample, runToEnd } from './example.ts';

const example = (): ReturnType<typeof buildExample> => buildExample('03-01', 'two-talkers.json');

describe('invariant 1: a run is a pure function of program, scenario and schedule', () => {
  it.each(['d', 'r1', 'r2', 'r77', 'd-0.1-5.2'])('token %s gives the same bytes twice', (token) => {
    const first = toJsonLines(runToEnd(example(), token).trace.events);
    expect(first.length).toBeGreaterThan(1000);
    expect(toJsonLines(runToEnd(example(), token).trace.events)).toBe(first);
  });

  it('gives the same bytes however the run is cut into turns', () => {
    const whole = toJsonLines(runToEnd(example(), 'r5').trace.events);
    const simulation = new Simulation(example(), new Schedule({ kind: 'random', seed: 5 }));
    for (let size = 1; simulation.end === null; size = (size * 7 + 3) % 23) simulation.run(simulation.step + 1 + size);
    expect(toJsonLines(simulation.trace.events)).toBe(whole);
  });
});

describe('invariant 2: one door for nondeterminism', () => {
  it('different seeds differ in their choices, and the token of a run replays it', () => {
    const runs = ['r1', 'r2', 'r3', 'r4'].map((token) => runToEnd(example(), token));
    const traces = runs.map((run) => toJsonLines(run.trace.events));
    expect(new Set(traces).size).toBe(traces.length);
    runs.forEach((run, i) => expect(toJsonLines(runToEnd(example(), run.kernel.schedule.token).trace.events)).toBe(traces[i]));
  });

  it('an override changes the run from its choice on, and nothing before', () => {
    const plain = runToEnd(example(), 'd').trace.events;
    const choice = plain.find((event) => event.kind === 'choice' && event.choice === 'latency' && event.index > 4);
    if (choice?.kind !== 'choice') throw new Error('no choice of a latency was made');
    const other = runToEnd(example(), `d-${choice.index.toString(36)}.3`).trace.events;
    const at = plain.indexOf(choice);
    expect(toJsonLines(other.slice(0, at))).toBe(toJsonLines(plain.slice(0, at)));
    expect(other[at]).toMatchObject({ kind: 'choice', index: choice.index, chosen: 3 });
    expect(toJsonLines(other)).not.toBe(toJsonLines(plain));
  });
});
