import { expect, it } from 'vitest';
import { linesOf, rules, runTogether } from './winsock.ts';

/** Sources are titles of pages on learn.microsoft.com. */
rules('a stream socket', [
  [
    'knows what it may do when (bind, listen, accept, connect function)',
    `
listening = socket(AF_INET, SOCK_STREAM, 0);
say(listen(listening, 5)); say(accept(listening, NULL, NULL)); say(bind(listening, (SOCKADDR *)&here, 8));
say(bind(listening, (SOCKADDR *)&here, sizeof(here))); say(bind(listening, (SOCKADDR *)&here, sizeof(here)));
say(accept(listening, NULL, NULL)); say(listen(listening, 5)); say(listen(listening, 7)); say(connect(listening, (SOCKADDR *)&here, sizeof(here)));
say(recv(listening, buffer, 1, 0)); say(send(listening, buffer, 1, 0)); say(shutdown(listening, SD_BOTH));
pair(); say(connect(client, (SOCKADDR *)&here, sizeof(here))); say(listen(client, 1)); say(accept(client, NULL, NULL));`,
    ['-10022', '-10022', '-10014', '0', '-10022', '-10022', '0', '0', '-10022', '-10057', '-10057', '-10057', '-10056', '-10056', '-10022'],
  ],
  [
    'that does not block: connect tells WSAEWOULDBLOCK, then WSAEALREADY, then WSAEISCONN (connect function)',
    `
listenHere(); client = socket(AF_INET, SOCK_STREAM, 0); nonBlocking(client); nonBlocking(listening);
say(accept(listening, NULL, NULL)); say(connect(client, (SOCKADDR *)&here, sizeof(here))); say(connect(client, (SOCKADDR *)&here, sizeof(here)));
say(send(client, "x", 1, 0)); rest(); say(connect(client, (SOCKADDR *)&here, sizeof(here))); say(send(client, "x", 1, 0));
server = accept(listening, NULL, NULL); say(recv(server, buffer, 1, 0)); rest(); say(recv(server, buffer, 1, 0));`,
    ['-10035', '-10035', '-10037', '-10057', '-10056', '1', '-10035', '1'],
  ],
  [
    'whose connect has failed keeps why in SO_ERROR until it is read, and may connect again (getsockopt function, connect function)',
    `
client = socket(AF_INET, SOCK_STREAM, 0); nonBlocking(client);
connect(client, (SOCKADDR *)&here, sizeof(here)); Sleep(3000);
printf("%d\\n", option(client, SOL_SOCKET, SO_ERROR)); printf("%d\\n", option(client, SOL_SOCKET, SO_ERROR));
listenHere(); connect(client, (SOCKADDR *)&here, sizeof(here)); rest(); say(connect(client, (SOCKADDR *)&here, sizeof(here)));`,
    ['10061', '0', '-10056'],
  ],
  [
    'refuses addresses that nobody can have (connect function, WSAEADDRNOTAVAIL, WSAEACCES, WSAEAFNOSUPPORT)',
    `
client = socket(AF_INET, SOCK_STREAM, 0);
SOCKADDR_IN a = place("0.0.0.0", 40100), b = place("127.0.0.1", 0), c = place("255.255.255.255", 40100), d = here; d.sin_family = AF_INET6;
say(connect(client, (SOCKADDR *)&a, sizeof(a))); say(connect(client, (SOCKADDR *)&b, sizeof(b))); say(connect(client, (SOCKADDR *)&c, sizeof(c)));
say(connect(client, (SOCKADDR *)&d, sizeof(d))); say(connect(client, NULL, 16));`,
    ['-10049', '-10049', '-10013', '-10047', '-10014'],
  ],
  [
    'receives what there is; flags that it does not know or that do not go together fail (recv function, WSAEINVAL and WSAEOPNOTSUPP)',
    `
pair(); nonBlocking(server); send(client, "abcdef", 6, 0); rest();
say(recv(server, buffer, 2, MSG_PEEK)); say(recv(server, buffer, 4, 0)); say(recv(server, buffer, 4, MSG_WAITALL)); say(recv(server, buffer, 4, 0x400));
say(recv(server, NULL, 4, 0)); say(recv(server, buffer, 4, 0)); say(recv(server, buffer, 4, 0)); say(recv(server, buffer, 0, 0));
say(recvfrom(server, buffer, 4, 0, (SOCKADDR *)&here, NULL)); say(send(client, buffer, 1, MSG_PEEK));`,
    ['2', '4', '-10045', '-10022', '-10014', '2', '-10035', '-10035', '-10035', '-10022'],
  ],
  [
    'waits for all bytes with MSG_WAITALL, not with MSG_PEEK or MSG_OOB (WSARecv function)',
    `pair(); send(client, "abc", 3, 0); say(recv(server, buffer, 3, MSG_WAITALL)); say(recv(server, buffer, 3, MSG_WAITALL | MSG_PEEK)); say(recv(server, buffer, 3, MSG_WAITALL | MSG_OOB));`,
    ['3', '-10045', '-10045'],
  ],
  [
    'takes sendto as send: the address is ignored (sendto function)',
    `pair(); SOCKADDR_IN nowhere = place("192.0.2.1", 9); say(sendto(client, "ab", 2, 0, (SOCKADDR *)&nowhere, 3)); say(recv(server, buffer, 10, 0));`,
    ['2', '2'],
  ],
  [
    'ends its wait for room after SO_SNDTIMEO with WSAETIMEDOUT (send function)',
    `
pair(); setOption(client, SOL_SOCKET, SO_SNDBUF, 1000); setOption(client, SOL_SOCKET, SO_SNDTIMEO, 20);
for (int turn = 0; turn < 3; turn++) { int sent = send(client, buffer, 60000, 0); if (sent < 0) { printf("-%d\\n", WSAGetLastError()); break; } }`,
    ['-10060'],
  ],
]);

