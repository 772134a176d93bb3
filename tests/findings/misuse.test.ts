import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildProgram, runToEnd } from '../session/example.ts';

/** Findings of a run as `code line [story code line …]`, but for handles left open, which many of these programs do. */
const tell = (run: Simulation): readonly string[] =>
  run.findings.flatMap(({ code, line, story }) =>
    code === 'handle-leak' ? [] : [[`${code} ${line}`, ...story.map((moment) => `${moment.code} ${moment.line}`)].join(' ')],
  );

/** Those of a program. Its first line is line 1. */
const told = (source: string): readonly string[] => tell(runToEnd(buildProgram(source)));

/** The same where the last send that may take a part only does so. */
const toldOfPart = (source: string): readonly string[] => {
  const built = buildProgram(source);
  const choices = runToEnd(built).trace.events.flatMap((event) => (event.kind === 'choice' && event.choice === 'fit' ? [event.index] : []));
  return tell(runToEnd(built, `d-${(choices.at(-1) ?? 0).toString(36)}.1`));
};

const headers = `#include <winsock2.h>
#include <process.h>
#include <stdio.h>
`;
const winsock = `${headers}int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
`;

describe('handles', () => {
  it('used after they were closed, and closed twice', () => {
    expect(
      told(`${winsock}  SOCKET socket_ = socket(AF_INET, SOCK_STREAM, 0);
  closesocket(socket_);
  listen(socket_, 5);
  closesocket(socket_);
  HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
  CloseHandle(event);
  WaitForMultipleObjects(1, &event, TRUE, 0);
}`),
    ).toEqual([
      'handle-used-after-close 9 closed-here 8',
      'handle-closed-twice 10 closed-here 8',
      'handle-used-after-close 13 closed-here 12',
    ]);
  });

  it('given out again are no longer closed', () => {
    expect(
      told(`${headers}int main() {
  HANDLE first = CreateEvent(NULL, TRUE, FALSE, NULL);
  CloseHandle(first);
  HANDLE second = CreateEvent(NULL, TRUE, FALSE, NULL);
  SetEvent(second);
  CloseHandle(second);
}`),
    ).toEqual([]);
  });
});

describe('Winsock', () => {
  it('not started, or no longer', () => {
    expect(
      told(`${headers}int main() {
  SOCKET one = socket(AF_INET, SOCK_STREAM, 0);
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  one = socket(AF_INET, SOCK_STREAM, 0);
  WSACleanup();
  closesocket(one);
}`),
    ).toEqual(['winsock-not-started 5', 'winsock-not-started 10']);
  });
});

