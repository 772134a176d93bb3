import { ERROR } from '../winapi/error-code.ts';
import type { TraceEvent, WaitTarget } from '../trace/event.ts';
import type { TransitionView } from './object-view.ts';
import { isName, spellArguments, type Naming } from './naming.ts';
import { hasFailed } from './outcome.ts';
import type { StepEvent } from './view.ts';

const errorNames: ReadonlyMap<number, string> = new Map(Object.entries(ERROR).map(([name, code]) => [code, name]));

/** An error's name in Windows' headers; '' of one that we do not give. */
export const errorName = (code: number): string => errorNames.get(code) ?? '';

/** What a step did, as data for sentences; events that only machinery cares about are left out. */
export function tellStep(events: readonly TraceEvent[], naming: Naming): StepEvent[] {
  return events.flatMap((event): StepEvent[] => {
    const told = (code: StepEvent['code'], data: StepEvent['data']): StepEvent[] => [
      { code, process: event.process, thread: event.thread, data },
    ];
    switch (event.kind) {
      case 'call': {
        const texts = naming.of(event.process, event.line, event.api);
        return told('call', { api: event.api, line: event.line, arguments: spellArguments(texts, event.arguments) });
      }
      case 'returned': {
        const error = hasFailed(event.api, event.value, event.error) ? event.error : 0;
        return told('returned', { api: event.api, value: event.value, error, errorName: error === 0 ? '' : errorName(error) });
      }
      case 'blocked':
        return told('blocked', { api: event.api, name: nameOf(events, event, naming), ...waitData(event.on) });
      case 'woken':
        return told('woken', wakerData(events, event));
      case 'callback':
        return told(event.phase === 'entered' ? 'callback-entered' : 'callback-left', { api: event.api, function: event.function });
      case 'apc':
        return event.phase === 'queued' ? told('apc-queued', { target: event.target }) : [];
      case 'transition':
        if (event.machine === 'io-request') return told('operation-ended', { how: event.event });
        return event.machine === 'completion-port' && event.event === 'queue' ? told('packet-queued', {}) : [];
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
      case 'outside':
        return told('outside', { act: event.act });
      case 'process-started':
        return told('process-started', { name: event.name });
      case 'process-ended':
      case 'thread-ended':
        return told(event.kind, { code: event.code });
      case 'thread-started':
        return told('thread-started', { function: event.function });
      case 'finding':
        return told('finding', { code: event.finding.code, line: event.finding.line });
      case 'received':
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

/** Arguments that stand for what a call waits for, where that is not the first. */
const waitsForSecond: ReadonlySet<string> = new Set([
  'WaitForMultipleObjects',
  'WaitForMultipleObjectsEx',
  'WSAWaitForMultipleEvents',
  'MsgWaitForMultipleObjects',
]);

/** What the program calls that which a thread waits for, as far as the call is made in the same step; '': that is not known. */
function nameOf(events: readonly TraceEvent[], blocked: TraceEvent & { readonly kind: 'blocked' }, naming: Naming): string {
  const call = events.findLast((event) => event.kind === 'call' && event.thread === blocked.thread);
  if (call?.kind !== 'call' || call.api !== blocked.api) return '';
  const texts = naming.of(call.process, call.line, call.api);
  const text = (texts[waitsForSecond.has(call.api) ? 1 : 0] ?? '').replace(/^&\s*/, '');
  return isName(text) ? text : '';
}

/** Who or what has ended a thread's wait. */
function wakerData(events: readonly TraceEvent[], woken: TraceEvent): StepEvent['data'] {
  const before = events.slice(0, events.indexOf(woken));
  const ended = before.find((event) => event.kind === 'transition' && event.machine === 'thread' && event.to === 'ended');
  if (ended !== undefined) return { by: 'end', waker: ended.thread };
  const actor = before.find(({ thread, kind }) => thread !== 0 && thread !== woken.thread && kind !== 'woken' && kind !== 'transition');
  if (actor !== undefined) {
    const call = before.findLast((event) => event.kind === 'call' && event.thread === actor.thread);
    return { by: 'thread', waker: actor.thread, wakerApi: call?.kind === 'call' ? call.api : '' };
  }
  if (before.some(({ kind }) => kind === 'segment' || kind === 'datagram')) return { by: 'network' };
  return { by: before.some(({ kind }) => kind === 'input') ? 'input' : 'clock' };
}

function waitData(target: WaitTarget): Record<string, string | number> {
  switch (target.kind) {
    case 'object':
      return { on: target.kind, count: target.objects.length, all: target.all ? 1 : 0 };
    case 'sockets':
      return { on: target.kind, handle: [...new Set(target.sockets.map(({ handle }) => handle))].join(', ') };
    case 'lock':
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
      return { on: target.kind, owner: target.thread };
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
