import { expect, it } from 'vitest';
import { buildPrograms, runToEnd } from './example.ts';
import { printed } from '../winapi/run.ts';

// IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP: IPPROTO_IP Socket Options (learn.microsoft.com). As printed under Wine 8.0, but for the short value:
// setsockopt function has WSAEFAULT for that.
it('a datagram for a group reaches the sockets that have joined it', () => {
  expect(
    printed(`
#include <ws2tcpip.h>
#include <string.h>
static void tell(const char *what, int result) { printf("%s %d %d\\n", what, result, result ? WSAGetLastError() : 0); }
int main() {
  WSADATA data; WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET one = socket(AF_INET, SOCK_DGRAM, 0), two = socket(AF_INET, SOCK_DGRAM, 0), out = socket(AF_INET, SOCK_DGRAM, 0);
  BOOL yes = TRUE; SOCKADDR_IN local; memset(&local, 0, sizeof local); local.sin_family = AF_INET; local.sin_port = htons(40777); local.sin_addr.s_addr = htonl(INADDR_ANY);
  setsockopt(one, SOL_SOCKET, SO_REUSEADDR, (char *)&yes, sizeof yes); setsockopt(two, SOL_SOCKET, SO_REUSEADDR, (char *)&yes, sizeof yes);
  bind(one, (SOCKADDR *)&local, sizeof local); bind(two, (SOCKADDR *)&local, sizeof local);
  struct ip_mreq group; group.imr_multiaddr.s_addr = inet_addr("235.7.8.9"); group.imr_interface.s_addr = htonl(INADDR_ANY);
  tell("join", setsockopt(one, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group));
  tell("again", setsockopt(one, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group));
  tell("join", setsockopt(two, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group));
  SOCKADDR_IN to = local; to.sin_addr = group.imr_multiaddr;
  DWORD time = 300; setsockopt(one, SOL_SOCKET, SO_RCVTIMEO, (char *)&time, sizeof time); setsockopt(two, SOL_SOCKET, SO_RCVTIMEO, (char *)&time, sizeof time);
  printf("sent %d\\n", sendto(out, "hello", 5, 0, (SOCKADDR *)&to, sizeof to));
  char buffer[16]; int n;
  n = recv(one, buffer, 16, 0); printf("one %d\\n", n); n = recv(two, buffer, 16, 0); printf("two %d\\n", n);
  tell("drop", setsockopt(two, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof group));
  tell("drop", setsockopt(two, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof group));
  sendto(out, "hi", 2, 0, (SOCKADDR *)&to, sizeof to);
  n = recv(one, buffer, 16, 0); printf("one %d\\n", n);
  group.imr_multiaddr.s_addr = inet_addr("10.1.2.3"); tell("none", setsockopt(two, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group));
  tell("short", setsockopt(two, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, 4));
  int ttl = 2; tell("ttl", setsockopt(out, IPPROTO_IP, IP_MULTICAST_TTL, (char *)&ttl, sizeof ttl));
  IN_ADDR via; via.s_addr = htonl(INADDR_ANY); tell("if", setsockopt(out, IPPROTO_IP, IP_MULTICAST_IF, (char *)&via, sizeof via));
}
`),
  ).toEqual([
    'join 0 0',
    'again -1 10048',
    'join 0 0',
    'sent 5',
    'one 5',
    'two 5',
    'drop 0 0',
    'drop -1 10022',
    'one 2',
    'none -1 10022',
    'short -1 10014',
    'ttl 0 0',
    'if 0 0',
  ]);
});

const program = (what: string): string => `
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>
int main() {
  WSADATA data; WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
  SOCKADDR_IN local; memset(&local, 0, sizeof local); local.sin_family = AF_INET; local.sin_port = htons(40888);
  struct ip_mreq group; group.imr_multiaddr.s_addr = inet_addr("235.7.8.9"); group.imr_interface.s_addr = INADDR_ANY;
  SOCKADDR_IN to = local; to.sin_addr = group.imr_multiaddr;
  DWORD off = 0, time = 400; char buffer[16];
  ${what}
}`;

const hearing = `bind(s, (SOCKADDR *)&local, sizeof local); setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group);
  setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&time, sizeof time);`;
const counting = 'int n = 0; while (recv(s, buffer, 16, 0) > 0) n++; printf("%d\\n", n);';

it('and leaves its own computer only if it may make a hop; one can decline what comes from one’s own', () => {
  const sources: Readonly<Record<string, string>> = {
    'near.cpp': program(`${hearing} ${counting}`),
    'deaf.cpp': program(
      `BOOL yes = TRUE; setsockopt(s, IPPROTO_IP, IP_MULTICAST_LOOP, (char *)&off, sizeof off); local.sin_port = htons(40889); ${hearing} ${counting}`,
    ),
    'far.cpp': program(`${hearing} ${counting}`),
    'sender.cpp': program(
      'Sleep(50); for (int i = 0; i < 2; i++) { if (i == 1) setsockopt(s, IPPROTO_IP, IP_MULTICAST_TTL, (char *)&off, sizeof off); sendto(s, "x", 1, 0, (SOCKADDR *)&to, sizeof to); to.sin_port = htons(40889); sendto(s, "x", 1, 0, (SOCKADDR *)&to, sizeof to); to.sin_port = htons(40888); }',
    ),
  };
  const run = runToEnd(
    buildPrograms(
      {
        processes: ['near', 'deaf', 'far', 'sender'].map((name) => ({ name, source: `${name}.cpp`, host: name === 'far' ? 'two' : 'one' })),
        network: {
          hosts: [
            { name: 'one', address: '192.168.0.1' },
            { name: 'two', address: '192.168.0.2' },
          ],
        },
      },
      (source) => sources[source] ?? '',
    ),
  );
  expect(['near', 'deaf', 'far'].map((name) => run.consoleText(name))).toEqual(['2\n', '0\n', '1\n']);
});
