import { describe, expect, it } from 'vitest';
import { Run } from '../../src/simulator/session/run.ts';
import { toJsonLines } from '../../src/simulator/trace/trace.ts';
import { begin, cameTrue, visit } from './predicting.ts';

describe.each(['03-01', '04-01', '06-01', '08-01'])('predicting a run of %s', (id) => {
  it('the answer that is marked is what the step does, the others differ, and the run is the same as without questions', () => {
    const simulation = begin(id);
    const run = new Run(simulation);
    const kinds = new Set<string>();
    const passed: string[] = [];
    let count = 0;
    visit(run, passed, (asked, after) => {
      count++;
      kinds.add(asked.question.kind);
      expect(after.step).toBe(asked.step + 1);
      expect([asked, cameTrue(asked, after)]).toEqual([asked, true]);
      expect(asked.answers.length).toBeGreaterThanOrEqual(3);
      expect(asked.answers.length).toBeLessThanOrEqual(5);
      expect(new Set(asked.answers.map((answer) => JSON.stringify(answer))).size).toBe(asked.answers.length);
      expect(asked.events).toEqual(after.events);
      // After the second time each topic is passed over, so that the others come to be asked.
      if (count % 2 === 0) passed.push(asked.topic);
    });
    expect(count).toBeGreaterThan(8);
    expect(kinds.size).toBeGreaterThan(2);
    const plain = begin(id);
    plain.run(simulation.step);
    expect(toJsonLines(simulation.trace.events)).toBe(toJsonLines(plain.trace.events));
  });
});
