import { describe, expect, it } from 'vitest';
import { linesOf, rules, runTogether } from './winsock.ts';

/** Sources are titles of pages on learn.microsoft.com. */
rules('a datagram socket', [
  [
    'sends whole datagrams, empty ones too, each received by one call in order (socket function: SOCK_DGRAM)',
    `
SOCKET a = datagrams(0), b = datagrams(40200);
say(sendTo(a, "hello", "127.0.0.1", 40200)); say(sendTo(a, "", "127.0.0.1", 40200)); say(sendTo(a, "you", "127.0.0.1", 40200));
rest();
for (int turn = 0; turn < 3; turn++) { int count = recv(b, buffer, 100, 0); printf("%d %.*s\\n", count, count, buffer); }`,
    ['5', '0', '3', '5 hello', '0 ', '3 you'],
  ],
  [
    'tells who sent, whom an answer then reaches (recvfrom function)',
    `
SOCKET a = datagrams(40201), b = datagrams(40200);
SOCKADDR_IN from; length = sizeof(from);
sendTo(a, "ping", "127.0.0.1", 40200);
recvfrom(b, buffer, 100, 0, (SOCKADDR *)&from, &length);
printf("%s %d %d\\n", inet_ntoa(from.sin_addr), ntohs(from.sin_port), length);
sendto(b, "pong!", 5, 0, (SOCKADDR *)&from, length);
say(recv(a, buffer, 100, 0));
length = 8; say(recvfrom(b, buffer, 100, MSG_PEEK, (SOCKADDR *)&from, &length));`,
    ['127.0.0.1 40201 16', '5', '-10014'],
  ],
  [
    'loses what does not fit, with WSAEMSGSIZE and the first part (recvfrom function, WSAEMSGSIZE)',
    `
SOCKET a = datagrams(0), b = datagrams(40200);
sendTo(a, "abcdef", "127.0.0.1", 40200); sendTo(a, "next", "127.0.0.1", 40200); rest();
say(recv(b, buffer, 2, MSG_PEEK)); say(recv(b, buffer, 3, 0)); printf("%.3s\\n", buffer); say(recv(b, buffer, 100, 0));`,
    ['-10040', '-10040', 'abc', '4'],
  ],
  [
    'sends at most 65,507 bytes (sendto function, WSAEMSGSIZE)',
    `
SOCKET a = datagrams(0), b = datagrams(40200); SOCKADDR_IN to = place("127.0.0.1", 40200);
say(sendto(a, buffer, 65508, 0, (SOCKADDR *)&to, sizeof(to))); say(sendto(a, buffer, 65507, 0, (SOCKADDR *)&to, sizeof(to)));
say(recv(b, buffer, sizeof(buffer), 0)); printf("%d\\n", option(a, SOL_SOCKET, SO_MAX_MSG_SIZE));`,
    ['-10040', '65507', '65507', '65507'],
  ],
  [
    'gets an address when it first sends; before, it cannot receive (recv function, WSAEINVAL)',
    `
SOCKET a = datagrams(0); SOCKADDR_IN own; length = sizeof(own);
say(recv(a, buffer, 1, 0)); say(getsockname(a, (SOCKADDR *)&own, &length));
sendTo(a, "x", "127.0.0.1", 40200);
say(getsockname(a, (SOCKADDR *)&own, &length)); printf("%s %d\\n", inet_ntoa(own.sin_addr), ntohs(own.sin_port) >= 49152);`,
    ['-10022', '-10022', '0', '0.0.0.0 1'],
  ],
  [
    'refuses what only streams can, and bad addresses (listen, accept, send and sendto function)',
    `
SOCKET a = datagrams(0);
say(listen(a, 1)); say(accept(a, NULL, NULL)); say(send(a, "x", 1, 0)); say(sendto(a, "x", 1, 0, NULL, 0)); say(sendTo(a, "x", "0.0.0.0", 40200)); say(sendTo(a, "x", "127.0.0.1", 0));
SOCKADDR_IN to = place("127.0.0.1", 40200);
say(sendto(a, "x", 1, 0, (SOCKADDR *)&to, 8)); to.sin_family = AF_INET6; say(sendto(a, "x", 1, 0, (SOCKADDR *)&to, sizeof(to)));
to.sin_family = AF_INET; say(sendto(a, "x", 1, MSG_OOB, (SOCKADDR *)&to, sizeof(to)));
sendTo(a, "x", "127.0.0.1", 40200); say(recv(a, buffer, 1, MSG_WAITALL)); say(recv(a, buffer, 1, MSG_OOB));`,
    ['-10045', '-10045', '-10057', '-10039', '-10049', '-10049', '-10014', '-10047', '-10045', '-10045', '-10045'],
  ],
  [
    'does not block when asked not to, and counts all bytes that wait (ioctlsocket function, FIONREAD)',
    `
SOCKET a = datagrams(0), b = datagrams(40200); nonBlocking(b);
say(recv(b, buffer, 10, 0)); sendTo(a, "abc", "127.0.0.1", 40200); sendTo(a, "de", "127.0.0.1", 40200); rest();
ioctlsocket(b, FIONREAD, &number); printf("%lu\\n", number); say(recv(b, buffer, 10, 0));`,
    ['-10035', '5', '3'],
  ],
  [
    'drops what the receive buffer has no room for (SO_RCVBUF)',
    `
SOCKET a = datagrams(0), b = datagrams(40200); setOption(b, SOL_SOCKET, SO_RCVBUF, 10);
for (int turn = 0; turn < 4; turn++) sendTo(a, "12345", "127.0.0.1", 40200);
rest(); nonBlocking(b); for (int turn = 0; turn < 3; turn++) say(recv(b, buffer, 10, 0));`,
    ['5', '5', '-10035'],
  ],
  [
    'ends its wait after SO_RCVTIMEO with WSAETIMEDOUT (recv function)',
    `SOCKET b = datagrams(40200); setOption(b, SOL_SOCKET, SO_RCVTIMEO, 20); say(recv(b, buffer, 10, 0));`,
    ['-10060'],
  ],
  [
    'is refused each half that it has shut (shutdown function, WSAESHUTDOWN)',
    `
SOCKET b = datagrams(40200);
say(shutdown(b, SD_SEND)); say(sendTo(b, "x", "127.0.0.1", 40201)); say(shutdown(b, SD_RECEIVE)); say(recv(b, buffer, 1, 0)); say(shutdown(b, 3));`,
    ['0', '-10058', '0', '-10058', '-10022'],
  ],
]);