rules('a half of a connection', [
  [
    'is closed by shutdown or WSASendDisconnect: the other half goes on, then FIN ends it too (shutdown function, WSASendDisconnect function)',
    `
pair(); say(WSASendDisconnect(client, NULL)); say(send(client, "x", 1, 0)); say(recv(server, buffer, 1, 0)); say(send(server, "ok", 2, 0)); say(recv(client, buffer, 9, 0));
say(shutdown(client, SD_SEND)); say(shutdown(client, 5)); closesocket(server); say(recv(client, buffer, 9, 0)); say(closesocket(client)); say(closesocket(client));`,
    ['0', '-10058', '0', '2', '2', '0', '-10022', '0', '0', '-10038'],
  ],
]);

it('what Windows has and this simulation has not is told by name, and fails as if unknown', () => {
  const run = runTogether(
    {
      program: `char info[1024]; int size = sizeof(info); SOCKET s = datagrams(40200); say(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOA, info, &size)); DWORD told, on = 1; say(WSAIoctl(s, SIO_RCVALL, &on, sizeof(on), NULL, 0, &told, NULL, NULL)); closesocket(s);`,
    },
    {},
  );
  expect(linesOf(run, 'program')).toEqual(['-10042', '-10045']);
  expect(run.findings.map(({ code, data }) => [code, data])).toEqual([
    ['not-simulated', { feature: 'SO_PROTOCOL_INFOA' }],
    ['not-simulated', { feature: 'SIO_RCVALL' }],
  ]);
});

rules('SO_SNDBUF', [
  [
    'of 0: send returns once its bytes were acknowledged, which takes a journey there and back (Design issues - Sending small data segments over TCP with Winsock)',
    `
pair(); LARGE_INTEGER a, b, rate; QueryPerformanceFrequency(&rate); setOption(client, SOL_SOCKET, SO_SNDBUF, 0);
QueryPerformanceCounter(&a); send(client, "x", 1, 0); QueryPerformanceCounter(&b);
printf("%d\\n", (b.QuadPart - a.QuadPart) * 1000000 / rate.QuadPart >= 100);
setOption(server, SOL_SOCKET, SO_SNDBUF, 8192); QueryPerformanceCounter(&a); send(server, "x", 1, 0); QueryPerformanceCounter(&b);
printf("%d\\n", (b.QuadPart - a.QuadPart) * 1000000 / rate.QuadPart >= 100); printf("%d\\n", option(client, SOL_SOCKET, SO_SNDBUF));`,
    ['1', '0', '0'],
  ],
  [
    'when full, makes a call that does not block fail with WSAEWOULDBLOCK until the other side has read (send function)',
    `
pair(); nonBlocking(client); setOption(client, SOL_SOCKET, SO_SNDBUF, 1000); setOption(server, SOL_SOCKET, SO_RCVBUF, 1000);
say(send(client, buffer, 1000, 0)); say(send(client, buffer, 1, 0)); rest(); say(send(client, buffer, 1000, 0)); rest(); say(send(client, buffer, 1, 0));
say(recv(server, buffer, 1000, 0)); rest(); say(send(client, buffer, 1, 0));`,
    ['1000', '-10035', '1000', '-10035', '1000', '1'],
  ],
]);

