import { hasFailed } from './outcome.ts';
import type { History, Marks } from './history/history.ts';
import type { LaneHistory } from './history/lane.ts';
import { firstAtLeast } from './history/sorted.ts';
import type { Arrow, Lane, LaneCall, LaneSpan, LaneState, Timeline, TimelineMark, TimelineWindow } from './timeline-view.ts';

/** Calls of a lane, and arrows, that a reader can still tell apart. */
const mostCalls = 120;
const mostArrows = 120;

/** Cuts a window out of a run's history; what is too fine for it is drawn together. */
export function drawTimeline(history: History, window: TimelineWindow, lastStep: number): Timeline {
  const from = Math.max(0, Math.min(window.from, lastStep));
  const to = Math.max(from, Math.min(window.to, lastStep));
  const wide = Math.max(1, (to - from + 1) / Math.max(1, window.buckets));
  const all = [...history.lanes.values()];
  const shown = window.threads === null ? all : window.threads.flatMap((thread) => history.lanes.get(thread) ?? []);
  return {
    from,
    to,
    lastStep,
    threads: all.map(({ thread, process, function: name, began, ended }, index) => ({
      thread,
      letter: letters(index),
      process,
      function: name,
      began,
      ended,
    })),
    lanes: shown.map((lane) => drawLane(history, lane, from, to, wide)),
    ...drawArrows(history, window, from, to),
    marks: [
      ...drawMarks(history, history.outputs, 'output', from, to, wide),
      ...drawMarks(history, history.choices, 'choice', from, to, wide),
      ...drawMarks(history, history.findings, 'finding', from, to, wide),
    ],
    moments: drawMoments(history, from, to, Math.min(window.buckets, to - from + 1)),
  };
}

function drawMoments(history: History, from: number, to: number, parts: number): Timeline['moments'] {
  return Array.from({ length: parts + 1 }, (_, i) => {
    const step = Math.round(from + ((to + 1 - from) * i) / parts);
    return { step, time: history.timeAt(step) };
  });
}

/** A, B, … Z, AA, … */
export function letters(index: number): string {
  let text = '';
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1) text = String.fromCharCode(65 + (left % 26)) + text;
  return text;
}

function drawLane(history: History, lane: LaneHistory, from: number, to: number, wide: number): Lane {
  const first = firstAtLeast(lane.callSteps, from);
  const end = firstAtLeast(lane.callSteps, to + 1);
  const calls: LaneCall[] = [];
  if (end - first <= mostCalls) {
    const before = (lane.returnSteps[first - 1] ?? 0) >= from ? first - 1 : first;
    for (let call = before; call < end; call++) calls.push(drawCall(history, lane, call));
  }
  return {
    thread: lane.thread,
    spans: drawSpans(history, lane, from, to, wide),
    calls,
    callSteps: thinned(lane.callSteps, first, end, wide),
  };
}

function drawCall(history: History, lane: LaneHistory, call: number): LaneCall {
  const made = history.trace.event(lane.callEvents[call] ?? 0);
  const returned = lane.returnEvents[call] ?? -1;
  const back = returned < 0 ? null : history.trace.event(returned);
  const api = made.kind === 'call' ? made.api : '';
  const value = back?.kind === 'returned' ? back.value : null;
  const error = back?.kind === 'returned' && hasFailed(api, back.value, back.error) ? back.error : 0;
  return { from: made.step, to: back?.step ?? null, api, line: made.kind === 'call' ? made.line : 0, value, error };
}

