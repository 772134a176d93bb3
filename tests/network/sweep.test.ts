import { expect, test } from 'vitest';
import { Wires } from './wire.ts';

test('sockets and connections that are over are forgotten once there are many; those that go on are not', () => {
  const wires = new Wires();
  const listening = wires.listening(40_100, 200);
  const kept = wires.connecting();
  for (let turn = 0; turn < 1000; turn++) {
    const client = wires.connecting();
    wires.pass();
    wires.network.accept(listening);
    client.options.lingerOn = true;
    wires.network.close(client);
    wires.pass();
    const reset = wires.network.state.sockets.filter((socket) => socket.machine === 'socket' && socket.resetError !== 0);
    for (const socket of reset) wires.network.close(socket);
  }
  const { sockets, connections, outgoing, claims } = wires.network.state;
  expect(sockets.size + connections.size).toBeLessThan(600);
  expect(outgoing.size).toBeLessThan(600);
  expect(claims.size).toBeLessThanOrEqual(2 + 1);
  expect(sockets.has(kept.id)).toBe(true);
  expect(sockets.has(listening.id)).toBe(true);
  expect(wires.network.conditions(kept).writable).toBe(true);
});

test('a connection in TIME_WAIT is remembered until its two minutes are over', () => {
  const wires = new Wires();
  const [server, client] = wires.pair();
  wires.network.close(client);
  wires.pass();
  wires.network.close(server);
  wires.pass();
  const { connections } = wires.network.state;
  const id = [...connections.keys()][0] ?? 0;
  for (let turn = 0; turn < 300; turn++) wires.network.close(wires.network.createSocket(1));
  expect(connections.has(id)).toBe(true);
  wires.now += 121e9;
  for (let turn = 0; turn < 600; turn++) wires.network.close(wires.network.createSocket(1));
  expect(connections.has(id)).toBe(false);
});