it('a send that does not block takes everything, as Winsock may buffer more than SO_SNDBUF, or a part: the schedule chooses (Design issues - Sending small data segments over TCP with Winsock; send function)', () => {
  const sent = (token: string): readonly string[] =>
    linesOf(
      runTogether(
        { program: `pair(); nonBlocking(client); setOption(client, SOL_SOCKET, SO_SNDBUF, 1000); say(send(client, buffer, 5000, 0));` },
        {},
        token,
      ),
      'program',
    );
  expect(sent('d')).toEqual(['5000']);
  const found = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((token) => sent(token)[0]);
  expect(new Set(found)).toEqual(new Set(['1000', '5000']));
});

rules('urgent data', [
  [
    'stand apart from the stream: the last byte of a send, read with MSG_OOB (Protocol-Independent Out-of-Band Data)',
    `
pair(); nonBlocking(server); say(recv(server, buffer, 1, MSG_OOB)); say(send(client, "12345!", 6, MSG_OOB)); say(send(client, "678", 3, 0)); rest();
say(recv(server, buffer, 1, MSG_OOB | MSG_PEEK)); say(recv(server, buffer, 1, MSG_OOB)); printf("%c\\n", buffer[0]);
say(recv(server, buffer, 0, MSG_OOB)); say(recv(server, buffer, 1, MSG_OOB));
int count = recv(server, buffer, 100, 0); printf("%.*s\\n", count, buffer); count = recv(server, buffer, 100, 0); printf("%.*s\\n", count, buffer);`,
    ['-10035', '6', '3', '1', '1', '!', '-10022', '-10035', '12345', '678'],
  ],
  [
    'stay in the stream with SO_OOBINLINE, where no call reads across their place and SIOCATMARK tells of it (Winsock IOCTLs)',
    `
pair(); nonBlocking(server); setOption(server, SOL_SOCKET, SO_OOBINLINE, 1); send(client, "AB!", 3, MSG_OOB); send(client, "CD", 2, 0); rest();
ioctlsocket(server, SIOCATMARK, &number); printf("%lu\\n", number);
int count = recv(server, buffer, 100, 0); printf("%.*s\\n", count, buffer);
ioctlsocket(server, SIOCATMARK, &number); printf("%lu\\n", number);
count = recv(server, buffer, 100, 0); printf("%.*s\\n", count, buffer); say(recv(server, buffer, 1, MSG_OOB));`,
    ['0', 'AB', '1', '!CD', '-10022'],
  ],
  [
    'are what select calls exceptional, unless they are in the stream (select function)',
    `
pair(); send(client, "!", 1, MSG_OOB); rest(); fd_set set; TIMEVAL now = {}; FD_ZERO(&set); FD_SET(server, &set);
printf("%d\\n", select(0, NULL, NULL, &set, &now)); recv(server, buffer, 1, MSG_OOB); FD_ZERO(&set); FD_SET(server, &set);
printf("%d\\n", select(0, NULL, NULL, &set, &now)); setOption(server, SOL_SOCKET, SO_OOBINLINE, 1); send(client, "!", 1, MSG_OOB); rest();
FD_ZERO(&set); FD_SET(server, &set); printf("%d\\n", select(0, NULL, NULL, &set, &now)); FD_ZERO(&set); FD_SET(server, &set); printf("%d\\n", select(0, &set, NULL, NULL, &now));`,
    ['1', '0', '0', '1'],
  ],
]);

