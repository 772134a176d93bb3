import type { TraceEvent, WaitTarget } from '../trace/event.ts';
import type { TransitionView } from './object-view.ts';
import type { StepEvent } from './view.ts';

/** What a step did, as data for sentences; events that only machinery cares about are left out. */
export function tellStep(events: readonly TraceEvent[]): StepEvent[] {
  return events.flatMap((event): StepEvent[] => {
    const told = (code: StepEvent['code'], data: StepEvent['data']): StepEvent[] => [
      { code, process: event.process, thread: event.thread, data },
    ];
    switch (event.kind) {
      case 'call':
        return told('call', { api: event.api, line: event.line, arguments: event.arguments.join(', ') });
      case 'returned':
        return told('returned', { api: event.api, value: event.value, error: event.error });
      case 'blocked':
        return told('blocked', { api: event.api, ...waitData(event.on) });
      case 'woken':
        return told('woken', {});
      case 'segment':
        if (event.phase === 'dropped') return [];
        return told(`segment-${event.phase}`, {
          connection: event.connection,
          from: event.from,
          flags: event.flags,
          bytes: event.bytes,
        });
      case 'datagram':
        return told(event.phase === 'dropped' ? 'datagram-lost' : `datagram-${event.phase}`, {
          what: event.what,
          from: event.from,
          to: event.to,
          bytes: event.bytes,
        });
      case 'input':
      case 'output':
        return told(event.kind, { text: event.text });
      case 'close-window':
        return told('close-window', { title: event.title });
      case 'ctrl-c':
        return told('ctrl-c', {});
      case 'process-started':
        return told('process-started', { name: event.name });
      case 'process-ended':
      case 'thread-ended':
        return told(event.kind, { code: event.code });
      case 'thread-started':
        return told('thread-started', { function: event.function });
      case 'finding':
        return told('finding', { code: event.finding.code, line: event.finding.line });
      case 'callback':
      case 'apc':
      case 'received':
      case 'transition':
      case 'choice':
        return [];
    }
  });
}

/** What a step made of objects' states. */
export function transitionsIn(events: readonly TraceEvent[]): TransitionView[] {
  return events.flatMap((one) => {
    if (one.kind !== 'transition') return [];
    const { object, machine, event, from, to } = one;
    return [{ object, machine, event, from, to }];
  });
}

function waitData(target: WaitTarget): Record<string, string | number> {
  switch (target.kind) {
    case 'object':
      return { on: target.kind, objects: target.objects.join(', ') };
    case 'sockets':
      return { on: target.kind, handles: [...new Set(target.sockets.map(({ handle }) => handle))].join(', ') };
    case 'lock':
      return { on: target.kind, owner: target.owner, address: target.address };
    case 'srw-lock':
      return { on: target.kind, owner: target.owner, address: target.address };
    case 'condition-variable':
    case 'address':
      return { on: target.kind, address: target.address };
    case 'packet':
      return { on: target.kind, handle: target.handle };
    case 'io':
      return { on: target.kind, overlapped: target.overlapped };
    case 'sleep':
      return { on: target.kind, until: target.until };
    case 'reply':
      return { on: target.kind, thread: target.thread };
    case 'message':
    case 'console':
    case 'resume':
    case 'work':
    case 'callbacks':
      return { on: target.kind };
    default:
      return { on: target.kind, handle: target.handle };
  }
}
