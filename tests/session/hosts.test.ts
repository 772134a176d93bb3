import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import { linesOf, runTogether } from './winsock.ts';

const hosts = (cut: object): object => ({
  hosts: [
    { name: 'desk', address: '192.168.0.10' },
    { name: 'rack', address: '192.168.0.20', ...cut },
  ],
});
const processes = { server: { host: 'rack' }, client: { host: 'desk', startAfter: 'server:listening' } };

const SERVER = `
SOCKADDR_IN any = place("0.0.0.0", 40100); listening = socket(AF_INET, SOCK_STREAM, 0);
bind(listening, (SOCKADDR *)&any, sizeof(any)); listen(listening, 5);
SOCKADDR_IN from; length = sizeof(from); server = accept(listening, (SOCKADDR *)&from, &length); printf("%s\\n", inet_ntoa(from.sin_addr));
`;
const CLIENT = `
SOCKADDR_IN to = place("192.168.0.20", 40100); client = socket(AF_INET, SOCK_STREAM, 0); say(connect(client, (SOCKADDR *)&to, sizeof(to)));
`;

describe('computers', () => {
  it('are reached by their addresses and names; each has a loopback of its own', () => {
    const run = runTogether(
      {
        server: `${SERVER} recv(server, buffer, 100, 0);`,
        client: `SOCKET local = socket(AF_INET, SOCK_STREAM, 0); say(connect(local, (SOCKADDR *)&here, sizeof(here)));
HOSTENT *host = gethostbyname("rack"); puts(inet_ntoa(*(IN_ADDR *)host->h_addr)); gethostname(buffer, 100); puts(buffer); ${CLIENT}
SOCKADDR_IN own; length = sizeof(own); getsockname(client, (SOCKADDR *)&own, &length); puts(inet_ntoa(own.sin_addr));
SOCKADDR_IN theirs = place("192.168.0.20", 0); SOCKET other = socket(AF_INET, SOCK_STREAM, 0); say(bind(other, (SOCKADDR *)&theirs, sizeof(theirs)));`,
      },
      { processes, network: hosts({}) },
    );
    expect(linesOf(run, 'server')).toEqual(['192.168.0.10']);
    expect(linesOf(run, 'client')).toEqual(['-10061', '192.168.0.20', 'desk', '0', '192.168.0.10', '-10049']);
  });

  it('must be there, and each once', () => {
    const wrong = { processes: [{ name: 'a', source: 'a.cpp', host: 'nowhere' }], network: hosts({ name: 'DESK' }) };
    expect(readScenario(wrong)).toEqual({
      problems: ['network.hosts: two computers have the same name', "processes: 'a' runs on 'nowhere', which is not in network.hosts"],
    });
  });
});

/** Times are those of loss.ts: tries at 0.3, 0.9, 2.1, 4.5 and 9.3 s, given up at 18.9 s. */
describe('a computer that is cut off', () => {
  it('leaves the other side without news: a send succeeds, then the connection fails with WSAETIMEDOUT (send function, recv function)', () => {
    const run = runTogether(
      {
        server: `${SERVER} say(recv(server, buffer, 100, 0));`,
        client: `${CLIENT} Sleep(2000); say(send(client, "x", 1, 0)); ULONGLONG before = GetTickCount64(); say(recv(client, buffer, 1, 0)); printf("%d\\n", (int)(GetTickCount64() - before) / 1000);`,
      },
      { processes, network: hosts({ cutAtMs: 1000 }) },
    );
    expect(linesOf(run, 'client')).toEqual(['0', '1', '-10060', '18']);
    expect(linesOf(run, 'server')).toEqual(['192.168.0.10']);
    expect(run.end).toBe('quiescent');
  });

  it('and comes back in time gets everything, in order', () => {
    const run = runTogether(
      {
        server: `${SERVER} int count = 0, got; while ((got = recv(server, buffer + count, 100, 0)) > 0) count += got; buffer[count] = 0; printf("%s %d\\n", buffer, got);`,
        client: `${CLIENT} Sleep(2000); send(client, "one ", 4, 0); Sleep(100); send(client, "two ", 4, 0); Sleep(2000); send(client, "three", 5, 0); closesocket(client);`,
      },
      { processes, network: hosts({ cutAtMs: 1000, backAtMs: 5000 }) },
    );
    expect(linesOf(run, 'server')).toEqual(['192.168.0.10', 'one two three 0']);
  });

  it('cannot be connected to: WSAETIMEDOUT after 21 s (connect function)', () => {
    const run = runTogether(
      { client: `ULONGLONG before = GetTickCount64(); ${CLIENT} printf("%d\\n", (int)(GetTickCount64() - before) / 1000);` },
      { processes: { client: { host: 'desk' } }, network: hosts({ cutAtMs: 0 }) },
    );
    expect(linesOf(run, 'client')).toEqual(['-10060', '21']);
  });

  it('is noticed by SO_KEEPALIVE: WSAENETRESET (recv function), at the pace of SIO_KEEPALIVE_VALS', () => {
    const run = runTogether(
      {
        server: `${SERVER} recv(server, buffer, 100, 0);`,
        client: `${CLIENT} struct tcp_keepalive values = { 1, 5000, 1000 }; DWORD told; say(WSAIoctl(client, SIO_KEEPALIVE_VALS, &values, sizeof(values), NULL, 0, &told, NULL, NULL));
say(recv(client, buffer, 1, 0)); printf("%d\\n", (int)GetTickCount64() / 1000);`,
      },
      { processes, network: hosts({ cutAtMs: 1000 }) },
    );
    expect(linesOf(run, 'client').slice(0, 3)).toEqual(['0', '0', '-10052']);
  });

  it('still reaches itself', () => {
    const run = runTogether(
      {
        server: `SOCKET a = datagrams(0), b = datagrams(40200); say(sendTo(a, "x", "127.0.0.1", 40200)); say(recv(b, buffer, 10, 0)); say(sendTo(a, "x", "192.168.0.20", 40200));`,
      },
      { processes: { server: { host: 'rack' } }, network: hosts({ cutAtMs: 0 }) },
    );
    expect(linesOf(run, 'server')).toEqual(['1', '1', '1']);
  });
});

describe('jitter', () => {
  it('is the most that comes on top of the latency: none when it is 0, whatever the schedule', () => {
    const journey = (jitterUs: number, token: string): number =>
      runTogether(
        {
          program: `SOCKET a = datagrams(0), b = datagrams(40200); for (int turn = 0; turn < 10; turn++) { sendTo(a, "x", "127.0.0.1", 40200); recv(b, buffer, 10, 0); }`,
        },
        { network: { latencyUs: 1000, jitterUs } },
        token,
      ).time / 1e6;
    const plain = journey(0, 'r1');
    expect(plain).toBeGreaterThan(10);
    expect(plain).toBeLessThan(11);
    expect(journey(5000, 'd')).toBeLessThan(11);
    expect(journey(5000, 'r1')).toBeGreaterThan(12);
  });
});