describe('critical sections', () => {
  it('never initialised, left by another thread, deleted while owned', () => {
    expect(
      told(`${headers}CRITICAL_SECTION never, section;
unsigned WINAPI work(void *) {
  LeaveCriticalSection(&section);
  return 0;
}
int main() {
  EnterCriticalSection(&never);
  InitializeCriticalSection(&section);
  EnterCriticalSection(&section);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  EnterCriticalSection(&section);
  DeleteCriticalSection(&section);
}`),
    ).toEqual(['section-not-initialised 10', 'section-not-owned 6', 'section-deleted-while-owned 16']);
  });

  it('whose owner has ended: told, and a deadlock', () => {
    expect(
      told(`${headers}CRITICAL_SECTION section;
unsigned WINAPI work(void *) {
  EnterCriticalSection(&section);
  return 0;
}
int main() {
  InitializeCriticalSection(&section);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  EnterCriticalSection(&section);
}`),
    ).toEqual(['section-owner-ended 13', 'deadlock 13']);
  });

  it('entered crosswise: a deadlock of both threads, told once, and again after going back', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}CRITICAL_SECTION a, b;
unsigned WINAPI work(void *) {
  EnterCriticalSection(&b);
  Sleep(10);
  EnterCriticalSection(&a);
  return 0;
}
int main() {
  InitializeCriticalSection(&a);
  InitializeCriticalSection(&b);
  _beginthreadex(NULL, 0, work, NULL, 0, NULL);
  EnterCriticalSection(&a);
  Sleep(10);
  EnterCriticalSection(&b);
}`),
    );
    const lines = (): readonly string[] =>
      simulation.findings.map(({ code, line, data }) => `${code}/${String(data['form'])} ${line}`).sort();
    expect(simulation.end).toBe('deadlock');
    expect(lines()).toEqual(['deadlock/lock 17', 'deadlock/lock 8']);
    expect(simulation.findings.every(({ step }) => step === simulation.step)).toBe(true);
    simulation.run(simulation.step + 1);
    expect(lines()).toEqual(['deadlock/lock 17', 'deadlock/lock 8']);
  });
});

describe('waits', () => {
  it('for more than 64 objects', () => {
    expect(
      told(`${headers}int main() {
  HANDLE events[65];
  for (int i = 0; i < 65; i++) events[i] = CreateEvent(NULL, TRUE, FALSE, NULL);
  WaitForMultipleObjects(65, events, FALSE, 0);
}`),
    ).toEqual(['too-many-objects 7']);
  });

  it('inside a window procedure', () => {
    expect(
      told(`${headers}LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_USER) Sleep(100);
  return DefWindowProc(window, message, wParam, lParam);
}
int main() {
  WNDCLASS description = {0};
  description.lpfnWndProc = procedure;
  description.lpszClassName = "Slow";
  RegisterClass(&description);
  HWND window = CreateWindow("Slow", "", 0, 0, 0, 10, 10, HWND_MESSAGE, NULL, NULL, NULL);
  Sleep(1);
  SendMessage(window, WM_USER, 0, 0);
}`),
    ).toEqual(['blocking-in-window-procedure 5']);
  });

  it('that never are: a thread that asks without end', () => {
    expect(
      told(`${winsock}  SOCKET udp = socket(AF_INET, SOCK_DGRAM, 0);
  SOCKADDR_IN address = {0};
  address.sin_family = AF_INET;
  bind(udp, (SOCKADDR *)&address, sizeof(address));
  u_long on = 1;
  ioctlsocket(udp, FIONBIO, &on);
  char buffer[8];
  for (int i = 0; i < 3000; i++) recv(udp, buffer, sizeof(buffer), 0);
}`),
    ).toEqual(['busy-waiting 14']);
  });
});

/** A connection to itself: `client` and `server`, both ends in one process. The program's own lines begin with 19. */
const connected = `${winsock}  SOCKADDR_IN address = {0};
  address.sin_family = AF_INET;
  address.sin_port = htons(40100);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  SOCKET listening = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&address, sizeof(address));
  listen(listening, 5);
  connect(client, (SOCKADDR *)&address, sizeof(address));
  SOCKET server = accept(listening, NULL, NULL);
  closesocket(listening);
  DWORD count = 0;
  DWORD flags = 0;
`;
const ended = `  closesocket(client);
  closesocket(server);
  WSACleanup();
}`;

/** Both ends in one process, and an operation that receives into `buffer`, begun in line 22. */
const receiving = `${connected}  char buffer[16] = "old";
  OVERLAPPED overlapped = {0};
  WSABUF part = { sizeof(buffer), buffer };
  WSARecv(client, &part, 1, NULL, &flags, &overlapped, NULL);
`;

describe('overlapped operations', () => {
  it('given the OVERLAPPED of another that goes on, and the buffer that the other fills', () => {
    expect(
      told(`${receiving}  WSARecv(client, &part, 1, NULL, &flags, &overlapped, NULL);
${ended}`),
    ).toEqual(['overlapped-in-flight 23 overlapped-given-here 22', 'buffer-lent-twice 23 lent-here 22']);
  });

  it('whose buffer is filled by another receive, or sent', () => {
    expect(
      told(`${receiving}  OVERLAPPED second = {0};
  WSARecv(client, &part, 1, NULL, &flags, &second, NULL);
  send(client, buffer, 4, 0);
${ended}`),
    ).toEqual(['buffer-lent-twice 24 lent-here 22', 'buffer-lent-twice 25 lent-here 22']);
  });

  it('may send the same bytes to several', () => {
    expect(
      told(`${connected}  int tiny = 0;
  setsockopt(client, SOL_SOCKET, SO_SNDBUF, (char *)&tiny, sizeof(tiny));
  static char block[200000];
  WSABUF part = { sizeof(block), block };
  OVERLAPPED first = {0}, second = {0};
  first.hEvent = WSACreateEvent();
  second.hEvent = WSACreateEvent();
  WSASend(client, &part, 1, NULL, 0, &first, NULL);
  WSASend(client, &part, 1, NULL, 0, &second, NULL);
  if (HasOverlappedIoCompleted(&first) || HasOverlappedIoCompleted(&second)) return 1;
  if (block[5] == 0) printf("reading what is sent is allowed");
  static char sink[400000];
  recv(server, sink, sizeof(sink), MSG_WAITALL);
  WSAGetOverlappedResult(client, &first, &count, TRUE, &flags);
  WSAGetOverlappedResult(client, &second, &count, TRUE, &flags);
  block[5] = 1;
  CloseHandle(first.hEvent);
  CloseHandle(second.hEvent);