rules('closesocket', [
  [
    'with SO_LINGER waits until all has arrived (closesocket function)',
    `
pair(); LINGER linger = { 1, 5 }; say(setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof(linger)));
send(client, buffer, 10, 0); ULONGLONG before = GetTickCount64(); say(closesocket(client)); say(recv(server, buffer, 100, 0)); say(recv(server, buffer, 100, 0)); say(closesocket(client));`,
    ['0', '0', '10', '0', '-10038'],
  ],
  [
    'resets the connection when the time of SO_LINGER is over before (closesocket function)',
    `
pair(); setOption(server, SOL_SOCKET, SO_RCVBUF, 100); LINGER linger = { 1, 2 }; setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof(linger));
send(client, buffer, 60000, 0); ULONGLONG before = GetTickCount64(); say(closesocket(client)); printf("%d\\n", (int)((GetTickCount64() - before) / 1000)); rest();
say(send(server, "x", 1, 0));`,
    ['0', '2', '-10054'],
  ],
  [
    'on a socket that does not block says that it would, and the socket stays open (closesocket function, WSAEWOULDBLOCK)',
    `
pair(); LINGER linger = { 1, 5 }; setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof(linger)); nonBlocking(client);
send(client, buffer, 10, 0); say(closesocket(client)); rest(); say(closesocket(client)); say(closesocket(client));`,
    ['-10035', '0', '-10038'],
  ],
  [
    'with SO_LINGER of 0 seconds resets; SO_DONTLINGER takes that back (closesocket function)',
    `
pair(); LINGER linger = { 1, 0 }; setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof(linger)); closesocket(client); say(recv(server, buffer, 1, 0));
pair(); setsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof(linger)); setOption(client, SOL_SOCKET, SO_DONTLINGER, 1); closesocket(client); say(recv(server, buffer, 1, 0));`,
    ['-10054', '0'],
  ],
]);

rules('options', [
  [
    'have the defaults of Windows (SOL_SOCKET, IPPROTO_TCP and IPPROTO_IPV6 Socket Options)',
    `
pair(); SOCKET six = socket(AF_INET6, SOCK_STREAM, 0);
int names[] = { SO_ACCEPTCONN, SO_REUSEADDR, SO_EXCLUSIVEADDRUSE, SO_KEEPALIVE, SO_DONTROUTE, SO_BROADCAST, SO_DONTLINGER, SO_OOBINLINE, SO_SNDTIMEO, SO_RCVTIMEO, SO_ERROR, SO_TYPE };
for (int name : names) printf("%d ", option(client, SOL_SOCKET, name));
printf("| %d %d %d\\n", option(client, IPPROTO_TCP, TCP_NODELAY), option(six, IPPROTO_IPV6, IPV6_V6ONLY), option(listening, SOL_SOCKET, SO_ACCEPTCONN));`,
    ['0 0 0 0 0 0 1 0 0 0 0 1 | 0 1 1'],
  ],
  [
    'are inherited by accepted sockets (accept function)',
    `listenHere(); setOption(listening, SOL_SOCKET, SO_RCVBUF, 5000); setOption(listening, SOL_SOCKET, SO_KEEPALIVE, 1); nonBlocking(listening); nonBlocking(listening);
client = socket(AF_INET, SOCK_STREAM, 0); connect(client, (SOCKADDR *)&here, sizeof(here)); rest(); server = accept(listening, NULL, NULL);
printf("%d %d\\n", option(server, SOL_SOCKET, SO_RCVBUF), option(server, SOL_SOCKET, SO_KEEPALIVE)); say(recv(server, buffer, 1, 0));`,
    ['5000 1', '-10035'],
  ],
  [
    'take a BOOL in one byte, and need four for a number (setsockopt function, WSAEFAULT)',
    `
client = socket(AF_INET, SOCK_STREAM, 0); char one = 1; int value = 0, size = 1;
say(setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, 1)); say(getsockopt(client, IPPROTO_TCP, TCP_NODELAY, (char *)&value, &size)); printf("%d %d\\n", value, size);
say(setsockopt(client, SOL_SOCKET, SO_RCVBUF, &one, 1)); say(setsockopt(client, SOL_SOCKET, SO_LINGER, &one, 1)); say(setsockopt(client, 0x1234, 1, (char *)&value, 4));
say(setsockopt(client, SOL_SOCKET, SO_TYPE, (char *)&value, 4)); say(setsockopt(client, SOL_SOCKET, 0x7777, (char *)&value, 4));`,
    ['0', '0', '1 1', '-10014', '-10014', '-10022', '-10042', '-10042'],
  ],
  [
    'exclude each other: SO_REUSEADDR and SO_EXCLUSIVEADDRUSE (Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE)',
    `
client = socket(AF_INET, SOCK_STREAM, 0); printf("%d ", setOption(client, SOL_SOCKET, SO_REUSEADDR, 1)); printf("%d\\n", setOption(client, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1));
server = socket(AF_INET, SOCK_STREAM, 0); printf("%d ", setOption(server, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1)); printf("%d\\n", setOption(server, SOL_SOCKET, SO_REUSEADDR, 1));`,
    ['0 -10022', '0 -10022'],
  ],
  [
    'tell how long a connection lasts: SO_CONNECT_TIME (SOL_SOCKET Socket Options)',
    `client = socket(AF_INET, SOCK_STREAM, 0); printf("%d\\n", option(client, SOL_SOCKET, SO_CONNECT_TIME)); pair(); Sleep(2500);
printf("%d %d\\n", option(client, SOL_SOCKET, SO_CONNECT_TIME), option(server, SOL_SOCKET, SO_CONNECT_TIME));`,
    ['-1', '2 2'],
  ],
  [
    'of ioctlsocket and WSAIoctl: unknown commands fail, known ones want their arguments (WSAIoctl function)',
    `pair(); DWORD told, mode = 1; say(ioctlsocket(client, 0x1234, &number)); say(ioctlsocket(client, FIONBIO, NULL)); say(WSAIoctl(client, FIONBIO, &mode, 4, NULL, 0, &told, NULL, NULL));
say(recv(client, buffer, 1, 0)); say(WSAIoctl(client, FIONREAD, NULL, 0, &number, 4, &told, NULL, NULL)); printf("%lu\\n", told); say(WSAIoctl(client, FIONREAD, NULL, 0, &number, 2, &told, NULL, NULL)); say(WSAIoctl(client, 0x98001234, NULL, 0, NULL, 0, &told, NULL, NULL));`,
    ['-10045', '-10014', '0', '-10035', '0', '4', '-10014', '-10045'],
  ],
]);

