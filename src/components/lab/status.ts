import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import { diagnosticMessage } from '../../catalogue/messages.ts';
import type { WatchView } from '../../simulator/session/view.ts';
import type { LabState } from './lab-state.svelte.ts';
import { valueText } from './value-text.ts';
import { count } from './words.ts';

export interface Status {
  readonly tone: 'calm' | 'busy' | 'wrong';
  readonly text: string;
}

const restText = (words: LabWords, lab: LabState): string | null => {
  const view = lab.view;
  if (!view || lab.inPast) return null;
  switch (view.end) {
    case 'exited':
      return words.status.exited;
    case 'deadlock':
      return words.status.deadlock;
    case 'quiescent': {
      const reading = view.processes.filter((process) => process.wantsInput && !process.inputEnded).map((process) => process.name);
      return reading.length > 0 ? fill(words.status.quiescentInput, { processes: reading.join(', ') }) : words.status.quiescent;
    }
    default:
      return null;
  }
};

/** At which breakpoint the run has stopped, and of what changed how. */
const stopText = (words: LabWords, lab: LabState): Status | null => {
  const stop = lab.view?.stop;
  const { stopped } = lab.breakpoints;
  if (!stop || stopped === null) return null;
  const told = words.stepping;
  if (stopped.kind === 'data') {
    const text = (value: WatchView | null): string => (value?.kind === 'value' ? valueText(words, value.value) : '?');
    const data = { expression: stopped.expression, before: text(stop.data?.before ?? null), after: text(stop.data?.after ?? null) };
    return { tone: 'calm', text: fill(stop.data?.after === null ? told.atEnd : told.atChange, data) };
  }
  const place = stopped.kind === 'line' ? { file: stopped.file, line: lab.breakpoints.lineOf(stopped) } : { file: stopped.name, line: '' };
  if (stop.error)
    return { tone: 'wrong', text: fill(told.conditionFailed, { ...place, why: diagnosticMessage(lab.example.language, stop.error) }) };
  return { tone: 'calm', text: stopped.kind === 'line' ? fill(told.atBreakpoint, place) : fill(told.atCall, { name: stopped.name }) };
};

/** How things stand, in one sentence. */
export const statusOf = (words: LabWords, lab: LabState): Status => {
  const { view, phase, failure, stoppedAt } = lab;
  if (phase === 'lost') return { tone: 'wrong', text: failure === 'unresponsive' ? words.status.unresponsive : words.status.crashed };
  if (phase === 'opening') return { tone: 'busy', text: words.status.compiling };
  if (lab.stale) return { tone: 'calm', text: lab.errors > 0 ? count(words.status.flawed, lab.errors) : words.status.edited };
  if (phase === 'rejected') return { tone: 'wrong', text: count(words.status.rejected, lab.errors) };
  if (!view) return { tone: 'calm', text: words.status.ready };
  const steps = { step: view.step, last: view.lastStep };
  if (phase === 'running') return { tone: 'busy', text: fill(words.status.running, steps) };
  if (lab.limited) return { tone: 'wrong', text: fill(words.status.limit, steps) };
  if (stoppedAt) return { tone: 'wrong', text: fill(words.status.finding, { file: stoppedAt.file, line: stoppedAt.line }) };
  const stop = stopText(words, lab);
  if (stop) return stop;
  if (lab.nothingBefore) return { tone: 'calm', text: fill(words.stepping.nothingBefore, steps) };
  const rest = restText(words, lab);
  if (rest !== null) return { tone: view.end === 'deadlock' ? 'wrong' : 'calm', text: rest };
  if (view.step === 0) return { tone: 'calm', text: words.status.ready };
  return { tone: 'calm', text: fill(lab.inPast ? words.status.past : words.status.paused, steps) };
};
