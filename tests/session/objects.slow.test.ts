import { expect, it } from 'vitest';
import type { SocketView, View } from '../../src/simulator/session/view.ts';
import { buildExample } from './example.ts';
import { object, runOf, thread, until } from './seen.ts';

const socket = (view: View, which: (socket: SocketView) => boolean): SocketView | undefined =>
  view.processes.flatMap(({ sockets }) => sockets).find(which);

it('shows a receive of 08-01 with the memory that is lent to it, and its packet at the port', () => {
  const run = runOf(buildExample('08-01', 'two-talkers.json'), 'r3');
  const request = until(
    run,
    object('io-request', ({ names }) => names.includes('client->overlapped')),
  );
  expect(request).toMatchObject({ api: 'WSARecv', operation: 'receive', state: 'pending', event: 0, routine: null });
  expect(request.buffers).toMatchObject([{ length: 1024, names: ['client->buffer'] }]);
  const port = until(
    run,
    object('completion-port', ({ packets }) => packets.length > 0),
  );
  expect(port).toMatchObject({ names: expect.arrayContaining(['port']) as unknown, concurrency: 2 });
  expect(port.associated).toContain(request.handle);
  expect(run.view.changed).toContain(`object:${port.id}`);
});

it('shows the completion routine of 07-02 first at the operation, then in the queue of its thread', () => {
  const run = runOf(buildExample('07-02', 'two-talkers.json'));
  expect(until(run, object('io-request')).routine).toBe('operationEnded');
  const queued = until(
    run,
    thread(({ apcs }) => apcs.length > 0),
  );
  expect(queued.apcs).toMatchObject([{ routine: 'operationEnded', timer: 0 }]);
});

it('names the messages of 05-01 as the program does, with what they tell', () => {
  const run = runOf(buildExample('05-01', 'two-talkers.json'));
  const posted = until(
    run,
    thread(({ queue }) => queue?.messages.some(({ network }) => network !== '') ?? false),
  );
  expect(posted.queue?.messages.find(({ network }) => network !== '')).toMatchObject({ name: 'WM_SOCKET', network: 'FD_ACCEPT' });
  expect(posted.queue).toMatchObject({ machine: 'message-queue', state: 'holding' });
  const listening = until(run, (view) => socket(view, ({ selection }) => selection !== null));
  expect(listening.selection).toMatchObject({ mask: ['FD_ACCEPT', 'FD_CLOSE'], to: { kind: 'window', message: 'WM_SOCKET' } });
});

it('shows which event a socket of 06-01 sets, for what, and what is recorded', () => {
  const run = runOf(buildExample('06-01', 'two-talkers.json'));
  const told = until(run, (view) => socket(view, ({ selection }) => (selection?.recorded.length ?? 0) > 0));
  expect(told.selection).toMatchObject({ mask: ['FD_ACCEPT', 'FD_CLOSE'], recorded: [{ event: 'FD_ACCEPT', error: 0 }] });
  const event = told.selection?.to.kind === 'event' ? told.selection.to.event : 0;
  expect(object('event', ({ id }) => id === event)(run.view)).toMatchObject({
    state: 'signaled',
    names: expect.arrayContaining(['events[0]']) as unknown,
  });
});

it('draws each end of a connection with its state as netstat prints it', () => {
  const run = runOf(buildExample('03-01', 'two-talkers.json'));
  const ends = until(run, ({ connections }) => connections.find(({ machines }) => machines[0].state === 'ESTABLISHED')?.machines);
  expect(ends.map(({ state }) => state)).toEqual(['ESTABLISHED', 'SYN_RECEIVED']);
  expect(run.view.changed).toContain(`end:${ends[0].id}`);
});
