// LLP64
#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>
#include <mstcpip.h>
#include <wsipx.h>
#include <stdio.h>

int main(void) {
  struct tcp_keepalive keep = { 1, 7200, 1000 };
  SOCKADDR_IPX ipx = { AF_IPX };
  struct addrinfo hints = { 0 };
  hints.ai_family = AF_INET;
  printf("%d %d %d %d\n", (int)sizeof keep, (int)sizeof ipx, (int)sizeof hints, (int)sizeof(WSABUF));
  printf("%x %x %lu\n", (unsigned)SIO_KEEPALIVE_VALS, (unsigned)SIO_RCVALL, keep.keepalivetime);
  return 0;
}
