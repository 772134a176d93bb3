import { describe, expect, test } from 'vitest';
import { WSA } from '../../src/simulator/network/error.ts';
import { Wires } from './wire.ts';

/** What each condition means is said by the page select function (learn.microsoft.com); each test also wants the host told of the change. */
describe('a listening socket', () => {
  test('is readable once a connection can be accepted, and no more when it was', () => {
    const wires = new Wires();
    const listening = wires.listening();
    expect(wires.network.conditions(listening)).toMatchObject({ readable: false, acceptable: false, writable: false });
    wires.connecting();
    wires.pass();
    expect(wires.heardOf(listening)).toBe(true);
    expect(wires.network.conditions(listening)).toMatchObject({ readable: true, acceptable: true, writable: false });
    wires.network.accept(listening);
    expect(wires.network.conditions(listening)).toMatchObject({ readable: false, acceptable: false });
  });
});

describe('a connecting socket', () => {
  test('is writable once it is connected', () => {
    const wires = new Wires();
    wires.listening();
    const client = wires.connecting();
    expect(wires.network.conditions(client)).toMatchObject({ writable: false, connected: false });
    wires.pass();
    expect(wires.heardOf(client)).toBe(true);
    expect(wires.network.conditions(client)).toMatchObject({ writable: true, connected: true, readable: false, exceptional: false });
  });

  test('is exceptional once it was refused, until it connects again', () => {
    const wires = new Wires();
    const client = wires.connecting();
    wires.pass();
    expect(wires.heardOf(client)).toBe(true);
    const refused = { exceptional: true, writable: false, readable: false, errors: { connect: WSA.WSAECONNREFUSED, close: 0 } };
    expect(wires.network.conditions(client)).toMatchObject(refused);
    wires.listening();
    wires.network.connect(client, { address: '127.0.0.1', port: 40_100 });
    expect(wires.network.conditions(client)).toMatchObject({ exceptional: false, errors: { connect: 0, close: 0 } });
  });
});

describe('a connected socket', () => {
  test('that was accepted is writable, but has not connected itself', () => {
    const wires = new Wires();
    const [server] = wires.pair();
    expect(wires.network.conditions(server)).toMatchObject({ writable: true, connected: false, closed: false });
  });

  test('is readable while bytes are there', () => {
    const wires = new Wires();
    const [server, client] = wires.pair();
    wires.send(client, 10);
    expect(wires.network.conditions(server).readable).toBe(false);
    wires.changed.length = 0;
    wires.pass();
    expect(wires.heardOf(server)).toBe(true);
    expect(wires.network.conditions(server)).toMatchObject({ readable: true, closed: false });
    wires.receive(server, 4);
    expect(wires.network.conditions(server).readable).toBe(true);
    wires.receive(server);
    expect(wires.network.conditions(server).readable).toBe(false);
  });

  test('is readable when the other side has finished, and closed once all was read', () => {
    const wires = new Wires();
    const [server, client] = wires.pair();
    wires.send(client, 10);
    wires.network.close(client);
    wires.pass();
    expect(wires.heardOf(server)).toBe(true);
    expect(wires.network.conditions(server)).toMatchObject({ readable: true, closed: false });
    wires.receive(server);
    expect(wires.network.conditions(server)).toMatchObject({ readable: true, closed: true, errors: { connect: 0, close: 0 } });
  });

  test('is readable and closed with WSAECONNRESET when it was reset', () => {
    const wires = new Wires();
    const [server, client] = wires.pair();
    client.options.lingerOn = true;
    wires.network.close(client);
    wires.pass();
    expect(wires.heardOf(server)).toBe(true);
    const reset = { readable: true, writable: false, closed: true, errors: { connect: 0, close: WSA.WSAECONNRESET } };
    expect(wires.network.conditions(server)).toMatchObject(reset);
  });

  test('is not writable while its send buffer is full, and is again when bytes were acknowledged', () => {
    const wires = new Wires({ sendBuffer: 1000, receiveBuffer: 1000 });
    const [server, client] = wires.pair();
    expect(wires.send(client, 1000)).toEqual({ kind: 'sent', count: 1000 });
    expect(wires.network.conditions(client).writable).toBe(false);
    wires.pass();
    expect(wires.heardOf(client)).toBe(true);
    expect(wires.network.conditions(client).writable).toBe(true);
    wires.send(client, 1000);
    wires.pass();
    expect(wires.network.conditions(client).writable).toBe(false);
    wires.changed.length = 0;
    wires.receive(server, 1000);
    wires.pass();
    expect(wires.heardOf(client)).toBe(true);
    expect(wires.network.conditions(client).writable).toBe(true);
  });

  test('is writable at the moment when room has come, though nobody was told yet', () => {
    const wires = new Wires({ sendBuffer: 1000 });
    const [, client] = wires.pair();
    const begun = wires.now;
    wires.send(client, 1000);
    wires.pass(begun + 75_000);
    expect(wires.network.conditions(client).writable).toBe(false);
    wires.now = begun + 100_000;
    expect(wires.network.conditions(client).writable).toBe(true);
  });

  test('is not writable after it has shut down sending', () => {
    const wires = new Wires();
    const [server] = wires.pair();
    wires.network.shutdown(server, 'send');
    expect(wires.network.conditions(server).writable).toBe(false);
  });

  test('is told of when its send buffer is made larger', () => {
    const wires = new Wires({ sendBuffer: 100, receiveBuffer: 100 });
    const [, client] = wires.pair();
    wires.send(client, 100);
    wires.changed.length = 0;
    client.options.sendBuffer = 1000;
    wires.network.optionsChanged(client);
    expect(wires.heardOf(client)).toBe(true);
    expect(wires.network.conditions(client).writable).toBe(true);
  });
});
