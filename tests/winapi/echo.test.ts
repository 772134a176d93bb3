import { expect, test } from 'vitest';
import { connected, lastError, listening, Rig, startup, type Script } from './rig.ts';

const PORT = 40_100;

/** A thread for each client, as in chapter 3. */
const serve: Script = function* (program) {
  const buffer = program.allocate(1024);
  for (;;) {
    const count = yield* program.call('recv', program.argument, buffer, 1024, 0);
    if (count <= 0n) break;
    yield* program.call('send', program.argument, buffer, count, 0);
  }
  yield* program.call('closesocket', program.argument);
  return 0;
};

const server: Script = function* (program) {
  yield* startup(program);
  const socket = yield* listening(program, PORT);
  for (;;) {
    const client = yield* program.call('accept', socket, 0, 0);
    const thread = yield* program.call('CreateThread', 0, 0, program.address(serve), client, 0, 0);
    yield* program.call('CloseHandle', thread);
  }
};

const echoed: string[] = [];

const client = (text: string): Script =>
  function* (program) {
    yield* startup(program);
    const socket = yield* connected(program, PORT);
    const buffer = program.allocate(1024);
    yield* program.call('send', socket, program.text(text), text.length, 0);
    yield* program.call('recv', socket, buffer, text.length, 8);
    echoed.push(`${new TextDecoder().decode(program.read(buffer, text.length))} ${yield* lastError(program)}`);
    yield* program.call('closesocket', socket);
    return 0;
  };

test('two clients talk to a server with a thread for each', () => {
  const rig = new Rig();
  rig.functions(serve);
  rig.start('server', server);
  rig.run();
  rig.start('client', client('abc'));
  rig.start('client#2', client('ABCDE'));
  expect(rig.run()).toBe('quiescent');
  expect(echoed.sort()).toEqual(['ABCDE 0', 'abc 0']);
  const ended = rig.events.filter(({ kind }) => kind === 'thread-ended');
  expect(ended).toHaveLength(4);
});
