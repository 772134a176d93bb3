import { describe, expect, it } from 'vitest';
import { Run } from '../../src/simulator/session/run.ts';
import { begin, cameTrue, visit } from './predicting.ts';

describe('asking', () => {
  it('does not ask about topics that are passed over, and stops at every other question of a run', () => {
    const run = new Run(begin('03-01'));
    const passed = ['returns recv data', 'returns connect handshake'];
    const topics: string[] = [];
    visit(run, passed, (asked, after) => {
      topics.push(asked.topic);
      expect([asked, cameTrue(asked, after)]).toEqual([asked, true]);
    });
    expect(topics).toContain('returns recv data-waits');
    expect(topics).toContain('buffer recv left');
    expect(topics.filter((topic) => passed.includes(topic))).toEqual([]);
  });

  it('leaves the run where it is, as it is', () => {
    const run = new Run(begin('08-01'));
    run.advance({ kind: 'run', limit: 3000 }, []);
    const { step } = run.view;
    const [asked, again] = [run.prediction([]), run.prediction([])];
    expect(asked).not.toBeNull();
    expect(again).toEqual(asked);
    expect(run.seek(step)).toEqual(run.view);
    expect(run.view.step).toBe(step);
  });
});
