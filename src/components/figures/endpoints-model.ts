/**
 * Sockets of figure 3.3 and what getsockname and getpeername say about each. Addresses are examples from the range reserved for
 * documentation (RFC 5737); ports of clients come from the dynamic range 49152 to 65535.
 */

export type EndpointCall = 'getsockname' | 'getpeername';

export interface Endpoint {
  readonly id: 'fresh' | 'listening' | 'communication-1' | 'communication-2' | 'client-1' | 'client-2';
  /** Which program holds it. */
  readonly owner: 'server' | 'client-1' | 'client-2';
  /** null: bind or connect has not been called. */
  readonly local: string | null;
  /** null: not connected. */
  readonly remote: string | null;
}

export const ENDPOINTS: readonly Endpoint[] = [
  { id: 'fresh', owner: 'server', local: null, remote: null },
  { id: 'listening', owner: 'server', local: '0.0.0.0:40100', remote: null },
  { id: 'communication-1', owner: 'server', local: '127.0.0.1:40100', remote: '127.0.0.1:52301' },
  { id: 'communication-2', owner: 'server', local: '192.0.2.10:40100', remote: '192.0.2.77:61822' },
  { id: 'client-1', owner: 'client-1', local: '127.0.0.1:52301', remote: '127.0.0.1:40100' },
  { id: 'client-2', owner: 'client-2', local: '192.0.2.77:61822', remote: '192.0.2.10:40100' },
];

export type EndpointAnswer =
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'error'; readonly name: 'WSAEINVAL' | 'WSAENOTCONN'; readonly code: 10022 | 10057 };

/** Errors from Microsoft Learn, "getsockname function" and "getpeername function". */
export function ask(endpoint: Endpoint, call: EndpointCall): EndpointAnswer {
  if (call === 'getsockname') {
    return endpoint.local === null ? { kind: 'error', name: 'WSAEINVAL', code: 10022 } : { kind: 'address', text: endpoint.local };
  }
  return endpoint.remote === null ? { kind: 'error', name: 'WSAENOTCONN', code: 10057 } : { kind: 'address', text: endpoint.remote };
}
