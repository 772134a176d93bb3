import type { ChangeKey, ProcessView, ValueView, VariableView, View } from './view.ts';

type Pictured = Pick<View, 'processes' | 'connections'>;

/** What differs between the pictures of two neighbouring steps; everything is new when there is no earlier one. */
export function changesBetween(before: Pictured | null, after: Pictured): ChangeKey[] {
  const old = new Map(before ? fingerprints(before) : []);
  return [...fingerprints(after)].filter(([key, mark]) => old.get(key) !== mark).map(([key]) => key);
}

function* fingerprints(view: Pictured): Iterable<[ChangeKey, string]> {
  for (const process of view.processes) yield* processMarks(process);
  for (const connection of view.connections) yield [`connection:${connection.id}`, connection.flight.map(({ id }) => id).join()];
}

function* processMarks(process: ProcessView): Iterable<[ChangeKey, string]> {
  yield [`process:${process.name}`, `${process.state} ${process.exitCode}`];
  yield [`console:${process.name}`, `${process.console.length} ${process.console.at(-1)?.text}`];
  for (const thread of process.threads) {
    yield [`thread:${thread.id}`, `${thread.state} ${thread.call} ${JSON.stringify(thread.waitsFor)}`];
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
  for (const socket of process.sockets) {
    yield [`socket:${socket.id}:state`, `${socket.state} ${socket.local} ${socket.remote} ${socket.backlog?.waiting.join()}`];
    yield [`socket:${socket.id}:send`, `${socket.sendBuffer.used} ${socket.sendBuffer.bytes.join()}`];
    yield [`socket:${socket.id}:receive`, `${socket.receiveBuffer.used} ${socket.receiveBuffer.bytes.join()}`];
  }
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
