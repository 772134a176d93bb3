import type { TraceEvent } from '../trace/event.ts';
import type { LaneSpan, Timeline } from './session.ts';

/** Draws the time line of everything that has happened so far from the run's trace. */
export function drawTimeline(events: Iterable<TraceEvent>, lastStep: number): Timeline {
  const lanes: LaneSpan[] = [];
  const calls: Timeline['calls'][number][] = [];
  const findings: Timeline['findings'][number][] = [];
  const outputs: Timeline['outputs'][number][] = [];
  const open = new Map<number, { from: number; state: LaneSpan['state']; call: string | null }>();
  const inCall = new Map<number, string>();

  const close = (thread: number, to: number): void => {
    const span = open.get(thread);
    open.delete(thread);
    if (span !== undefined && to >= span.from) lanes.push({ thread, from: span.from, to, state: span.state, call: span.call });
  };

  for (const event of events) {
    switch (event.kind) {
      case 'transition': {
        if (event.machine !== 'thread') break;
        close(event.object, event.step - 1);
        if (event.to === 'running' || event.to === 'ready' || event.to.startsWith('blocked')) {
          open.set(event.object, {
            from: event.step,
            state: event.to === 'running' || event.to === 'ready' ? event.to : 'blocked',
            call: event.to.startsWith('blocked') ? (inCall.get(event.object) ?? null) : null,
          });
        }
        break;
      }
      case 'call':
        inCall.set(event.thread, event.api);
        calls.push({ step: event.step, thread: event.thread, api: event.api });
        break;
      case 'returned':
        inCall.delete(event.thread);
        break;
      case 'finding':
        findings.push({ step: event.step, thread: event.thread, code: event.finding.code });
        break;
      case 'output':
        outputs.push({ step: event.step, process: event.process });
        break;
      default:
        break;
    }
  }
  for (const thread of [...open.keys()]) close(thread, lastStep);
  return { lastStep, lanes, calls, findings, outputs };
}
