// LLP64: an overlapped receive and send, told of by event objects
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>

static SOCKET listener;
static struct sockaddr_in at;

static DWORD WINAPI talk(LPVOID) {
  SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  connect(s, (struct sockaddr *)&at, sizeof at);
  Sleep(200);
  send(s, "hello", 5, 0);
  Sleep(200);
  char answer[16];
  int got = recv(s, answer, sizeof answer, 0);
  printf("client got %d\n", got);
  closesocket(s);
  return 0;
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(listener, (struct sockaddr *)&at, sizeof at);
  int size = sizeof at;
  getsockname(listener, (struct sockaddr *)&at, &size);
  listen(listener, 5);
  HANDLE thread = CreateThread(NULL, 0, talk, NULL, 0, NULL);
  SOCKET s = accept(listener, NULL, NULL);

  char one[3], two[8];
  WSABUF buffers[2] = {{sizeof one, one}, {sizeof two, two}};
  WSAOVERLAPPED overlapped = {};
  overlapped.hEvent = CreateEventA(NULL, TRUE, TRUE, NULL);
  DWORD count = 77, flags = 0;
  int result = WSARecv(s, buffers, 2, NULL, &flags, &overlapped, NULL);
  printf("WSARecv %d %d\n", result, WSAGetLastError());
  printf("completed %d, event %lu\n", HasOverlappedIoCompleted(&overlapped), WaitForSingleObject(overlapped.hEvent, 0));
  printf("result %d %d\n", WSAGetOverlappedResult(s, &overlapped, &count, FALSE, &flags), WSAGetLastError());
  printf("wait %lu\n", WaitForSingleObject(overlapped.hEvent, INFINITE));
  result = WSAGetOverlappedResult(s, &overlapped, &count, FALSE, &flags);
  printf("result %d, %lu bytes, flags %lu: %.3s+%.2s\n", result, count, flags, one, two);
  printf("internal %lx, %d bytes\n", (unsigned long)overlapped.Internal, (int)overlapped.InternalHigh);

  WSABUF out[2] = {{3, one}, {2, two}};
  WSAOVERLAPPED sending = {};
  sending.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
  count = 77;
  result = WSASend(s, out, 2, &count, 0, &sending, NULL);
  printf("WSASend %d, %lu bytes, event %lu\n", result, count, WaitForSingleObject(sending.hEvent, 0));
  result = WSAGetOverlappedResult(s, &sending, &count, TRUE, &flags);
  printf("result %d, %lu bytes\n", result, count);

  WSABUF rest = {sizeof two, two};
  ResetEvent(overlapped.hEvent);
  flags = 0;
  result = WSARecv(s, &rest, 1, NULL, &flags, &overlapped, NULL);
  printf("WSARecv %d %d\n", result, WSAGetLastError());
  result = WSAGetOverlappedResult(s, &overlapped, &count, TRUE, &flags);
  printf("end: %d, %lu bytes\n", result, count);
  WaitForSingleObject(thread, INFINITE);
  closesocket(s);
  closesocket(listener);
  WSACleanup();
  CloseHandle(thread);
  CloseHandle(overlapped.hEvent);
  CloseHandle(sending.hEvent);
  return 0;
}
