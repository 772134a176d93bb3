// LLP64
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

static SOCKET listening, client, server;
static SOCKADDR_IN here;
static char buffer[100];
static u_long on = 1, count;

static void say(const char *what, int value) {
  int error = WSAGetLastError();
  printf("%s: %d", what, value);
  if (value < 0) printf(" (%d)", error);
  printf("\n");
}

static void rest() { Sleep(100); }

static void pair() {
  client = socket(AF_INET, SOCK_STREAM, 0);
  connect(client, (SOCKADDR *)&here, sizeof(here));
  server = accept(listening, NULL, NULL);
  ioctlsocket(server, FIONBIO, &on);
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  memset(buffer, 'x', sizeof(buffer));
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  say("listen before bind", listen(listening, 5));
  say("bind, short", bind(listening, (SOCKADDR *)&here, 8));
  say("bind, none", bind(listening, NULL, sizeof(here)));
  say("bind", bind(listening, (SOCKADDR *)&here, sizeof(here)));
  say("bind again", bind(listening, (SOCKADDR *)&here, sizeof(here)));
  say("accept before listen", (int)accept(listening, NULL, NULL));
  say("listen", listen(listening, 5));
  int length = sizeof(here);
  say("getsockname", getsockname(listening, (SOCKADDR *)&here, &length));

  pair();
  say("connect again", connect(client, (SOCKADDR *)&here, sizeof(here)));
  say("bind after connect", bind(client, (SOCKADDR *)&here, sizeof(here)));
  say("recv of nothing", recv(server, buffer, 10, 0));
  say("send", send(client, "abcdef", 6, 0));
  rest();
  say("peek", recv(server, buffer, 2, MSG_PEEK));
  ioctlsocket(server, FIONREAD, &count);
  say("available", (int)count);
  say("recv", recv(server, buffer, 4, 0));
  say("recv rest", recv(server, buffer, 10, 0));
  say("recv into nothing", recv(server, NULL, 3, 0));
  say("shutdown", shutdown(client, SD_SEND));
  say("send after shutdown", send(client, buffer, 1, 0));
  rest();
  say("recv the end", recv(server, buffer, 1, 0));
  say("recv the end again", recv(server, buffer, 1, 0));
  say("send the other way", send(server, "ok", 2, 0));
  say("recv there", recv(client, buffer, 10, 0));
  closesocket(server);
  say("recv the end there", recv(client, buffer, 10, 0));
  say("close", closesocket(client));

  SOCKET other = socket(AF_INET, SOCK_STREAM, 0);
  SOCKADDR_IN any = here;
  any.sin_port = 0;
  any.sin_addr.s_addr = htonl(0x08080808);
  say("bind to another computer's address", bind(other, (SOCKADDR *)&any, sizeof(any)));
  say("bind to a port in use", bind(other, (SOCKADDR *)&here, sizeof(here)));
  say("getsockname before bind", getsockname(other, (SOCKADDR *)&any, &length));
  say("getpeername before connect", getpeername(other, (SOCKADDR *)&any, &length));
  say("shutdown before connect", shutdown(other, SD_BOTH));
  closesocket(other);
  say("socket of no family", (int)socket(99, SOCK_STREAM, 0));
  say("socket of no type", (int)socket(AF_INET, 77, 0));
  say("socket of the wrong protocol", (int)socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
  say("cleanup", WSACleanup());
  return 0;
}
