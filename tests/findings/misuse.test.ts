import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from '../session/example.ts';

/** Findings of a program as `code line [story code line …]`. The program's first line is line 1. */
const told = (source: string): readonly string[] =>
  runToEnd(buildProgram(source)).findings.map(({ code, line, story }) =>
    [`${code} ${line}`, ...story.map((moment) => `${moment.code} ${moment.line}`)].join(' '),
  );

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

describe('overlapped operations', () => {
  it('given the OVERLAPPED of another that goes on', () => {
    expect(
      told(`${winsock}  SOCKADDR_IN address = {0};
  address.sin_family = AF_INET;
  address.sin_port = htons(40100);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  SOCKET listening = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&address, sizeof(address));
  listen(listening, 5);
  connect(client, (SOCKADDR *)&address, sizeof(address));
  static char buffer[16];
  static OVERLAPPED overlapped;
  WSABUF part = { sizeof(buffer), buffer };
  DWORD count, flags = 0;
  WSARecv(client, &part, 1, &count, &flags, &overlapped, NULL);
  WSARecv(client, &part, 1, &count, &flags, &overlapped, NULL);
}`),
    ).toEqual(['overlapped-in-flight 20 overlapped-given-here 19']);
  });
});
