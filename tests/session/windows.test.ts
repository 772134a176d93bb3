import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

const printed = (source: string): readonly string[] =>
  runToEnd(buildProgram(`#include <winsock2.h>\n#include <process.h>\n#include <stdio.h>\n${source}`))
    .consoleText('program')
    .split('\n')
    .slice(0, -1);

const window = `
HWND makeWindow(WNDPROC procedure, const char *name, HWND parent) {
  WNDCLASS description = {0};
  description.lpfnWndProc = procedure;
  description.lpszClassName = name;
  description.hInstance = GetModuleHandle(NULL);
  RegisterClass(&description);
  return CreateWindow(name, "title", WS_OVERLAPPEDWINDOW, 0, 0, 600, 300, parent, NULL, description.hInstance, NULL);
}
int loop() {
  MSG message;
  while (GetMessage(&message, NULL, 0, 0) > 0) DispatchMessage(&message);
  return (int)message.wParam;
}
`;

// The pages of CreateWindowExA, UpdateWindow, GetMessage, DestroyWindow and PostQuitMessage functions, learn.microsoft.com.
describe('windows', () => {
  it('hear of their life in order, from creation to the end', () => {
    expect(
      printed(`${window}
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  printf("%04x\\n", message);
  if (message == WM_CREATE) printf("%s %d\\n", ((CREATESTRUCT *)lParam)->lpszName, ((CREATESTRUCT *)lParam)->cx);
  if (message == WM_DESTROY) PostQuitMessage(5);
  return DefWindowProc(window, message, wParam, lParam);
}
int main() {
  HWND window = makeWindow(procedure, "Life", NULL);
  ShowWindow(window, SW_SHOW);
  UpdateWindow(window);
  PostMessage(window, WM_CLOSE, 0, 0);
  printf("%d\\n", loop());
  printf("%d\\n", IsWindow(window));
}`),
    ).toEqual(['0081', '0001', 'title 600', '0018', '0014', '0005', '0003', '000f', '0014', '0010', '0002', '0082', '5', '0']);
  });

  it('are not made when WM_CREATE says so', () => {
    expect(
      printed(`${window}
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_CREATE) return -1;
  if (message == WM_DESTROY) printf("destroyed\\n");
  return DefWindowProc(window, message, wParam, lParam);
}
int main() { printf("%d\\n", makeWindow(procedure, "No", NULL) != NULL); }`),
    ).toEqual(['destroyed', '0']);
  });

  it('of a class that is not there, or under a handle that is none, fail', () => {
    expect(
      printed(`
int main() {
  HWND window = CreateWindow("Nothing", "", 0, 0, 0, 1, 1, NULL, NULL, NULL, NULL);
  printf("%d ", window != NULL); printf("%d\\n", (int)GetLastError());
  BOOL posted = PostMessage((HWND)12, WM_USER, 0, 0);
  printf("%d ", posted); printf("%d\\n", (int)GetLastError());
}`),
    ).toEqual(['0 1407', '0 1400']);
  });
});

describe('messages', () => {
  // GetMessage function: posted messages, then WM_QUIT; paint and timer messages when nothing else is there.
  it('come in the order that GetMessage has', () => {
    expect(
      printed(`${window}
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  return message == WM_NCCREATE ? TRUE : message == WM_USER ? (LRESULT)(wParam * 2) : 0;
}
int main() {
  HWND window = makeWindow(procedure, "Order", NULL);
  ShowWindow(window, SW_SHOW);
  SetTimer(window, 3, 10, NULL);
  Sleep(25);
  PostMessage(window, WM_USER, 1, 0); PostThreadMessage(GetCurrentThreadId(), WM_APP, 2, 0); PostMessage(window, WM_USER, 3, 0);
  MSG message;
  printf("%d\\n", PeekMessage(&message, NULL, WM_APP, WM_APP, PM_NOREMOVE) && message.hwnd == NULL);
  for (int i = 0; i < 5; i++) {
    if (!PeekMessage(&message, NULL, 0, 0, PM_REMOVE)) { printf("nothing\\n"); continue; }
    printf("%04x %d\\n", message.message, (int)message.wParam);
    if (message.message == WM_PAINT) ValidateRect(window, NULL);
  }
  PostQuitMessage(9); PostMessage(window, WM_USER, 4, 0);
  while (GetMessage(&message, NULL, 0, 0) > 0) printf("%04x %d\\n", message.message, (int)message.wParam);
  printf("quit %d %d\\n", (int)message.wParam, (int)SendMessage(window, WM_USER, 21, 0));
}`),
    ).toEqual(['1', '0400 1', '8000 2', '0400 3', '000f 0', '0113 3', '0400 4', 'quit 9 42']);
  });

  // SendMessage function: the sender waits until the receiver has looked for messages, and answers what is sent to it meanwhile.
  it('sent to another thread wait for its answer, and the waiting thread answers too', () => {
    expect(
      printed(`${window}
HWND first, second;
LRESULT CALLBACK one(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_USER) { printf("asked back\\n"); return 7; }
  return DefWindowProc(window, message, wParam, lParam);
}
LRESULT CALLBACK two(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_USER) { printf("asked\\n"); return SendMessage(first, WM_USER, 0, 0) + (LRESULT)wParam; }
  if (message == WM_APP) PostQuitMessage(0);
  return DefWindowProc(window, message, wParam, lParam);
}
unsigned WINAPI work(void *ready) { second = makeWindow(two, "Two", NULL); SetEvent((HANDLE)ready); loop(); return 0; }
int main() {
  HANDLE ready = CreateEvent(NULL, FALSE, FALSE, NULL);
  first = makeWindow(one, "One", NULL);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, ready, 0, NULL);
  WaitForSingleObject(ready, INFINITE);
  printf("%d\\n", (int)SendMessage(second, WM_USER, 35, 0));
  PostMessage(second, WM_APP, 0, 0);
  WaitForSingleObject(thread, INFINITE);
}`),
    ).toEqual(['asked', 'asked back', '42']);
  });
});

