import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import type { AnswerView, PredictionView } from '../../src/simulator/session/prediction-view.ts';
import type { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import type { View } from '../../src/simulator/session/view.ts';
import { buildExample, typing } from './example.ts';

/** The run of an example in which two clients say something. */
export const begin = (id: string): Simulation =>
  new Simulation(buildExample(id, 'scenario.json', typing({ client: ['first', 'ab', ''], 'client#2': ['second', ''] })), new Schedule());

/** Enough for both clients to be echoed; a server that polls would never come to rest. */
const limit = 700;

/** Runs from question to question, telling of each with the step that it is about. */
export function visit(run: Run, passed: readonly string[], told: (asked: PredictionView, after: View, before: View) => void): void {
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
export function cameTrue({ question, answers, right }: PredictionView, { events, processes, ...after }: View): boolean {
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
