import { expect, test } from 'vitest';
import { runPair } from './pair.ts';

/** Source of each rule: the page of the function on learn.microsoft.com. The pair of the frame is not used but for its listening socket. */

const FRAME = `
static char data[128]; static OVERLAPPED ov; static DWORD n;
static SOCKET listener() {
  SOCKET l = socket(AF_INET, SOCK_STREAM, 0); at.sin_family = AF_INET; at.sin_port = 0; at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(l, (struct sockaddr *)&at, sizeof at); int size = sizeof at; getsockname(l, (struct sockaddr *)&at, &size); listen(l, 5); return l;
}
static SOCKET fresh() { return socket(AF_INET, SOCK_STREAM, 0); }
static SOCKET client() { SOCKET c = fresh(); connect(c, (struct sockaddr *)&at, sizeof at); return c; }
static int same(struct sockaddr *a, SOCKET s) { struct sockaddr_in name; int size = sizeof name; getsockname(s, (struct sockaddr *)&name, &size);
  return ((struct sockaddr_in *)a)->sin_port == name.sin_port; }
static DWORD end(SOCKET s) { DWORD flags; return WSAGetOverlappedResult(s, &ov, &n, TRUE, &flags) ? 0 : WSAGetLastError(); }
`;

const run = (one: string, globals = ''): string => runPair(one, '', FRAME + globals);

// probe: 7-extensions/acceptex
test('AcceptEx: with no room for data it ends when a connection comes, and tells both addresses (AcceptEx, GetAcceptExSockaddrs)', () => {
  expect(
    run(`SOCKET l = listener(), a = fresh(); say(AcceptEx(l, a, data, 0, 32, 32, &n, &ov)); say(WSAGetLastError());
      SOCKET c = client(); say(end(l)); say(n); struct sockaddr *from, *to; int f, t;
      GetAcceptExSockaddrs(data, 0, 32, 32, &to, &t, &from, &f); say(same(from, c)); say(same(to, l)); say(f);
      send(c, "hi", 2, 0); say(recv(a, buffer, 64, 0));`),
  ).toBe('0 997 0 0 1 1 16 2');
});

// probe: 7-extensions/acceptex-waits-for-data
test('AcceptEx: with room for data it ends with the first of them (AcceptEx)', () => {
  expect(
    run(`SOCKET l = listener(), a = fresh(); AcceptEx(l, a, data, 64, 32, 32, &n, &ov); SOCKET c = client(); Sleep(5); say(HasOverlappedIoCompleted(&ov));
      send(c, "hello", 5, 0); say(end(l)); say(n); struct sockaddr *from, *to; int f, t; GetAcceptExSockaddrs(data, 64, 32, 32, &to, &t, &from, &f);
      say(same(from, c)); printf("%.5s", data);`),
  ).toBe('0 0 5 1 hello');
});

test('a connection that waits already is accepted at once (AcceptEx)', () => {
  expect(
    run(
      `SOCKET l = listener(), a = fresh(), c = client(); Sleep(5); say(AcceptEx(l, a, data, 0, 32, 32, &n, &ov)); say(send(a, "x", 1, 0)); say(recv(c, buffer, 64, 0));`,
    ),
  ).toBe('1 1 1');
});

// probe: 7-extensions/acceptex-context
test('until SO_UPDATE_ACCEPT_CONTEXT the accepted socket has no peer to ask for and cannot be shut down (AcceptEx)', () => {
  expect(
    run(`SOCKET l = listener(), a = fresh(); client(); Sleep(5); AcceptEx(l, a, data, 0, 32, 32, &n, &ov);
      struct sockaddr_in peer; int size = sizeof peer; say(getpeername(a, (struct sockaddr *)&peer, &size)); say(WSAGetLastError()); say(shutdown(a, SD_SEND)); say(WSAGetLastError());
      say(setsockopt(a, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&l, sizeof l)); say(getpeername(a, (struct sockaddr *)&peer, &size)); say(shutdown(a, SD_SEND));`),
  ).toBe('-1 10057 -1 10057 0 0 0');
});

test('AcceptEx wants a new socket, rooms with 16 bytes to spare, an OVERLAPPED, a listening socket (AcceptEx; a missing OVERLAPPED as with Wine 8.0, small rooms unverified)', () => {
  expect(
    run(`SOCKET l = listener(), a = fresh(); say(AcceptEx(l, l, data, 0, 32, 32, &n, &ov)); say(WSAGetLastError()); say(AcceptEx(l, a, data, 0, 32, 32, &n, NULL)); say(WSAGetLastError());
      say(AcceptEx(a, fresh(), data, 0, 32, 32, &n, &ov)); say(WSAGetLastError()); say(AcceptEx(l, a, data, 0, 32, 20, &n, &ov)); say(WSAGetLastError());`),
  ).toBe('0 10022 0 87 0 10022 0 10022');
});

