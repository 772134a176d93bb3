// LLP64: completion routines: they run in alertable waits of the thread that began the operations, all that are queued
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>

static struct sockaddr_in at;

static DWORD WINAPI talk(LPVOID) {
  SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  connect(s, (struct sockaddr *)&at, sizeof at);
  char answer[16];
  recv(s, answer, 2, MSG_WAITALL);
  send(s, "hello", 5, 0);
  Sleep(300);
  shutdown(s, SD_SEND);
  while (recv(s, answer, sizeof answer, 0) > 0) {
  }
  closesocket(s);
  return 0;
}

struct Talk {
  OVERLAPPED overlapped;
  SOCKET socket;
  const char *name;
  char buffer[16];
};

static DWORD runner;

static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD flags) {
  Talk *talk = (Talk *)overlapped;
  printf("%s: error %lu, %lu bytes, flags %lu, event %d, same thread %d\n", talk->name, error, bytes, flags, (int)(ULONG_PTR)overlapped->hEvent,
         GetCurrentThreadId() == runner);
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
  runner = GetCurrentThreadId();

  Talk in = {{}, s, "in"}, out = {{}, s, "out"};
  in.overlapped.hEvent = (HANDLE)42;
  WSABUF b = {sizeof in.buffer, in.buffer};
  DWORD flags = 0, count = 0;
  int result = WSARecv(s, &b, 1, NULL, &flags, &in.overlapped, done);
  printf("WSARecv %d %d\n", result, WSAGetLastError());
  WSABUF word = {2, (CHAR *)"go"};
  result = WSASend(s, &word, 1, &count, 0, &out.overlapped, done);
  printf("WSASend %d %lu\n", result, count);
  Sleep(100);
  printf("not yet\n");
  printf("SleepEx %lu\n", SleepEx(INFINITE, TRUE));
  printf("%.5s\n", in.buffer);
  printf("nothing more: SleepEx %lu\n", SleepEx(10, TRUE));
  flags = 0;
  result = WSARecv(s, &b, 1, NULL, &flags, &in.overlapped, done);
  printf("WSARecv %d\n", result);
  HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
  printf("wait %lu\n", WaitForSingleObjectEx(event, INFINITE, TRUE));
  WaitForSingleObject(thread, 100);
  closesocket(s);
  closesocket(listener);
  WaitForSingleObject(thread, INFINITE);
  WSACleanup();
  CloseHandle(thread);
  CloseHandle(event);
  return 0;
}
