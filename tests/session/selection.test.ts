import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

/** One program that is server and client at once, so that what it prints depends on nothing but the rules. */
const printed = (body: string): readonly string[] =>
  runToEnd(
    buildProgram(`
#include <winsock2.h>
#include <stdio.h>
#pragma comment(lib, "ws2_32")
SOCKET listening, client, server;
SOCKADDR_IN address;
void start() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  address.sin_family = AF_INET;
  address.sin_port = htons(40100);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  listening = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&address, sizeof(address));
  listen(listening, SOMAXCONN);
  client = socket(AF_INET, SOCK_STREAM, 0);
}
void pair() {
  connect(client, (SOCKADDR *)&address, sizeof(address));
  server = accept(listening, NULL, NULL);
}
int ready(SOCKET socket, int which, long milliseconds) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(socket, &set);
  TIMEVAL limit = { milliseconds / 1000, milliseconds % 1000 * 1000 };
  int count = select(0, which == 0 ? &set : NULL, which == 1 ? &set : NULL, which == 2 ? &set : NULL, milliseconds < 0 ? NULL : &limit);
  return count < 0 ? -WSAGetLastError() : count * 10 + (FD_ISSET(socket, &set) != 0);
}
void result(int value) {
  int error = WSAGetLastError();
  printf("%d %d\\n", value, value < 0 ? error : 0);
}
void told(SOCKET socket, WSAEVENT event) {
  WSANETWORKEVENTS events;
  int set = WaitForSingleObject(event, 0) == WAIT_OBJECT_0;
  if (WSAEnumNetworkEvents(socket, event, &events) != 0) { printf("error %d\\n", WSAGetLastError()); return; }
  printf("%d %02lx", set, events.lNetworkEvents);
  for (int bit = 0; bit < 6; bit++) if (events.iErrorCode[bit]) printf(" %d:%d", bit, events.iErrorCode[bit]);
  printf("\\n");
}
int main() { start(); ${body} }`),
  )
    .consoleText('program')
    .split('\n')
    .slice(0, -1);

// select function, learn.microsoft.com.
describe('select', () => {
  // probes: 4-select/connection-is-readable, 4-select/end-is-readable
  it('tells of a connection to accept, of data, of room to send, and of the end', () => {
    expect(
      printed(`
printf("%d ", ready(listening, 0, 0)); connect(client, (SOCKADDR *)&address, sizeof(address)); printf("%d\\n", ready(listening, 0, 100));
server = accept(listening, NULL, NULL);
printf("%d ", ready(server, 0, 0)); printf("%d ", ready(server, 1, 0)); printf("%d\\n", ready(server, 2, 0));
send(client, "abc", 3, 0); printf("%d ", ready(server, 0, -1)); printf("%d\\n", ready(server, 0, 0));
char c; recv(server, &c, 1, 0); printf("%d ", ready(server, 0, 0)); recv(server, &c, 1, 0); recv(server, &c, 1, 0); printf("%d\\n", ready(server, 0, 0));
closesocket(client); printf("%d ", ready(server, 0, -1)); printf("%d\\n", recv(server, &c, 1, 0));`),
    ).toEqual(['0 11', '0 11 0', '11 11', '11 0', '11 0']);
  });

  // probe: 4-select/counts-over-all-sets
  it('leaves in the sets what is ready, and counts it over all sets', () => {
    expect(
      printed(`
pair(); send(client, "x", 1, 0);
fd_set readable, writable; FD_ZERO(&readable); FD_ZERO(&writable);
FD_SET(listening, &readable); FD_SET(client, &readable); FD_SET(server, &readable); FD_SET(server, &readable); FD_SET(client, &writable);
printf("%u ", readable.fd_count); ready(server, 0, -1);
int count = select(0, &readable, &writable, NULL, NULL);
printf("%d %u %d %u %d\\n", count, readable.fd_count, readable.fd_array[0] == server, writable.fd_count, FD_ISSET(client, &writable) != 0);
FD_CLR(server, &readable); printf("%u\\n", readable.fd_count);`),
    ).toEqual(['3 2 1 1 1 1', '0']);
  });

  // probe: 4-select/timeout-empties-the-sets
  it('waits as long as it was told, and forgets the sets', () => {
    expect(
      printed(`
pair(); ULONGLONG begun = GetTickCount64(); int result = ready(server, 0, 250); printf("%d %d\\n", result, (int)(GetTickCount64() - begun));`),
    ).toEqual(['0 250']);
  });

  // probes: 4-select/failed-connect-is-exceptional, 2-tcp/so-error-is-taken
  it('puts a connect that failed into the third set, and one that succeeded into the second', () => {
    expect(
      printed(`
u_long on = 1; ioctlsocket(client, FIONBIO, &on);
result(connect(client, (SOCKADDR *)&address, sizeof(address))); printf("%d\\n", ready(client, 1, -1));
SOCKET other = socket(AF_INET, SOCK_STREAM, 0); ioctlsocket(other, FIONBIO, &on); address.sin_port = htons(40101);
connect(other, (SOCKADDR *)&address, sizeof(address)); printf("%d ", ready(other, 2, -1));
int error = 0, size = sizeof(error); getsockopt(other, SOL_SOCKET, SO_ERROR, (char *)&error, &size); printf("%d %d\\n", error, ready(other, 1, 0));`),
    ).toEqual(['-1 10035', '11', '11 10061 0']);
  });

  // probes: 4-select/no-sets, 4-select/negative-time, 4-select/closed-socket-in-a-set
  it('refuses empty sets, a time below zero, and what is no socket', () => {
    expect(
      printed(`
fd_set none; FD_ZERO(&none); TIMEVAL limit = { 0, 0 }, bad = { -1, 0 };
result(select(0, NULL, NULL, NULL, &limit));
result(select(0, &none, NULL, NULL, &limit));
FD_SET(client, &none); result(select(0, &none, NULL, NULL, &bad));
printf("%d\\n", ready((SOCKET)12345, 0, 0));`),
    ).toEqual(['-1 10022', '-1 10022', '-1 10022', '-10038']);
  });

  // probe: 4-select/sixty-four
  it('has room for FD_SETSIZE sockets, which the program may define before the header', () => {
    const source = `#define FD_SETSIZE 3\n#include <winsock2.h>\n#include <stdio.h>
int main() { fd_set set; FD_ZERO(&set); for (SOCKET s = 1; s < 9; s++) FD_SET(s, &set); printf("%u %d\\n", set.fd_count, (int)sizeof(set)); }`;
    expect(runToEnd(buildProgram(source)).consoleText('program')).toBe('3 32\n');
  });
});

