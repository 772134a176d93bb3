import { describe, expect, it } from 'vitest';
import { ask, ENDPOINTS, type Endpoint } from './endpoints-model.ts';

const find = (id: Endpoint['id']): Endpoint => {
  const found = ENDPOINTS.find((endpoint) => endpoint.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('endpoints', () => {
  it('both ends of a connection see the same two halves, crossed', () => {
    for (const number of [1, 2] as const) {
      const [server, client] = [find(`communication-${number}`), find(`client-${number}`)];
      expect(ask(server, 'getsockname')).toEqual(ask(client, 'getpeername'));
      expect(ask(server, 'getpeername')).toEqual(ask(client, 'getsockname'));
    }
  });

  it('every socket of the server shares the local port and differs elsewhere', () => {
    const served = [find('communication-1'), find('communication-2')];
    expect(served.every((endpoint) => endpoint.local?.endsWith(':40100'))).toBe(true);
    expect(new Set(served.map((endpoint) => endpoint.remote)).size).toBe(2);
  });

  it('a socket that is not connected has no peer, one that is not bound has no name', () => {
    expect(ask(find('listening'), 'getpeername')).toEqual({ kind: 'error', name: 'WSAENOTCONN', code: 10057 });
    expect(ask(find('fresh'), 'getsockname')).toEqual({ kind: 'error', name: 'WSAEINVAL', code: 10022 });
  });
});
