import { markOf } from './change.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { History } from './history/history.ts';
import { firstAtLeast } from './history/sorted.ts';
import { readersFrame } from './place.ts';
import type { SearchResult, SearchTarget, WatchFrame } from './session.ts';
import type { Simulation } from './simulation.ts';

/** Steps that one search for a value makes at most. */
const most = 10_000;

/** The nearest step after or before `from`, among those known, at which something happened. The run may be elsewhere afterwards. */
export function search(
  simulation: Simulation,
  checkpoints: Checkpoints,
  history: History,
  target: SearchTarget,
  direction: 'next' | 'previous',
  from: number,
): SearchResult {
  if (target.kind !== 'value') {
    const lists =
      target.kind === 'thread' ? [history.lanes.get(target.thread)?.steps ?? []] : target.ids.map((id) => history.objects.get(id) ?? []);
    const found = lists.flatMap((steps) => nearest(steps, direction, from) ?? []);
    if (found.length === 0) return { kind: 'none' };
    return { kind: 'found', step: direction === 'next' ? Math.min(...found) : Math.max(...found) };
  }
  const value = reader(simulation, target.expression, target.where);
  return direction === 'next' ? nextChange(simulation, checkpoints, value, from) : previousChange(checkpoints, value, from);
}

function nearest(steps: readonly number[], direction: 'next' | 'previous', from: number): number | undefined {
  return direction === 'next' ? steps[firstAtLeast(steps, from + 1)] : steps[firstAtLeast(steps, from) - 1];
}

function nextChange(simulation: Simulation, checkpoints: Checkpoints, value: () => string, from: number): SearchResult {
  checkpoints.seek(from);
  const end = Math.min(from + most, simulation.known);
  let before = value();
  for (let step = from + 1; step <= end; step++) {
    checkpoints.seek(step);
    const after = value();
    if (after !== before) return { kind: 'found', step };
    before = after;
  }
  return end < simulation.known ? { kind: 'limit', step: end } : { kind: 'none' };
}

/** Backwards from checkpoint to checkpoint: between two of them the run goes forwards, and the last change counts. */
function previousChange(checkpoints: Checkpoints, value: () => string, from: number): SearchResult {
  const least = Math.max(0, from - 1 - most);
  for (let last = from - 1; last > least;) {
    const first = Math.max(least, checkpoints.before(last));
    checkpoints.seek(first);
    let found: number | null = null;
    let before = value();
    for (let step = first + 1; step <= last; step++) {
      checkpoints.seek(step);
      const after = value();
      if (after !== before) found = step;
      before = after;
    }
    if (found !== null) return { kind: 'found', step: found };
    last = first;
  }
  return least > 0 ? { kind: 'limit', step: least + 1 } : { kind: 'none' };
}

/** Reads an expression's value where the run stands, as a text that differs when the value does; in the frame that it has now, while there is one. */
function reader(simulation: Simulation, expression: string, { process: name, thread, level }: WatchFrame): () => string {
  const process = simulation.processes.find((one) => one.name === name);
  const framesNow = thread === null ? [] : simulation.frames(thread);
  const chosen = level === null ? readersFrame(framesNow) : framesNow[framesNow.length - 1 - level];
  const depth = chosen === undefined ? -1 : framesNow.length - 1 - framesNow.indexOf(chosen);
  const owner = chosen?.function;
  return () => {
    if (process === undefined) return '';
    if (thread === null) return markOf(process.watches.show(expression, null));
    const frames = simulation.frames(thread);
    const frame = frames[frames.length - 1 - depth];
    return frame === undefined || frame.function !== owner ? '' : markOf(process.watches.show(expression, frame));
  };
}
