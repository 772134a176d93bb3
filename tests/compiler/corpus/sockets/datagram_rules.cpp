// LLP64
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

static char buffer[70000];

static void say(const char *what, int value) {
  int error = WSAGetLastError();
  printf("%s: %d", what, value);
  if (value < 0) printf(" (%d)", error);
  printf("\n");
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  SOCKET one = socket(AF_INET, SOCK_DGRAM, 0), two = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
  SOCKADDR_IN here = {}, from;
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  say("bind", bind(two, (SOCKADDR *)&here, sizeof(here)));
  say("listen", listen(two, 1));
  say("accept", (int)accept(two, NULL, NULL));
  int length = sizeof(here);
  getsockname(two, (SOCKADDR *)&here, &length);
  say("too long", sendto(one, buffer, 65508, 0, (SOCKADDR *)&here, sizeof(here)));
  say("longest", sendto(one, buffer, 65507, 0, (SOCKADDR *)&here, sizeof(here)));
  say("recv longest", recv(two, buffer, sizeof(buffer), 0));
  say("broadcast unasked", [&] {
    SOCKADDR_IN all = here;
    all.sin_addr.s_addr = INADDR_BROADCAST;
    return sendto(one, "x", 1, 0, (SOCKADDR *)&all, sizeof(all));
  }());
  sendto(one, "hello", 5, 0, (SOCKADDR *)&here, sizeof(here));
  say("empty", sendto(one, "", 0, 0, (SOCKADDR *)&here, sizeof(here)));
  sendto(one, "again", 5, 0, (SOCKADDR *)&here, sizeof(here));
  Sleep(100);
  say("peek", recv(two, buffer, 100, MSG_PEEK));
  length = sizeof(from);
  say("cut short", recvfrom(two, buffer, 3, 0, (SOCKADDR *)&from, &length));
  printf("%.3s from %s\n", buffer, inet_ntoa(from.sin_addr));
  say("recv empty", recv(two, buffer, 100, 0));
  say("recv", recv(two, buffer, 100, 0));
  say("urgent", sendto(one, "x", 1, MSG_OOB, (SOCKADDR *)&here, sizeof(here)));
  say("connect", connect(one, (SOCKADDR *)&here, sizeof(here)));
  length = sizeof(from);
  say("getpeername", getpeername(one, (SOCKADDR *)&from, &length));
  say("send", send(one, "to the peer", 11, 0));
  say("recv", recv(two, buffer, 100, 0));
  SOCKADDR_IN nobody = {};
  nobody.sin_family = AF_INET;
  say("disconnect", connect(one, (SOCKADDR *)&nobody, sizeof(nobody)));
  say("getpeername", getpeername(one, (SOCKADDR *)&from, &length));
  DWORD limit = 50;
  setsockopt(two, SOL_SOCKET, SO_RCVTIMEO, (char *)&limit, sizeof(limit));
  say("recv in vain", recv(two, buffer, 100, 0));
  u_long on = 1;
  ioctlsocket(two, FIONBIO, &on);
  say("recv without waiting", recv(two, buffer, 100, 0));
  say("shut", shutdown(two, SD_RECEIVE));
  say("recv after shut", recv(two, buffer, 100, 0));
  closesocket(one);
  closesocket(two);
  WSACleanup();
  return 0;
}
