import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { StepEvent, ThreadView, View } from '../../simulator/session/view.ts';
import type { WaitTarget } from '../../simulator/trace/event.ts';
import { nameOf, shortAddress, titleOf } from '../parts/object-scene.ts';
import { calledIn } from './called.ts';
import { count, timeText } from './words.ts';

type Data = Readonly<Record<string, string | number>>;

/** Who an end of a connection is: the process that owns a socket there, else its address. */
export const endName = (view: View, connection: number, end: 0 | 1): string => {
  const owner = view.processes.find((process) =>
    process.sockets.some((socket) => socket.connection?.id === connection && socket.connection.end === end),
  );
  return owner?.name ?? view.connections.find(({ id }) => id === connection)?.ends[end] ?? `${end}`;
};

/** What travels: the names of its flags, or how many bytes. */
export const cargo = (words: LabWords, flags: string, bytes: number): string =>
  bytes > 0 ? [flags, count(words.stage.segmentBytes, bytes)].filter(Boolean).join(' ') : flags || 'ACK';

const segment = (words: LabWords, view: View, code: 'segment-sent' | 'segment-delivered' | 'segment-held', data: Data): string => {
  const connection = Number(data['connection']);
  const from = data['from'] === 1 ? 1 : 0;
  return fill(words.log[code], {
    what: cargo(words, String(data['flags'] ?? ''), Number(data['bytes'] ?? 0)),
    from: endName(view, connection, from),
    to: endName(view, connection, from === 0 ? 1 : 0),
  });
};

const quoted = (text: string | number | undefined): string => {
  const shown = JSON.stringify(String(text ?? ''));
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
};

/** Values as a program is read: `0x00000000000000AC` is 172, an address loses its leading zeros. */
const readable = (values: string | number | undefined): string =>
  String(values ?? '').replaceAll(/0x0*([0-9A-Fa-f]+)/g, (whole, digits: string) => {
    if (whole.length < 10) return whole;
    return digits.length <= 4 ? String(parseInt(digits, 16)) : `0x${digits}`;
  });

const letterOf = (view: View, thread: string | number): string =>
  view.processes.flatMap((process) => process.threads).find(({ id }) => id === thread)?.letter ?? String(thread);

/** Why a thread has blocked, with objects by what the program calls them. */
const blocking = (words: LabWords, view: View, data: Data): string => {
  const { on = 'resume', name = '', handle = '', api = '', owner = 0, until = 0 } = data;
  const kind = on === 'object' && Number(data['count'] ?? 1) > 1 ? (data['all'] === 1 ? 'allObjects' : 'objects') : on;
  return fill(words.log.waits[kind as keyof LabWords['log']['waits']], {
    ...data,
    call: api,
    handle: name === '' || on === 'sockets' ? handle : `${handle} (${name})`,
    name: name || (data['address'] === undefined ? words.log.theObject : readable(data['address'])),
    owner: letterOf(view, owner),
    time: timeText(Number(until)),
  });
};

/** What happened, without who did it: the thread's badge or the process stands before it. */
export const sentence = (words: LabWords, view: View, event: StepEvent): string => {
  const { data } = event;
  switch (event.code) {
    case 'segment-sent':
    case 'segment-delivered':
    case 'segment-held':
      return segment(words, view, event.code, data);
    case 'datagram-sent':
    case 'datagram-delivered':
    case 'datagram-lost': {
      const what = data['what'] === 'data' ? count(words.log.datagram, Number(data['bytes'] ?? 0)) : words.log.portUnreachable;
      return fill(words.log[event.code], { ...data, what });
    }
    case 'returned': {
      const error = data['errorName'] ? `${data['errorName']} (${data['error']})` : (data['error'] ?? 0);
      if (data['value'] === '') return fill(words.log.returnedNothing, data);
      return fill(error === 0 ? words.log.returned : words.log.returnedError, { ...data, error, value: readable(data['value']) });
    }
    case 'blocked':
      return blocking(words, view, data);
    case 'woken': {
      const { by = 'clock', waker = 0, wakerApi = '' } = data;
      const wakes = by === 'thread' && wakerApi !== '' ? 'call' : (by as keyof LabWords['log']['wakes']);
      return fill(words.log.wakes[wakes], { wakerApi, waker: letterOf(view, waker) });
    }
    case 'apc-queued':
      return fill(words.log[event.code], { target: letterOf(view, data['target'] ?? 0) });
    case 'operation-ended':
      return words.log.ends[data['how'] as keyof LabWords['log']['ends']];
    case 'output':
      return fill(words.log.output, { text: quoted(data['text']) });
    case 'input':
      return data['text'] === undefined || data['text'] === '' ? words.log.inputEnd : fill(words.log.input, { text: quoted(data['text']) });
    case 'process-started':
    case 'process-ended':
      return fill(words.log[event.code], { process: event.process, ...data });
    case 'outside':
      return words.log.outside[String(data['act'])] ?? '';
    case 'call':
      return fill(words.log.call, { ...data, arguments: readable(data['arguments']) });
    default:
      return fill(words.log[event.code], data);
  }
};

