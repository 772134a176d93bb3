import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { AnswerView, PredictionView } from '../../src/simulator/session/prediction-view.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { View } from '../../src/simulator/session/view.ts';
import { toJsonLines } from '../../src/simulator/trace/trace.ts';
import { buildExample, typing } from './example.ts';

const built = (id: string) => buildExample(id, 'scenario.json', typing({ client: ['first', 'ab', ''], 'client#2': ['second', ''] }));

/** Enough for both clients to be echoed; a server that polls would never come to rest. */
const limit = 700;

/** Runs from question to question, telling of each with the step that it is about. */
function visit(run: Run, passed: readonly string[], told: (asked: PredictionView, after: View, before: View) => void): void {
  for (let last = -1; run.view.end === null && last < run.view.step && run.view.step < limit;) {
    last = run.view.step;
    const asked = run.prediction(passed);
    const before = run.view;
    if (asked === null) run.advance({ kind: 'run', limit: limit - run.view.step }, passed);
    else told(asked, run.advance({ kind: 'step' }), before);
  }
}

const fillOf = (view: View, process: string, handle: string): number | undefined =>
  view.processes.find(({ name }) => name === process)?.sockets.find((socket) => socket.handle === handle && !socket.closed)?.receiveBuffer
    .used;

/** Whether a step has done what the answer says. */
function cameTrue({ question, answers, right }: PredictionView, { events, processes, ...after }: View): boolean {
  const answer: AnswerView | undefined = answers[right];
  const mine = (code: string) => events.find((event) => event.code === code && 'thread' in question && event.thread === question.thread);
  switch (answer?.kind) {
    case 'value':
      return mine('returned')?.data['value'] === answer.value && mine('returned')?.data['error'] === answer.error;
    case 'socket':
      return Number(mine('returned')?.data['value']) > 0;
    case 'blocks':
      return mine('blocked') !== undefined;
    case 'thread':
      return events.filter(({ code }) => code === 'woken').every(({ thread }) => thread === answer.thread);
    case 'nobody':
      return !events.some(({ code }) => code === 'woken');
    case 'text':
      return events.some(({ code, data }) => code === 'output' && String(data['text']).includes(answer.text));
    case 'bytes':
      return question.kind === 'buffer' && fillOf({ ...after, events, processes }, question.process, question.handle) === answer.count;
    default:
      return false;
  }
}

describe.each(['03-01', '04-01', '06-01', '08-01'])('predicting a run of %s', (id) => {
  it('the answer that is marked is what the step does, the others differ, and the run is the same as without questions', () => {
    const simulation = new Simulation(built(id), new Schedule());
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
    const plain = new Simulation(built(id), new Schedule());
    plain.run(simulation.step);
    expect(toJsonLines(simulation.trace.events)).toBe(toJsonLines(plain.trace.events));
  });
});

describe('asking', () => {
  it('does not ask about topics that are passed over, and stops at every other question of a run', () => {
    const run = new Run(new Simulation(built('03-01'), new Schedule()));
    const passed = ['returns recv data', 'returns connect handshake'];
    const topics: string[] = [];
    visit(run, passed, ({ topic }) => void topics.push(topic));
    expect(topics).toContain('returns recv data-waits');
    expect(topics).toContain('buffer recv left');
    expect(topics.filter((topic) => passed.includes(topic))).toEqual([]);
  });

  it('leaves the run where it is, as it is', () => {
    const run = new Run(new Simulation(built('08-01'), new Schedule()));
    run.advance({ kind: 'run', limit: 3000 }, []);
    const { step } = run.view;
    const [asked, again] = [run.prediction([]), run.prediction([])];
    expect(asked).not.toBeNull();
    expect(again).toEqual(asked);
    expect(run.seek(step)).toEqual(run.view);
    expect(run.view.step).toBe(step);
  });
});
