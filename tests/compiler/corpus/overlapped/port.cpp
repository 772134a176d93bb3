// LLP64: completion ports: packets of operations and posted ones, keys, time-outs, what CreateIoCompletionPort refuses
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>

static struct sockaddr_in at;

static DWORD WINAPI talk(LPVOID) {
  SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  connect(s, (struct sockaddr *)&at, sizeof at);
  char answer[16];
  recv(s, answer, sizeof answer, 0);
  send(s, "hello", 5, 0);
  recv(s, answer, sizeof answer, 0);
  closesocket(s);
  return 0;
}

static void get(HANDLE port, DWORD wait) {
  DWORD bytes = 77;
  ULONG_PTR key = 77;
  LPOVERLAPPED overlapped = (LPOVERLAPPED)77;
  SetLastError(0);
  BOOL good = GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, wait);
  DWORD error = GetLastError();
  printf("%d %s key %d bytes %lu error %lu\n", good, overlapped ? "packet" : "nothing", (int)key, bytes, good ? 0 : error);
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&at, sizeof at);
  int size = sizeof at;
  getsockname(listener, (struct sockaddr *)&at, &size);
  listen(listener, 5);
  HANDLE thread = CreateThread(NULL, 0, talk, NULL, 0, NULL);
  SOCKET s = accept(listener, NULL, NULL);

  HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
  printf("tied %d\n", CreateIoCompletionPort((HANDLE)s, port, 5, 0) == port);
  SetLastError(0);
  printf("again %d\n", CreateIoCompletionPort((HANDLE)s, port, 6, 0) == NULL);
  printf("error %lu\n", GetLastError());
  SetLastError(0);
  printf("no file %d\n", CreateIoCompletionPort(INVALID_HANDLE_VALUE, port, 6, 0) == NULL);
  printf("error %lu\n", GetLastError());
  HANDLE event = CreateEventA(NULL, FALSE, FALSE, NULL);
  SetLastError(0);
  printf("an event %d\n", CreateIoCompletionPort(event, port, 6, 0) == NULL);
  printf("error %lu\n", GetLastError());
  SetLastError(0);
  printf("no port %d\n", CreateIoCompletionPort((HANDLE)listener, event, 6, 0) == NULL);
  printf("error %lu\n", GetLastError());
  get(port, 0);
  get(port, 20);
  OVERLAPPED posted = {};
  PostQueuedCompletionStatus(port, 1, 2, &posted);
  PostQueuedCompletionStatus(port, 3, 4, NULL);
  get(port, 0);
  get(port, 0);

  char buffer[16];
  WSABUF b = {sizeof buffer, buffer};
  OVERLAPPED in = {}, out = {};
  DWORD flags = 0, count = 0;
  int result = WSARecv(s, &b, 1, NULL, &flags, &in, NULL);
  printf("WSARecv %d %d\n", result, WSAGetLastError());
  WSABUF word = {2, (CHAR *)"go"};
  result = WSASend(s, &word, 1, &count, 0, &out, NULL);
  printf("WSASend %d\n", result);
  get(port, INFINITE);
  get(port, INFINITE);
  printf("%.5s\n", buffer);

  out.hEvent = (HANDLE)((ULONG_PTR)event | 1);
  WSASend(s, &word, 1, &count, 0, &out, NULL);
  printf("event %lu\n", WaitForSingleObject(event, 1000));
  get(port, 50);
  CloseHandle(port);
  WaitForSingleObject(thread, INFINITE);
  closesocket(s);
  closesocket(listener);
  WSACleanup();
  CloseHandle(thread);
  CloseHandle(event);
  return 0;
}
