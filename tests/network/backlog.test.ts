import { expect, test } from 'vitest';
import { WSA } from '../../src/simulator/network/error.ts';
import { Wires } from './wire.ts';

const limitOf = (backlog: number): number | undefined => new Wires().listening(40_100, backlog).listener?.limit;

/** listen function, learn.microsoft.com; what SOMAXCONN itself gives is unverified. */
test('a backlog is at least 1 and at most 200; SOMAXCONN_HINT(N) asks for more, from 200 to 65,535', () => {
  expect([0, 1, 5, 200, 201, 0x7fff_ffff].map(limitOf)).toEqual([1, 1, 5, 200, 200, 200]);
  expect([-1, -200, -1000, -65_535, -100_000].map(limitOf)).toEqual([200, 200, 1000, 65_535, 65_535]);
});

test('listen on a listening socket succeeds and changes nothing (listen function)', () => {
  const wires = new Wires();
  const listening = wires.listening(40_100, 1);
  wires.connecting();
  wires.pass();
  expect(wires.network.listen(listening, 50)).toBe(0);
  expect(listening.listener?.limit).toBe(1);
  expect(wires.network.conditions(listening).acceptable).toBe(true);
});

test('who comes when the queue is full is refused: WSAECONNREFUSED (listen function); who comes after an accept is not', () => {
  const wires = new Wires();
  const listening = wires.listening(40_100, 1);
  wires.connecting();
  const late = wires.connecting();
  wires.pass();
  expect(wires.network.conditions(late).errors.connect).toBe(WSA.WSAECONNREFUSED);
  wires.network.accept(listening);
  const next = wires.connecting();
  wires.pass();
  expect(wires.network.conditions(next).connected).toBe(true);
});
