// LLP64
#include <winsock2.h>
#include <stdio.h>

static char buffer[100];

static void show(const char *what, int count) {
  int error = WSAGetLastError();
  if (count < 0) printf("%s: error %d\n", what, error);
  else printf("%s: %d [%.*s]\n", what, count, count, buffer);
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  SOCKADDR_IN here = {};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  SOCKET listening = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
  bind(listening, (SOCKADDR *)&here, sizeof(here));
  listen(listening, 1);
  int length = sizeof(here);
  getsockname(listening, (SOCKADDR *)&here, &length);
  connect(client, (SOCKADDR *)&here, sizeof(here));
  SOCKET server = accept(listening, NULL, NULL);
  send(client, "before!", 7, MSG_OOB);
  Sleep(100);
  send(client, "after", 5, 0);
  Sleep(100);
  show("urgent", recv(server, buffer, 1, MSG_OOB));
  show("before the mark", recv(server, buffer, 100, 0));
  show("after the mark", recv(server, buffer, 100, 0));
  BOOL yes = TRUE;
  setsockopt(server, SOL_SOCKET, SO_OOBINLINE, (char *)&yes, sizeof(yes));
  send(client, "in!", 3, MSG_OOB);
  Sleep(100);
  send(client, "line", 4, 0);
  Sleep(100);
  show("before the mark", recv(server, buffer, 100, 0));
  show("from the mark on", recv(server, buffer, 100, 0));
  show("urgent", recv(server, buffer, 1, MSG_OOB));
  closesocket(client);
  closesocket(server);
  closesocket(listening);
  WSACleanup();
  return 0;
}
