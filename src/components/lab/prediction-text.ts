import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { AnswerView, PredictionView, QuestionView } from '../../simulator/session/prediction-view.ts';
import type { ProcessView, ThreadView, View } from '../../simulator/session/view.ts';
import { cargo, waitSentence } from './sentences.ts';
import { count } from './words.ts';

const threadIn = (view: View, id: number): { readonly process: ProcessView; readonly thread: ThreadView } | undefined =>
  view.processes.flatMap((process) => process.threads.map((thread) => ({ process, thread }))).find(({ thread }) => thread.id === id);

const letterOf = (view: View, id: number): string => threadIn(view, id)?.thread.letter ?? String(id);

/** What is asked. */
export const questionText = (words: LabWords, view: View, asked: QuestionView): string => {
  const told = words.prediction.question;
  switch (asked.kind) {
    case 'returns': {
      const call = asked.waited ? asked.api : `${asked.api}(${asked.arguments})`;
      return fill(asked.waited ? told.returned : told.returns, { letter: letterOf(view, asked.thread), process: asked.process, call });
    }
    case 'wakes':
      if (asked.cause === 'other') return told.wakesOther;
      if (asked.cause === 'call') return fill(told.wakesCall, { letter: letterOf(view, asked.thread), api: asked.api });
      return fill(told.wakesSegment, { what: cargo(words, asked.flags, asked.bytes) });
    case 'buffer':
      return fill(asked.api === '' ? told.bufferArrives : told.bufferTaken, { ...asked });
    case 'prints':
      return fill(told.prints, { letter: letterOf(view, asked.thread), process: asked.process });
  }
};

/** One of the answers. */
export const answerText = (words: LabWords, view: View, answer: AnswerView): string => {
  const told = words.prediction.answer;
  switch (answer.kind) {
    case 'value':
      return fill(answer.error !== 0 ? told.error : answer.errorName === '' ? told.value : told.named, { ...answer });
    case 'thread': {
      const found = threadIn(view, answer.thread);
      const api = found?.thread.call ?? '';
      const data = { letter: letterOf(view, answer.thread), process: found?.process.name ?? '', api };
      return fill(api === '' ? told.thread : told.waitsIn, data);
    }
    case 'bytes':
      return count(told.bytes, answer.count);
    case 'text':
      return answer.text;
    default:
      return told[answer.kind];
  }
};

/** Why the right answer is right; of a thread that goes on, what it waited for. */
export const reasonText = (words: LabWords, view: View, { reason, answers, right }: PredictionView): string => {
  const why = fill(words.prediction.reason[reason.code], { available: reason.available, asked: reason.asked });
  const answer = answers[right];
  const woken = answer?.kind === 'thread' ? threadIn(view, answer.thread) : undefined;
  const waited = woken && waitSentence(words, view, woken.thread);
  return waited ? `${waited}. ${why}` : why;
};