/** As many names of a wait as a reader takes in. */
const mostNames = 3;
const listed = (names: readonly string[]): string =>
  names.length <= mostNames ? names.join(', ') : `${names.slice(0, mostNames).join(', ')}, …`;

/** `event accepted`, `thread B` */
const objectName = (words: LabWords, view: View, id: number): string => {
  const object = view.processes.flatMap(({ objects }) => objects).find((each) => each.id === id);
  if (object) return titleOf(words, object.machine, nameOf(object));
  const process = view.processes.find((each) => each.id === id);
  return process ? fill(words.objects.process, { name: process.name }) : fill(words.objects.thread, { letter: calledIn(view, id) ?? id });
};

const lockName = (words: LabWords, view: View, address: string): string => {
  const lock = view.processes.flatMap(({ objects }) => objects).find((each) => 'address' in each && each.address === address);
  return lock ? titleOf(words, lock.machine, nameOf(lock)) : shortAddress(address);
};

const objectSentence = (words: LabWords, view: View, target: WaitTarget & { readonly kind: 'object' }, call: string): string => {
  const [only, ...more] = target.objects;
  if (more.length === 0 && only !== undefined) {
    const ends = !view.processes.some(({ objects }) => objects.some(({ id }) => id === only));
    return fill(ends ? words.wait.ended : words.wait.object, { call, object: objectName(words, view, only) });
  }
  const names = target.objects.map((id) => calledIn(view, id) ?? String(id));
  return fill(target.all ? words.wait.allObjects : words.wait.objects, { call, count: names.length, objects: listed(names) });
};

/** Why a thread does not go on; null when it is not waiting. */
export const waitSentence = (words: LabWords, view: View, thread: ThreadView): string | null => {
  const target = thread.waitsFor;
  if (thread.state !== 'blocked' || !target) return null;
  const call = thread.call ?? thread.function;
  switch (target.kind) {
    case 'object':
      return objectSentence(words, view, target, call);
    case 'sockets':
      return fill(words.wait.sockets, {
        call,
        handles: listed([...new Set(target.sockets.map(({ socket, handle }) => calledIn(view, socket) ?? handle))]),
      });
    case 'lock': {
      const owner = view.processes.flatMap((process) => process.threads).find(({ id }) => id === target.owner);
      return fill(words.wait.lock, { call, owner: owner?.letter ?? target.owner, object: lockName(words, view, target.address) });
    }
    case 'srw-lock':
      return fill(words.wait['srw-lock'], { call, object: lockName(words, view, target.address) });
    case 'condition-variable':
    case 'address':
      return fill(words.wait[target.kind], { call, address: target.address });
    case 'sleep':
      return fill(words.wait.sleep, { call, time: timeText(target.until) });
    case 'packet':
      return fill(words.wait.packet, { call, handle: calledIn(view, target.port) ?? target.handle });
    case 'io':
      return fill(words.wait.io, { call, overlapped: target.overlapped });
    case 'message':
      return fill(words.wait.message, { call });
    case 'reply': {
      const answering = view.processes.flatMap((process) => process.threads).find(({ id }) => id === target.thread);
      return fill(words.wait.reply, { call, thread: answering?.letter ?? target.thread });
    }
    case 'console':
    case 'resume':
    case 'work':
    case 'callbacks':
      return fill(words.wait[target.kind], { call });
    default: {
      const socket = view.processes.flatMap((process) => process.sockets).find(({ id }) => id === target.socket);
      return fill(words.wait[target.kind], { call, handle: socket ? nameOf(socket) : target.handle });
    }
  }
};