rules(
  'WSAAccept',
  [
    [
      'asks its condition, with both addresses and the callback data: CF_ACCEPT, CF_REJECT, CF_DEFER (WSAAccept function)',
      `
listenHere(); SOCKET clients[2];
for (int i = 0; i < 2; i++) { clients[i] = socket(AF_INET, SOCK_STREAM, 0); connect(clients[i], (SOCKADDR *)&here, sizeof(here)); }
verdict = CF_DEFER; say(WSAAccept(listening, NULL, NULL, condition, 7)); verdict = CF_REJECT; say(WSAAccept(listening, NULL, NULL, condition, 8));
say(recv(clients[0], buffer, 1, 0)); verdict = CF_ACCEPT; SOCKADDR_IN from; length = sizeof(from);
server = WSAAccept(listening, (SOCKADDR *)&from, &length, condition, 9); printf("%d %d\\n", server != INVALID_SOCKET, length);
send(clients[1], "ok", 2, 0); say(recv(server, buffer, 10, 0)); nonBlocking(listening); say(WSAAccept(listening, NULL, NULL, condition, 1)); say(WSAAccept(listening, NULL, NULL, NULL, 0));`,
      [
        '127.0.0.1 to 40100, 7',
        '-11002',
        '127.0.0.1 to 40100, 8',
        '-10061',
        '-10054',
        '127.0.0.1 to 40100, 9',
        '1 16',
        '2',
        '-10035',
        '-10035',
      ],
    ],
  ],
  `int verdict;
int CALLBACK condition(LPWSABUF caller, LPWSABUF callerData, LPQOS, LPQOS, LPWSABUF callee, LPWSABUF, GROUP *, DWORD_PTR data) {
  SOCKADDR_IN *from = (SOCKADDR_IN *)caller->buf, *to = (SOCKADDR_IN *)callee->buf;
  printf("%s to %d, %d\\n", inet_ntoa(from->sin_addr), ntohs(to->sin_port), (int)data);
  return verdict;
}`,
);