// WSAPoll function, learn.microsoft.com.
describe('WSAPoll', () => {
  // probes: 4-select/poll-tells-what-was-asked, 4-select/poll-tells-of-the-end
  it('tells what was asked for, and of ends unasked', () => {
    expect(
      printed(`
pair(); send(client, "x", 1, 0);
WSAPOLLFD polled[] = { { server, POLLIN, 7 }, { client, POLLIN | POLLOUT, 7 }, { (SOCKET)-1, POLLIN, 7 }, { 12344, POLLIN, 7 } };
ready(server, 0, -1);
int count = WSAPoll(polled, 4, -1); printf("%d %x %x %x %x\\n", count, polled[0].revents, polled[1].revents, polled[2].revents, polled[3].revents);
char c; recv(server, &c, 1, 0); printf("%d\\n", WSAPoll(polled, 1, 20));
closesocket(client); printf("%d ", WSAPoll(polled, 1, -1)); printf("%x\\n", polled[0].revents);
polled[0].events = POLLPRI; result(WSAPoll(polled, 1, 0));`),
    ).toEqual(['3 100 10 0 4', '0', '1 2', '-1 10022']);
  });
});

// WSAEventSelect function, WSAEnumNetworkEvents function, learn.microsoft.com.
describe('WSAEventSelect', () => {
  // probes: 6-event-select/read-once, 6-event-select/read-again, 6-event-select/failed-recv-enables
  it('tells of data once until recv was called, and again while data are left', () => {
    expect(
      printed(`
pair(); WSAEVENT event = WSACreateEvent(); WSAEventSelect(server, event, FD_READ | FD_CLOSE); told(server, event);
send(client, "abc", 3, 0); WaitForSingleObject(event, INFINITE); told(server, event);
send(client, "def", 3, 0); Sleep(10); told(server, event);
char c; recv(server, &c, 1, 0); told(server, event);
char rest[8]; recv(server, rest, sizeof(rest), 0); told(server, event);
result(recv(server, &c, 1, 0)); told(server, event);`),
    ).toEqual(['0 00', '1 01', '0 00', '1 01', '0 00', '-1 10035', '0 00']);
  });

  // probes: 6-event-select/write-at-once, 6-event-select/write-after-would-block
  it('tells of room to send at first, and again only after a send that failed for lack of it', () => {
    expect(
      printed(`
pair(); WSAEVENT event = WSACreateEvent(); WSAEventSelect(client, event, FD_WRITE); told(client, event);
static char block[4096]; send(client, block, 10, 0); told(client, event);
int sent; do sent = send(client, block, sizeof(block), 0); while (sent == sizeof(block));
if (sent < 0) result(sent);
else result(send(client, block, 1, 0));
told(client, event); u_long off = 0; ioctlsocket(server, FIONBIO, &off);
for (int left = 200000; left > 0; ) { int got = recv(server, block, sizeof(block), 0); if (got <= 0) break; left -= got; if (WaitForSingleObject(event, 0) == WAIT_OBJECT_0) break; }
WaitForSingleObject(event, INFINITE); told(client, event);`),
    ).toEqual(['1 02', '0 00', '-1 10035', '0 00', '1 02']);
  });

  // probes: 6-event-select/close-after-data, 6-event-select/close-by-reset
  it('tells of the end after all data were read, with the code when the connection was reset', () => {
    expect(
      printed(`
pair(); WSAEVENT event = WSACreateEvent(); WSAEventSelect(server, event, FD_READ | FD_CLOSE);
send(client, "ab", 2, 0); closesocket(client); Sleep(10); told(server, event);
char c; recv(server, &c, 1, 0); told(server, event); recv(server, &c, 1, 0); told(server, event); told(server, event);
client = socket(AF_INET, SOCK_STREAM, 0); pair(); WSAEventSelect(server, event, FD_READ | FD_CLOSE);
LINGER hard = { 1, 0 }; setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof(hard)); closesocket(client);
WaitForSingleObject(event, INFINITE); told(server, event);`),
    ).toEqual(['1 01', '1 01', '1 20', '0 00', '1 20 5:10054']);
  });

  // probes: 6-event-select/accept-one-by-one, 6-event-select/accepted-inherits
  it('tells of connections to accept one by one, and accepted sockets have the selection too', () => {
    expect(
      printed(`
WSAEVENT event = WSACreateEvent(); WSAEventSelect(listening, event, FD_ACCEPT | FD_READ);
SOCKET second = socket(AF_INET, SOCK_STREAM, 0);
connect(client, (SOCKADDR *)&address, sizeof(address)); connect(second, (SOCKADDR *)&address, sizeof(address)); Sleep(10);
told(listening, event); server = accept(listening, NULL, NULL); told(listening, event); accept(listening, NULL, NULL); told(listening, event);
send(client, "x", 1, 0); WaitForSingleObject(event, INFINITE); told(server, event);
u_long off = 0; result(ioctlsocket(server, FIONBIO, &off));`),
    ).toEqual(['1 08', '1 08', '0 00', '1 01', '-1 10022']);
  });

  // probes: 6-event-select/connect-succeeds, 6-event-select/connect-fails
  it('tells how a connect ended', () => {
    expect(
      printed(`
WSAEVENT event = WSACreateEvent(); WSAEventSelect(client, event, FD_CONNECT | FD_WRITE);
connect(client, (SOCKADDR *)&address, sizeof(address)); WaitForSingleObject(event, INFINITE); told(client, event);
SOCKET other = socket(AF_INET, SOCK_STREAM, 0); WSAEventSelect(other, event, FD_CONNECT); address.sin_port = htons(40101);
connect(other, (SOCKADDR *)&address, sizeof(address)); WaitForSingleObject(event, INFINITE); told(other, event);`),
    ).toEqual(['1 12', '1 10 4:10061']);
  });

  // probe: 6-event-select/ended-by-no-events
  it('ends with an empty mask, after which the socket may block again', () => {
    expect(
      printed(`
pair(); WSAEVENT event = WSACreateEvent(); WSAEventSelect(server, event, FD_READ);
printf("%d\\n", WSAEventSelect(server, event, 0)); send(client, "x", 1, 0); Sleep(10); told(server, event);
u_long off = 0; printf("%d ", ioctlsocket(server, FIONBIO, &off)); char c; printf("%d\\n", recv(server, &c, 1, 0));
result(WSAEventSelect(server, (WSAEVENT)12344, FD_READ));`),
    ).toEqual(['0', '0 00', '0 1', '-1 10022']);
  });
});