${ended}`),
    ).toEqual([]);
  });

  it('whose buffer the program reads or changes meanwhile: by itself, by a function of the runtime, as a whole', () => {
    expect(
      told(`${receiving}  printf("%c", buffer[0]);
  printf("%s", buffer);
  buffer[1] = 'x';
  memset(buffer, 0, sizeof(buffer));
  struct Bytes { char of[16]; } copy = *(struct Bytes *)buffer;
  printf("%c", copy.of[0]);
${ended}`),
    ).toEqual([
      'lent-memory-read 23 declared-here 19 lent-here 22',
      'lent-memory-read 24 declared-here 19 lent-here 22',
      'lent-memory-written 25 declared-here 19 lent-here 22',
      'lent-memory-written 26 declared-here 19 lent-here 22',
      'lent-memory-read 27 declared-here 19 lent-here 22',
    ]);
  });

  it('that send what the program changes before it has left', () => {
    expect(
      told(`${connected}  int tiny = 0;
  setsockopt(client, SOL_SOCKET, SO_SNDBUF, (char *)&tiny, sizeof(tiny));
  char *block = new char[200000]();
  WSABUF part = { 200000, block };
  OVERLAPPED overlapped = {0};
  WSASend(client, &part, 1, NULL, 0, &overlapped, NULL);
  block[100000] = 'x';
  static char sink[200000];
  recv(server, sink, sizeof(sink), MSG_WAITALL);
  delete[] block;
${ended}`),
    ).toEqual(['lent-memory-written 25 allocated-here 21 lent-here 24']);
  });

  it('whose OVERLAPPED is cleared meanwhile; members that are the program’s own are not lent', () => {
    expect(
      told(`${connected}  struct { OVERLAPPED overlapped; char buffer[16]; int used; } session = {0};
  WSABUF part = { sizeof(session.buffer), session.buffer };
  WSARecv(client, &part, 1, NULL, &flags, &session.overlapped, NULL);
  session.used = 1;
  memset(&session.overlapped, 0, sizeof(session.overlapped));
${ended}`),
    ).toEqual(['lent-memory-written 23 declared-here 19 lent-here 21 last-call 21']);
  });

  it('whose result is taken before there is one: the count of a call that failed, InternalHigh, the buffer', () => {
    expect(
      told(`${receiving}  WSAGetOverlappedResult(client, &overlapped, &count, FALSE, &flags);
  printf("%lu", count);
  printf("%lu", (unsigned long)overlapped.InternalHigh);
  printf("%c", buffer[0]);
${ended}`),
    ).toEqual([
      'result-read-early 24 declared-here 17 lent-here 22 asked-here 23 last-call 23',
      'result-read-early 25 declared-here 20 lent-here 22 asked-here 23 last-call 23',
      'lent-memory-read 26 declared-here 19 lent-here 22 asked-here 23',
    ]);
  });

  it('asked about until they have ended are used rightly', () => {
    expect(
      told(`${receiving}  while (!HasOverlappedIoCompleted(&overlapped)) {
    if (!WSAGetOverlappedResult(client, &overlapped, &count, FALSE, &flags) && WSAGetLastError() != WSA_IO_INCOMPLETE) return 1;
    count = 7;
    if (count == 7) send(server, "new", 4, 0);
    Sleep(1);
  }
  WSAGetOverlappedResult(client, &overlapped, &count, FALSE, &flags);
  printf("%lu %lu %s", count, (unsigned long)overlapped.InternalHigh, buffer);
  buffer[0] = 0;
${ended}`),
    ).toEqual([]);
  });

  it('that write to a block that was freed meanwhile: given, freed, written, each at its step', () => {
    const { findings } = runToEnd(
      buildProgram(`${connected}  char *block = new char[16];
  OVERLAPPED overlapped = {0};
  WSABUF part = { 16, block };
  WSARecv(client, &part, 1, NULL, &flags, &overlapped, NULL);
  delete[] block;
  send(server, "late", 4, 0);
  Sleep(10);
${ended}`),
    );
    const [gone] = findings;
    expect(gone).toMatchObject({ code: 'lent-memory-gone', severity: 'error' });
    expect(gone?.story.map(({ code, line }) => `${code} ${line}`)).toEqual(['allocated-here 19', 'lent-here 22', 'freed-here 23']);
    const steps = [...(gone?.story ?? []), gone].map((moment) => moment?.step ?? 0);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(new Set(steps).size).toBe(4);
  });

  it('that write to a variable of a function that was left, even when another variable stands there now', () => {
    expect(
      told(`${headers}static OVERLAPPED overlapped;
