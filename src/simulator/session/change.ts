import type { ObjectView, SelectionView } from './object-view.ts';
import type { ChangeKey, ProcessView, ValueView, VariableView, View, WatchView } from './view.ts';

type Pictured = Pick<View, 'processes' | 'connections'>;

/** What differs between the pictures of two neighbouring steps; everything is new when there is no earlier one. */
export function changesBetween(before: Pictured | null, after: Pictured): ChangeKey[] {
  const old = new Map(before ? fingerprints(before) : []);
  return [...fingerprints(after)].filter(([key, mark]) => old.get(key) !== mark).map(([key]) => key);
}

function* fingerprints(view: Pictured): Iterable<[ChangeKey, string]> {
  for (const process of view.processes) yield* processMarks(process);
  for (const connection of view.connections) {
    yield [`connection:${connection.id}`, connection.flight.map(({ id }) => id).join()];
    for (const { id, state } of connection.machines) yield [`end:${id}`, state];
  }
}

function* processMarks(process: ProcessView): Iterable<[ChangeKey, string]> {
  yield [`process:${process.name}`, `${process.state} ${process.exitCode}`];
  yield [`console:${process.name}`, `${process.console.length} ${process.console.at(-1)?.text}`];
  for (const thread of process.threads) {
    yield [`thread:${thread.id}`, `${thread.state} ${thread.call} ${JSON.stringify(thread.waitsFor)}`];
    if (thread.apcs.length > 0) yield [`apcs:${thread.id}`, JSON.stringify(thread.apcs)];
    if (thread.queue !== null) yield [`queue:${thread.id}`, JSON.stringify(thread.queue)];
    const { frames } = thread;
    for (const [i, frame] of frames.entries()) {
      for (const variable of frame.variables) {
        const name = variable.shadowed ? `${variable.name}@${variable.line}` : variable.name;
        yield [`variable:${thread.id}:${frames.length - 1 - i}:${name}`, variableMark(variable)];
      }
    }
  }
  for (const variable of process.globals) yield [`global:${process.name}:${variable.name}`, variableMark(variable)];
  for (const window of process.windows) yield [`window:${window.handle}`, JSON.stringify(window)];
  for (const object of process.objects) yield [`object:${object.id}`, objectMark(object)];
  for (const socket of process.sockets) {
    yield [
      `socket:${socket.id}:state`,
      `${socket.state} ${socket.local} ${socket.remote} ${socket.backlog?.waiting.join()} ${selectionMark(socket.selection)}`,
    ];
    yield [`socket:${socket.id}:send`, `${socket.sendBuffer.used} ${socket.sendBuffer.bytes.join()}`];
    yield [`socket:${socket.id}:receive`, `${socket.receiveBuffer.used} ${socket.receiveBuffer.bytes.join()}`];
  }
}

/** What a variable is called that holds a handle is the variable's affair. */
function objectMark(object: ObjectView): string {
  switch (object.machine) {
    case 'completion-port':
      return [
        object.state,
        object.packets.map(({ number }) => number),
        object.packetCount,
        object.waiting,
        object.running,
        object.associatedCount,
      ].join(' ');
    case 'event':
      return `${object.state} ${object.waiters.join()}`;
    case 'mutex':
    case 'critical-section':
      return `${object.state} ${object.owner} ${object.recursion} ${object.waiters.join()}`;
    case 'srw-lock':
      return `${object.state} ${object.owner} ${object.readers} ${object.waiters.join()}`;
    case 'semaphore':
      return `${object.state} ${object.count} ${object.waiters.join()}`;
    case 'waitable-timer':
      return `${object.state} ${object.due} ${object.waiters.join()}`;
    case 'queue-timer':
      return `${object.state} ${object.due}`;
    case 'io-request':
      return object.state;
  }
}

function selectionMark(selection: SelectionView | null): string {
  if (selection === null) return '';
  return `${selection.mask.join('|')} ${selection.recorded.map(({ event }) => event).join('|')}`;
}

/** What a watch expression is worth, as a text that differs when that does. */
export function markOf(watched: WatchView): string {
  return watched.kind === 'error' ? watched.code : `${watched.address} ${valueMark(watched.value)}`;
}

function variableMark(variable: VariableView): string {
  return `${variable.address} ${valueMark(variable.value)}`;
}

function valueMark(value: ValueView): string {
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'pointer':
      return `${value.text} ${value.string === null ? '' : valueMark(value.string)}`;
    case 'bytes':
      return `${value.bytes.join()} ${value.written.join('')}`;
    case 'list':
      return value.items.map(valueMark).join('|');
    case 'fields':
      return value.fields.map((field) => valueMark(field.value)).join('|');
    case 'unwritten':
      return '?';
  }
}