// WSAAsyncSelect function, learn.microsoft.com.
describe('WSAAsyncSelect', () => {
  it('posts each event once until its function enables it again; accepted sockets have it too', () => {
    expect(
      printed(`${window}
SOCKET listening, client;
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message != WM_USER) return DefWindowProc(window, message, wParam, lParam);
  SOCKET socket = (SOCKET)wParam;
  printf("%s %02x %d\\n", socket == listening ? "listening" : "accepted", WSAGETSELECTEVENT(lParam), WSAGETSELECTERROR(lParam));
  char c;
  switch (WSAGETSELECTEVENT(lParam)) {
    case FD_ACCEPT: accept(socket, NULL, NULL); send(client, "ab", 2, 0); break;
    case FD_READ: recv(socket, &c, 1, 0); printf("%c\\n", c); if (c == 'b') closesocket(client); break;
    case FD_CLOSE: PostQuitMessage(0); break;
  }
  return 0;
}
int main() {
  WSADATA data; WSAStartup(MAKEWORD(2, 2), &data);
  SOCKADDR_IN address = {0}; address.sin_family = AF_INET; address.sin_port = htons(40100); address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  HWND window = makeWindow(procedure, "Socket", HWND_MESSAGE);
  listening = socket(AF_INET, SOCK_STREAM, 0);
  WSAAsyncSelect(listening, window, WM_USER, FD_ACCEPT | FD_READ | FD_CLOSE);
  bind(listening, (SOCKADDR *)&address, sizeof(address)); listen(listening, SOMAXCONN);
  client = socket(AF_INET, SOCK_STREAM, 0);
  connect(client, (SOCKADDR *)&address, sizeof(address));
  printf("%d\\n", loop());
  int result = WSAAsyncSelect(listening, (HWND)12, WM_USER, FD_ACCEPT);
  printf("%d ", result); printf("%d\\n", WSAGetLastError());
}`),
    ).toEqual(['listening 08 0', 'accepted 01 0', 'a', 'accepted 01 0', 'b', 'accepted 20 0', '0', '-1 10022']);
  });
});

// WSAEventSelect function: "For FD_READ … the re-enabling function is recv, recvfrom, WSARecv, WSARecvEx, or WSARecvFrom."
it('tells of more data after an overlapped WSARecv too', () => {
  expect(
    printed(`
int main() {
  WSADATA data; WSAStartup(MAKEWORD(2, 2), &data);
  SOCKADDR_IN address = {0}; address.sin_family = AF_INET; address.sin_port = htons(40101); address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  SOCKET listening = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&address, sizeof(address)); listen(listening, 5);
  connect(client, (SOCKADDR *)&address, sizeof(address));
  SOCKET accepted = accept(listening, NULL, NULL);
  WSAEVENT ready = WSACreateEvent(); WSAEventSelect(accepted, ready, FD_READ);
  char c; WSABUF buffer = {1, &c}; DWORD flags = 0, count; WSAOVERLAPPED overlapped = {0}; WSANETWORKEVENTS events;
  send(client, "ab", 2, 0);
  for (int i = 0; i < 3; i++) {
    printf("%d ", WSAWaitForMultipleEvents(1, &ready, FALSE, 100, FALSE) == WSA_WAIT_EVENT_0);
    WSAEnumNetworkEvents(accepted, ready, &events);
    if (events.lNetworkEvents & FD_READ) WSARecv(accepted, &buffer, 1, &count, &flags, &overlapped, NULL);
  }
  printf("\\n");
}`),
  ).toEqual(['1 1 0 ']);
});
