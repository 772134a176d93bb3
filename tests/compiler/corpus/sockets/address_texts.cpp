// LLP64
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

static void tell(int family, const char *text) {
  unsigned char bytes[16] = {};
  char back[INET6_ADDRSTRLEN];
  int got = inet_pton(family, text, bytes);
  printf("[%s] %d", text, got);
  if (got == 1) printf(" %s", inet_ntop(family, bytes, back, sizeof(back)));
  printf("\n");
}

static void classic(const char *text) {
  printf("[%s] %08lx\n", text, inet_addr(text));
}

static void withPort(int family, const char *text) {
  SOCKADDR_STORAGE address = {};
  int length = sizeof(address);
  char copy[80], back[80];
  strcpy(copy, text);
  if (WSAStringToAddressA(copy, family, NULL, (SOCKADDR *)&address, &length) != 0) {
    printf("[%s] error %d\n", text, WSAGetLastError());
    return;
  }
  DWORD room = sizeof(back);
  WSAAddressToStringA((SOCKADDR *)&address, length, NULL, back, &room);
  printf("[%s] %d bytes, %s in %lu\n", text, length, back, room);
}

int main() {
  WSADATA data;
  WSAStartup(MAKEWORD(2, 2), &data);
  const char *four[] = { "0.0.0.0", "127.0.0.1", "255.255.255.255", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4 ", " 1.2.3.4", "a.b.c.d", "" };
  for (const char *text : four) tell(AF_INET, text);
  const char *six[] = { "::", "::1", "1::", "fe80::1", "2001:db8:0:0:0:0:0:1", "1:2:3:4:5:6:7:8", "::ffff:10.1.2.3", "ABCD::EF01", "1:0:0:2:0:0:0:3", "1::2::3", "12345::", "g::", "1:2:3:4:5:6:7", "" };
  for (const char *text : six) tell(AF_INET6, text);
  const char *old[] = { "127.1", "0x7f.0.0.1", "010.0.0.1", "1.2.65535", "4294967295", "1.2.3.256", "nonsense" };
  for (const char *text : old) classic(text);
  withPort(AF_INET, "10.1.2.3:80");
  withPort(AF_INET, "10.1.2.3");
  withPort(AF_INET, "10.1.2.3:65536");
  withPort(AF_INET6, "[::1]:443");
  withPort(AF_INET6, "::1");
  char small[4];
  IN_ADDR address;
  address.s_addr = htonl(INADDR_LOOPBACK);
  printf("%d %d\n", inet_ntop(AF_INET, &address, small, sizeof(small)) == NULL, inet_pton(99, "1.2.3.4", &address));
  printf("%s\n", inet_ntoa(address));
  WSACleanup();
  return 0;
}