static void ask(SOCKET socket_) {
  char buffer[16];
  DWORD flags = 0;
  WSABUF part = { sizeof(buffer), buffer };
  WSARecv(socket_, &part, 1, NULL, &flags, &overlapped, NULL);
}
static void answer(SOCKET socket_) {
  char other[16] = "mine";
  send(socket_, other, 5, 0);
  Sleep(10);
}
${connected.slice(headers.length)}  ask(client);
  answer(server);
${ended}`),
    ).toEqual(['lent-memory-gone 14 lent-here 9']);
  });
});

describe('sending without waiting', () => {
  /** `client` does not wait and has sent until nothing more fits; `sink` takes all of it at once. */
  const full = `${connected}  u_long on = 1;
  ioctlsocket(client, FIONBIO, &on);
  static char block[70000], sink[1000000];
  memset(block, 'a', sizeof(block));
  int sent = 0, taken;
  while ((taken = send(client, block, sizeof(block), 0)) > 0) sent += taken;
`;
  const drained = `  recv(server, sink, sent, MSG_WAITALL);
  Sleep(10);
`;

  it('refused bytes that are never offered again', () => {
    expect(
      told(`${full}${drained}  send(client, "other", 5, 0);
${ended}`),
    ).toEqual(['bytes-never-sent 27 refused-here 24']);
  });

  it('refused bytes that are sent again, in pieces and from another place', () => {
    expect(
      told(`${full}${drained}  static char copy[70000];
  memcpy(copy, block, sizeof(block));
  for (int at = 0; at < (int)sizeof(block); at += 10000) send(client, copy + at, 10000, 0);
  send(client, "other", 5, 0);
${ended}`),
    ).toEqual([]);
  });

  it('sending that is ended while some were refused; a connection that is cut off on purpose', () => {
    expect(
      told(`${full}  shutdown(client, SD_SEND);
${ended}`),
    ).toEqual(['bytes-never-sent 25 refused-here 24']);
    expect(told(`${full}${ended}`)).toEqual([]);
  });

  it('refused bytes of one thread do not concern another thread’s', () => {
    expect(
      told(`${headers}static DWORD WINAPI say(LPVOID socket_) {
  send((SOCKET)socket_, "other", 5, 0);
  return 0;
}
${full.slice(headers.length)}${drained}  HANDLE thread = CreateThread(NULL, 0, say, (LPVOID)client, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  CloseHandle(thread);
  send(client, block, sizeof(block), 0);
${ended}`),
    ).toEqual([]);
  });

  it('at rest with room for them', () => {
    expect(
      told(`${full}${drained}  recv(client, sink, 1, 0);
  u_long off = 0;
  ioctlsocket(client, FIONBIO, &off);
  recv(client, sink, 1, 0);
${ended}`),
    ).toEqual(['bytes-never-sent 24']);
  });

  it('a part that is taken, and a rest that is not sent: replaced, cut off, left at the end', () => {
    const part = (end: string): readonly string[] =>
      toldOfPart(`${full}${drained}  taken = send(client, block, sizeof(block), 0);
${end}`);
    expect(part(`  send(client, "other", 5, 0);\n${ended}`)).toEqual(['bytes-never-sent 28 took-part-here 27']);
    expect(part(ended)).toEqual(['bytes-never-sent 28 took-part-here 27']);
    expect(part('}')).toContain('bytes-never-sent 27');
    expect(
      part(`  while (taken < (int)sizeof(block)) {
    int more = send(client, block + taken, sizeof(block) - taken, 0);
    if (more > 0) taken += more;
    else recv(server, sink, 1000, 0);
  }
${ended}`),
    ).toEqual([]);
  });
});

describe('handles', () => {
  it('left open at the end are told where they were opened, how often', () => {
    const source = `${headers}static unsigned WINAPI work(void *) { return 0; } static void wait(void *) { Sleep(1000); }
int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  HANDLE events[3];
  for (int i = 0; i < 3; i++) events[i] = CreateEvent(NULL, TRUE, FALSE, NULL);
  SOCKET socket_ = socket(AF_INET, SOCK_STREAM, 0);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  _beginthread(wait, 0, NULL);
  CloseHandle(events[1]);
  FILE *file = fopen("log.txt", "w");
  fputs("kept", file);
  GetStdHandle(STD_OUTPUT_HANDLE);
}`;
    const { findings } = runToEnd(buildProgram(source));
    expect(findings.map(({ code, line, severity, data }) => [code, line, severity, data['form'], data['count']])).toEqual([
      ['handle-leak', 9, 'note', 'event', 2],
      ['handle-leak', 10, 'note', 'socket', 1],
      ['handle-leak', 11, 'note', 'thread', 1],
    ]);
  });
});