test('closing the listening socket, or the one to be accepted into, ends AcceptEx with WSA_OPERATION_ABORTED (closesocket)', () => {
  expect(run(`SOCKET l = listener(), a = fresh(); AcceptEx(l, a, data, 0, 32, 32, &n, &ov); closesocket(l); say(end(a));`)).toBe('995');
  expect(
    run(`SOCKET l = listener(), a = fresh(); AcceptEx(l, a, data, 0, 32, 32, &n, &ov); closesocket(a); say(end(l)); client(); Sleep(5);`),
  ).toBe('995');
});

const GET = `
static void *pointer(SOCKET s, GUID id) { void *p = NULL; DWORD k; say(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &p, sizeof p, &k, NULL, NULL)); return p; }
static struct sockaddr_in any; static SOCKET bound() { SOCKET c = fresh(); any.sin_family = AF_INET; bind(c, (struct sockaddr *)&any, sizeof any); return c; }
`;

// probe: 7-extensions/connectex
test('the functions come by WSAIoctl; ConnectEx connects a bound socket and may send with it (WSAIoctl, ConnectEx)', () => {
  expect(
    run(
      `SOCKET l = listener(), c = bound(); GUID id = WSAID_CONNECTEX; LPFN_CONNECTEX ConnectEx = (LPFN_CONNECTEX)pointer(c, id);
       say(ConnectEx(fresh(), (struct sockaddr *)&at, sizeof at, NULL, 0, &n, &ov)); say(WSAGetLastError());
       say(ConnectEx(c, (struct sockaddr *)&at, sizeof at, (PVOID)"hello", 5, &n, &ov)); say(WSAGetLastError()); say(end(c)); say(n);
       say(shutdown(c, SD_SEND)); say(setsockopt(c, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)); say(shutdown(c, SD_SEND)); say(recv(accept(l, NULL, NULL), buffer, 64, 0));`,
      GET,
    ),
  ).toBe('0 0 10022 0 997 0 5 -1 0 0 5');
});

// probe: 7-extensions/connectex-refused
test('a refused connection: WSAECONNREFUSED, to a port ERROR_CONNECTION_REFUSED (ConnectEx)', () => {
  expect(
    run(
      `SOCKET l = listener(), c = bound(); closesocket(l); GUID id = WSAID_CONNECTEX; LPFN_CONNECTEX connectEx = (LPFN_CONNECTEX)pointer(c, id);
       HANDLE port = CreateIoCompletionPort((HANDLE)c, NULL, 1, 0); ULONG_PTR key; LPOVERLAPPED got;
       connectEx(c, (struct sockaddr *)&at, sizeof at, NULL, 0, &n, &ov); say(GetQueuedCompletionStatus(port, &n, &key, &got, INFINITE)); say(GetLastError()); say(end(c));`,
      GET,
    ),
  ).toBe('0 0 1225 10061');
});

test('DisconnectEx ends the connection; with TF_REUSE_SOCKET the socket may be accepted into again (DisconnectEx)', () => {
  expect(
    run(
      `SOCKET l = listener(), a = fresh(), c = client(); Sleep(5); AcceptEx(l, a, data, 0, 32, 32, &n, &ov); GUID id = WSAID_DISCONNECTEX;
       LPFN_DISCONNECTEX disconnect = (LPFN_DISCONNECTEX)pointer(a, id); say(disconnect(a, &ov, TF_REUSE_SOCKET, 0)); say(WSAGetLastError());
       say(recv(c, buffer, 64, 0)); say(HasOverlappedIoCompleted(&ov)); closesocket(c); say(end(a));
       c = client(); Sleep(5); ov = {}; say(AcceptEx(l, a, data, 0, 32, 32, &n, &ov)); say(send(a, "x", 1, 0));`,
      GET,
    ),
  ).toBe('0 0 997 0 0 0 1 1');
});

test('TransmitFile sends head, part of a file and tail, from where the OVERLAPPED says, and may end sending (TransmitFile)', () => {
  expect(
    run(`HANDLE f = CreateFileA("f.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL); WriteFile(f, "0123456789", 10, &n, NULL);
      SOCKET l = listener(), c = client(), a = accept(l, NULL, NULL); TRANSMIT_FILE_BUFFERS ends = {(PVOID)"<", 1, (PVOID)">>", 2}; ov.Offset = 4;
      say(TransmitFile(a, f, 3, 0, &ov, &ends, TF_DISCONNECT)); say(end(a)); say(n); say(recv(c, buffer, 64, MSG_WAITALL)); printf("%.6s ", buffer); say(recv(c, buffer, 64, 0));`),
  ).toBe('1 0 6 6 <456>> 0');
});