/** Spans that are wide enough one by one; what lies between two of them in parts as wide as that. They cover the window without gaps. */
function drawSpans(history: History, lane: LaneHistory, from: number, to: number, wide: number): LaneSpan[] {
  const spans: LaneSpan[] = [];
  let fine: number[] = [];
  let begin = 0;
  let shares: Partial<Record<LaneState, number>> = {};
  const flush = (until: number): void => {
    const [only] = fine;
    if (fine.length === 1 && only !== undefined) spans.push(drawSpan(history, lane, only, begin, until));
    else if (fine.length > 1) spans.push({ from: begin, to: until, state: 'mixed', shares });
    fine = [];
    shares = {};
  };
  const { starts, states } = lane;
  for (let i = Math.max(0, firstAtLeast(starts, from + 1) - 1); i < starts.length; i++) {
    const start = Math.max(starts[i] ?? 0, from);
    const end = Math.min((starts[i + 1] ?? Infinity) - 1, to);
    const state = states[i] ?? null;
    if (start > to || state === null) break;
    if (end < start) continue;
    if (end - start + 1 >= wide) {
      flush(start - 1);
      spans.push(drawSpan(history, lane, i, start, end));
      continue;
    }
    if (fine.length === 0) begin = start;
    fine.push(i);
    shares[state] = (shares[state] ?? 0) + end - start + 1;
    if (end - begin + 1 >= wide) flush(end);
  }
  flush(Math.min(to, (lane.ended ?? Infinity) - 1));
  return spans;
}

function drawSpan(history: History, lane: LaneHistory, index: number, from: number, to: number): LaneSpan {
  const reason = lane.reasons[index] ?? -1;
  const event = reason < 0 ? null : history.trace.event(reason);
  return {
    from,
    to,
    state: lane.states[index] ?? 'blocked',
    call: event?.kind === 'blocked' || event?.kind === 'callback' ? event.api : null,
    on: event?.kind === 'blocked' ? event.on : null,
    callback: event?.kind === 'callback' ? event.function : null,
  };
}

function thinned(steps: readonly number[], first: number, end: number, wide: number): number[] {
  const kept: number[] = [];
  for (let i = first; i < end; i = Math.max(i + 1, firstAtLeast(steps, (kept.at(-1) ?? 0) + wide))) kept.push(steps[i] ?? 0);
  return kept;
}

function drawMarks(
  history: History,
  { steps, events }: Marks,
  kind: TimelineMark['kind'],
  from: number,
  to: number,
  wide: number,
): TimelineMark[] {
  const marks: TimelineMark[] = [];
  const end = firstAtLeast(steps, to + 1);
  for (let i = firstAtLeast(steps, from); i < end;) {
    const step = steps[i] ?? 0;
    const next = Math.max(i + 1, Math.min(end, firstAtLeast(steps, step + wide)));
    const { thread, process } = history.trace.event(events[i] ?? 0);
    marks.push({ kind, step, thread, process, count: next - i });
    i = next;
  }
  return marks;
}

/** Arrows of which an end lies in the window: all when they are few, else those of what the reader has chosen. */
function drawArrows(
  history: History,
  { threads, focus }: TimelineWindow,
  from: number,
  to: number,
): Pick<Timeline, 'arrows' | 'arrowCount'> {
  const { all, heads } = history.arrows;
  const shown = threads === null ? null : new Set(threads);
  const within = (end: Arrow['from']): boolean => end.step >= from && end.step <= to && (shown?.has(end.thread) ?? true);
  const concerns = (arrow: Arrow): boolean =>
    focus !== null &&
    (focus.kind === 'object' ? arrow.object === focus.id : arrow.from.thread === focus.id || arrow.to.thread === focus.id);
  const arrows: Arrow[] = [];
  const chosen: Arrow[] = [];
  let arrowCount = 0;
  for (let i = firstAtLeast(heads, from); i < all.length; i++) {
    const arrow = all[i];
    if (arrow === undefined || !(within(arrow.from) || within(arrow.to))) continue;
    arrowCount++;
    if (arrows.length < mostArrows) arrows.push(arrow);
    if (chosen.length < mostArrows && concerns(arrow)) chosen.push(arrow);
  }
  return { arrows: arrowCount <= mostArrows ? arrows : chosen, arrowCount };
}