rules('a connected datagram socket', [
  [
    'sends to its peer and hears nobody else; zeros take the peer back (connect function)',
    `
SOCKET a = datagrams(40201), b = datagrams(40200), other = datagrams(40202);
SOCKADDR_IN peer = place("127.0.0.1", 40201), nobody = {};
say(connect(b, (SOCKADDR *)&peer, sizeof(peer))); length = sizeof(nobody); say(getpeername(b, (SOCKADDR *)&nobody, &length));
sendTo(other, "no", "127.0.0.1", 40200); sendTo(a, "yes", "127.0.0.1", 40200); rest();
say(recv(b, buffer, 10, 0)); nonBlocking(b); say(recv(b, buffer, 10, 0)); say(send(b, "four", 4, 0)); say(recv(a, buffer, 10, 0));
memset(&nobody, 0, sizeof(nobody)); say(connect(b, (SOCKADDR *)&nobody, sizeof(nobody)));
say(send(b, "x", 1, 0)); length = sizeof(nobody); say(getpeername(b, (SOCKADDR *)&nobody, &length));
sendTo(other, "now", "127.0.0.1", 40200); rest(); say(recv(b, buffer, 10, 0));`,
    ['0', '0', '3', '-10035', '4', '4', '0', '-10057', '-10057', '3'],
  ],
]);

rules('a datagram that nobody takes', [
  [
    'fails the next receive call of the sender with WSAECONNRESET, once (recvfrom function, WSAECONNRESET)',
    `
SOCKET a = datagrams(40201); nonBlocking(a);
sendTo(a, "x", "127.0.0.1", 40299); rest(); say(recv(a, buffer, 10, 0)); say(recv(a, buffer, 10, 0));
sendTo(a, "x", "127.0.0.1", 40299); rest(); say(sendTo(a, "x", "127.0.0.1", 40299));`,
    ['-10054', '-10035', '1'],
  ],
  [
    'ends a receive call that waits',
    `SOCKET a = datagrams(40201); sendTo(a, "x", "127.0.0.1", 40299); say(recv(a, buffer, 10, 0));`,
    ['-10054'],
  ],
  [
    'does so no more after SIO_UDP_CONNRESET FALSE (Winsock IOCTLs)',
    `
SOCKET a = datagrams(40201); nonBlocking(a); BOOL report = FALSE; DWORD told;
say(WSAIoctl(a, SIO_UDP_CONNRESET, &report, sizeof(report), NULL, 0, &told, NULL, NULL));
sendTo(a, "x", "127.0.0.1", 40299); rest(); say(recv(a, buffer, 10, 0));`,
    ['0', '-10035'],
  ],
  [
    'says nothing when it was sent to a computer that does not exist',
    `SOCKET a = datagrams(40201); nonBlocking(a); say(sendTo(a, "x", "192.0.2.1", 9)); rest(); say(recv(a, buffer, 10, 0));`,
    ['1', '-10035'],
  ],
]);

rules(
  'a broadcast',
  [
    [
      'needs SO_BROADCAST (sendto function, WSAEACCES), and reaches every socket of the port that is bound to any address',
      `
SOCKET a = datagrams(0), one = anywhere(), two = anywhere();
say(sendTo(a, "all", "255.255.255.255", 40200)); printf("%d\\n", setOption(a, SOL_SOCKET, SO_BROADCAST, 1));
say(sendTo(a, "all", "255.255.255.255", 40200)); rest(); say(recv(one, buffer, 10, 0)); say(recv(two, buffer, 10, 0));`,
      ['-10013', '0', '3', '3', '3'],
    ],
  ],
  'SOCKET anywhere() { SOCKET s = datagrams(0); setOption(s, SOL_SOCKET, SO_REUSEADDR, 1); SOCKADDR_IN any = place("0.0.0.0", 40200); bind(s, (SOCKADDR *)&any, sizeof(any)); nonBlocking(s); return s; }',
);

describe('loss', () => {
  const run = (lossPercent: number, token: string): readonly string[] =>
    linesOf(
      runTogether(
        {
          program: `SOCKET a = datagrams(0), b = datagrams(40200); nonBlocking(b); int got = 0;
for (int turn = 0; turn < 20; turn++) { sendTo(a, "x", "127.0.0.1", 40200); rest(); got += recv(b, buffer, 10, 0) == 1; }
printf("%d\\n", got);`,
        },
        { network: { lossPercent } },
        token,
      ),
      'program',
    );

  it('is what the scenario says, by the schedule', () => {
    expect(run(0, 'r1')).toEqual(['20']);
    expect(run(50, 'd')).toEqual(['20']);
    expect(run(100, 'd')).toEqual(['0']);
    expect(run(100, 'r1')).toEqual(['0']);
    expect(Number(run(50, 'r1')[0])).toBeGreaterThan(2);
    expect(Number(run(50, 'r1')[0])).toBeLessThan(18);
  });
});
